package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.reader.TextReader;

/**
 * What a unit has on record of one indicator until a day: one figure for each period, verified before reported. Figures of a text are held
 * against it here and nowhere else.
 *
 * @param counted what its unit of measure is to the reader
 * @param flow whether it comes up over time, so that only figures of whole years are those of a year
 * @param figures the last one last
 */
record KeptSeries(
        @Nullable Measure measure, TextReader.Named counted, boolean flow, List<Observed> figures, LocalDate on) {

    KeptSeries {
        figures = settled(figures, on);
    }

    private static List<Observed> settled(List<Observed> known, LocalDate on) {
        var byPeriod = new HashMap<Period, Observed>();
        for (var each : known) {
            if (each.state() == State.VALUE
                    && each.stance() != Stance.CONTESTED
                    && !each.period().last().isAfter(on)) {
                byPeriod.merge(each.period(), each, (one, other) -> other.stance() == Stance.VERIFIED ? other : one);
            }
        }
        return byPeriod.values().stream()
                .sorted(Comparator.comparing((Observed each) -> each.period().last())
                        .thenComparing(each -> each.period().first(), Comparator.reverseOrder()))
                .toList();
    }

    /** What it says of a level. */
    Held level(Figure said) {
        if (figures.isEmpty()) {
            return new Held(Match.NOT_REPORTED, List.of());
        }
        if (!said.isIn(counted)) {
            return new Held(Match.MEASURE, List.of(figures.getLast()));
        }
        var meant = meant(said);
        if (meant == null || said.partOfYear()) {
            return new Held(Match.PERIOD, likely(said));
        }
        var match = match(meant, said);
        if (match.bearsOut()) {
            return new Held(match, List.of(meant));
        }
        var others = figures.stream()
                .filter(each -> isOfYear(each, said) && match(each, said).bearsOut())
                .toList();
        return others.isEmpty()
                ? new Held(match, List.of(meant))
                : new Held(
                        Match.PERIOD,
                        Stream.concat(Stream.of(meant), others.reversed().stream())
                                .toList());
    }

    /** What it says of both ends of a change. A beginning without a year is some figure before the end, never the latest one itself. */
    List<Held> change(Figure from, Figure to) {
        var end = level(to);
        var start = level(from);
        if (from.year() != null || start.match() == Match.NOT_REPORTED || start.match() == Match.MEASURE) {
            return List.of(start, end);
        }
        if (!end.match().bearsOut()) {
            return List.of(new Held(Match.PERIOD, start.figures()), end);
        }
        var before =
                figures.subList(0, figures.indexOf(end.figures().getFirst())).reversed();
        for (var each : before) {
            var match = match(each, from);
            if (match.bearsOut()) {
                return List.of(new Held(match, List.of(each)), end);
            }
        }
        return List.of(new Held(Match.PERIOD, before.isEmpty() ? end.figures() : before), end);
    }

    private static boolean isOfYear(Observed figure, Figure said) {
        return said.year() == null || figure.period().last().getYear() == said.year();
    }

    /**
     * The figure that is meant: of the whole year that is said, or what was counted last in it; without a year, the last one until the day.
     * What comes up over time is meant only for whole years.
     */
    private @Nullable Observed meant(Figure said) {
        var fit = figures.stream()
                .filter(each -> isOfYear(each, said))
                .filter(each -> !flow || each.period().kind() == Period.Kind.YEAR)
                .toList();
        var year = fit.stream()
                .filter(each -> each.period().kind() == Period.Kind.YEAR)
                .toList();
        if (said.year() != null && !year.isEmpty()) {
            return year.getLast();
        }
        if (fit.isEmpty()) {
            return null;
        }
        var last = fit.getLast();
        boolean closes = said.year() == null
                || on.getYear() == said.year()
                || last.period().last().getDayOfYear() == last.period().last().lengthOfYear();
        return closes ? last : null;
    }

    private Match match(Observed figure, Figure said) {
        var amount = amount(figure);
        return amount == null ? Match.MEASURE : said.match(amount, counted);
    }

    /** A figure in the unit of measure. */
    @Nullable
    BigDecimal amount(Observed figure) {
        int per = measure == null || measure.per() == null ? 1 : measure.per();
        return figure.figure() == null ? null : figure.figure().amount(per);
    }

    /** Figures of the year that is said, else all. */
    private List<Observed> likely(Figure said) {
        var ofYear = new ArrayList<>(figures);
        ofYear.removeIf(each -> said.year() == null || !isOfYear(each, said));
        return (ofYear.isEmpty() ? figures : ofYear).reversed();
    }
}
