package org.plumbline.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.RecordState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which figure of a series is meant by a number, and what is on record for it. Inside a transaction. */
final class RecordFigures {

    private RecordFigures() {}

    /**
     * What is on record for a figure.
     *
     * @param known all figures of its series
     * @param per how many ones make one of its unit of measure
     */
    static RecordNow now(JdbcClient sql, Bound bound, long series, List<Observed> known, LocalDate today, int per) {
        var found = meant(known, bound, today);
        if (found.isEmpty()) {
            return bound.period() == null ? RecordNow.of(null, null, null) : gone(sql, series, bound.period());
        }
        var figure = found.get();
        var amount = figure.figure() == null ? null : figure.figure().amount(per);
        return sql.sql("""
                        SELECT e.actor, e.on_day FROM indicator.observation o JOIN indicator.entry e ON e.id = o.entry WHERE o.id = :id
                        """)
                .param("id", figure.id())
                .query((row, n) ->
                        RecordNow.of(amount, row.getString("actor"), row.getObject("on_day", LocalDate.class)))
                .optional()
                .orElseGet(() -> RecordNow.of(amount, null, null));
    }

    /** The figure of a period, or the latest one until a day: what was reported or, where only that counts, what was checked. */
    static Optional<Observed> meant(List<Observed> known, Bound bound, LocalDate today) {
        var period = bound.period();
        return last(known, bound, each -> period == null ? !each.last().isAfter(today) : each.equals(period));
    }

    /** The figure of the last period of the same kind before the one that is bound; none for the latest figure. */
    static Optional<Observed> before(List<Observed> known, Bound bound) {
        var period = bound.period();
        return period == null
                ? Optional.empty()
                : last(
                        known,
                        bound,
                        each -> each.kind() == period.kind() && each.last().isBefore(period.first()));
    }

    private static Optional<Observed> last(List<Observed> known, Bound bound, Predicate<Period> of) {
        return known.stream()
                .filter(each -> each.state() == State.VALUE && each.stance() != Stance.CONTESTED)
                .filter(each -> of.test(each.period()))
                .filter(each -> !bound.checked() || isChecked(each))
                .max(Comparator.comparing((Observed each) -> each.period().last())
                        .thenComparing(each -> each.period().first(), Comparator.reverseOrder())
                        .thenComparing(each -> bound.checked() == (each.stance() == Stance.VERIFIED))
                        .thenComparing(Observed::knownFrom));
    }

    private static boolean isChecked(Observed figure) {
        return figure.stance() == Stance.VERIFIED || figure.proof().compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0;
    }

    /** Nothing is on record for the period: it was withdrawn, or never there. */
    private static RecordNow gone(JdbcClient sql, long series, Period period) {
        return sql.sql("""
                        SELECT e.actor, e.on_day FROM indicator.observation o JOIN indicator.entry e ON e.id = o.closed_by
                         WHERE o.series = :series AND o.starts = :first AND o.ends = :after
                         ORDER BY o.known_to DESC LIMIT 1
                        """)
                .param("series", series)
                .param("first", period.first())
                .param("after", period.last().plusDays(1))
                .query((row, n) -> new RecordNow(
                        RecordState.WITHDRAWN, null, row.getString("actor"), row.getObject("on_day", LocalDate.class)))
                .optional()
                .orElse(RecordNow.of(null, null, null));
    }

    /** How many ones make one of the unit of measure of a series, as it is defined now. */
    static int per(JdbcClient sql, long series) {
        return sql.sql("""
                        SELECT coalesce(m.per, 1) FROM indicator.series s
                          JOIN indicator.definition d ON d.indicator_key = s.indicator_key
                          LEFT JOIN indicator.measure m ON m.code = d.measure
                         WHERE s.series = :series ORDER BY d.version DESC LIMIT 1
                        """).param("series", series).query(Integer.class).single();
    }
}
