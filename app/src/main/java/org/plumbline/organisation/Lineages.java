package org.plumbline.organisation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.verdict.Lineage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of units through all reforms, as known at an instant: what figures are restated over. Runs inside a transaction. */
@Component
public class Lineages {

    private final JdbcClient sql;

    Lineages(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The lineage of units, by inner numbers: all they came from, through any number of reforms, and what became of these; with every
     * move of a unit under another one that changed what figures are of.
     *
     * @param known as known at this instant; null for all that is known
     */
    public Lineage of(Collection<Integer> nodes, @Nullable Instant known) {
        var founded = new HashMap<Integer, LocalDate>();
        var groups = new LinkedHashMap<Group, List<Row>>();
        sql.sql(Sql.file("/org/plumbline/organisation/lineage-steps.sql"))
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row(row, founded))
                .list()
                .forEach(row -> groups.computeIfAbsent(row.group, any -> new ArrayList<>())
                        .add(row));
        return new Lineage(
                groups.entrySet().stream()
                        .map(each -> step(each.getKey(), each.getValue()))
                        .toList(),
                founded);
    }

    /** What one decision made of one unit; a division has a row for each successor and each name of a weight. */
    private record Group(int node, LocalDate on, @Nullable UUID decision) {}

    private record Row(
            Group group,
            int position,
            @Nullable Integer successor,
            String weightName,
            BigDecimal weight,
            Set<Integer> before,
            Set<Integer> after) {}

    private static Row row(ResultSet row, Map<Integer, LocalDate> founded) throws SQLException {
        var group = new Group(row.getInt("node"), UnitRows.day(row, "on_date"), row.getObject("decision", UUID.class));
        var successor = row.getObject("successor", Integer.class);
        began(founded, group.node, row.getObject("founded", LocalDate.class));
        if (successor != null) {
            began(founded, successor, row.getObject("successor_founded", LocalDate.class));
        }
        return new Row(
                group,
                row.getInt("position"),
                successor,
                row.getString("weight_name"),
                row.getBigDecimal("weight"),
                units(row, "before"),
                units(row, "after"));
    }

    private static void began(Map<Integer, LocalDate> founded, int node, @Nullable LocalDate day) {
        if (day != null) {
            founded.put(node, day);
        }
    }

    private static Set<Integer> units(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : Set.of((Integer[]) array.getArray());
    }

    private static Lineage.Step step(Group group, List<Row> rows) {
        var weights = new LinkedHashMap<Integer, Map<String, BigDecimal>>();
        var above = new HashMap<Integer, Set<Integer>>();
        for (var row : rows) {
            if (row.successor != null) {
                weights.computeIfAbsent(row.successor, any -> new HashMap<>()).put(row.weightName, row.weight);
                above.put(row.successor, row.after);
            }
        }
        return new Lineage.Step(
                group.node,
                group.on,
                rows.getFirst().position,
                rows.getFirst().before,
                weights.entrySet().stream()
                        .map(each -> new Lineage.Into(
                                each.getKey(), each.getValue(), above.getOrDefault(each.getKey(), Set.of())))
                        .toList());
    }
}
