package org.plumbline.reading.find;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/**
 * Finds by when something is to be done: a day, or the last day of a month, a quarter, a half-year or a year. What comes again and again
 * has no date (reading-records.md, "task").
 */
final class Deadlines {

    private static final Concept BY = Concept.named("due-by");
    private static final Concept STRONG = Concept.named("due-strong");
    private static final ConceptSet LEADS = ConceptSet.of(BY, STRONG);
    private static final Concept BEFORE = Concept.named("due-before");
    private static final Concept END = Concept.named("due-end");
    private static final Concept MIDDLE = Concept.named("due-middle");
    private static final Concept THIS = Concept.named("due-this");
    private static final Concept EVERY = Concept.named("due-every");
    private static final Concept AND = Concept.named("deed-and");
    private static final Concept ARTICLE = Concept.named("article");
    private static final Concept OF = Concept.named("date-of");

    private static final Concept HOUR = Concept.named("due-hour");
    private static final int MOST_HOUR = 6;
    private static final int HEAD = 150;
    private static final int MOST = 60;

    private final Page page;
    private final Text text;
    private final Periods periods;
    private final @Nullable DateMention today;

    Deadlines(Page page) {
        this.page = page;
        this.text = page.text();
        this.periods = new Periods(page);
        this.today = dateOfText();
    }

    private @Nullable DateMention dateOfText() {
        DateMention first = null;
        for (var one : page.dates().all()) {
            if (one.start() > HEAD) {
                break;
            }
            if (one.isDay() && one.year() != null && first == null) {
                first = one;
            }
        }
        return first;
    }

