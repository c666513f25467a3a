package org.plumbline.reading.check.gather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Review;
import org.plumbline.reading.check.gather.Sheet.Placed;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** So many years of carrying out a document that has a date, or since its date. */
final class Reviews implements Gatherer {

    private static final ConceptSet CARRIED_OUT = Sheet.set("check-carried-out");
    private static final ConceptSet AGED = Sheet.set("check-age");
    private static final int AGE = 3;
    private static final int BEFORE = 4;
    private static final int BEHIND = 8;
    private static final int DOCUMENT = 30;
    private static final int MOST = 60;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var documents = sheet.records(RecordType.CITATION);
        int next = 0;
        for (var one : sheet.measures) {
            if (!isYears(sheet, one)) {
                continue;
            }
            while (next < documents.size() && documents.get(next).start() < one.end()) {
                next++;
            }
            if (next > 0) {
                age(sheet, documents.get(next - 1), one, found);
            }
            if (next == documents.size()) {
                continue;
            }
            var document = documents.get(next);
            int sentence = sheet.text.sentence(one.start());
            boolean near =
                    document.start() - one.end() <= DOCUMENT && sheet.text.sentence(document.start()) == sentence;
            if (!near || !isCarriedOut(sheet, one, document.start())) {
                continue;
            }
            var date = date(sheet, document.start(), document.end());
            if (date != null) {
                found.accept(new Review(sheet.figure(one), date, sheet.span(one.start(), document.end())));
            }
        }
    }

    /** "Resolution 18 of 25 October 2017, issued seven years ago". */
    private static void age(Sheet sheet, Placed document, Measure one, Consumer<Fact> found) {
        int end = Math.min(sheet.sentenceEnd(one.start()), one.number().end() + AGE);
        boolean near = one.start() - document.end() <= BEHIND
                && one.start() >= document.end()
                && sheet.text.sentence(document.start()) == sheet.text.sentence(one.start());
        boolean said = near
                && (sheet.has(one.number().end(), end, AGED) || sheet.text.before(one.start(), AGED, 1) != Text.NONE);
        var date = said ? date(sheet, document.start(), document.end()) : null;
        if (date != null) {
            found.accept(new Review(sheet.figure(one), date, sheet.span(document.start(), one.end())));
        }
    }

    private static boolean isYears(Sheet sheet, Measure one) {
        boolean number = one.number().isWhole()
                && one.value().signum() > 0
                && one.value().intValue() <= MOST
                && one.high() == null;
        return number && sheet.text.has(one.number().end(), Words.YEAR_NOUN);
    }

    private static boolean isCarriedOut(Sheet sheet, Measure one, int document) {
        int from = Math.max(sheet.sentenceStart(one.start()), one.start() - BEFORE);
        int to = Math.min(document, one.end() + BEHIND);
        return sheet.has(from, one.start(), CARRIED_OUT) || sheet.has(one.end(), to, CARRIED_OUT);
    }

    private static @Nullable LocalDate date(Sheet sheet, int from, int to) {
        for (int at = from; at < to; at++) {
            DateMention one = sheet.dates.startingAt(at);
            if (one != null && one.isDay()) {
                return day(one);
            }
        }
        return null;
    }

    /** The day that a date names; null without a year, or where there is no such day. */
    static @Nullable LocalDate day(DateMention one) {
        var year = one.year();
        var month = one.month();
        var day = one.day();
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
