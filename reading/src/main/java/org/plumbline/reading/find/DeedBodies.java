package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Usage.BeforeBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the bodies on which deeds are laid, with what belongs to their names. Every look is bounded. */
final class DeedBodies {

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

    DeedBodies(Page page, Deadlines deadlines) {
        this.text = page.text();
        this.bodies = page.bodies();
        this.deadlines = deadlines;
    }

    /** The body that begins at a token, with those that follow it in a row; null where none does. */
    @Nullable
    Addressee at(int token, int to) {
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
            int next = and != Text.NONE ? and : text.isSign(end, ",/") ? end + 1 : Text.NONE;
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
        boolean known = bodies.startingAt(at + 1) != null && !text.isSign(at, '/');
        return text.isCapital(at) || joint && text.isCapital(at + 1) && !known;
    }

    /** Behind the number of a body, "№ 4" or "số 4". */
    private int behindNumber(int end, int to) {
        boolean sign = text.isSign(end, "№#") || text.isWord(end) && text.end(end) - text.start(end) <= 3;
        int number = sign && text.isSign(end + 1, '.') ? end + 2 : end + 1;
        return sign
                        && number < to
                        && text.isNumber(number)
                        && text.end(number) - text.start(number) <= 3
                        && !text.has(end, DeedWords.AND)
                        && !text.has(end, DeedWords.LINK)
                        && !text.has(end, DeedWords.TO_BODY)
                        && !text.has(end, DeedWords.ALL)
                        && deadlines.at(end, to) == null
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
            return at > end
                            && (text.has(at, DeedWords.VERB)
                                    || text.has(at, DeedWords.MUST)
                                    || text.has(at, DeedWords.HAVE))
                    ? at
                    : end;
        }
        var next = first.office() && text.isWord(end) ? bodies.startingAt(end + 1) : null;
        boolean belongs = next != null
                && next.end() <= to
                && text.language(end).usage().beforeBody() == BeforeBody.CAPITALS
                && !text.has(end, NO_NAME)
                && !text.has(end, DeedWords.VERB)
                && !text.has(end, DeedWords.TO_BODY);
        return belongs && next != null ? next.end() : end;
    }

    /** The body that is told or asked, behind the word that tells or asks; null where none does. */
    @Nullable
    Addressee object(int from, int to) {
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
    @Nullable
    Addressee described(int from, int to) {
        if (from >= to || text.language(from).usage().beforeBody() == BeforeBody.NOTHING) {
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
    @Nullable
    Addressee name(int from, int to) {
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
    @Nullable
    Addressee subject(int from, int word) {
        int you = text.before(word, DeedWords.YOU, 3);
        if (you != Text.NONE && you >= from) {
            return new Addressee(you, word, 0, false);
        }
        var last = bodies.lastIn(from, word);
        if (last == null) {
            return null;
        }
        int gap = word - last.end();
        if (gap > MOST_BEHIND_BODY
                || gap > MOST_BETWEEN && !text.isSign(last.end(), ",(") && !isName(last.end(), word)) {
            return null;
        }
        if (gap == 1 && text.isSign(last.end(), ',')) {
            var first = bodies.lastIn(from, last.start());
            if (first != null && hasComma(first.end()) && last.start() - first.end() <= 8) {
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
        int end = last.end();
        while (!isVerbLast(word) && end < word && gap <= MOST_BETWEEN && text.isCapital(end)) {
            end++;
        }
        return new Addressee(start, end, level, office);
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
    boolean isVerbLast(int token) {
        return token < text.size() && text.language(token).usage().verbLast();
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
}
