package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The years that a text names: alone, in a date, or as the ends of a period. */
final class Years {

    /** Words before the number of a year: in, in the year, by, for. */
    static final ConceptSet BEFORE = ConceptSet.named("year-word", "by-horizon", "for-horizon", "date-year");

    private static final Concept BEHIND = Concept.named("date-year-after");
    private static final Concept HORIZON = Concept.named("by-horizon");
    private static final ConceptSet MAGNITUDE = ConceptSet.named("magnitude", "percent", "percentage-point");
    /** Words that begin like a magnitude and are none: in Vietnamese the word for "rate" begins with that for "billion". */
    private static final Concept NO_MAGNITUDE = Concept.named("no-magnitude");

    private static final ConceptSet JOINED = ConceptSet.named("range-to", "change-to", "number-link");
    private static final int LONGEST_PERIOD = 30;
    private static final int FIRST = 1950;
    private static final int LAST = 2100;
    private static final int WORDS = 4;

    /**
     * A year in a text.
     *
     * @param start its first token
     * @param end the token behind it
     * @param value the year; of a period the last one
     * @param first the first year of a period; otherwise the year
     */
    record Year(int start, int end, int value, int first) {

        boolean isPeriod() {
            return first != value;
        }
    }

    private final Text text;
    private final List<Year> all = new ArrayList<>();
    private final ByToken<Year> byToken;
    private @Nullable Integer ofText;
    private @Nullable Integer latest;

    private Years(Text text, Dates dates) {
        this.text = text;
        this.byToken = new ByToken<>(text);
        for (int at = 0; at < text.size(); ) {
            var date = dates.startingAt(at);
            if (date != null) {
                if (date.year() != null) {
                    add(new Year(at, date.end(), date.year(), date.year()));
                    if (date.isDay() && !text.has(at, HORIZON) && text.before(at, HORIZON, WORDS) == Text.NONE) {
                        ofText = ofText == null ? date.year() : Math.max(ofText, date.year());
                    }
                }
                at = date.end();
                continue;
            }
            var year = at(at);
            if (year != null) {
                add(year);
            }
            at = year == null ? at + 1 : year.end();
        }
        for (var one : all) {
            if (!one.isPeriod()
                    && !text.has(one.start(), HORIZON)
                    && text.before(one.start(), HORIZON, WORDS) == Text.NONE) {
                latest = latest == null ? one.value() : Math.max(latest, one.value());
            }
        }
    }

    /** Finds the years of a text. */
    static Years in(Text text, Dates dates) {
        return new Years(text, dates);
    }

    private void add(Year year) {
        all.add(year);
        for (int at = year.start(); at < year.end(); at++) {
            byToken.put(at, year);
        }
    }

    /** The year of which a token is part; null where it is of none. */
    @Nullable
    Year of(int token) {
        return byToken.get(token);
    }

    /**
     * The year in which the text was written, as far as its dates tell: that of the latest day that is no deadline, or else the latest
     * year that is none; null where it names none.
     */
    @Nullable
    Integer ofText() {
        return ofText;
    }

    /** The year behind which a year is to come: that of the text, or else the latest that is named without "by"; null where none is. */
    @Nullable
    Integer latest() {
        return ofText == null ? latest : ofText;
    }

    /** The last year in a stretch of tokens; null where there is none. */
    @Nullable
    Year lastIn(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            var year = byToken.get(at);
            if (year != null && year.start() >= from && year.end() <= to) {
                return year;
            }
        }
        return null;
    }

    /** The first year in a stretch of tokens; null where there is none. */
    @Nullable
    Year firstIn(int from, int to) {
        for (int at = from; at < to; at++) {
            var year = byToken.get(at);
            if (year != null && year.start() >= from && year.end() <= to) {
                return year;
            }
        }
        return null;
    }

    private @Nullable Year at(int token) {
        int first = value(token);
        if (first < 0 || glued(token - 1, token)) {
            return null;
        }
        if (text.isSign(token + 1, "-–—/") && text.isNumber(token + 2)) {
            int last = last(first, token + 2);
            if (last > first && !text.isSign(token + 3, '/')) {
                return new Year(token, token + 3, last, first);
            }
        }
        if (!isYear(token)) {
            return null;
        }
        int behind = text.at(token + 1, BEHIND);
        return new Year(token, behind == Text.NONE ? token + 1 : behind, first, first);
    }

    /** The second year of 2021-2025 or 2025/26. */
    private int last(int first, int token) {
        var word = text.word(token);
        if (word.length() == 2 && text.isSign(token - 1, '/') && word.chars().allMatch(Character::isDigit)) {
            int last = first / 100 * 100 + Integer.parseInt(word);
            return last - first == 1 ? last : -1;
        }
        return value(token);
    }

    /** A slash or a dash at the number makes it part of a symbol. */
    private boolean glued(int sign, int token) {
        return text.isSign(sign, "/-") && text.glued(token) && text.glued(sign);
    }

    private boolean isYear(int token) {
        boolean glued = text.isSign(token + 1, "/-") && text.glued(token + 1) && text.glued(token + 2);
        if (glued && !(text.isWord(token + 2) && !text.isCapital(token + 2))) {
            return false;
        }
        boolean before = text.before(token, BEFORE, WORDS) != Text.NONE || isPaired(token);
        if (text.has(token + 1, MAGNITUDE) && !text.has(token + 1, NO_MAGNITUDE)
                || !before && text.has(token + 1, text.packs().concepts("unit-"))) {
            return false;
        }
        boolean bare = text.before(token, text.packs().concepts("currency-"), WORDS) == Text.NONE;
        return before
                || bare && !text.isCapital(token + 1)
                || text.has(token + 1, BEHIND)
                || text.gap(token + 1) == Gap.PARAGRAPH
                || text.gap(token + 1) == Gap.LINE
                || isCellEnd(token)
                || !text.isWord(token + 1)
                || text.isNumber(token - 1)
                || text.isSign(token - 1, "(,–—");
    }

    /** A tabulator or a wide blank follows. */
    private boolean isCellEnd(int token) {
        return token + 1 < text.size() && (text.tabBefore(token + 1) || text.start(token + 1) - text.end(token) > 1);
    }

    /** "between 2018 and 2023", "from 2019 to 2023". */
    private boolean isPaired(int token) {
        int first = value(token);
        int to = text.at(token + 1, JOINED);
        if (to != Text.NONE && isSoonAfter(first, value(to))) {
            return true;
        }
        int word = text.before(token, JOINED, WORDS);
        return word > 0 && isSoonAfter(value(word - 1), first);
    }

    private static boolean isSoonAfter(int first, int second) {
        return first > 0 && second > first && second - first <= LONGEST_PERIOD;
    }

    private int value(int token) {
        if (!text.isNumber(token) || text.end(token) - text.start(token) != 4) {
            return -1;
        }
        int year = 0;
        for (int at = text.start(token); at < text.end(token); at++) {
            int digit = text.letter(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            year = 10 * year + digit;
        }
        return year >= FIRST && year <= LAST ? year : -1;
    }
}
