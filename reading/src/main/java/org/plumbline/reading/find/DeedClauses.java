package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the bodies of a clause and where its deed begins and ends. Every look is bounded. */
final class DeedClauses {

    private static final int LONGEST = 60;
    private static final int MOST_BEFORE_BODY = 5;
    private static final int MOST_BEHIND_BODY = 10;

    private final Text text;
    private final Bodies bodies;
    private final Deadlines deadlines;

    DeedClauses(Page page, Deadlines deadlines) {
        this.text = page.text();
        this.bodies = page.bodies();
        this.deadlines = deadlines;
    }

    /** Behind the number or the dash that begins an item of a list. */
    int behindMarker(int from, int to) {
        int at = from;
        while (at < to && text.isSign(at, "-–—•*+●▪◦·►■□✓|\"“„«»(")) {
            at++;
        }
        boolean counts = at + 1 < to
                && (text.isNumber(at) || text.isWord(at) && text.end(at) - text.start(at) <= 4)
                && text.isSign(at + 1, ".)")
                && text.glued(at + 1);
        if (counts) {
            return at + 2;
        }
        boolean letter = at + 1 < to
                && at == from
                && text.end(at) - text.start(at) == 1
                && text.gap(at) != Gap.BLANK
                && text.isCapital(at + 1);
        return letter ? at + 1 : at;
    }

    /** The body that begins at a token, with those that follow it in a row; null where none does. */
    @Nullable Addressee at(int token, int to) {
        int you = text.at(token, DeedWords.YOU);
        var first = bodies.startingAt(token);
        if (first == null) {
            return you == Text.NONE || you > to ? null : new Addressee(token, you, 0, false);
        }
        return first.end() > to ? null : row(first, to);
    }

    private Addressee row(Body first, int to) {
        int end = first.end();
        int level = first.level();
        for (int more = 0; more < 4; more++) {
            int and = text.at(end, DeedWords.AND);
            int next = and != Text.NONE ? and : text.isSign(end, ',') ? end + 1 : Text.NONE;
            var body = next == Text.NONE ? null : bodies.startingAt(next);
            if (body == null || body.end() > to) {
                break;
            }
            end = body.end();
            level = Math.max(level, body.level());
        }
        return new Addressee(first.start(), end, level, first.office());
    }

    /** The body that is told or asked, behind the word that tells or asks. */
    @Nullable Addressee object(int from, int to) {
        int at = from;
        for (int more = 0; more < MOST_BEFORE_BODY && at < to; more++) {
            var found = at(at, to);
            if (found != null) {
                return found;
            }
            int next = text.at(at, DeedWords.TO_BODY);
            next = next == Text.NONE ? text.at(at, DeedWords.ARTICLE) : next;
            next = next == Text.NONE ? text.at(at, DeedWords.SOON) : next;
            if (next == Text.NONE) {
                if (!text.isSign(at, ",")) {
                    return null;
                }
                next = at + 1;
            }
            at = next;
        }
        return null;
    }

    /** The body that has to do something, before the words that say so. */
    @Nullable Addressee subject(int from, int word) {
        var last = bodies.lastIn(from, word);
        if (last == null || word - last.end() > MOST_BEHIND_BODY) {
            return null;
        }
        int start = last.start();
        int level = last.level();
        boolean office = last.office();
        for (int more = 0; more < 4; more++) {
            int and = joint(start);
            var body = and == Text.NONE ? null : bodies.endingAt(and);
            if (body == null || body.start() < from) {
                break;
            }
            start = body.start();
            level = Math.max(level, body.level());
            office = body.office();
        }
        return new Addressee(start, last.end(), level, office);
    }

    /** Where the "and" or the comma before a body begins, or before its article. */
    private int joint(int start) {
        int at = start;
        int article = text.before(at, DeedWords.ARTICLE, 1);
        if (article != Text.NONE) {
            at = article;
        }
        int and = text.before(at, DeedWords.AND, 2);
        if (and != Text.NONE) {
            return and;
        }
        return text.isSign(at - 1, ',') ? at - 1 : Text.NONE;
    }

    /** Where a deed begins behind its body: behind "to", "that", "o" and the like; the same token where there is none of them. */
    int deedStart(int from, int to) {
        int at = from;
        if (text.isSign(at, '(')) {
            int close = at;
            while (close < Math.min(to, at + 12) && !text.isSign(close, ')')) {
                close++;
            }
            at = text.isSign(close, ')') ? close + 1 : at;
        }
        for (int more = 0; more < 4 && at < to; more++) {
            if (deadlines.at(at, to) != null) {
                break;
            }
            int link = text.at(at, DeedWords.LINK);
            if (link == Text.NONE && !text.isSign(at, ",:–—-")) {
                break;
            }
            at = link == Text.NONE ? at + 1 : link;
        }
        return at;
    }

