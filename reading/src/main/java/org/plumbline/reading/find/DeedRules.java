package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** The rules by which a clause lays a deed on a body: "X must", "they told X to", "X: to do". */
final class DeedRules {

    private static final int FAR = 25;

    private final Text text;
    private final Page page;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final Deadlines deadlines;
    private final DeedRows rows;

    DeedRules(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.rows = new DeedRows(page, clauses, drafts, deadlines);
    }

    boolean row(int from, int to) {
        return rows.read(from, to);
    }

    /** What the words before a colon say of what stands behind it; null where they lay nothing on anybody. */
    @Nullable DeedScope lead(int from, int to, @Nullable DeedScope around) {
        for (int at = from; at < to; at++) {
            var form = text.form(at, DeedWords.ALL);
            if (form != null && !isDenied(at)) {
                int behind = text.at(at, DeedWords.ALL);
                var subject = page.bodies().lastIn(from, at);
                drafts.speaks(subject);
                var object = clauses.object(behind, to);
                var word = form.concept();
                if (DeedWords.LAID_ON.contains(word) && object == null) {
                    object = clauses.subject(from, at);
                    subject = null;
                }
                var kind = object == null
                        ? drafts.kinds().ofList(word)
                        : drafts.kinds().of(word, subject, object, around);
                return new DeedScope(kind, drafts.from(subject), object, true);
            }
        }
        boolean tasks = clauses.holds(from, to, DeedWords.HEADING);
        boolean up = clauses.holds(from, to, DeedWords.HEADING_UP);
        return tasks || up
                ? new DeedScope(tasks ? RecordType.TASK : RecordType.RECOMMENDATION, drafts.issuer(), null, true)
                : null;
    }

    /**
     * Reads a stretch between semicolons.
     *
     * @param named the body before the colon before it
     * @param scope what is known from a heading or the words before a list
     * @param list whether it is an item of a list
     * @return what holds for the rest of the sentence
     */
    @Nullable DeedScope segment(int from, int to, @Nullable Addressee named, @Nullable DeedScope scope, boolean list) {
        if (text.has(from, DeedWords.IF)) {
            return null;
        }
        if (named != null) {
            return colon(from, to, named, scope);
        }
        DeedScope known = null;
        int start = from;
        for (int at = from; at < to; ) {
            int end = at(start, at, to, scope);
            if (end == Text.NONE) {
                at++;
                continue;
            }
            known = last;
            var further = known == null ? null : clauses.ellipsis(end, to);
            while (further != null) {
                int deed = clauses.deedStart(further.end(), to);
                int behind = clauses.deedEnd(deed, to);
                if (!clauses.says(deed, behind)) {
                    break;
                }
                end = drafts.add(known.kind(), known.from(), further, further.start(), deed, behind, "deed.same-word");
                further = clauses.ellipsis(end, to);
            }
            start = end;
            at = Math.max(at + 1, end);
        }
        if (known == null && start == from) {
            return bare(from, to, scope, list) ? scope : null;
        }
        return known == null ? null : known.inSentence();
    }

    private @Nullable DeedScope last;

    /** A word of laying on at a token; the end of the deed, or NONE. */
    private int at(int from, int token, int to, @Nullable DeedScope scope) {
        last = null;
        var form = text.form(token, DeedWords.ALL);
        if (form != null) {
            int behind = text.at(token, DeedWords.ALL);
            if (isDenied(token)) {
                return Text.NONE;
            }
            int found = DeedWords.LAYING_ON.contains(form.concept())
                    ? told(from, token, behind, to, form.concept(), scope)
                    : has(from, token, behind, to, form.concept(), scope);
            if (found != Text.NONE) {
                return found;
            }
        }
        if (text.has(token, DeedWords.HAVE)) {
            return toDo(from, token, text.at(token, DeedWords.HAVE), to);
        }
        if (text.has(token, DeedWords.WILL)) {
            return will(from, token, text.at(token, DeedWords.WILL), to, scope);
        }
        return Text.NONE;
    }

    private boolean isDenied(int token) {
        return text.before(token, DeedWords.NO, 2) != Text.NONE;
    }

