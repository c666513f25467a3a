package org.plumbline.reading.find;

import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** The words of clauses in which levels stand: which of them are a thing of their own, beside verbs, years and words of time. */
final class ClauseWords {

    private static final ConceptSet PLAIN = ConceptSet.named(
            "filler",
            "change-was",
            "change-became",
            "change-is",
            "change-turned",
            "change-reach",
            "change-before",
            "compared-with",
            "whereas",
            "ago",
            "level-past",
            "level-be",
            "level-now",
            "year-word",
            "by-horizon",
            "for-horizon",
            "date-year",
            "date-year-after",
            "date-month",
            "nearly",
            "over",
            "less-than",
            "at-least",
            "clause-start",
            "conjunction",
            "change-from",
            "change-to",
            "moves",
            "pronoun",
            "this-year-now",
            "duration-unit",
            "name-trim",
            "time-then",
            "time-now",
            "change-instead",
            "number-minus",
            "change-epithet");
    private static final int STEM = 5;

    private final Text text;
    private final Years years;

    ClauseWords(Page page) {
        this.text = page.text();
        this.years = page.years();
    }

    /** The words between that are no verb, no year and the like: a thing of their own. */
    int strange(int from, int to) {
        return strange(from, to, from);
    }

    /** The same, but for words that the clause before has as well: "rode 212 people, today ride 341". */
    int strange(int from, int to, int before) {
        int strange = 0;
        for (int at = from; at < to; at++) {
            boolean ending = text.isSign(at - 1, '-') && years.of(at - 2) != null; // "у 2023-му"
            if (!text.isWord(at) || ending || years.of(at) != null) {
                continue;
            }
            int end = text.at(at, PLAIN);
            if (end != Text.NONE) {
                at = Math.max(at, Math.min(end, to) - 1);
            } else if (!isSaid(at, before, from)) {
                strange++;
            }
        }
        return strange;
    }

    /** "7,310 hectares when 2015, now 6,845": a word that joins, but only the year of the number before it. */
    boolean isYearBehind(int at, int to) {
        var year = text.isWord(at) ? years.of(at + 1) : null;
        return year != null && year.end() < to && text.isSign(year.end(), ",;)");
    }

    private boolean isSaid(int word, int from, int to) {
        int length = Math.min(STEM, length(word));
        for (int at = from; at < to; at++) {
            if (text.isWord(at)
                    && length(at) >= length
                    && text.word(at).regionMatches(true, 0, text.word(word), 0, length)) {
                return length > 2;
            }
        }
        return false;
    }

    /** Whether two tokens are words that begin alike. */
    boolean isSame(int one, int two) {
        int length = Math.min(4, Math.min(length(one), length(two)));
        return text.isWord(one) && text.isWord(two) && text.word(one).regionMatches(true, 0, text.word(two), 0, length);
    }

    private int length(int token) {
        return text.end(token) - text.start(token);
    }
}
