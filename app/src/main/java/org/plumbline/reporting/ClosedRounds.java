package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.FigureGate;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures that were asked for in rounds that are all closed are taken no longer, by whatever way they come: the office permits it, or
 * opens the return again.
 */
@Component
class ClosedRounds implements FigureGate {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    ClosedRounds(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    private record Closed(int place, LocalDate day, Wording regime) {}

    @Override
    public Map<Integer, Problem> closed(Scope scope, List<Asked> figures) {
        var found = new HashMap<Integer, Problem>();
        store.read(
                        scope,
                        () -> sql.sql(Sql.file("/org/plumbline/reporting/closed-rounds.sql"))
                                .param(
                                        "indicators",
                                        figures.stream()
                                                .map(each -> each.indicator().toString())
                                                .toArray(String[]::new))
                                .param(
                                        "nodes",
                                        figures.stream().mapToInt(Asked::node).toArray())
                                .param(
                                        "kinds",
                                        figures.stream()
                                                .map(each ->
                                                        each.period().kind().name())
                                                .toArray(String[]::new))
                                .param(
                                        "ends",
                                        figures.stream()
                                                .map(each ->
                                                        each.period().ends().toString())
                                                .toArray(String[]::new))
                                .param("today", installation.today())
                                .query((row, n) -> new Closed(
                                        row.getInt("place"),
                                        RegimeRows.day(row, "closes"),
                                        Wording.of(row.getString("regime"))))
                                .list())
                .forEach(each -> found.put(
                        each.place(),
                        Problem.at(
                                "period",
                                "reporting.figure-closed",
                                Map.of(
                                        "period",
                                        figures.get(each.place()).period().code(),
                                        "day",
                                        each.day(),
                                        "regime",
                                        each.regime()))));
        return found;
    }

    @Override
    public Map<Spot, BitSet> closed(Scope scope, Collection<Spot> asked, LocalDate on) {
        var wanted = new HashSet<>(asked);
        var found = new HashMap<Spot, BitSet>();
        store.read(
                scope,
                () -> sql.sql("""
                        SELECT l.indicator, l.frequency, o.ends, d.node
                          FROM (SELECT DISTINCT a.indicator, a.ends FROM unnest(:indicators::uuid[], :ends::date[]) AS a (indicator, ends)) a
                          JOIN reporting.line l ON l.indicator = a.indicator
                          JOIN reporting.round o ON o.regime = l.regime AND o.version = l.version AND o.ends = a.ends
                          JOIN reporting.duty d ON d.round = o.round
                          LEFT JOIN reporting.return r ON r.round = d.round AND r.node = d.node
                         GROUP BY l.indicator, l.frequency, o.ends, d.node
                        HAVING bool_and(coalesce(o.closes < :on, false) AND NOT coalesce(r.stage = 'SENT_BACK' AND r.times > 0, false)
                                        AND NOT EXISTS (SELECT 1 FROM reporting.permit p
                                                         WHERE p.round = d.round AND p.node = d.node AND p.until >= :on))
                        """)
                        .param(
                                "indicators",
                                asked.stream()
                                        .map(each -> each.indicator().toString())
                                        .toArray(String[]::new))
                        .param(
                                "ends",
                                asked.stream()
                                        .map(each -> each.period().ends().toString())
                                        .toArray(String[]::new))
                        .param("on", on)
                        .query((row, n) -> {
                            var last = row.getObject("ends", LocalDate.class).minusDays(1);
                            var spot = new Spot(
                                    row.getObject("indicator", UUID.class),
                                    Period.of(Frequency.valueOf(row.getString("frequency")), last));
                            if (wanted.contains(spot)) {
                                found.computeIfAbsent(spot, any -> new BitSet()).set(row.getInt("node"));
                            }
                            return n;
                        })
                        .list());
        return found;
    }
}
