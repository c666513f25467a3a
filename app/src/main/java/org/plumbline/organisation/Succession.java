package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes on what units held when they end, for whoever passes it on. Runs inside a transaction. */
@Component
public class Succession {

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

    /** The units that a decision ends now or on a day to come. */
    public List<Integer> ended(UUID decision) {
        return sql.sql("SELECT DISTINCT predecessor FROM organisation.succession WHERE decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .list();
    }
}