    /** The first deadline in a stretch; null where there is none. */
    @Nullable
    Deadline in(int from, int to) {
        int last = Math.min(to, from + MOST);
        for (int at = text.next(from, last, LEADS); at != Text.NONE; at = text.next(at + 1, last, LEADS)) {
            var found = at(at, to);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The deadline that begins at a token; null where none does. */
    @Nullable
    Deadline at(int token, int limit) {
        boolean strong = text.has(token, STRONG);
        boolean by = strong || text.has(token, BY);
        if (!by) {
            return null;
        }
        int behind = Math.max(text.at(token, STRONG), text.at(token, BY));
        boolean before = text.has(token, BEFORE);
        var found = behind(token, behind, limit, strong, before);
        if (found == null && text.isSign(behind, ":,–—-")) {
            found = behind(token, behind + 1, limit, strong, before);
        }
        if (found == null || found.end() > limit) {
            return null;
        }
        var dated = repeated(found, limit);
        return strong ? new Deadline(dated.start(), dated.end(), dated.date(), true) : dated;
    }

    /** A day or a period that fills a stretch, as in a cell of a table; null where something else does. */
    @Nullable
    Deadline alone(int from, int to) {
        var day = page.dates().startingAt(from);
        if (day != null && day.isDay()) {
            return to - day.end() <= 1 ? new Deadline(from, day.end(), iso(day), false) : null;
        }
        if (text.has(from, END)) {
            return end(from, text.at(from, END));
        }
        var period = periods.at(from);
        return period != null && to - period.end() <= 1
                ? new Deadline(from, period.end(), lastDay(period), false)
                : null;
    }

    private @Nullable Deadline behind(int start, int from, int limit, boolean strong, boolean before) {
        for (int at = from; at < Math.min(limit, from + 4); at++) {
            var found = read(start, at, strong, before);
            if (found != null) {
                return found;
            }
            if (text.isNumber(at) || text.has(at, HOUR)) {
                int day = dayBehindHour(at, limit);
                return day == Text.NONE ? null : read(start, day, strong, before);
            }
            int beyond = text.isSign(at + 1, "(,") ? at + 2 : at + 1;
            boolean weekday = text.isWord(at) && page.dates().startingAt(beyond) != null;
            if (weekday) {
                at = beyond - 1;
                continue;
            }
            if (!text.has(at, ARTICLE) && !text.has(at, OF) && !text.has(at, BY) && !text.has(at, STRONG)) {
                return null;
            }
        }
        return null;
    }

    /** The day behind a time of day: "17 giờ ngày 5/4", "12 Uhr am 3. Mai"; NONE where none stands there. */
    private int dayBehindHour(int from, int limit) {
        for (int at = from + 1; at < Math.min(limit, from + MOST_HOUR); at++) {
            if (page.dates().startingAt(at) != null) {
                return at;
            }
            if (!text.isNumber(at) && !text.isWord(at) && !text.isSign(at, ":.,")) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    private @Nullable Deadline read(int start, int at, boolean strong, boolean before) {
        var day = dayAt(at);
        if (day != null && day.isDay()) {
            return strong ? new Deadline(start, behindYear(day.end()), iso(day), false) : null;
        }
        if (text.has(at, END)) {
            return end(start, text.at(at, END));
        }
        if (text.has(at, MIDDLE)) {
            return middle(start, text.at(at, MIDDLE));
        }
        var period = periods.at(at);
        if (period != null) {
            if (period.months() == 12) {
                return strong ? new Deadline(start, period.end(), String.valueOf(period.year()), false) : null;
            }
            return new Deadline(start, period.end(), before ? beforeIt(period) : lastDay(period), false);
        }
        int now = text.at(at, THIS);
        return now != Text.NONE && strong && today != null && text.isCapital(at)
                ? new Deadline(start, now, written(today.year(), 12, 31), false)
                : null;
    }

    /** A day without a year is the next one after the date of the text. */
    private String iso(DateMention day) {
        if (day.year() != null || today == null || today.year() == null || today.month() == null) {
            return day.iso();
        }
        boolean past = day.month() != null && day.month() < today.month() - 2;
        return day.inYear(past ? today.year() + 1 : today.year()).iso();
    }

    /** Behind "of this year", where it stands behind a day. */
    private int behindYear(int end) {
        int now = text.at(end, THIS);
        return now == Text.NONE ? end : now;
    }

    /** The date at a token; its mention may have begun with the word before, as "do 5 maja" or "bis zum 5. Mai" do. */
    private @Nullable DateMention dayAt(int at) {
        var found = page.dates().startingAt(at);
        for (int back = at - 1; found == null && back >= Math.max(0, at - 3); back--) {
            var one = page.dates().startingAt(back);
            found = one != null && one.end() > at ? one : null;
        }
        return found == null || found.lastDay() == null
                ? found
                : new DateMention(found.start(), found.end(), found.year(), found.month(), found.lastDay());
    }

    private @Nullable Deadline end(int start, int from) {
        for (int at = from; at < from + 3; at++) {
            var period = periods.at(at);
            if (period != null) {
                return new Deadline(start, period.end(), lastDay(period), false);
            }
            int word = periods.wordAt(at);
            if (word != Text.NONE && today == null) {
                return new Deadline(start, word, null, false);
            }
            if (word != Text.NONE && today != null) {
                int now = text.at(word, THIS);
                boolean month = periods.isMonthWord(at);
                return new Deadline(
                        start,
                        now == Text.NONE ? word : now,
                        month
                                ? day(today.year(), today.month() == null ? 12 : today.month())
                                : written(today.year(), 12, 31),
                        false);
            }
            if (!text.has(at, ARTICLE) && !text.has(at, OF)) {
                break;
            }
        }
        return null;
    }

    private @Nullable Deadline middle(int start, int from) {
        int at = text.isSign(from, '-') ? from + 1 : from;
        at = text.has(at, OF) ? text.at(at, OF) : at;
        var period = periods.at(at);
        if (period == null) {
            return null;
        }
        var date = period.months() == 12
                ? written(period.year(), 6, 30)
                : period.months() == 1 && year(period) != null
                        ? written(year(period), period.month(), 15)
                        : lastDay(period);
        return new Deadline(start, period.end(), date, false);
    }

    private @Nullable Integer year(Periods.Period period) {
        return period.year() != null ? period.year() : today == null ? null : today.year();
    }

    private String lastDay(Periods.Period period) {
        return day(year(period), period.month());
    }

    private String beforeIt(Periods.Period period) {
        int month = period.month() - period.months();
        var year = year(period);
        return month >= 1 ? day(year, month) : day(year == null ? null : year - 1, 12);
    }

    private static String day(@Nullable Integer year, int month) {
        int last = YearMonth.of(year == null ? 2001 : year, month).lengthOfMonth();
        return written(year, month, last);
    }

    private static String written(@Nullable Integer year, int month, int day) {
        return new DateMention(0, 1, year, month, day).iso();
    }

    private Deadline repeated(Deadline found, int limit) {
        for (int at = Math.max(0, found.start() - 3); at < Math.min(limit, found.end() + 3); at++) {
            if (at >= found.end() && (text.has(at, AND) || text.isSign(at, ','))) {
                break;
            }
            boolean near = at >= found.start()
                    || text.at(at, EVERY) == found.start()
                    || text.at(at, EVERY) != Text.NONE && periods.wordAt(text.at(at, EVERY)) != Text.NONE;
            if (text.has(at, EVERY) && near && text.sentence(at) == text.sentence(found.start())) {
                return new Deadline(found.start(), found.end(), null, false);
            }
        }
        return found;
    }

    /** Whether something in a stretch comes again and again. */
    boolean isRepeated(int from, int to) {
        return text.next(from, Math.min(to, from + MOST), EVERY.alone()) != Text.NONE;
    }
}
