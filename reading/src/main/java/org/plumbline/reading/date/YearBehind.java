package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The year behind a day or a month, and the words that belong to it. */
final class YearBehind {

    private final Text text;

    YearBehind(Text text) {
        this.text = text;
    }

    /** A day of a month, with the year behind it where one stands there. */
    @Nullable
    DateMention withYear(int from, int at, String month, String day) {
        int year = yearAt(at);
        return year != Text.NONE
                ? Calendar.day(from, afterYear(year + 1), text.word(year), month, day)
                : Calendar.day(from, thisYear(at), null, month, day);
    }

    /** The token of a year behind a month, perhaps behind a comma or a word; NONE where none stands there. */
    int yearAt(int at) {
        int year = text.isSign(at, ',') ? at + 1 : at;
        if (text.has(year, DateWords.YEAR)) {
            year = text.at(year, DateWords.YEAR);
        } else if (text.has(year, DateWords.OF)) {
            year = text.at(year, DateWords.OF);
        }
        return Calendar.isYear(text, year) && text.gap(year) != Gap.PARAGRAPH ? year : Text.NONE;
    }

    /** Behind a word such as "r." that follows the year. */
    int afterYear(int at) {
        int end = text.at(at, DateWords.YEAR_AFTER);
        return end == Text.NONE || text.gap(at) == Gap.PARAGRAPH ? at : end;
    }

    /** Behind "this year" and the like. */
    int thisYear(int at) {
        int end = text.at(at, DateWords.THIS_YEAR);
        return end == Text.NONE || text.gap(at) == Gap.PARAGRAPH ? at : end;
    }
}