    /** "The Board told the office to": the body stands behind the word, or before it with a word of direction. */
    private int told(int from, int token, int behind, int to, Concept word, @Nullable DeedScope scope) {
        var object = clauses.object(behind, to);
        var subject = page.bodies().lastIn(from, token);
        int deed;
        int start = token;
        if (object == null) {
            object = before(from, token);
            if (object == null) {
                object = anybody(behind, to, word);
            }
            if (object == null) {
                return Text.NONE;
            }
            if (object.start() < token) {
                start = object.start();
                deed = clauses.deedStart(behind, to);
                subject = page.bodies().firstIn(behind, Math.min(to, behind + 6));
                if (subject == null) {
                    subject = page.bodies().lastIn(from, object.start());
                }
            } else {
                deed = clauses.deedStart(object.end(), to);
            }
        } else {
            deed = clauses.deedStart(object.end(), to);
        }
        if (object.start() > token && deed == object.end() && isLinkNeeded(token)) {
            int link = link(object.end(), to);
            if (link == Text.NONE) {
                return Text.NONE;
            }
            deed = clauses.deedStart(link, to);
        }
        if (text.isNumber(deed) && text.isSign(deed + 1, '/')) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        var speaker = subject != null ? subject : drafts.speaker();
        drafts.speaks(subject);
        var kind = drafts.kinds().of(word, speaker, object, scope);
        int first = kind == RecordType.RECOMMENDATION && subject != null && token - subject.start() < 12
                ? Math.min(subject.start(), start)
                : Math.min(start, object.start());
        last = new DeedScope(kind, drafts.from(subject), null, true);
        return drafts.add(kind, drafts.from(subject), object, first, deed, end, "deed.told");
    }

    private boolean isLinkNeeded(int token) {
        return "required".equals(text.language(token).options().get("deed-link"));
    }

