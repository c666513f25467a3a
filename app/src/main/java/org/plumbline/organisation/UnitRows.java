package org.plumbline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/** How a row becomes a {@link Unit}, and how lists go into a statement. */
final class UnitRows {

    /** The columns of a unit, from {@code unit u} and one row of {@code unit_name n}. */
    static final String COLUMNS =
            "u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.email, u.founded, u.ceased, u.row_version, n.name::text AS name";

    /** Each unit with the name it bears on the day {@code :on}, or bore last, or will bear first. */
    static final String NAMED_ON = """
            organisation.unit u CROSS JOIN LATERAL (
                SELECT x.name FROM organisation.unit_name x
                 WHERE x.node = u.node
                 ORDER BY (x.valid_from <= :on::date) DESC, abs(x.valid_from - :on::date)
                 LIMIT 1) n
            """;

    private UnitRows() {}

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getInt("node"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("tier", Short.class),
                row.getObject("body_of", Integer.class),
                Wording.of(row.getString("name")),
                row.getString("telephone"),
                row.getString("email"),
                day(row, "founded"),
                end(row, "ceased"),
                row.getInt("row_version"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The end of a span of days, null if it is open. */
    static @Nullable LocalDate end(ResultSet row, String column) throws SQLException {
        return Life.end(day(row, column));
    }

    static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Identifiers or days as the text array that the statement casts. */
    static @Nullable String[] texts(List<? extends @Nullable Object> values) {
        return values.stream().map(UnitRows::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.equals(Life.OPEN) ? "infinity" : value.toString();
    }
}
