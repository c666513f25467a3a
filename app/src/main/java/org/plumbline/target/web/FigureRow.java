package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;

/**
 * A figure as the table of a target shows it.
 *
 * @param lastYear what the unit said of the same time a year before; null where it said nothing
 * @param change the difference from the figure before, null where one of the two is no number or the series is broken between
 */
public record FigureRow(
        Fact fact, @Nullable Fact lastYear, @Nullable BigDecimal change) {

    /** Figures that stand, the latest first; what others contest is shown apart. */
    static List<FigureRow> of(List<Fact> facts) {
        var rows = new ArrayList<FigureRow>();
        var before = (Fact) null;
        for (var fact : facts) {
            if (fact.stance() == Stance.CONTESTED) {
                continue;
            }
            rows.add(new FigureRow(fact, lastYear(facts, fact), change(fact, before)));
            before = fact.isOwn() ? fact : before;
        }
        return rows.reversed();
    }

    private static @Nullable Fact lastYear(List<Fact> facts, Fact fact) {
        var first = fact.period().first().minusYears(1);
        var last = yearBefore(fact.period().last());
        return facts.stream()
                .filter(each -> each.isOwn()
                        && each.period().first().equals(first)
                        && each.period().last().equals(last))
                .findFirst()
                .orElse(null);
    }

    /** The end of a month stays the end of a month. */
    private static LocalDate yearBefore(LocalDate day) {
        var before = day.minusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    private static @Nullable BigDecimal change(Fact fact, @Nullable Fact before) {
        return before == null
                        || fact.breakBefore()
                        || fact.amount() == null
                        || before.amount() == null
                        || !isAsLong(fact.period(), before.period())
                ? null
                : fact.amount().subtract(before.amount());
    }

    /** A quarter is not compared with a year. */
    private static boolean isAsLong(Period one, Period other) {
        var months =
                java.time.Period.between(one.first(), one.last().plusDays(1)).toTotalMonths();
        return months
                == java.time.Period.between(other.first(), other.last().plusDays(1))
                        .toTotalMonths();
    }
}
