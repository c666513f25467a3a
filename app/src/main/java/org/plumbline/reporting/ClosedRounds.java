package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.PeriodGate;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds closed for files of figures what every round that asks for it holds closed: its last day has passed, nobody permitted the return of
 * the unit and nobody sent it back.
 */
@Component
class ClosedRounds implements PeriodGate {

    private final Store store;
    private final JdbcClient sql;

    ClosedRounds(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    @Override
    public Map<Asked, BitSet> closed(Scope scope, Collection<Asked> asked, LocalDate on) {
        var wanted = new HashSet<>(asked);
        var found = new HashMap<Asked, BitSet>();
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
                        HAVING bool_and(coalesce(o.closes < :on, false) AND r.stage IS DISTINCT FROM 'SENT_BACK'
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
                            var spot = new Asked(
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
