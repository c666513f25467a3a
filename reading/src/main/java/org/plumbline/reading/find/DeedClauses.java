package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the bodies of a clause and where its deed begins and ends. Every look is bounded. */
final class DeedClauses {

    private static final int LONGEST = 60;
    private static final int SHORTEST_DEED = 5;

    private final Text text;
    private final Bodies bodies;
    private final DeedBodies who;
    private final Deadlines deadlines;
    private final DeedNames names;

    DeedClauses(Page page, Deadlines deadlines) {
        this.text = page.text();
        this.bodies = page.bodies();
        this.deadlines = deadlines;
        this.who = new DeedBodies(page, deadlines);
        this.names = new DeedNames(text, this);
    }

    /** Names that no list knows. */
    DeedNames names() {
        return names;
    }

    /** The bodies on which deeds are laid. */
    DeedBodies who() {
        return who;
    }

    /** Behind the number or the dash that begins an item of a list. */
    int behindMarker(int from, int to) {
        int at = from;
        while (at < to && text.isSign(at, "-–—•*+●▪◦·►■□✓→➔▶‣⁃○|\"“„«»(")) {
            at++;
        }
        boolean counts = at + 1 < to
                && (text.isNumber(at) || text.isWord(at) && text.end(at) - text.start(at) <= 4)
                && text.isSign(at + 1, ".)")
                && text.glued(at + 1);
        if (counts) {
            return at + 2;
        }
        int ordinal = at == from ? text.at(at, DeedWords.ORDINAL) : Text.NONE;
        if (ordinal != Text.NONE && text.isSign(ordinal, ",.:)") && ordinal + 1 < to) {
            return ordinal + 1;
        }
        boolean coded = at == from
                && at + 3 < to
                && text.isWord(at)
                && text.end(at) - text.start(at) <= 2
                && text.isSign(at + 1, "-.")
                && text.glued(at + 1)
                && text.isNumber(at + 2)
                && text.glued(at + 2);
        if (coded) {
            return text.isSign(at + 3, ".):") ? at + 4 : at + 3;
        }
        boolean letter = at + 1 < to
                && at == from
                && text.end(at) - text.start(at) == 1
                && text.gap(at) != Gap.BLANK
                && text.isCapital(at + 1);
        return letter ? at + 1 : at;
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
            if (text.gap(at) == Gap.LINE && text.isSign(at, '(')) {
                return trimmed(from, at);
            }
            boolean comma = text.isSign(at, ',');
            int and = text.at(at, DeedWords.AND);
            if (comma || and != Text.NONE) {
                int next = comma ? at + 1 : and;
                if (comma && text.has(next, DeedWords.AND)) {
                    next = text.at(next, DeedWords.AND);
                }
                if (comma && text.has(next, DeedWords.REASON) || begins(next, to) || ellipsis(at, to) != null) {
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
        if (word != null && who.object(text.at(at, DeedWords.TELLING), to) != null) {
            return true;
        }
        int article = text.has(token, DeedWords.ARTICLE) ? text.at(token, DeedWords.ARTICLE) : token;
        var body = who.at(article, to);
        if (body != null && text.has(body.end(), DeedWords.LAID_ON)) {
            return true;
        }
        var near = bodies.firstIn(token, Math.min(to, token + 10));
        return near != null
                && near.start() - token <= 3
                && text.form(near.end(), DeedWords.ALL) != null
                && (near.start() == token || text.isCapital(token));
    }

    /** "..., and of the Ministry that ...": another body of which something is asked by the same word. */
    @Nullable
    Addressee ellipsis(int token, int to) {
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
        var body = at == token ? null : who.at(at, to);
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
        var all = (before + " " + behind).replace('\n', ' ').replace("( )", "").strip();
        while (all.endsWith(",") || all.endsWith("–") || all.endsWith(" -")) {
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
        return words >= 2 || words == 1 && (to - from >= 2 || text.end(from) - text.start(from) >= SHORTEST_DEED);
    }

    /** Whether a word of this concept stands in a stretch. */
    boolean holds(int from, int to, Concept concept) {
        return text.next(from, Math.min(to, from + LONGEST), concept.alone()) != Text.NONE;
    }

    /** Whether a word that lays something on somebody begins at a token; of a verb in two words both halves. */
    boolean lays(int token, int to) {
        var form = text.form(token, DeedWords.ALL);
        if (form == null) {
            return false;
        }
        boolean split = form.concept() == DeedWords.SPLIT_ASK || form.concept() == DeedWords.SPLIT_ASSIGN;
        for (int at = token + 1; split && at < Math.min(to, token + 8); at++) {
            if (text.has(at, DeedWords.PARTICLE) && text.isSign(at + 1, ',')) {
                return true;
            }
        }
        return !split;
    }

    /** Whether a language puts the verb last. */
    boolean isVerbLast(int token) {
        return who.isVerbLast(token);
    }

    /** Whether a language tells by the cases of nouns who does what. */
    boolean isInflected(int token) {
        return token < text.size() && text.language(token).usage().inflected();
    }

    /** Whether a language needs "to", "that" or a comma between a body and its deed. */
    boolean isLinkNeeded(int token) {
        return token < text.size() && text.language(token).usage().linkedDeeds();
    }

    /** Whether a word of laying on ends its clause, so that the deed stands before it. */
    boolean isLast(int token, int behind, int to) {
        return isVerbLast(token) && (behind >= to || text.isSign(behind, ".,;") || text.has(behind, DeedWords.AND));
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
