package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes on what units held when they end, for whoever passes it on. Runs inside a transaction. */
@Component
public class Succession {

    private static final int MOST_STEPS = 20;

    private final JdbcClient sql;

    Succession(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit that has ended on a day, and the one that follows it; both by inner number. */
    public record Heir(int node, LocalDate ceased, int heir) {}

    /** Of these units, those that have ended by a day and are followed by one; where several follow, or none, nobody inherits. */
    public List<Heir> heirs(Collection<Integer> nodes, LocalDate day) {
        return sql.sql(Sql.file("/org/plumbline/organisation/heirs.sql"))
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .param("day", day)
                .query((row, n) -> new Heir(row.getInt("node"), UnitRows.day(row, "ceased"), row.getInt("heir")))
                .list();
    }

    /**
     * For each of these units that has ended by a day and was followed by one: the unit that goes on for it then, through however many
     * steps. Those that go on themselves, or that several follow or none, are not among them.
     */
    public Map<Integer, Integer> goingOn(Collection<Integer> nodes, LocalDate day) {
        var found = new HashMap<Integer, Integer>();
        var asked = new HashSet<>(nodes);
        for (var steps = 0; !asked.isEmpty() && steps < MOST_STEPS; steps++) {
            var heirs = heirs(asked, day);
            asked = new HashSet<>();
            for (var each : heirs) {
                found.replaceAll((node, heir) -> heir == each.node() ? each.heir() : heir);
                if (nodes.contains(each.node())) {
                    found.put(each.node(), each.heir());
                }
                asked.add(each.heir());
            }
        }
        return found;
    }

    /** The units that follow one directly, whatever became of them. */
    public List<Integer> followers(int node) {
        return sql.sql("""
                        SELECT DISTINCT successor FROM organisation.succession
                         WHERE predecessor = :node AND successor IS NOT NULL AND successor <> predecessor ORDER BY successor
                        """).param("node", node).query(Integer.class).list();
    }

    /** The units that ended and that others follow, among them one of these, through however many steps. */
    public List<Integer> before(Collection<Integer> nodes) {
        return sql.sql("""
                        WITH RECURSIVE before AS (
                            SELECT s.predecessor AS node FROM organisation.succession s
                             WHERE s.successor = ANY (:nodes) AND s.predecessor <> s.successor
                            UNION
                            SELECT s.predecessor FROM before b JOIN organisation.succession s ON s.successor = b.node)
                        SELECT b.node FROM before b JOIN organisation.unit u ON u.node = b.node AND u.ceased <= store.today()
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query(Integer.class)
                .list();
    }

    /** The units that a decision ends now or on a day to come. */
    public List<Integer> ended(UUID decision) {
        return sql.sql("SELECT DISTINCT predecessor FROM organisation.succession WHERE decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .list();
    }
}
