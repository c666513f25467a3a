package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Succession;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.ApproveReturn.Passed;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what units owe in rounds, each with where it stands. */
@Component
class DutyRows {

    private final JdbcClient sql;
    private final Regimes regimes;
    private final Succession succession;
    private final Installation installation;

    DutyRows(JdbcClient sql, Regimes regimes, Succession succession, Installation installation) {
        this.succession = succession;
        this.installation = installation;
        this.sql = sql;
        this.regimes = regimes;
    }

    /** How many units stand where, by the inner numbers of rounds. */
    Map<Integer, Map<Stage, Integer>> counts(Collection<Round> rounds) {
        record Count(int round, Stage stage, int units) {}
        var found = new HashMap<Integer, Map<Stage, Integer>>();
        sql.sql("""
                        SELECT s.round, s.stage, count(*)::int AS units FROM (%s WHERE d.round = ANY (:rounds)) s GROUP BY s.round, s.stage
                        """.formatted(Sql.file("/org/plumbline/reporting/duties.sql")))
                .param("rounds", rounds.stream().mapToInt(Round::key).toArray())
                .query((row, n) ->
                        new Count(row.getInt("round"), Stage.valueOf(row.getString("stage")), row.getInt("units")))
                .list()
                .forEach(each -> found.computeIfAbsent(each.round, any -> new EnumMap<>(Stage.class))
                        .put(each.stage, each.units));
        return found;
    }

    /**
     * What is owed and fits two conditions.
     *
     * @param where on the duty {@code d} and its unit {@code u}, {@code outer} on what stands in a row, with the order
     * @param known rounds whose regimes are at hand, by their inner numbers
     */
    List<RoundList.Owing> owing(
            Scope scope, String where, String outer, Map<String, ?> values, Map<Integer, RoundList.Opened> known) {
        record Row(
                Round round,
                UUID unit,
                int node,
                Wording name,
                @Nullable String telephone,
                Stage stage,
                int begun,
                int questions,
                @Nullable LocalDate first,
                @Nullable LocalDate sent,
                @Nullable String reason,
                @Nullable UUID returned,
                @Nullable LocalDate permitted,
                @Nullable At at,
                LocalDate ceased,
                @Nullable Integer named) {}
        var found = sql.sql("""
                        SELECT o.id, o.round, o.regime, o.version, o.starts, o.ends, o.opened, o.due, o.closes, o.lines,
                               s.unit, s.node, s.unit_name, s.telephone, s.stage, s.begun, s.questions, s.first_sent, s.last_sent,
                               s.reason, s.returned, s.permitted, s.at_step, s.at_place, s.at_node, s.at_since, s.at_post, s.at_unit_name,
                               s.at_post_name, s.ceased, s.named
                          FROM (%s %s) s JOIN reporting.round o ON o.round = s.round
                         WHERE %s
                        """.formatted(Sql.file("/org/plumbline/reporting/duties.sql"), where, outer))
                .params(values)
                .query((row, n) -> new Row(
                        RoundRows.round(row),
                        row.getObject("unit", UUID.class),
                        row.getInt("node"),
                        Wording.of(row.getString("unit_name")),
                        row.getString("telephone"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("begun"),
                        row.getInt("questions"),
                        RegimeRows.dayOrNull(row, "first_sent"),
                        RegimeRows.dayOrNull(row, "last_sent"),
                        row.getString("reason"),
                        row.getObject("returned", UUID.class),
                        RegimeRows.dayOrNull(row, "permitted"),
                        at(row),
                        RegimeRows.day(row, "ceased"),
                        row.getObject("named", Integer.class)))
                .list();
        var missing = found.stream()
                .map(each -> each.round)
                .filter(each -> !known.containsKey(each.key()))
                .map(Round::regime)
                .distinct()
                .toList();
        var asked = missing.isEmpty() ? Map.<Integer, Regime>of() : regimes.byKey(scope, missing);
        var today = installation.today();
        var ended = found.stream()
                .filter(each -> !each.ceased.isAfter(today))
                .map(each -> each.node)
                .collect(Collectors.toSet());
        var heirs = ended.isEmpty() ? Map.<Integer, Integer>of() : succession.goingOn(ended, today);
        return found.stream()
                .map(each -> new RoundList.Owing(
                        each.round,
                        known.containsKey(each.round.key())
                                ? known.get(each.round.key()).regime()
                                : Objects.requireNonNull(asked.get(each.round.regime())),
                        each.unit,
                        each.node,
                        each.name,
                        each.telephone,
                        each.stage,
                        each.begun,
                        each.questions,
                        each.first,
                        each.sent,
                        each.reason,
                        each.returned,
                        each.permitted,
                        each.at,
                        ended.contains(each.node) ? each.ceased : null,
                        each.named != null && ended.contains(each.node)
                                ? each.named
                                : heirs.getOrDefault(each.node, each.node)))
                .toList();
    }

    private static @Nullable At at(ResultSet row) throws SQLException {
        var step = row.getObject("at_step", UUID.class);
        if (step == null) {
            return null;
        }
        var unit = row.getString("at_unit_name");
        var post = row.getString("at_post_name");
        return new At(
                new Passed(step, row.getInt("at_place")),
                row.getInt("at_node"),
                unit == null ? null : Wording.of(unit),
                row.getObject("at_post", UUID.class),
                post == null ? null : Wording.of(post),
                RegimeRows.day(row, "at_since"));
    }
}
