package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    static Observed observed(ResultSet row, int n) throws SQLException {
        return new Observed(
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
                row.getBoolean("broken"),
                row.getTimestamp("known_from").toInstant());
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
}
