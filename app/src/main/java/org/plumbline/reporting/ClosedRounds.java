package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.indicator.FigureGate;
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
}
