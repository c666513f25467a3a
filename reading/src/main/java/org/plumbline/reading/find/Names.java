package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What a level is a level of: the words beside the number. */
final class Names {

    private static final ConceptSet STOPS = ConceptSet.named(
            "level-past", "level-be", "level-now", "modal", "moves", "by-horizon", "change-from", "change-to", "change-was", "over",
            "at-least", "less-than", "at-most", "exceed", "nearly", "exactly", "aim");
    private static final ConceptSet CLAUSE = ConceptSet.named("clause-start", "conjunction");
    private static final int NOUN = 4;
    private static final int NOUN_CHARACTERS = 36;
    private static final int CHARACTERS = 70;
    private static final int BEHIND = 6;

    private Names() {}

    /** Where the words before a number begin that belong to it: within the clause, at most so many tokens. */
    static int start(Text text, int number, int from, int most) {
        int start = number;
        boolean colon = false;
        for (int at = number - 1; at >= Math.max(from, number - most); at--) {
            if (text.gap(at + 1) == Gap.PARAGRAPH || text.start(number) - text.start(at) > CHARACTERS) {
                break;
            }
            if (text.isSign(at, ":") && !colon && at > from && text.isWord(at - 1)) {
                colon = true;
                continue;
            }
            if (text.isSign(at, ",;:.()!?|•*–—\"«»“”")) {
                break;
            }
            if (text.has(at, CLAUSE)) {
                break;
            }
            start = at;
        }
        return start;
    }

    /** The words before a number that name what it measures; null where none do. */
    static @Nullable String before(Text text, Years years, int from, int to) {
        int start = from;
        while (start < to && (!text.isWord(start) || years.of(start) != null || text.has(start, ConceptSet.named("by-horizon", "level-now")))) {
            start++;
        }
        int end = start;
        while (end < to && !text.has(end, STOPS) && !text.isSign(end, ":") && years.of(end) == null) {
            end++;
        }
        return start < end ? text.words(start, end) : null;
    }

    /** Behind the noun that follows a number, where one does. */
    static int end(Page page, int from, int to) {
        var text = page.text();
        int end = from;
        while (end < Math.min(to, from + NOUN)
                && text.isWord(end)
                && text.gap(end) == Gap.BLANK
                && text.end(end) - text.end(from - 1) <= NOUN_CHARACTERS
                && !text.has(end, CLAUSE)
                && page.numbers().startingAt(end) == null) {
            end++;
        }
        return end;
    }

    /** The words behind a number; null where none stand there. */
    static @Nullable String behind(Text text, int from, int to) {
        int end = from;
        while (end < Math.min(to, from + BEHIND)
                && text.isWord(end)
                && text.gap(end) != Gap.PARAGRAPH
                && (end == from || !text.has(end, STOPS))) {
            end++;
        }
        return from < end ? text.words(from, end) : null;
    }
}
