package org.plumbline.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.organisation.Holdings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Returns that units still owe, half-entered ones among them, for whoever signs a decision that ends them. */
@Component
@Order(3)
class HeldReturns implements Holdings {

    private final JdbcClient sql;

    HeldReturns(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "returns";
    }

    @Override
    public Map<Integer, Integer> open(Collection<Integer> nodes) {
        var found = new HashMap<Integer, Integer>();
        sql.sql("""
                        SELECT d.node, count(*)::int AS n
                          FROM reporting.duty d
                          JOIN reporting.round o ON o.round = d.round AND (o.closes IS NULL OR o.closes >= store.today())
                          LEFT JOIN reporting.return r ON r.round = d.round AND r.node = d.node
                         WHERE d.node = ANY (:nodes) AND (r.stage IS NULL OR r.stage NOT IN ('SENT', 'ACCEPTED'))
                         GROUP BY d.node
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> found.put(row.getInt("node"), row.getInt("n")))
                .list();
        return found;
    }
}
