package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Text;

/** The rules by which a clause lays a deed on a body: "X must", "they told X to", "X: to do". */
final class DeedRules {

    private static final int FAR = 25;

    private final Text text;
    private final Page page;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final DeedRows rows;
    private final BareDeeds bare;
    private final DeedTalk talk = new DeedTalk();
    private final TellingRules telling;
    private final HavingRules having;

    DeedRules(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.rows = new DeedRows(page, clauses, drafts, deadlines);
        this.having = new HavingRules(page, clauses, drafts, deadlines, talk);
        this.telling = new TellingRules(page, clauses, drafts, having, talk);
        this.bare = new BareDeeds(page, clauses, drafts, deadlines);
    }

    boolean row(int from, int to) {
        return rows.read(from, to);
    }

    /** What the words before a colon say of what stands behind it; null where they lay nothing on anybody. */
    @Nullable
    DeedScope lead(int from, int to) {
        for (int at = from; at < to; at++) {
            var form = text.form(at, DeedWords.ALL);
            if (form != null && !isDenied(at)) {
                int behind = text.at(at, DeedWords.ALL);
                var subject = page.bodies().lastIn(from, at);
                var object = clauses.who().object(behind, to);
                if (object == null && DeedWords.LAYING_ON.contains(form.concept())) {
                    object = telling.split(behind, to);
                }
                if (DeedWords.LAID_ON.contains(form.concept()) && object == null) {
                    object = clauses.who().subject(from, at);
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
    @Nullable
    DeedScope segment(int from, int to, @Nullable Addressee named, @Nullable DeedScope scope, boolean list) {
        if (text.has(from, DeedWords.IF)) {
            return null;
        }
        if (named != null) {
            return bare.named(from, to, named, scope);
        }
        DeedScope known = null;
        talk.speaker = null;
        talk.before = null;
        int start = from;
        for (int at = text.next(from, to, DeedWords.SAYING); at != Text.NONE; ) {
            int end = at(start, at, to, scope);
            if (end != Text.NONE) {
                known = talk.last;
                start = known == null ? end : further(end, to, known);
            }
            at = text.next(Math.max(at + 1, start), to, DeedWords.SAYING);
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
        talk.last = null;
        var form = text.form(token, DeedWords.ALL);
        boolean denied = isDenied(token);
        if (text.has(token, DeedWords.ENTRUST) && !denied) {
            int end = entrusted(from, token, text.at(token, DeedWords.ENTRUST), to);
            if (end != Text.NONE) {
                return end;
            }
        }
        if (form != null && !denied) {
            int behind = text.at(token, DeedWords.ALL);
            int found = DeedWords.LAYING_ON.contains(form.concept())
                    ? telling.told(from, token, behind, to, form.concept())
                    : having.has(from, token, behind, to, form.concept(), scope);
            if (found != Text.NONE) {
                return found;
            }
        }
        if (text.has(token, DeedWords.PASSIVE) && !denied && form == null) {
            int found = having.passive(from, token, text.at(token, DeedWords.PASSIVE), to, scope);
            if (found != Text.NONE) {
                return found;
            }
        }
        if (token - from <= 1 && text.has(token, DeedWords.RESPONSIBLE_FOR)) {
            return responsibleFor(token, text.at(token, DeedWords.RESPONSIBLE_FOR), to);
        }
        if (text.has(token, DeedWords.HAVE)) {
            return having.toDo(from, token, text.at(token, DeedWords.HAVE), to, scope);
        }
        if (text.has(token, DeedWords.WILL)) {
            return having.will(from, token, text.at(token, DeedWords.WILL), to, scope);
        }
        return Text.NONE;
    }

    /** "Responsible for the tender is the Transport Office": what is to be done stands before, the body behind. */
    private int responsibleFor(int token, int behind, int to) {
        for (int at = behind + 1; at < Math.min(to, behind + FAR); at++) {
            int copula = text.isSign(at, "–—:") ? at + 1 : text.at(at, DeedWords.COPULA);
            var body = copula == Text.NONE ? null : clauses.who().object(copula, to);
            if (body != null) {
                drafts.entrusted(behind, at, body, token);
                talk.last = new DeedScope(DeedWords.TOLD, null, drafts.issuer(), null, true);
                return body.end();
            }
        }
        return Text.NONE;
    }

    /** "The follow-up is the responsibility of the office": what is to be done stands before, the body behind. */
    private int entrusted(int from, int token, int behind, int to) {
        var body = clauses.who().object(behind, to);
        if (body == null || token - from < 2 || page.bodies().startingAt(from) != null || body.end() < to - FAR) {
            return Text.NONE;
        }
        drafts.entrusted(from, token, body, from);
        talk.last = new DeedScope(DeedWords.TOLD, null, drafts.issuer(), null, true);
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
        boolean relative = text.has(token, DeedWords.LAID_ON) && text.before(token, DeedWords.RELATIVE, 1) != Text.NONE;
        return relative || text.before(token, DeedWords.NO, 2) != Text.NONE;
    }
}