    /** The link between a body whose name is longer than known and its deed. */
    private int link(int from, int to) {
        for (int at = from; at < Math.min(to, from + 6); at++) {
            if (text.has(at, DeedWords.LINK)) {
                return at;
            }
            if (!text.isWord(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** "Kepada Gubernur kami usulkan", "dem Ministerium empfohlen": the body before the word, with a word of direction before it. */
    private @Nullable Addressee before(int from, int token) {
        var body = clauses.subject(from, token);
        if (body == null) {
            return null;
        }
        int at = body.start();
        int article = text.before(at, DeedWords.ARTICLE, 1);
        boolean directed = text.before(at, DeedWords.TO_BODY, 2) != Text.NONE
                || article != Text.NONE && text.before(at, DeedWords.TO_BODY, 1) != Text.NONE;
        boolean infinitive = text.has(token, DeedWords.INFINITIVE) && at - from <= 1;
        return directed || infinitive ? body : null;
    }

    /** Whoever is told to do something, if no body that is known. */
    private @Nullable Addressee anybody(int from, int to, Concept word) {
        if (word != DeedWords.ASSIGN || !isLinkNeeded(from)) {
            return null;
        }
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (text.has(at, DeedWords.TO)) {
                return at - from >= 1 ? new Addressee(from, at, 0, false) : null;
            }
            if (!text.isWord(at)) {
                return null;
            }
        }
        return null;
    }

    /** "The office must", "the office is told to": the body stands before the words; behind them where the verb comes first. */
    private int has(int from, int token, int behind, int to, Concept word, @Nullable DeedScope scope) {
        if (isLast(token, behind, to)) {
            return atTheEnd(from, token, behind, word, scope);
        }
        var body = clauses.subject(from, token);
        int deed = behind;
        int start = body == null ? token : body.start();
        if (body == null) {
            int at = text.has(behind, DeedWords.ARTICLE) ? text.at(behind, DeedWords.ARTICLE) : behind;
            body = clauses.at(at, to);
            if (body == null) {
                body = word == DeedWords.TOLD || word == DeedWords.ASKED ? nobody(from, token) : null;
                if (body == null) {
                    return Text.NONE;
                }
                start = body.start();
            } else {
                deed = body.end();
            }
        }
        deed = clauses.deedStart(deed, to);
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        var kind = drafts.kinds().of(word, drafts.speaker(), body, scope);
        last = new DeedScope(kind, drafts.from(null), null, true);
        return drafts.add(kind, drafts.from(null), body, start, deed, end, "deed.has");
    }

    /** Who is told, if no body that is known: all words of the clause before. */
    private @Nullable Addressee nobody(int from, int token) {
        int start = clauses.clauseStart(from, token);
        return token - start >= 1 && token - start <= 7 ? new Addressee(start, token, 0, false) : null;
    }

    private boolean isLast(int token, int behind, int to) {
        return "last".equals(text.language(token).options().get("deed-verb"))
                && (behind >= to || text.isSign(behind, ".,;") || text.has(behind, DeedWords.AND));
    }

    /** "dass die Provinz Lösungen vorschlagen muss". */
    private int atTheEnd(int from, int token, int behind, Concept word, @Nullable DeedScope scope) {
        int first = Math.max(from, token - 2 * FAR);
        for (int at = token - 1; at > first; at--) {
            if (text.has(at, DeedWords.TO_BODY) && text.isSign(at - 1, ',') && page.bodies().firstIn(at, Math.min(token, at + 5)) != null) {
                first = at;
                break;
            }
        }
        var body = page.bodies().firstIn(first, token);
        if (body == null) {
            return Text.NONE;
        }
        var who = clauses.at(body.start(), token);
        if (who == null || !clauses.says(who.end(), token)) {
            return Text.NONE;
        }
        var kind = drafts.kinds().of(word, drafts.speaker(), who, scope);
        last = new DeedScope(kind, drafts.from(null), null, true);
        drafts.add(kind, drafts.from(null), who, who.start(), who.end(), token, "deed.has-last");
        return behind;
    }

    /** "Das Amt hat ... vorzulegen", "dyrektorzy mają ... wskazać". */
    private int toDo(int from, int token, int behind, int to) {
        var body = clauses.subject(from, token);
        if (body == null) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        boolean open = false;
        for (int at = behind; at < Math.min(end, behind + FAR); at++) {
            open = open || text.has(at, DeedWords.ZU) || text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
        }
        if (!open) {
            return Text.NONE;
        }
        last = new DeedScope(RecordType.TASK, drafts.from(null), null, true);
        return drafts.add(RecordType.TASK, null, body, body.start(), behind, end, "deed.to-do");
    }

    /** "The office will adopt a plan by Q2 2027": only with a deadline, or where tasks are listed. */
    private int will(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        var body = clauses.subject(from, token);
        if (body == null || body.end() < token - 2) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        var due = deadlines.in(behind, end);
        if (!clauses.says(behind, end) || due == null && scope == null) {
            return Text.NONE;
        }
        var kind = scope == null ? RecordType.TASK : scope.kind();
        return drafts.add(kind, scope == null ? null : scope.from(), body, body.start(), behind, end, "deed.will");
    }

    /** "Office: does this by then". */
    private @Nullable DeedScope colon(int from, int to, Addressee named, @Nullable DeedScope scope) {
        int end = clauses.deedEnd(from, to);
        boolean verb = isVerb(from);
        var due = deadlines.in(from, end);
        if (!clauses.says(from, end) || scope == null && !(verb && due != null)) {
            return null;
        }
        var kind = scope == null ? RecordType.TASK : scope.kind();
        drafts.add(kind, scope == null ? null : scope.from(), named, named.start(), from, end, "deed.colon");
        return new DeedScope(kind, scope == null ? null : scope.from(), named, true);
    }

    private boolean isVerb(int at) {
        return text.has(at, DeedWords.VERB) && !text.has(at, DeedWords.NO_VERB) && !text.isCapital(at)
                || text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
    }

    /** A clause without a word of laying on: body and verb, in a list of tasks or with a deadline. */
    private boolean bare(int from, int to, @Nullable DeedScope scope, boolean list) {
        int at = from;
        for (int more = 0; more < 3 && clauses.at(at, to) == null; more++) {
            int next = text.at(at, DeedWords.ARTICLE);
            next = next == Text.NONE ? text.at(at, DeedWords.TO_BODY) : next;
            next = next == Text.NONE ? text.at(at, DeedWords.SOON) : next;
            next = next == Text.NONE ? text.at(at, DeedWords.AND) : next;
            if (next == Text.NONE) {
                break;
            }
            at = next;
        }
        var body = clauses.at(at, to);
        if (body == null) {
            return list && scope != null && scope.to() != null && item(from, to, scope);
        }
        int deed = body.end();
        boolean dash = text.isSign(deed, "–—:");
        deed = dash ? deed + 1 : deed;
        int verb = deed;
        boolean found = false;
        for (int more = 0; more < 10 && verb < to && !found; more++) {
            if (isVerb(verb)) {
                found = true;
            } else {
                var due = deadlines.at(verb, to);
                if (due != null) {
                    verb = due.end();
                } else if (text.has(verb, DeedWords.SOON)) {
                    verb = text.at(verb, DeedWords.SOON);
                } else if (deadlines.isRepeated(verb, verb + 1) || text.isSign(verb, ',')) {
                    verb++;
                } else {
                    break;
                }
            }
        }
        int end = clauses.deedEnd(deed, to);
        if (text.has(deed, DeedWords.PAST) || text.has(deed, DeedWords.HAVE) || !clauses.says(deed, end)) {
            return false;
        }
        boolean infinitive = found && text.has(verb, DeedWords.INFINITIVE);
        var due = deadlines.in(deed, end);
        boolean future = found && "verb".equals(text.language(from).options().get("deed-future"));
        boolean open = scope != null && (found || dash || scope.list() && text.isWord(deed) && !text.isCapital(deed));
        if (!open && !infinitive && !future && !(found && due != null)) {
            return false;
        }
        var kind = scope == null ? RecordType.TASK : scope.kind();
        drafts.add(kind, scope == null ? null : scope.from(), body, body.start(), deed, end, "deed.bare");
        return true;
    }

    /** An item of a list whose body stands before the colon. */
    private boolean item(int from, int to, DeedScope scope) {
        int end = clauses.deedEnd(from, to);
        if (!clauses.says(from, end) || text.isNumber(from)) {
            return false;
        }
        drafts.add(scope.kind(), scope.from(), scope.to(), from, from, end, "deed.item");
        return true;
    }
}
