package org.plumbline.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads bindings; inside a transaction. */
final class BindingRows {

    private BindingRows() {}

    /** The bindings of some texts, as known at an instant; null for all that is known. */
    static List<BindingRow> ofTexts(JdbcClient sql, Collection<UUID> texts, @Nullable Instant knownAt) {
        return texts.isEmpty() ? List.of() : read(sql, texts, List.of(), knownAt);
    }

    /** Some bindings that are in force. */
    static List<BindingRow> of(JdbcClient sql, Collection<UUID> bindings) {
        return bindings.isEmpty() ? List.of() : read(sql, List.of(), bindings, null);
    }

    private static List<BindingRow> read(
            JdbcClient sql, Collection<UUID> texts, Collection<UUID> bindings, @Nullable Instant knownAt) {
        return sql.sql(Sql.file("/org/plumbline/live/bindings.sql"))
                .param("texts", names(texts))
                .param("bindings", names(bindings))
                .param(
                        "known",
                        Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query(BindingRows::row)
                .list();
    }

    static String[] names(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static BindingRow row(ResultSet row, int n) throws SQLException {
        var kind = BoundKind.valueOf(row.getString("kind"));
        var starts = row.getObject("starts", LocalDate.class);
        var ends = row.getObject("ends", LocalDate.class);
        var cut = row.getString("cut");
        var bound = new Bound(
                kind,
                kind.isOfTarget() ? null : row.getObject("unit", UUID.class),
                row.getObject("indicator", UUID.class),
                cut == null ? "" : cut,
                starts == null || ends == null ? null : new Period(starts, ends.minusDays(1)),
                row.getBoolean("checked"),
                row.getObject("target", UUID.class),
                row.getObject("directive", UUID.class),
                Arrays.asList((String[]) row.getArray("classes").getArray()),
                row.getObject("on_day", LocalDate.class));
        var series = row.getLong("series");
        return new BindingRow(
                row.getObject("id", UUID.class),
                row.getObject("text", UUID.class),
                bound,
                row.getInt("node"),
                series == 0 ? null : series,
                row.getInt("decimals"),
                row.getBigDecimal("factor"),
                row.getString("language"),
                row.getInt("version"),
                row.getInt("place_starts"),
                row.getInt("place_ends"),
                row.getBigDecimal("said"),
                row.getInt("text_node"),
                row.getBoolean("waits"),
                mark(row),
                left(row));
    }

    private static BindingRow.@Nullable KeptMark mark(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null
                ? null
                : new BindingRow.KeptMark(
                        RecordState.valueOf(state),
                        row.getBigDecimal("value"),
                        row.getBoolean("stale"),
                        row.getString("mark_actor"),
                        row.getObject("mark_day", LocalDate.class),
                        row.getTimestamp("changed").toInstant());
    }

    private static BindingRow.@Nullable Left left(ResultSet row) throws SQLException {
        var state = row.getString("left_state");
        return state == null ? null : new BindingRow.Left(RecordState.valueOf(state), row.getBigDecimal("left_value"));
    }
}
