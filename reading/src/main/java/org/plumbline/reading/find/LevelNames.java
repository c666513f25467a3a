package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What a level is a level of: the words beside the number. */
final class LevelNames {

    private static final ConceptSet CLAUSE = ConceptSet.named("clause-start", "conjunction");
    private static final ConceptSet STOPS = ConceptSet.named(
            "level-past",
            "level-be",
            "level-now",
            "modal",
            "modal-weak",
            "moves",
            "change-was",
            "change-became",
            "exceed",
            "aim",
            "not");
    /** Words behind which the thing stands that is to be moved: "to lower the vacancy rate". */
    private static final ConceptSet DEED = ConceptSet.named("moves", "aim");

    private static final ConceptSet HORIZON = ConceptSet.named("by-horizon", "for-horizon");
    private static final ConceptSet TRIM = ConceptSet.named(
            "name-trim",
            "conjunction",
            "clause-start",
            "change-from",
            "change-to",
            "year-word",
            "by-horizon",
            "for-horizon",
            "nearly",
            "over",
            "at-least",
            "less-than",
            "at-most",
            "exactly",
            "date-year",
            "date-year-after",
            "range-from",
            "compared-with");
    private static final int NOUN = 4;
    private static final int NOUN_CHARACTERS = 36;
    private static final int CHARACTERS = 70;
    private static final int BEHIND = 6;
    private static final int FORM = 4;

    private LevelNames() {}

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
            boolean period = text.isNumber(at - 1) && text.isNumber(at + 1);
            if (text.isSign(at, ",;:()!?|•*–—\"«»“”") && !period) {
                break;
            }
            if (text.has(at, CLAUSE)) {
                break;
            }
            start = at;
        }
        while (start < number && text.isSign(start, "-.")) {
            start++;
        }
        return start;
    }

    /**
     * The words before a number that name what it measures; null where none do. Verbs, years and words of aiming part them; the part
     * behind "to lower" names what is lowered, or else the first part names it.
     */
    static @Nullable String before(Text text, Years years, int from, int to) {
        String first = null;
        String moved = null;
        boolean deed = false;
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at < to && !isStop(text, years, at)) {
                continue;
            }
            var part = trimmed(text, start, at);
            if (part != null) {
                first = first == null ? part : first;
                moved = deed ? part : moved;
            }
            deed = at < to && text.has(at, DEED);
            int stop = at < to ? text.at(at, STOPS) : Text.NONE;
            start = stop > at && stop <= to ? stop : at + 1;
            at = start - 1;
        }
        return moved != null ? moved : first;
    }

    private static boolean isStop(Text text, Years years, int at) {
        if (text.isSign(at, ":.,()") || years.of(at) != null || text.has(at, STOPS)) {
            return true;
        }
        int end = text.at(at, HORIZON);
        return end != Text.NONE && years.of(end) != null;
    }

    private static @Nullable String trimmed(Text text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (!text.isWord(start) || isTrim(text, start, end))) {
            start = text.isWord(start) ? text.at(start, TRIM) : start + 1;
        }
        while (end > start && (!text.isWord(end - 1) || text.before(end, TRIM, FORM) >= start)) {
            end--;
        }
        return start < end ? text.words(start, end) : null;
    }

    private static boolean isTrim(Text text, int at, int to) {
        int end = text.at(at, TRIM);
        return end != Text.NONE && end <= to;
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
                && !text.has(end, STOPS)
                && (end == from || !text.has(end, CLAUSE))) {
            end++;
        }
        return trimmed(text, from, end);
    }
}
