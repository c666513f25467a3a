package org.plumbline.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.organisation.Holdings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets that units hold, for whoever signs a decision that ends them. */
@Component
@Order(1)
class HeldTargets implements Holdings {

    private final JdbcClient sql;

    HeldTargets(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "targets";
    }

    @Override
    public Map<Integer, Integer> open(Collection<Integer> nodes) {
        var found = new HashMap<Integer, Integer>();
        sql.sql("""
                        SELECT h.node, count(*)::int AS n FROM standing.held h
                         WHERE h.node = ANY (:nodes) AND h.subject = :subject GROUP BY h.node
                        """)
                .param("subject", TargetStandings.REPORTED.code())
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> found.put(row.getInt("node"), row.getInt("n")))
                .list();
        return found;
    }
}
