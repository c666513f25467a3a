package org.plumbline.reading.check.gather;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Year;
import org.plumbline.reading.check.fact.Span;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Years that stand in one sentence with a day that has none. */
final class YearsOfText implements Gatherer {

    private static final ConceptSet BEFORE = Sheet.set("year-word", "date-year", "for-horizon");
    private static final ConceptSet BEHIND = Sheet.set("date-year-after");
    private static final ConceptSet REVIEWED = Sheet.set("check-reviewed");
    private static final int FORM = 4;
    private static final int REVIEW = 25;
    private static final int WIDEST = 100;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var documents = new Cover(sheet, RecordType.CITATION);
        Map<Integer, DateMention> days = new HashMap<>();
        for (var one : sheet.dates.all()) {
            if (one.isDay() && !documents.holds(one.start()) && Days.isYearless(sheet, one)) {
                days.putIfAbsent(sheet.text.sentence(one.start()), one);
            }
        }
        for (var day : days.values().stream()
                .sorted(java.util.Comparator.comparingInt(DateMention::start))
                .toList()) {
            int from = Math.max(sheet.sentenceStart(day.start()), day.start() - WIDEST);
            int to = Math.min(sheet.sentenceEnd(day.start()), day.end() + WIDEST);
            for (int at = from; at < to; at++) {
                int year = sheet.year(at);
                if (year != 0 && !documents.holds(at) && isYear(sheet, at)) {
                    Span span = sheet.span(at, at + 1);
                    boolean reviewed = sheet.has(Math.max(from, at - REVIEW), at, REVIEWED);
                    found.accept(new Year(year, sheet.span(day.start(), day.end()), reviewed, span));
                }
            }
        }
    }

    private static boolean isYear(Sheet sheet, int at) {
        boolean period = sheet.text.isSign(at + 1, "-–—/") && sheet.year(at + 2) != 0
                || sheet.text.isSign(at - 1, "-–—/") && sheet.year(at - 2) != 0;
        boolean said = sheet.text.before(at, BEFORE, FORM) != Text.NONE || sheet.text.has(at + 1, BEHIND);
        return said && !period;
    }
}
