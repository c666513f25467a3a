package org.plumbline.reading.check.gather;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Deadline;
import org.plumbline.reading.check.fact.Fact.Handled;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Stretch;
import org.plumbline.reading.check.fact.Fact.Weekday;
import org.plumbline.reading.check.fact.Fact.YearlessDay;
import org.plumbline.reading.check.gather.Sheet.Placed;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Days: with a weekday, without a year, from one to another, of an event, of the text itself, and those by which something is due. */
final class Days implements Gatherer {

    private static final ConceptSet WEEKDAY = Sheet.set("check-weekday");
    private static final ConceptSet STUDIED = Sheet.set("check-studied", "check-carried-out");
    private static final ConceptSet HORIZON = Sheet.set("by-horizon");
    /** The date of a text stands within so many tokens of its beginning. */
    private static final int HEAD = 120;

    private static final int WEEKDAY_BEFORE = 6;
    private static final int FORM = 4;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var documents = new Cover(sheet, RecordType.CITATION);
        occasions(sheet, documents, found);
        var all = sheet.dates.all();
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            if (!one.isDay() || documents.holds(one.start())) {
                continue;
            }
            if (isYearless(sheet, one)) {
                yearless(sheet, one, found);
            } else {
                weekday(sheet, one, found);
            }
            if (at + 1 < all.size()) {
                stretch(sheet, one, all.get(at + 1), found);
            }
        }
        handled(sheet, found);
        for (var task : sheet.records(RecordType.TASK)) {
            var due = parsed(task.words("due"));
            if (due != null) {
                found.accept(new Deadline(due, sheet.span(task)));
            }
        }
    }

    private static void occasions(Sheet sheet, Cover documents, Consumer<Fact> found) {
        for (var event : sheet.records(RecordType.EVENT)) {
            var date = parsed(event.words("date"));
            if (date != null && isPrinted(sheet, event.start(), event.end(), date)) {
                found.accept(new Occasion(date, true, sheet.span(event)));
            }
        }
        var others = new Cover(sheet, RecordType.EVENT, RecordType.TASK);
        for (var one : sheet.dates.all()) {
            if (one.start() > HEAD) {
                return;
            }
            var date = Reviews.day(one);
            boolean horizon =
                    sheet.text.has(one.start(), HORIZON) || sheet.text.before(one.start(), HORIZON, FORM) != Text.NONE;
            boolean own = !documents.holds(one.start()) && !others.holds(one.start()) && !horizon;
            if (date != null && !isYearless(sheet, one) && own) {
                found.accept(new Occasion(date, false, sheet.span(one.start(), one.end())));
                return;
            }
        }
    }

    /** Documents that an event of the same sentence studies or reviews. */
    private static void handled(Sheet sheet, Consumer<Fact> found) {
        Map<Integer, Placed> events = new HashMap<>();
        sheet.records(RecordType.EVENT).forEach(one -> events.putIfAbsent(sheet.text.sentence(one.start()), one));
        for (var document : sheet.records(RecordType.CITATION)) {
            var event = events.get(sheet.text.sentence(document.start()));
            var issued = parsed(document.words("date"));
            var date = event == null ? null : parsed(event.words("date"));
            boolean dealt = event != null && sheet.has(event.end() - 1, document.start(), STUDIED);
            if (event != null && dealt && issued != null && date != null) {
                found.accept(new Handled(issued, date, sheet.span(event), sheet.span(document)));
            }
        }
    }

    /** Whether the year of an event stands in its words; otherwise it was only inferred. */
    private static boolean isPrinted(Sheet sheet, int from, int to, LocalDate date) {
        return sheet.text.words(from, to).contains(Integer.toString(date.getYear()));
    }

    static @Nullable LocalDate parsed(@Nullable String date) {
        if (date == null || date.startsWith("-")) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException partial) {
            return null;
        }
    }

    /** Whether neither four digits nor a third number say the year. */
    static boolean isYearless(Sheet sheet, DateMention one) {
        int groups = 0;
        int length = 0;
        var words = sheet.text.words(one.start(), one.end());
        for (int at = 0; at <= words.length(); at++) {
            boolean digit = at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9';
            if (digit) {
                length++;
            } else if (length > 0) {
                if (length == 4) {
                    return false;
                }
                groups++;
                length = 0;
            }
        }
        return groups < 3 || one.lastDay() != null;
    }

    private static void yearless(Sheet sheet, DateMention one, Consumer<Fact> found) {
        var month = one.month();
        var day = one.day();
        if (month != null && day != null) {
            found.accept(new YearlessDay(month, day, sheet.span(one.start(), one.end())));
        }
    }

    private static void weekday(Sheet sheet, DateMention one, Consumer<Fact> found) {
        var date = Reviews.day(one);
        if (date == null || one.lastDay() != null) {
            return;
        }
        int from = Math.max(sheet.sentenceStart(one.start()), one.start() - WEEKDAY_BEFORE);
        for (int at = one.start() - 1; at >= from; at--) {
            var form = sheet.text.form(at, WEEKDAY);
            int end = sheet.text.at(at, WEEKDAY);
            if (form != null && end <= one.start() && isJoined(sheet, end, one.start())) {
                found.accept(new Weekday(date, (int) form.value(), sheet.span(at, one.end())));
                return;
            }
        }
        if (sheet.text.isSign(one.end(), '(')) {
            var form = sheet.text.form(one.end() + 1, WEEKDAY);
            int end = sheet.text.at(one.end() + 1, WEEKDAY);
            if (form != null && sheet.text.isSign(end, ')')) {
                found.accept(new Weekday(date, (int) form.value(), sheet.span(one.start(), end + 1)));
            }
        }
    }

    /** Nothing but a comma, a bracket or a word such as "the" between weekday and date. */
    private static boolean isJoined(Sheet sheet, int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += sheet.text.isWord(at) ? 1 : 0;
            if (sheet.text.isNumber(at) || sheet.text.isSign(at, ".;:")) {
                return false;
            }
        }
        return words <= 1;
    }

    private static void stretch(Sheet sheet, DateMention first, DateMention last, Consumer<Fact> found) {
        if (!last.isDay() || last.start() - first.end() > 2 || last.start() <= first.end()) {
            return;
        }
        int until = sheet.text.at(first.end(), Words.UNTIL);
        boolean joined =
                until == last.start() || sheet.text.isSign(first.end(), "-–—") && last.start() == first.end() + 1;
        var to = Reviews.day(last);
        if (!joined || to == null || isYearless(sheet, last)) {
            return;
        }
        var from = Reviews.day(isYearless(sheet, first) ? first.inYear(to.getYear()) : first);
        if (from != null) {
            found.accept(new Stretch(from, to, sheet.span(first.start(), last.end())));
        }
    }
}
