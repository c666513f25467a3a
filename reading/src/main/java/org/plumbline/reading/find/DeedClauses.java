package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the bodies of a clause and where its deed begins and ends. Every look is bounded. */
final class DeedClauses {

    private static final int LONGEST = 60;
    private static final int MOST_BEFORE_BODY = 5;
    private static final int MOST_BEHIND_BODY = 10;
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_DESCRIBING = 4;
    private static final ConceptSet NO_NAME = ConceptSet.of(
            DeedWords.MUST,
            DeedWords.TOLD,
            DeedWords.ASKED,
            DeedWords.ASSIGN,
            DeedWords.ASK,
            DeedWords.LINK,
            DeedWords.PAST,
            DeedWords.IF,
            DeedWords.REASON,
            DeedWords.AND,
            DeedWords.NO);

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
        int end = ownEnd(first);
        int level = end > first.end() ? 0 : first.level();
        if (end == first.end() && !isVerbLast(end)) {
            while (end < Math.min(to, first.end() + 6) && isNamePart(end, end == first.end())) {
                end++;
            }
        }
        end = behindNumber(behindNames(first, end, to), to);
        if (text.isSign(end, "«„“\"")) {
            int close = end + 1;
            while (close < Math.min(to, end + 10) && !text.isSign(close, "»”“\"")) {
                close++;
            }
            end = text.isSign(close, "»”“\"") ? close + 1 : end;
        }
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

    /** The end of a body: before what is asked of it, "the Ministry for 640 million"; behind the second half of "badan-badan". */
    private int ownEnd(Body body) {
        int end = body.end();
        if (text.isSign(end, '-')
                && text.glued(end)
                && text.isWord(end + 1)
                && text.word(end + 1).equalsIgnoreCase(text.word(end - 1))) {
            return end + 2;
        }
        for (int at = body.head() + 1; text.isNumber(end) && at < end; at++) {
            if (text.has(at, DeedWords.LINK)) {
                return at;
            }
        }
        return end;
    }

    /** A word with a capital, or a stroke or an "and" before one that begins no other body. */
    private boolean isNamePart(int at, boolean first) {
        boolean joint = text.isSign(at, '/') || first && text.has(at, DeedWords.AND);
        return text.isCapital(at) || joint && text.isCapital(at + 1) && bodies.startingAt(at + 1) == null;
    }

    /** Behind the number of a body, "№ 4" or "số 4". */
    private int behindNumber(int end, int to) {
        boolean sign = text.isSign(end, "№#") || text.isWord(end) && text.end(end) - text.start(end) <= 3;
        int number = sign && text.isSign(end + 1, '.') ? end + 2 : end + 1;
        return sign && number < to && text.isNumber(number) && text.end(number) - text.start(number) <= 3
                        && !text.has(end, DeedWords.AND) && !text.has(end, DeedWords.LINK) && !text.has(end, DeedWords.TO_BODY)
                        && !text.has(end, DeedWords.ALL) && deadlines.at(end, to) == null
                ? number + 1
                : end;
    }

    /** Behind names and further bodies that stand directly behind a body and belong to it, up to a verb. */
    private int behindNames(Body first, int end, int to) {
        if (isVerbLast(end)) {
            int at = end;
            while (at < Math.min(to, end + 2) && text.isCapital(at)) {
                at++;
            }
            return at > end && (text.has(at, DeedWords.VERB) || text.has(at, DeedWords.MUST) || text.has(at, DeedWords.HAVE))
                    ? at
                    : end;
        }
        var next = first.office() && text.isWord(end) ? bodies.startingAt(end + 1) : null;
        boolean belongs = next != null
                && next.end() <= to
                && "capital".equals(text.language(end).options().get("body-before"))
                && !text.has(end, NO_NAME)
                && !text.has(end, DeedWords.VERB)
                && !text.has(end, DeedWords.TO_BODY);
        return belongs && next != null ? next.end() : end;
    }

    /** The body that is told or asked, behind the word that tells or asks; null where none does. */
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
            if (next == Text.NONE && text.isSign(at, ',')) {
                next = at + 1;
            }
            if (next == Text.NONE) {
                break;
            }
            at = next;
        }
        return described(at, to);
    }

    /** A body with words before its head that no list knows: "the Prison Service". */
    @Nullable Addressee described(int from, int to) {
        if (from >= to || "none".equals(text.language(from).options().get("body-before"))) {
            return null;
        }
        for (int at = from; at < Math.min(to, from + MOST_DESCRIBING) && text.isWord(at); at++) {
            var body = at == from ? null : at(at, to);
            if (body != null) {
                return new Addressee(from, body.end(), body.level(), body.office());
            }
            boolean joined = text.has(at, DeedWords.AND) && text.isCapital(at - 1) && text.isCapital(at + 1);
            if (text.has(at, NO_NAME) && !joined || text.gap(at) == Gap.PARAGRAPH) {
                return null;
            }
        }
        return null;
    }

    /** A name of one to five words with capitals that no list knows, such as that of a country. */
    @Nullable Addressee name(int from, int to) {
        int at = from;
        while (text.has(at, DeedWords.TO_BODY) || text.has(at, DeedWords.ARTICLE)) {
            at = Math.max(text.at(at, DeedWords.TO_BODY), text.at(at, DeedWords.ARTICLE));
        }
        int end = at;
        while (end < Math.min(to, at + 5) && text.isCapital(end) && text.gap(end) != Gap.PARAGRAPH) {
            end++;
        }
        return end == at || text.has(at, DeedWords.ALL) ? null : new Addressee(at, end, 0, false);
    }

    /** The body that has to do something, before the words that say so; null where none stands there. */
    @Nullable Addressee subject(int from, int word) {
        int you = text.before(word, DeedWords.YOU, 3);
        if (you != Text.NONE && you >= from) {
            return new Addressee(you, word, 0, false);
        }
        var last = bodies.lastIn(from, word);
        if (last == null) {
            return null;
        }
        int gap = word - last.end();
        if (gap > MOST_BEHIND_BODY || gap > MOST_BETWEEN && !text.isSign(last.end(), ",(") && !isName(last.end(), word)) {
            return null;
        }
        if (gap == 1 && text.isSign(last.end(), ',')) {
            var first = bodies.lastIn(from, last.start());
            if (first != null
                    && hasComma(first.end())
                    && last.start() - first.end() <= 8) {
                return new Addressee(first.start(), first.end(), first.level(), first.office());
            }
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

    /** Whether all words of a stretch belong to a name: capitals, "and" between them. */
    private boolean isName(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!text.isCapital(at) && !text.has(at, DeedWords.AND)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a comma stands at a token or a few words behind it. */
    private boolean hasComma(int from) {
        int at = from;
        while (at < from + 4 && text.isWord(at)) {
            at++;
        }
        return text.isSign(at, ',');
    }

    /** Whether a language puts verbs last, and so writes its nouns with capitals that tell nothing. */
    private boolean isVerbLast(int token) {
        return token < text.size() && "last".equals(text.language(token).options().get("deed-verb"));
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
        if (word != null && object(text.at(at, DeedWords.TELLING), to) != null) {
            return true;
        }
        int article = text.has(token, DeedWords.ARTICLE) ? text.at(token, DeedWords.ARTICLE) : token;
        var body = at(article, to);
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
        var all = (before + " " + behind).replace('\n', ' ').replace("( )", "").strip();
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
