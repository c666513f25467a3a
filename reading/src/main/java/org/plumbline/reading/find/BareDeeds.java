package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Deeds without a word that lays them on: an item of a list, a body and a verb with a deadline, a body before a colon or a dash. */
final class BareDeeds {

    private static final int MOST_BEFORE_VERB = 10;

    private final Text text;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final Deadlines deadlines;

    BareDeeds(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.deadlines = deadlines;
    }

    /** "Office: does this by then". */
    @Nullable
    DeedScope named(int from, int to, Addressee named, @Nullable DeedScope scope) {
        var word = text.form(from, DeedWords.TELLING);
        if (word != null) {
            int deed = clauses.deedStart(text.at(from, DeedWords.TELLING), to);
            int last = clauses.deedEnd(deed, to);
            if (!clauses.says(deed, last)) {
                return null;
            }
            var said = new DeedScope(word.concept(), null, drafts.from(null), named, true);
            drafts.add(drafts.kinds().ofItem(said, named), said.from(), named, named.start(), deed, last, "deed.colon");
            return said;
        }
        int end = clauses.deedEnd(from, to);
        boolean open = scope != null || isVerb(from) && deadlines.in(from, end) != null;
        if (!open || !clauses.says(from, end)) {
            return null;
        }
        var known = scope != null ? scope : new DeedScope(DeedWords.HEADING, null, drafts.issuer(), null, true);
        drafts.add(drafts.kinds().ofItem(known, named), known.from(), named, named.start(), from, end, "deed.colon");
        return new DeedScope(known.word(), known.speaker(), known.from(), named, true);
    }

    private boolean isVerb(int at) {
        return text.has(at, DeedWords.VERBS) && !text.has(at, DeedWords.NO_VERB) || isInfinitive(at);
    }

    private boolean isInfinitive(int at) {
        return text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
    }

    /** A clause that begins with a body, or an item of a list whose body stands before the list. */
    @Nullable
    DeedScope clause(int from, int to, @Nullable DeedScope scope, boolean list) {
        int at = beginning(from, to);
        var body = clauses.who().at(at, to);
        if (body == null && scope != null && text.isCapital(at)) {
            body = clauses.who().described(at, to);
        }
        if (body == null && text.isCapital(at) && !text.has(at, DeedWords.PRONOUN)) {
            var name = bracketed(clauses.who().name(at, to));
            boolean told = name != null
                    && text.has(name.end(), DeedWords.TO)
                    && clauses.isLinkNeeded(at)
                    && (scope != null || isStrong(name.end(), to));
            body = told ? name : body;
        }
        if (body == null) {
            body = unknown(at, to, scope, list);
        }
        if (body == null) {
            boolean found = list && scope != null && scope.to() != null && item(from, to, scope, scope.to());
            return found ? scope : null;
        }
        int deed = body.end();
        boolean dash = isDash(deed);
        deed = dash ? deed + 1 : deed;
        boolean bidden = text.has(deed, DeedWords.TO);
        deed = bidden ? text.at(deed, DeedWords.TO) : deed;
        int end = clauses.deedEnd(deed, to);
        if (text.has(deed, DeedWords.WILL) || clauses.lays(deed, to)) {
            return null;
        }
        if (text.has(deed, DeedWords.PAST) || text.has(deed, DeedWords.HAVE) || !clauses.says(deed, end)) {
            return null;
        }
        int verb = verb(deed, to);
        if (verb == Text.NONE && !dash && (scope != null || isStrong(deed, end))) {
            verb = further(deed, to);
            if (verb != Text.NONE) {
                body = new Addressee(body.start(), verb, body.level(), body.office());
                deed = verb;
            }
        }
        boolean late = verb == Text.NONE && !dash && isDative(body) && holdsInfinitive(deed, to);
        boolean found = verb != Text.NONE || bidden || late;
        if (list && scope != null && scope.to() != null && !found && !dash && item(from, to, scope, scope.to())) {
            return scope;
        }
        boolean infinitive = late || verb != Text.NONE && isInfinitive(verb);
        boolean future = found
                && verb != Text.NONE
                && text.has(verb, DeedWords.VERB)
                && text.language(from).usage().futureVerbs();
        boolean low = text.isWord(deed) && !text.isCapital(deed);
        boolean sure = found && (verb == Text.NONE || infinitive || text.has(verb, DeedWords.VERB));
        boolean listed = scope != null && found && (list || !scope.list()) && scope.word() == DeedWords.HEADING;
        boolean open = scope != null && (sure || listed || dash || scope.list() && low);
        var by = found ? deadlines.in(deed, end) : null;
        boolean due = by != null && by.strong();
        if (!open && !infinitive && !future && !due) {
            return null;
        }
        var kind = scope == null ? RecordType.TASK : drafts.kinds().ofItem(scope, body);
        drafts.add(kind, scope == null ? drafts.issuer() : scope.from(), body, body.start(), deed, end, "deed.bare");
        return scope != null ? scope : new DeedScope(DeedWords.HEADING, null, drafts.issuer(), null, true);
    }

