package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regimes with all that they ever asked for, read by a statement each for heads, versions, those asked and lines. */
@Component
class RegimeReading {

    private final JdbcClient sql;

    RegimeReading(JdbcClient sql) {
        this.sql = sql;
    }

    /** Regimes that fit a condition on {@code r}, with all that they ever asked for, by office and code. */
    List<Regime> read(String where, Map<String, ?> values) {
        record Head(
                UUID id,
                int key,
                String code,
                Regime.Owner owner,
                @Nullable LocalDate ended,
                @Nullable String endReason,
                int rowVersion) {}
        var heads = sql.sql("""
                        SELECT r.id, r.regime, r.code, r.ended, r.end_reason, r.row_version, u.id AS owner, u.node, u.name::text AS owner_name
                          FROM reporting.regime r JOIN organisation.named_unit u ON u.node = r.owner
                         WHERE %s ORDER BY u.search_key, r.code_key, r.regime
                        """.formatted(where))
                .params(values)
                .query((row, n) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getInt("regime"),
                        row.getString("code"),
                        new Regime.Owner(
                                row.getObject("owner", UUID.class),
                                row.getInt("node"),
                                Wording.of(row.getString("owner_name"))),
                        RegimeRows.dayOrNull(row, "ended"),
                        row.getString("end_reason"),
                        row.getInt("row_version")))
                .list();
        var versions = versions(heads.stream().mapToInt(Head::key).toArray());
        return heads.stream()
                .map(each -> new Regime(
                        each.id,
                        each.key,
                        each.code,
                        each.owner,
                        each.ended,
                        each.endReason,
                        each.rowVersion,
                        Objects.requireNonNull(versions.get(each.key))))
                .toList();
    }

    private Map<Integer, List<Regime.Version>> versions(int[] regimes) {
        var asked = asked(regimes);
        var lines = lines(regimes);
        var found = new LinkedHashMap<Integer, List<Regime.Version>>();
        sql.sql("""
                        SELECT regime, version, from_day, name::text AS name, purpose::text AS purpose, frequency, due_kind, due_amount,
                               due_months, due_shift, opens_before, closes_after, by_levels, reason, on_day, actor, known_from
                          FROM reporting.regime_version WHERE regime = ANY (:regimes) ORDER BY regime, version
                        """)
                .param("regimes", regimes)
                .query((row, n) -> {
                    var place = new Place(row.getInt("regime"), row.getInt("version"));
                    found.computeIfAbsent(place.regime, any -> new ArrayList<>())
                            .add(version(
                                    row, asked.getOrDefault(place, List.of()), lines.getOrDefault(place, List.of())));
                    return place;
                })
                .list();
        return found;
    }

    private record Place(int regime, int version) {}

    private static Regime.Version version(ResultSet row, List<Asked> asked, List<RegimeLine> lines)
            throws SQLException {
        var purpose = row.getString("purpose");
        var text = new RegimeText(
                Wording.of(row.getString("name")),
                purpose == null ? null : Wording.of(purpose),
                Frequency.valueOf(row.getString("frequency")),
                new DueRule(
                        DueKind.valueOf(row.getString("due_kind")),
                        row.getInt("due_amount"),
                        row.getInt("due_months"),
                        Shift.valueOf(row.getString("due_shift"))),
                row.getInt("opens_before"),
                row.getObject("closes_after", Integer.class),
                row.getBoolean("by_levels"),
                asked,
                lines);
        return new Regime.Version(
                row.getInt("version"),
                text,
                RegimeRows.day(row, "from_day"),
                row.getString("reason"),
                RegimeRows.day(row, "on_day"),
                row.getString("actor"),
                row.getTimestamp("known_from").toInstant());
    }

    private Map<Place, List<Asked>> asked(int[] regimes) {
        var found = new HashMap<Place, List<Asked>>();
        sql.sql("""
                        SELECT a.regime, a.version, a.kind, u.id AS unit, a.set_id, a.tier
                          FROM reporting.asked a LEFT JOIN organisation.named_unit u ON u.node = a.node
                         WHERE a.regime = ANY (:regimes) ORDER BY a.regime, a.version, a.place
                        """)
                .param("regimes", regimes)
                .query((row, n) -> found.computeIfAbsent(
                                new Place(row.getInt("regime"), row.getInt("version")), any -> new ArrayList<>())
                        .add(new Asked(
                                AddresseeKind.valueOf(row.getString("kind")),
                                row.getObject("unit", UUID.class),
                                row.getObject("set_id", UUID.class),
                                row.getObject("tier") == null ? null : Short.valueOf(row.getShort("tier")))))
                .list();
        return found;
    }

    private Map<Place, List<RegimeLine>> lines(int[] regimes) {
        var found = new HashMap<Place, List<RegimeLine>>();
        sql.sql("""
                        SELECT regime, version, line, no, indicator, frequency, evidence, minutes FROM reporting.line
                         WHERE regime = ANY (:regimes) ORDER BY regime, version, place
                        """)
                .param("regimes", regimes)
                .query((row, n) -> found.computeIfAbsent(
                                new Place(row.getInt("regime"), row.getInt("version")), any -> new ArrayList<>())
                        .add(new RegimeLine(
                                row.getObject("line", UUID.class),
                                row.getString("no"),
                                row.getObject("indicator", UUID.class),
                                Frequency.valueOf(row.getString("frequency")),
                                EvidenceRule.valueOf(row.getString("evidence")),
                                row.getInt("minutes"))))
                .list();
        return found;
    }
}
