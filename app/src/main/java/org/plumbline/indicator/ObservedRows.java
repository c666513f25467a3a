package org.plumbline.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.TimeRule;

/** Rows of figures, series and definitions as records. */
final class ObservedRows {

    private ObservedRows() {}

    static Series series(ResultSet row, int n) throws SQLException {
        return new Series(
                row.getLong("series"),
                row.getObject("id", UUID.class),
                row.getInt("indicator_key"),
                row.getInt("node"),
                row.getString("cut"));
    }

    static Judged judged(ResultSet row, int n) throws SQLException {
        return new Judged(
                row.getObject("id", UUID.class),
                row.getInt("indicator_key"),
                row.getInt("version"),
                Shape.valueOf(row.getString("shape")),
                row.getString("measure"),
                row.getInt("per"),
                Direction.valueOf(row.getString("direction")),
                row.getBoolean("part_of"),
                PlaceRule.valueOf(row.getString("place_rule")),
                TimeRule.valueOf(row.getString("time_rule")),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("decimals"),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                row.getObject("field", UUID.class));
    }

    /** A figure with the day from which its series is broken, before it is known which of the series is the first after it. */
    record Found(Observed observed, List<java.time.LocalDate> breaks) {}

    static Found one(ResultSet row, int n) throws SQLException {
        var breaks = new ArrayList<java.time.LocalDate>();
        for (var day : (Date[]) row.getArray("breaks").getArray()) {
            breaks.add(day.toLocalDate());
        }
        return new Found(
                new Observed(
                        row.getObject("id", UUID.class),
                        row.getLong("series"),
                        period(row),
                        row.getInt("version"),
                        Stance.valueOf(row.getString("stance")),
                        row.getInt("author"),
                        State.valueOf(row.getString("state")),
                        Maturity.valueOf(row.getString("maturity")),
                        figure(row),
                        ProofLevel.values()[row.getInt("level")],
                        false,
                        row.getTimestamp("known_from").toInstant()),
                breaks);
    }

    static Period period(ResultSet row) throws SQLException {
        return Period.halfOpen(
                row.getDate("starts").toLocalDate(), row.getDate("ends").toLocalDate());
    }

    static @Nullable Figure figure(ResultSet row) throws SQLException {
        if (!row.getString("state").equals(State.VALUE.name())) {
            return null;
        }
        return new Figure(
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getObject("answer", Boolean.class),
                row.getObject("rank", Integer.class),
                row.getObject("rank_of", Integer.class),
                row.getString("words"));
    }

    /** Gathers rows that come in the order of their periods; of each break the first figures at or after it bear the mark. */
    static Map<Long, List<Observed>> bySeries(List<Found> rows) {
        var gathered = new LinkedHashMap<Long, List<Observed>>();
        var marked = new LinkedHashMap<Long, Map<java.time.LocalDate, Period>>();
        for (var row : rows) {
            var each = row.observed();
            var first = marked.computeIfAbsent(each.series(), s -> new LinkedHashMap<>());
            gathered.computeIfAbsent(each.series(), s -> new ArrayList<>()).add(broken(row, first));
        }
        return gathered;
    }

    private static Observed broken(Found row, Map<java.time.LocalDate, Period> first) {
        var each = row.observed();
        Set<Boolean> breaks = new HashSet<>();
        for (var day : row.breaks()) {
            if (!each.period().first().isBefore(day)) {
                breaks.add(first.computeIfAbsent(day, d -> each.period()).equals(each.period()));
            }
        }
        return breaks.contains(true)
                ? new Observed(
                        each.id(),
                        each.series(),
                        each.period(),
                        each.version(),
                        each.stance(),
                        each.author(),
                        each.state(),
                        each.maturity(),
                        each.figure(),
                        each.proof(),
                        true,
                        each.knownFrom())
                : each;
    }
}
