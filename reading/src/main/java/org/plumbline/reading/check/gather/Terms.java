package org.plumbline.reading.check.gather;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Ahead;
import org.plumbline.reading.check.fact.Fact.HalfTerm;
import org.plumbline.reading.check.fact.Fact.Period;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Numbers of years: of a period with its first and last year, and ahead of schedule; half of a term beside half of a year. */
final class Terms implements Gatherer {

    private static final ConceptSet AHEAD = Sheet.set("check-ahead");
    private static final ConceptSet DUE = Sheet.set("check-due");
    private static final ConceptSet DONE = Sheet.set("check-done");
    private static final ConceptSet HALF_TERM = Sheet.set("check-half-term");
    private static final ConceptSet HALF_YEAR = Sheet.set("check-half-year");
    private static final ConceptSet PERIOD = Sheet.set("check-period");
    private static final int NEAR = 7;
    private static final int RANGE = 7;
    private static final int YEAR_WORDS = 7;
    private static final int WIDEST = 60;
    private static final int MOST = 60;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        for (int at = 0; at < sheet.everyNumber.size(); at++) {
            var one = sheet.everyNumber.get(at);
            if (!isYears(sheet, one)) {
                continue;
            }
            period(sheet, one, found);
            ahead(sheet, at, found);
        }
        halves(sheet, found);
    }

    private static boolean isYears(Sheet sheet, Measure one) {
        int end = one.number().end();
        int noun = sheet.text.isSign(end, '-') ? end + 1 : end;
        return one.number().isWhole()
                && one.value().signum() > 0
                && one.value().intValue() <= MOST
                && sheet.text.has(noun, Words.YEAR_NOUN);
    }

    /** "the five-year plan 2021-2025": five years, or five steps from the first to the last. */
    private static void period(Sheet sheet, Measure one, Consumer<Fact> found) {
        var text = sheet.text;
        int from = Math.max(sheet.sentenceStart(one.start()), one.start() - NEAR);
        int to = Math.min(sheet.sentenceEnd(one.start()), one.end() + RANGE);
        if (one.high() != null || !sheet.has(from, to, PERIOD)) {
            return;
        }
        for (int at = one.number().end(); at < to; at++) {
            int first = sheet.year(at);
            if (first == 0) {
                if (text.isNumber(at) || text.isSign(at, ";.")) {
                    return;
                }
                continue;
            }
            int until = text.isSign(at + 1, "-–—") ? at + 2 : text.at(at + 1, Words.UNTIL);
            int last = until == Text.NONE ? 0 : sheet.year(until);
            if (last > first) {
                found.accept(new Period(sheet.figure(one), first, last, sheet.span(one.start(), until + 1)));
            }
            return;
        }
    }

    private static void ahead(Sheet sheet, int place, Consumer<Fact> found) {
        var one = sheet.everyNumber.get(place);
        int start = sheet.sentenceStart(one.start());
        int end = sheet.sentenceEnd(one.start());
        int word = sheet.first(one.number().end(), Math.min(end, one.end() + NEAR), AHEAD);
        if (word == Text.NONE) {
            word = sheet.last(Math.max(start, one.start() - NEAR), one.start(), AHEAD);
        }
        if (word == Text.NONE) {
            return;
        }
        var figure = sheet.figure(one);
        var least = figure;
        int from = one.start();
        if (place > 0) {
            var before = sheet.everyNumber.get(place - 1);
            if (sheet.text.at(before.end(), Words.UNTIL) == one.start()
                    && before.value().compareTo(one.value()) < 0) {
                least = sheet.figure(before);
                from = before.start();
            }
        }
        var high = one.high();
        var most = high == null ? figure : Figure.counted(high, figure.span());
        int left = Math.max(start, one.start() - WIDEST);
        int right = Math.min(end, one.end() + WIDEST);
        found.accept(new Ahead(
                least,
                most,
                year(sheet, left, right, DUE, DONE),
                year(sheet, left, right, DONE, DUE),
                sheet.span(Math.min(from, word), Math.max(one.end(), sheet.text.at(word, AHEAD)))));
    }

    /** The year that stands nearest behind one of these words, with none of the others between. */
    private static @Nullable Integer year(Sheet sheet, int from, int to, ConceptSet words, ConceptSet others) {
        for (int at = from; at < to; at++) {
            int year = sheet.year(at);
            if (year != 0) {
                int left = Math.max(from, at - YEAR_WORDS);
                int word = sheet.last(left, at, words);
                int other = sheet.last(left, at, others);
                if (word != Text.NONE && word > other) {
                    return year;
                }
            }
        }
        return null;
    }

    /** "after half of the term" and "in the last half-year": a translator may have taken one for the other. */
    private static void halves(Sheet sheet, Consumer<Fact> found) {
        int term = sheet.first(0, sheet.text.size(), HALF_TERM);
        int year = sheet.first(0, sheet.text.size(), HALF_YEAR);
        if (term != Text.NONE && year != Text.NONE) {
            found.accept(new HalfTerm(
                    sheet.span(term, sheet.text.at(term, HALF_TERM)),
                    sheet.span(year, sheet.text.at(year, HALF_YEAR))));
        }
    }
}
