package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.text.Folding;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of regimes and of what their versions ask. */
@Component
class RegimeRows {

    private final JdbcClient sql;

    RegimeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What decisions need of a regime, read under its lock. */
    record Filed(
            UUID id,
            int key,
            int owner,
            String code,
            int version,
            LocalDate from,
            @Nullable LocalDate ended,
            int rowVersion) {}

    /** The regime, held for a change; absent for whoever does not see the office that asks. */
    Filed lock(UUID id) {
        return sql.sql("""
                        SELECT r.id, r.regime, r.owner, r.code, r.version, v.from_day, r.ended, r.row_version
                          FROM reporting.regime r
                          JOIN reporting.regime_version v ON v.regime = r.regime AND v.version = r.version
                          JOIN organisation.unit u ON u.node = r.owner
                         WHERE r.id = :id FOR UPDATE OF r
                        """)
                .param("id", id)
                .query((row, n) -> new Filed(
                        id,
                        row.getInt("regime"),
                        row.getInt("owner"),
                        row.getString("code"),
                        row.getInt("version"),
                        day(row, "from_day"),
                        dayOrNull(row, "ended"),
                        row.getInt("row_version")))
                .optional()
                .orElseThrow(() -> new Absent("regime", id));
    }

    boolean isTaken(int owner, String code, UUID id) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM reporting.regime WHERE owner = :owner AND code_key = :key AND id <> :id)")
                .param("owner", owner)
                .param("key", codeKey(code))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int insert(UUID id, int owner, String code, Instant knownAt) {
        return sql.sql("""
                        INSERT INTO reporting.regime (id, owner, code, code_key, known_from)
                        VALUES (:id, :owner, :code, :key, :knownAt)
                        RETURNING regime
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("code", code.strip())
                .param("key", codeKey(code))
                .param("knownAt", at(knownAt))
                .query(Integer.class)
                .single();
    }

    /** Writes down a version; the units it names are given by their inner numbers. */
    void define(
            int regime,
            int version,
            RegimeText text,
            LocalDate from,
            @Nullable String reason,
            LocalDate on,
            Map<UUID, Integer> nodes,
            Scope scope,
            Instant knownAt) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("regime", regime);
        values.put("version", version);
        values.put("from", from);
        values.put("name", Json.write(text.name()));
        values.put("purpose", text.purpose() == null ? null : Json.write(text.purpose()));
        values.put("frequency", text.frequency().name());
        values.put("kind", text.due().kind().name());
        values.put("amount", text.due().amount());
        values.put("months", text.due().months());
        values.put("shift", text.due().shift().name());
        values.put("opens", text.opensBefore());
        values.put("closes", text.closesAfter());
        values.put("levels", text.byLevels());
        values.put("reason", reason);
        values.put("on", on);
        values.put("actor", scope.name());
        values.put("knownAt", at(knownAt));
        sql.sql("""
                        INSERT INTO reporting.regime_version (regime, version, from_day, name, purpose, frequency, due_kind, due_amount,
                                    due_months, due_shift, opens_before, closes_after, by_levels, reason, on_day, actor, known_from)
                        VALUES (:regime, :version, :from, :name::jsonb, :purpose::jsonb, :frequency, :kind, :amount, :months, :shift,
                                :opens, :closes, :levels, :reason, :on, :actor, :knownAt)
                        """).params(values).update();
        for (var place = 0; place < text.asked().size(); place++) {
            ask(regime, version, place, text.asked().get(place), nodes);
        }
        lines(regime, version, text.lines());
    }

    private void ask(int regime, int version, int place, Asked asked, Map<UUID, Integer> nodes) {
        sql.sql("""
                        INSERT INTO reporting.asked (regime, version, place, kind, node, set_id, tier)
                        VALUES (:regime, :version, :place, :kind, :node, :set, :tier)
                        """)
                .param("regime", regime)
                .param("version", version)
                .param("place", place)
                .param("kind", asked.kind().name())
                .param("node", asked.unit() == null ? null : nodes.get(asked.unit()))
                .param("set", asked.set())
                .param("tier", asked.tier())
                .update();
    }

    private void lines(int regime, int version, List<RegimeLine> lines) {
        sql.sql("""
                        INSERT INTO reporting.line (regime, version, place, line, no, indicator, frequency, evidence, minutes)
                        SELECT :regime, :version, row_number() OVER () - 1, * FROM unnest(:ids::uuid[], :nos::text[],
                               :indicators::uuid[], :frequencies::text[], :evidence::text[], :minutes::int[])
                        """)
                .param("regime", regime)
                .param("version", version)
                .param("ids", lines.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .param("nos", lines.stream().map(RegimeLine::no).toArray(String[]::new))
                .param(
                        "indicators",
                        lines.stream().map(each -> each.indicator().toString()).toArray(String[]::new))
                .param(
                        "frequencies",
                        lines.stream().map(each -> each.frequency().name()).toArray(String[]::new))
                .param(
                        "evidence",
                        lines.stream().map(each -> each.evidence().name()).toArray(String[]::new))
                .param("minutes", lines.stream().mapToInt(RegimeLine::minutes).toArray())
                .update();
    }

    void newest(int regime, int version) {
        sql.sql("UPDATE reporting.regime SET version = :version, row_version = row_version + 1 WHERE regime = :regime")
                .param("version", version)
                .param("regime", regime)
                .update();
    }

    void end(int regime, LocalDate last, String reason) {
        sql.sql("""
                        UPDATE reporting.regime SET ended = :last, end_reason = :reason, row_version = row_version + 1
                         WHERE regime = :regime
                        """)
                .param("last", last)
                .param("reason", reason)
                .param("regime", regime)
                .update();
    }

    /** A code however it is typed: without case, diacritics and spaces. */
    private static String codeKey(String code) {
        return Folding.fold(code).replaceAll("\\s+", "");
    }

    static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
