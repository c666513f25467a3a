package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.plumbline.indicator.Figures;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds a promise when its unit ends: the one unit that follows it, from then on with its own figures. Where several follow, or none,
 * it stays where it was. Runs inside a transaction.
 */
@Component
class TargetHeirs {

    private final JdbcClient sql;
    private final Figures figures;

    TargetHeirs(JdbcClient sql, Figures figures) {
        this.sql = sql;
        this.figures = figures;
    }

    private record Heir(LocalDate ceased, int heir) {}

    /** Of the promises whose unit has ended, those that one unit takes on; its series are held from then on. */
    List<TargetRows.Held> of(List<Promise> ending, LocalDate day) {
        var heirs = new HashMap<Integer, Heir>();
        if (!ending.isEmpty()) {
            sql.sql(Sql.file("/org/plumbline/target/heirs.sql"))
                    .param("nodes", ending.stream().mapToInt(Promise::node).toArray())
                    .param("day", day)
                    .query((row, n) -> heirs.put(
                            row.getInt("node"), new Heir(row.getObject("ceased", LocalDate.class), row.getInt("heir"))))
                    .list();
        }
        var held = new ArrayList<TargetRows.Held>();
        for (var each : ending) {
            var heir = heirs.get(each.node());
            if (heir != null) {
                var series = figures.keep(each.indicator(), heir.heir(), each.cut());
                held.add(new TargetRows.Held(each.item(), heir.heir(), series.series(), heir.ceased()));
            }
        }
        return held;
    }

    /** The units that a decision ends now or on a day to come. */
    List<Integer> ended(UUID decision) {
        return sql.sql("SELECT DISTINCT predecessor FROM organisation.succession WHERE decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .list();
    }
}
