package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.token.Text;

/** The years that stand directly beside the levels of a change. */
final class LevelDates {

    private final Text text;
    private final Years years;

    LevelDates(Page page) {
        this.text = page.text();
        this.years = page.years();
    }

    /** A comma and a year stand between the two, the year at the second. */
    boolean isEarlierYear(Measure a, Measure b) {
        var year = years.lastIn(a.end(), b.start());
        if (year == null || b.start() - year.end() > 4) {
            return false;
        }
        for (int at = Math.max(a.end(), year.start() - 4); at < year.start(); at++) {
            if (text.isSign(at, ',')) {
                return true;
            }
        }
        return false;
    }

    /** The year directly behind a number: in brackets, with "in" or alone. */
    Years.@Nullable Year behind(Measure one) {
        int sentence = text.sentenceEnd(text.sentence(one.start()));
        for (int at = one.end(); at < Math.min(sentence, one.end() + 7); at++) {
            var year = years.of(at);
            if (year != null) {
                return year.isPeriod() ? null : year;
            }
            if (text.isSign(at, ";.") || text.isNumber(at)) {
                return null;
            }
        }
        return null;
    }

    /** Whether the year behind the first is earlier than the one behind the second. */
    boolean isEarlierBehind(Measure a, Measure b) {
        return isEarlier(behind(a), behind(b));
    }

    private static boolean isEarlier(Years.@Nullable Year one, Years.@Nullable Year two) {
        return one != null && two != null && one.value() < two.value();
    }
}
