package org.plumbline.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.organisation.Holdings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments under way that units lead, for whoever signs a decision that ends them. */
@Component
@Order(2)
class HeldTasks implements Holdings {

    private final JdbcClient sql;

    HeldTasks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "tasks";
    }

    @Override
    public Map<Integer, Integer> open(Collection<Integer> nodes) {
        var found = new HashMap<Integer, Integer>();
        sql.sql("""
                        SELECT a.lead AS node, count(*)::int AS n FROM programme.assignment a
                         WHERE a.lead = ANY (:nodes) AND a.stage = 'ISSUED' GROUP BY a.lead
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> found.put(row.getInt("node"), row.getInt("n")))
                .list();
        return found;
    }
}
