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
    private final BareDeeds bare;
    private @Nullable DeedScope last;
    private @Nullable Body speaker;
    private @Nullable RecordType before;

    DeedRules(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.rows = new DeedRows(page, clauses, drafts, deadlines);
        this.bare = new BareDeeds(page, clauses, drafts, deadlines);
    }

    boolean row(int from, int to) {
        return rows.read(from, to);
    }

    /** What the words before a colon say of what stands behind it; null where they lay nothing on anybody. */
    @Nullable DeedScope lead(int from, int to) {
        for (int at = from; at < to; at++) {
            var form = text.form(at, DeedWords.ALL);
            if (form != null && !isDenied(at)) {
                int behind = text.at(at, DeedWords.ALL);
                var subject = page.bodies().lastIn(from, at);
                var object = clauses.object(behind, to);
                if (object == null && DeedWords.LAYING_ON.contains(form.concept())) {
                    object = split(behind, to);
                }
                if (DeedWords.LAID_ON.contains(form.concept()) && object == null) {
                    object = clauses.subject(from, at);
                    subject = null;
                }
                drafts.speaks(subject);
                return new DeedScope(form.concept(), subject, drafts.from(subject), object, true);
            }
        }
        boolean tasks = clauses.holds(from, to, DeedWords.HEADING);
        boolean up = clauses.holds(from, to, DeedWords.HEADING_UP);
        return tasks || up
                ? new DeedScope(tasks ? DeedWords.HEADING : DeedWords.HEADING_UP, null, drafts.issuer(), null, true)
                : null;
    }

    /**
     * Reads a stretch between semicolons.
     *
     * @param named the body before the colon before it
     * @param scope what is known from a heading or the words before a list
     * @param list whether it is an item of a list
     * @return what holds for the rest of the sentence; null where nothing was found
     */
    @Nullable DeedScope segment(int from, int to, @Nullable Addressee named, @Nullable DeedScope scope, boolean list) {
        if (text.has(from, DeedWords.IF)) {
            return null;
        }
        if (named != null) {
            return bare.named(from, to, named, scope);
        }
        DeedScope known = null;
        speaker = null;
        before = null;
        int start = from;
        for (int at = from; at < to; ) {
            int end = at(start, at, to, scope);
            if (end == Text.NONE) {
                at++;
                continue;
            }
            known = last;
            start = known == null ? end : further(end, to, known);
            at = Math.max(at + 1, start);
        }
        if (start == from) {
            return bare.clause(from, to, scope, list);
        }
        return known;
    }

    /** "..., and the Ministry for ...": others of whom something is asked by the same word. */
    private int further(int from, int to, DeedScope known) {
        int end = from;
        for (var one = clauses.ellipsis(end, to); one != null; one = clauses.ellipsis(end, to)) {
            int deed = clauses.deedStart(one.end(), to);
            int behind = clauses.deedEnd(deed, to);
            if (!clauses.says(deed, behind)) {
                break;
            }
            var kind = drafts.kinds().ofItem(known, one);
            end = drafts.add(kind, known.from(), one, one.start(), deed, behind, "deed.same-word");
        }
        return end;
    }

    /** A word of laying on at a token; the end of the deed, or NONE. */
    private int at(int from, int token, int to, @Nullable DeedScope scope) {
        last = null;
        var form = text.form(token, DeedWords.ALL);
        if (form != null && !isDenied(token)) {
            int behind = text.at(token, DeedWords.ALL);
            if (text.has(token, DeedWords.ENTRUST)) {
                int end = entrusted(from, token, text.at(token, DeedWords.ENTRUST), to);
                if (end != Text.NONE) {
                    return end;
                }
            }
            int found = DeedWords.LAYING_ON.contains(form.concept())
                    ? told(from, token, behind, to, form.concept())
                    : has(from, token, behind, to, form.concept(), scope);
            if (found != Text.NONE) {
                return found;
            }
        }
        if (text.has(token, DeedWords.HAVE)) {
            return toDo(from, token, text.at(token, DeedWords.HAVE), to, scope);
        }
        if (text.has(token, DeedWords.WILL)) {
            return will(from, token, text.at(token, DeedWords.WILL), to, scope);
        }
        return Text.NONE;
    }

    /** "The follow-up is the responsibility of the office": what is to be done stands before, the body behind. */
    private int entrusted(int from, int token, int behind, int to) {
        var body = clauses.object(behind, to);
        if (body == null || token - from < 2 || page.bodies().startingAt(from) != null || body.end() < to - FAR) {
            return Text.NONE;
        }
        drafts.entrusted(from, token, body);
        last = new DeedScope(DeedWords.TOLD, null, drafts.issuer(), null, true);
        return body.end();
    }

    private boolean isDenied(int token) {
        int end = text.at(token, DeedWords.ALL);
        for (int at = Math.max(0, token - 2); at <= token; at++) {
            int other = text.at(at, DeedWords.NONE);
            if (other != Text.NONE && other > token && (at < token || end == Text.NONE || other > end)) {
                return true;
            }
        }
        return text.before(token, DeedWords.NO, 2) != Text.NONE;
    }

    /** "The Board told the office to": the body stands behind the word, or before it with a word of direction. */
    private int told(int from, int token, int behind, int to, Concept word) {
        boolean split = word == DeedWords.SPLIT_ASK || word == DeedWords.SPLIT_ASSIGN;
        var subject = speaking(from, token);
        var object = clauses.object(behind, to);
        if (object == null && behind - token > 1 && (behind >= to || text.isSign(behind, '.')) && isLast(token, behind, to)) {
            return atTheEnd(from, token, behind, word, null);
        }
        int deed;
        var dative = object == null ? null : dative(from, token);
        if (dative != null && object != null) {
            subject = page.bodies().firstIn(object.start(), object.end());
            deed = split ? particle(object.end(), to) : clauses.deedStart(object.end(), to);
            object = dative;
        } else if (object != null) {
            deed = split ? particle(object.end(), to) : deedOf(object, behind, to);
            var inner = split && deed != Text.NONE ? that(object.end(), deed, to) : null;
            if (inner != null) {
                subject = page.bodies().firstIn(object.start(), object.end());
                object = inner;
                deed = inner.end();
            }
        } else {
            object = split && split(behind, to) != null ? null : before(from, token);
            if (object != null) {
                subject = page.bodies().firstIn(behind, Math.min(to, behind + 6));
                subject = subject != null ? subject : page.bodies().lastIn(from, object.start());
                deed = split ? particle(behind, to) : behindComma(behind, to);
            } else {
                object = split ? split(behind, to) : isShouted(token) ? null : anybody(behind, to);
                deed = object == null
                        ? Text.NONE
                        : split ? particle(object.end(), to) : clauses.deedStart(object.end(), to);
            }
        }
        if (object == null || deed == Text.NONE) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        if (text.isSign(object.end(), ',') && (text.has(object.end() + 1, DeedWords.HAVE) || text.has(object.end() + 1, DeedWords.MUST))) {
            return Text.NONE;
        }
        speaker = subject != null ? subject : speaker != null ? speaker : drafts.speaker();
        var speaking = speaker;
        drafts.speaks(subject);
        boolean weak = text.has(token, DeedWords.WEAK);
        boolean leader = clauses.holds(Math.max(from, token - 12), token, DeedWords.LEADER);
        boolean said = subject != null || before != null;
        var kind = weak && before == RecordType.RECOMMENDATION
                ? before
                : drafts.kinds().of(word, weak, leader, said ? speaking : null, object);
        before = kind;
        int start = Math.min(token, object.start());
        if (kind == RecordType.RECOMMENDATION && subject != null && token - subject.start() < 12) {
            start = Math.min(subject.start(), start);
        } else if (kind == RecordType.TASK && object.start() > token) {
            start = object.start();
        }
        last = new DeedScope(word, speaking, drafts.from(speaking), null, true);
        return drafts.add(kind, drafts.from(speaking), object, start, deed, end, "deed.told");
    }

    /** The body behind "dass", where the one before it is who speaks: "schlug der Präsident vor, dass die Provinz ...". */
    private @Nullable Addressee that(int from, int deed, int to) {
        for (int at = from; at < deed; at++) {
            if (text.has(at, DeedWords.THAT)) {
                return clauses.object(text.at(at, DeedWords.THAT), to);
            }
        }
        return null;
    }

    /** Who speaks: the body just before the word, else who spoke before in the sentence, else the first body of the clause. */
    private @Nullable Body speaking(int from, int token) {
        var near = page.bodies().lastIn(from, token);
        if (near == null || token - near.end() <= 3 && !text.isSign(near.end(), ',')) {
            return near;
        }
        return before != null ? speaker : page.bodies().firstIn(from, token);
    }

    /** Where the deed begins behind the body that is told; NONE where a link is needed and none stands there. */
    private int deedOf(Addressee object, int behind, int to) {
        int deed = clauses.deedStart(object.end(), to);
        boolean that = false;
        for (int at = behind - 1; at < object.start(); at++) {
            that = that || text.has(at, DeedWords.THAT);
        }
        if (deed > object.end() || that || !isLinkNeeded(behind)) {
            return deed;
        }
        int link = link(object.end(), to);
        return link == Text.NONE ? Text.NONE : clauses.deedStart(link, to);
    }

    private boolean isLinkNeeded(int token) {
        return token < text.size() && "required".equals(text.language(token).options().get("deed-link"));
    }

    /** The link between a body whose name is longer than known and its deed. */
    private int link(int from, int to) {
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (text.has(at, DeedWords.LINK) || text.isSign(at, ',')) {
                return at;
            }
            if (!text.isWord(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** Behind the other half of a verb in two words, "auf" in "fordert ... auf"; NONE where it is not there. */
    int particle(int from, int to) {
        for (int at = from; at < Math.min(to, from + 5); at++) {
            if (text.has(at, DeedWords.PARTICLE) && text.isSign(at + 1, ',')) {
                return clauses.deedStart(at + 1, to);
            }
            if (!text.isWord(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** Whatever stands between the two halves of a verb in two words. */
    private @Nullable Addressee split(int from, int to) {
        for (int at = from; at < Math.min(to, from + 7) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.PARTICLE) && text.isSign(at + 1, ',')) {
                int start = text.has(from, DeedWords.ARTICLE) ? text.at(from, DeedWords.ARTICLE) : from;
                return start < at && text.isCapital(at - 1) ? new Addressee(start, at, 0, false) : null;
            }
        }
        return null;
    }

    private int behindComma(int from, int to) {
        for (int at = from; at < Math.min(to, from + 6); at++) {
            if (text.isSign(at, ',')) {
                return clauses.deedStart(at, to);
            }
        }
        return clauses.deedStart(from, to);
    }

    /** "Den Behörden schlägt das Ministerium vor": the body before the word, by its article. */
    private @Nullable Addressee dative(int from, int token) {
        var body = page.bodies().endingAt(token);
        if (body == null || body.start() <= from || !text.has(from, DeedWords.DATIVE) || body.start() - from > 3) {
            return null;
        }
        return new Addressee(from + 1, token, body.level(), body.office());
    }

    /** "Kepada Gubernur kami usulkan", "dem Ministerium empfohlen": the body before the word, with a word of direction before it. */
    private @Nullable Addressee before(int from, int token) {
        var body = clauses.subject(from, token);
        if (body == null) {
            return null;
        }
        int article = text.before(body.start(), DeedWords.ARTICLE, 1);
        boolean directed = text.before(body.start(), DeedWords.TO_BODY, 2) != Text.NONE
                || article != Text.NONE && text.before(article, DeedWords.TO_BODY, 1) != Text.NONE;
        boolean infinitive = text.has(token, DeedWords.INFINITIVE) && body.start() - from <= 1;
        return directed || infinitive ? body : null;
    }

    /** Whether a word is written in capital letters, as in a title. */
    private boolean isShouted(int token) {
        var word = text.word(token);
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whoever is told to do something, if no body that is known. */
    private @Nullable Addressee anybody(int from, int to) {
        if (!isLinkNeeded(from)) {
            return clauses.name(from, to);
        }
        for (int at = from; at < Math.min(to, from + 8) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.TO)) {
                return at > from ? new Addressee(from, at, 0, false) : null;
            }
        }
        return null;
    }

    /** "The office must", "the office is told to": the body stands before the words; behind them where the verb comes first. */
    private int has(int from, int token, int behind, int to, Concept word, @Nullable DeedScope scope) {
        if (isLast(token, behind, to) && (word == DeedWords.MUST || word == DeedWords.SHOULD) && behind - token == 1) {
            return atTheEnd(from, token, behind, word, scope);
        }
        if (word == DeedWords.MUST && text.before(token, DeedWords.PAST, 1) != Text.NONE) {
            return Text.NONE;
        }
        boolean passive = word == DeedWords.TOLD || word == DeedWords.ASKED;
        var body = clauses.subject(from, token);
        int start = body == null ? token : body.start();
        int deed = behind;
        if (body != null && isInverted(body, behind, to)) {
            body = null;
            start = from;
        }
        if (body == null) {
            int at = text.has(behind, DeedWords.ARTICLE) ? text.at(behind, DeedWords.ARTICLE) : behind;
            body = passive ? clauses.object(behind, to) : clauses.at(at, to);
            if (body != null) {
                deed = body.end();
            } else {
                body = passive && (isLinkNeeded(token) || isVerb(behind)) ? nobody(from, token) : null;
                if (body == null) {
                    return Text.NONE;
                }
                start = body.start();
            }
        }
        deed = clauses.deedStart(deed, to);
        int end = clauses.deedEnd(deed, to);
        if (end <= deed || !clauses.says(deed, end)) {
            return Text.NONE;
        }
        return write(word, body, start, deed, end, scope, "deed.has");
    }

    private int write(
            Concept word, Addressee body, int start, int deed, int end, @Nullable DeedScope scope, String rule) {
        boolean item = scope != null && scope.list() && !(word == DeedWords.TOLD);
        var kind = item && scope != null
                ? drafts.kinds().ofItem(scope, body)
                : drafts.kinds().of(word, false, false, word == DeedWords.MUST && speaker == null ? drafts.speaker() : speaker, body);
        var from = speaker != null || scope == null ? drafts.from(speaker) : scope.from();
        last = new DeedScope(word, null, from, null, true);
        return drafts.add(kind, from, body, start, deed, end, rule);
    }

    /** "Neue Stellen dürfen die Behörden nicht ausschreiben": the body stands behind the word, with its article. */
    private boolean isInverted(Addressee before, int behind, int to) {
        return isLinkNeeded(behind)
                && !text.has(before.start(), DeedWords.YOU)
                && text.has(behind, DeedWords.ARTICLE)
                && clauses.at(text.at(behind, DeedWords.ARTICLE), to) != null
                && text.before(before.start(), DeedWords.ARTICLE, 1) == Text.NONE;
    }

    private boolean isVerb(int at) {
        return text.has(at, DeedWords.VERB);
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
        var body = ofClause(from, token);
        if (body == null) {
            return Text.NONE;
        }
        var who = clauses.at(body.start(), token);
        if (who == null || !clauses.says(who.end(), token)) {
            return Text.NONE;
        }
        write(word, who, who.start(), who.end(), token, scope, "deed.has-last");
        return behind;
    }

    /** The first body of the clause that a verb ends: behind "dass", else behind the last comma with a body behind it. */
    private @Nullable Body ofClause(int from, int token) {
        int first = Math.max(from, token - 2 * FAR);
        for (int at = token - 1; at > first; at--) {
            if (text.has(at, DeedWords.THAT) && text.isSign(at - 1, ',')) {
                var body = page.bodies().firstIn(at, token);
                return body != null && body.start() <= at + 4 ? body : null;
            }
        }
        for (int at = token - 1; at > first; at--) {
            var body = text.isSign(at, ',') ? page.bodies().firstIn(at, token) : null;
            if (body != null) {
                return body;
            }
        }
        return page.bodies().firstIn(first, token);
    }

    /** "Das Amt hat ... vorzulegen", "dyrektorzy mają ... wskazać". */
    private int toDo(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        var body = clauses.subject(from, token);
        if (body == null) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        boolean open = false;
        for (int at = behind; at < Math.min(end, behind + FAR); at++) {
            boolean infinitive = text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
            open = open || text.has(at, DeedWords.ZU) || infinitive;
        }
        return open ? write(DeedWords.MUST, body, body.start(), behind, end, scope, "deed.to-do") : Text.NONE;
    }

    /** "The office will adopt a plan by Q2 2027": only with a deadline, or where tasks are listed. */
    private int will(int from, int token, int behind, int to, @Nullable DeedScope scope) {
        var body = clauses.subject(from, token);
        if (body == null || body.end() < token - 2) {
            return Text.NONE;
        }
        int end = clauses.deedEnd(behind, to);
        var due = deadlines.in(behind, end);
        boolean open = due != null && due.strong() || scope != null && scope.word() == DeedWords.HEADING && !scope.list();
        return open && clauses.says(behind, end)
                ? write(DeedWords.MUST, body, body.start(), behind, end, scope, "deed.will")
                : Text.NONE;
    }
}
