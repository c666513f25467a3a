package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** The year of a level, and whether a year is only what the level is compared with. */
final class LevelYears {

    private static final ConceptSet COMPARED = ConceptSet.named("compared-with");
    private static final int RIGHT = 22;
    private static final int YEAR_BEHIND = 7;

    private final Text text;
    private final Years years;

    LevelYears(Page page) {
        this.text = page.text();
        this.years = page.years();
    }

    /** The year beside a number: behind it, or else before it in its part of the sentence. */
    Years.@Nullable Year year(Measure one, Measure last, int left, int right) {
        var label = label(one, left);
        if (label != null) {
            return label;
        }
        int words = 0;
        for (int at = last.end(); at < Math.min(right, last.end() + RIGHT); at++) {
            var year = years.of(at);
            if (year != null) {
                return year;
            }
            if (text.isSign(at, ')') || text.isSign(at, '(') && !isClosed(at, right)) {
                break;
            }
            if (text.isSign(at, '(') && years.of(at + 1) == null) {
                at = closing(at, right);
                continue;
            }
            if (text.isSign(at, ";")
                    || text.isSign(at, ",") && words > 0
                    || text.isSign(at, '(') && years.of(at + 1) == null && words > 0) {
                break;
            }
            words++;
            if (words > YEAR_BEHIND * 2) {
                break;
            }
        }
        var before = years.lastIn(left, one.start());
        return before != null && text.isSign(before.end(), ')') ? null : before;
    }

    /** "2022 – 79.5 %, 2023: 81 %": the year is the number's label. */
    private Years.@Nullable Year label(Measure one, int left) {
        int at = one.start() - 1;
        if (at <= left || !text.isSign(at, "–—:-=")) {
            return null;
        }
        var year = years.of(at - 1);
        return year == null || year.start() < left || year.isPeriod() ? null : year;
    }

    private int closing(int from, int to) {
        int at = from;
        while (at < to && !text.isSign(at, ')') && years.of(at) == null) {
            at++;
        }
        return years.of(at) == null ? at : at - 1;
    }

    /** The year with which a target is compared is not the year by which it is to be reached. */
    boolean isBase(Years.Year year) {
        var now = years.ofText();
        boolean past = now != null && year.value() < now;
        return past
                || Figures.has(
                        text,
                        Math.max(text.sentenceStart(text.sentence(year.start())), year.start() - 3),
                        year.start(),
                        COMPARED);
    }

    /** Whether a bracket closes before the next number; otherwise its year is that number's. */
    private boolean isClosed(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ')')) {
                return true;
            }
        }
        return false;
    }
}