    /** A name with what stands in brackets behind it: "SE (Operations)". */
    private @Nullable Addressee bracketed(@Nullable Addressee name) {
        int end = name == null ? 0 : name.end();
        if (name == null || !text.isSign(end, '(')) {
            return name;
        }
        int close = end + 1;
        while (close < end + MOST_BEFORE_VERB && !text.isSign(close, ')') && text.isWord(close)) {
            close++;
        }
        return text.isSign(close, ')') ? new Addressee(name.start(), close + 1, 0, false) : name;
    }

    private boolean isDative(Addressee body) {
        return text.has(body.start(), DeedWords.DATIVE_WORD) || text.has(body.start(), DeedWords.DATIVE_HEAD);
    }

    /** Whether an infinitive stands a few words behind: "Департаменту фінансів у місячний строк внести". */
    private boolean holdsInfinitive(int from, int to) {
        for (int at = from; at < Math.min(to, from + MOST_BEFORE_VERB); at++) {
            if (isInfinitive(at)) {
                return true;
            }
            if (!text.isWord(at) && !text.isNumber(at) || text.has(at, DeedWords.PAST) || text.has(at, DeedWords.ALL)) {
                return false;
            }
        }
        return false;
    }

    /** A dash or a colon, or a hyphen with blanks around it. */
    private boolean isDash(int at) {
        return text.isSign(at, "–—:") || text.isSign(at, '-') && !text.glued(at) && !text.glued(at + 1);
    }

    private boolean isStrong(int from, int to) {
        var due = deadlines.in(from, to);
        return due != null && due.strong();
    }

    /** Whoever stands before a dash in a list of tasks, or before a verb with a deadline. */
    private @Nullable Addressee unknown(int from, int to, @Nullable DeedScope scope, boolean list) {
        if (!text.isCapital(from)) {
            return null;
        }
        boolean tasks = scope != null && scope.word() == DeedWords.HEADING;
        for (int at = from + 1; at < Math.min(to, from + 7); at++) {
            if (tasks && isDash(at) && !text.isSign(at, ':') && !list && !text.has(from, DeedWords.DEADLINE)) {
                return clauses.names().before(from, at);
            }
            boolean verb = text.has(at, DeedWords.VERB) && !text.has(at, DeedWords.NO_VERB);
            if (verb && text.language(at).usage().futureVerbs()) {
                var due = deadlines.in(at, clauses.deedEnd(at, to));
                return tasks || due != null && due.strong() ? clauses.names().before(from, at) : null;
            }
            if (!text.isWord(at) || text.has(at, DeedWords.PAST)) {
                return null;
            }
        }
        return null;
    }

    /** A verb a few words behind a body: what stands between belongs to its name. */
    private int further(int from, int to) {
        for (int at = from; at < Math.min(to, from + 7) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.PAST) || text.has(at, DeedWords.ALL) || text.has(at, DeedWords.HAVE)) {
                return Text.NONE;
            }
            if (at > from && text.has(at, DeedWords.VERBS) && !text.has(at, DeedWords.NO_VERB)) {
                return at;
            }
        }
        return Text.NONE;
    }

    private int beginning(int from, int to) {
        int at = from;
        for (int more = 0; more < 3 && clauses.who().at(at, to) == null; more++) {
            int next = text.at(at, DeedWords.ARTICLE);
            next = next == Text.NONE ? text.at(at, DeedWords.TO_BODY) : next;
            next = next == Text.NONE ? text.at(at, DeedWords.SOON) : next;
            next = next == Text.NONE ? text.at(at, DeedWords.AND) : next;
            if (next == Text.NONE) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** The verb behind a body: at once, or behind a deadline or a word such as "soon"; NONE where there is none. */
    private int verb(int from, int to) {
        int at = from;
        for (int more = 0; more < MOST_BEFORE_VERB && at < to; more++) {
            if (isVerb(at)) {
                return at;
            }
            var due = deadlines.at(at, to);
            if (due != null) {
                at = due.end();
            } else if (text.has(at, DeedWords.SOON)) {
                at = text.at(at, DeedWords.SOON);
            } else if (deadlines.isRepeated(at, at + 1) || text.isNumber(at) && deadlines.isRepeated(from, at)) {
                at++;
            } else if (text.isSign(at, ',') || deadlines.isRepeated(from, at)) {
                at++;
            } else {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    /** An item of a list whose body stands before the colon. */
    private boolean item(int from, int to, DeedScope scope, Addressee body) {
        int end = clauses.deedEnd(from, to);
        if (!clauses.says(from, end) || text.isNumber(from)) {
            return false;
        }
        drafts.add(drafts.kinds().ofItem(scope, body), scope.from(), body, from, from, end, "deed.item");
        return true;
    }
}