    /** Where a deed ends: before what gives reasons, before the next body or the next word that lays on, at most a clause away. */
    int deedEnd(int from, int to) {
        int last = Math.min(to, from + LONGEST);
        for (int at = from + 1; at < last; at++) {
            if (text.isSign(at, ";\"”") || text.gap(at) == Gap.PARAGRAPH) {
                return trimmed(from, at);
            }
            boolean comma = text.isSign(at, ',');
            int and = text.at(at, DeedWords.AND);
            if (comma || and != Text.NONE) {
                int next = comma ? at + 1 : and;
                if (comma && text.has(next, DeedWords.AND)) {
                    next = text.at(next, DeedWords.AND);
                }
                if (comma && text.has(next, DeedWords.REASON) || begins(next, to)) {
                    return trimmed(from, at);
                }
            }
        }
        return trimmed(from, last);
    }

    /** Whether another deed begins at a token. */
    private boolean begins(int token, int to) {
        int at = text.has(token, DeedWords.TO) ? text.at(token, DeedWords.TO) : token;
        for (int more = 0; more < 2; more++) {
            if (text.has(at, DeedWords.SOON)) {
                at = text.at(at, DeedWords.SOON);
            }
        }
        var word = text.form(at, DeedWords.TELLING);
        if (word != null && object(text.at(at, DeedWords.TELLING), to) != null) {
            return true;
        }
        int article = text.has(token, DeedWords.ARTICLE) ? text.at(token, DeedWords.ARTICLE) : token;
        var body = at(article, to);
        if (body != null && text.has(body.end(), DeedWords.LAID_ON)) {
            return true;
        }
        return ellipsis(token, to) != null;
    }

    /** "..., and of the Ministry that ...": another body of which something is asked by the same word. */
    @Nullable Addressee ellipsis(int token, int to) {
        int at = token;
        if (text.isSign(at, ',')) {
            at++;
        }
        if (text.has(at, DeedWords.AND)) {
            at = text.at(at, DeedWords.AND);
        }
        boolean directed = text.has(at, DeedWords.TO_BODY);
        if (directed) {
            at = text.at(at, DeedWords.TO_BODY);
        }
        if (text.has(at, DeedWords.ARTICLE)) {
            at = text.at(at, DeedWords.ARTICLE);
        }
        var body = at == token ? null : at(at, to);
        if (body == null) {
            return null;
        }
        boolean dash = text.isSign(body.end(), "–—");
        return dash || directed && text.has(body.end(), DeedWords.LINK) && !text.isSign(body.end(), ',') ? body : null;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && text.isSign(end - 1, ".,;:\"“”«»–—-(!?|/")) {
            end--;
        }
        return end;
    }

    /** A stretch without its deadline, in words. */
    String words(int from, int to, @Nullable Deadline due) {
        if (due == null || due.start() < from || due.end() > to) {
            return text.words(from, to).replace('\n', ' ');
        }
        var before = text.words(from, due.start());
        var behind = text.words(due.end(), to);
        var all = (before + " " + behind).replace('\n', ' ').strip();
        while (all.endsWith(",") || all.endsWith("–")) {
            all = all.substring(0, all.length() - 1).strip();
        }
        return all;
    }

    /** Whether a stretch says something: at least one word of three letters that no capital begins, or two words. */
    boolean says(int from, int to) {
        int words = 0;
        for (int at = from; at < Math.min(to, from + 12); at++) {
            if (text.isWord(at)) {
                words++;
            }
        }
        return words >= 2 || words == 1 && to - from >= 2;
    }

    /** Whether a word of this concept stands in a stretch. */
    boolean holds(int from, int to, Concept concept) {
        for (int at = from; at < Math.min(to, from + LONGEST); at++) {
            if (text.has(at, concept)) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause of a token begins: behind the last comma, "that" or "and" before it, not before a bound. */
    int clauseStart(int from, int token) {
        for (int at = token - 1; at > from && token - at < LONGEST; at--) {
            if (text.isSign(at, ",:;(")) {
                return at + 1;
            }
        }
        return Math.max(from, token - LONGEST);
    }
}
