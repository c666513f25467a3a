package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The years of the two levels of a change: beside the numbers, before both, or in the line that heads a table. */
final class ChangeYears {

    private static final ConceptSet COMPARED = ConceptSet.named("compared-with");
    private static final ConceptSet RATES = ConceptSet.named("per", "rate-base");
    private static final ConceptSet RANGE_FROM = ConceptSet.named("range-from");
    private static final ConceptSet YEAR_WORD = ConceptSet.named("year-word", "date-year");
    private static final ConceptSet SINCE = ConceptSet.named("since-year");
    private static final ConceptSet RANGE_TO = ConceptSet.named("range-to");
    private static final int COMPARED_WITHIN = 4;
    private static final int LEFT = 25;
    private static final int HEADER = 10;

    /**
     * What was found.
     *
     * @param from the year of the earlier level
     * @param to the year of the later level
     * @param end the token behind the last of numbers and years
     */
    record Pair(@Nullable Integer from, @Nullable Integer to, int end) {}

    private final Text text;
    private final Years years;
    private final LevelDates dates;

    ChangeYears(Page page) {
        this.text = page.text();
        this.years = page.years();
        this.dates = new LevelDates(page);
    }

    /**
     * The years of two numbers.
     *
     * @param turned whether the later level stands first
     */
    Pair of(Measure a, Measure b, boolean turned, String rule, int left, int right) {
        var behindA = years.firstIn(a.end(), b.start());
        var behindB = behind(b, right);
        var lastBetween = years.lastIn(a.end(), b.start());
        boolean clauses = rule.equals("change.before") || rule.equals("change.was-became");
        if (clauses && behindA != null && behindA == lastBetween && dates.isEarlierYear(a, b)) {
            behindA = null;
        }
        Integer first = behindA == null ? null : (Integer) behindA.value();
        Integer second = behindB == null ? null : (Integer) behindB.value();
        if (lastBetween != null && lastBetween != behindA) {
            second = second == null ? (Integer) lastBetween.value() : second;
        }
        if (first == null
                && !turned
                && behindB != null
                && behindB.isPeriod()
                && behindB.value() > behindB.first() + 1) {
            first = behindB.first(); // "rose from 81 to 88 in the years 2010-2020"
        }
        int end = behindB == null ? b.end() : closed(behindB.end());
        var pair = behindB == null ? null : years.firstIn(behindB.end(), Math.min(right, behindB.end() + 4));
        if (behindB != null
                && pair != null
                && first == null
                && (arrowBetween(behindB.end(), pair.start()) || isRange(behindB, pair))) {
            first = behindB.value();
            second = pair.value();
            end = closed(pair.end());
        }
        var fromYear = turned ? second : first;
        var toYear = turned ? first : second;
        if (fromYear == null && rule.equals("change.was-became")) {
            var early = years.lastIn(left, a.start());
            fromYear = early == null ? null : (Integer) early.value();
        }
        if (fromYear == null) {
            var early = years.lastIn(left, a.start());
            boolean compared = early != null
                    && Figures.has(text, Math.max(left, early.start() - COMPARED_WITHIN), early.start(), COMPARED);
            fromYear = early != null && compared ? (Integer) early.value() : null;
        }
        if (fromYear != null && toYear == null && (turned || behindA != null)) {
            var late = years.lastIn(left, a.start());
            toYear = late != null && !late.isPeriod() && late.value() > fromYear ? (Integer) late.value() : null;
        }
        if (fromYear == null && toYear == null) {
            var table = rule.equals("change.arrow") ? header(a.start()) : null;
            if (table != null) {
                fromYear = table.first();
                toYear = table.value();
            }
        }
        if (fromYear == null && toYear == null) {
            var late = years.lastIn(left, a.start());
            var early = late == null ? null : late.isPeriod() ? late : years.lastIn(left, late.start());
            if (late != null && early != null && early.first() < late.value()) {
                fromYear = early.first();
                toYear = late.value();
            } else if (late != null && !late.isPeriod()) {
                boolean since =
                        text.has(late.start(), SINCE) || text.before(late.start(), SINCE, COMPARED_WITHIN) != Text.NONE;
                fromYear = since ? (Integer) late.value() : null;
                toYear = since ? null : (Integer) late.value();
            }
        }
        return new Pair(fromYear, toYear, end);
    }

    /** The two years in the line above that heads a table or list of changes. */
    private Years.@Nullable Year header(int token) {
        int last = text.sentence(token);
        for (int sentence = last; sentence >= Math.max(0, last - HEADER); sentence--) {
            int from = text.sentenceStart(sentence);
            boolean line = text.gap(from) == Gap.LINE || text.gap(from) == Gap.PARAGRAPH;
            if (!line || text.isSign(text.sentenceEnd(sentence) - 1, '.')) {
                break;
            }
            int to = Math.min(sentence == last ? token : text.sentenceEnd(sentence), from + LEFT);
            var late = years.lastIn(from, to);
            if (late != null && late.isPeriod()) {
                return late;
            }
            var early = late == null ? null : years.lastIn(from, late.start());
            if (late != null && early != null && early.value() < late.value()) {
                return new Years.Year(early.start(), late.end(), late.value(), early.value());
            }
        }
        return null;
    }

    /** "Between 2020 and 2023" behind both numbers. */
    private boolean isRange(Years.Year early, Years.Year late) {
        int word = text.before(early.start(), YEAR_WORD, 2);
        int from = word == Text.NONE || text.has(word, RANGE_FROM) ? early.start() : word;
        return text.before(from, RANGE_FROM, 2) != Text.NONE && text.at(early.end(), RANGE_TO) == late.start();
    }

    private boolean arrowBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ">→⇒➔➜")) {
                return true;
            }
        }
        return false;
    }

    private Years.@Nullable Year behind(Measure b, int right) {
        for (int at = b.end(); at < right; at++) {
            var year = years.of(at);
            if (year != null) {
                return year;
            }
            boolean span = text.isSign(at, ',') && text.has(at + 1, RANGE_FROM);
            boolean based = text.before(at, RATES, 2) != Text.NONE;
            boolean further = text.isSign(at, ";.,)") && !span || text.isNumber(at) && !based;
            if (further) {
                return null;
            }
        }
        return null;
    }

    private int closed(int end) {
        return text.isSign(end, ')') ? end + 1 : end;
    }
}
