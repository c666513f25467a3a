package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.indicator.FigureRows.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of parts of composites that are made of those of units below, beside the ones that were stated. Runs inside a transaction. */
@Component
class PartSums {

    private final JdbcClient sql;
    private final Wholes wholes;

    PartSums(JdbcClient sql, Wholes wholes) {
        this.sql = sql;
        this.wholes = wholes;
    }

    /** Adds to what was stated in some cells what figures below come to within a run of days, with what waits to be added up. */
    void add(
            Collection<Cell> cells,
            Map<Integer, CompositeRows.Named> named,
            LocalDate from,
            LocalDate until,
            Map<Cell, List<Observed>> figures) {
        var made = made(cells);
        if (made.isEmpty()) {
            return;
        }
        var asked = new ArrayList<Wholes.Asked>();
        for (var i = 0; i < made.size(); i++) {
            var cell = made.get(i);
            asked.add(Wholes.asked(i, cell.indicatorKey(), cell.node(), cell.cut(), Wholes.Way.KEPT));
        }
        for (var sum : wholes.of(asked, null)) {
            if (sum.period().first().isBefore(until) && sum.period().ends().isAfter(from)) {
                var cell = made.get((int) sum.series());
                var id = Sum.id(id(named, cell), cell.node(), cell.cut(), sum.period());
                var all = figures.computeIfAbsent(cell, any -> new ArrayList<>());
                sum.observed().forEach(each -> all.add(each.as(id)));
            }
        }
    }

    private static UUID id(Map<Integer, CompositeRows.Named> named, Cell cell) {
        return Objects.requireNonNull(named.get(cell.indicatorKey())).id();
    }

    /** The cells whose figures are made of those below by some version of their definition: none where figures are entered alone. */
    private List<Cell> made(Collection<Cell> cells) {
        var all = List.copyOf(cells);
        return sql.sql("""
                        SELECT DISTINCT c.key, c.node, c.cut
                          FROM unnest(:keys::int[], :nodes::int[], :cuts::text[]) AS c (key, node, cut)
                          JOIN indicator.definition d ON d.indicator_key = c.key
                         WHERE EXISTS (SELECT 1 FROM indicator.level l WHERE l.indicator_key = c.key AND l.origin = 'DERIVED')
                           AND c.cut !~ '(^|;)set='
                           AND indicator.is_made(c.node, c.key, d.applies_from)
                         ORDER BY 1, 2, 3
                        """)
                .param("keys", Texts.of(all, Cell::indicatorKey))
                .param("nodes", Texts.of(all, Cell::node))
                .param("cuts", Texts.of(all, Cell::cut))
                .query((row, n) -> new Cell(row.getInt("key"), row.getInt("node"), row.getString("cut")))
                .list();
    }
}
