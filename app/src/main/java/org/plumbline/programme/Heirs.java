package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passes what units led, assigned and took part in on to the one unit that follows each when it ends. Where several follow,
 * or none, it stays where it was and needs a new hand. Runs inside a transaction.
 */
@Component("assignmentHeirs")
class Heirs {

    private static final String PATH = "/org/plumbline/programme/";

    private final JdbcClient sql;

    Heirs(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit that has ended on a day, and the one that follows it. */
    record Heir(int node, LocalDate ceased, int heir) {}

    /** Of these units, those that have ended by a day and are followed by one. */
    List<Heir> of(Collection<Integer> nodes, LocalDate day) {
        return sql.sql(Sql.file(PATH + "heirs.sql"))
                .param("nodes", numbers(nodes))
                .param("day", day)
                .query((row, n) ->
                        new Heir(row.getInt("node"), row.getObject("ceased", LocalDate.class), row.getInt("heir")))
                .list();
    }

    /** The units that a decision ends now or on a day to come. */
    List<Integer> ended(java.util.UUID decision) {
        return sql.sql("SELECT DISTINCT predecessor FROM organisation.succession WHERE decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .list();
    }

    /** Passes everything of these units on; the assignments' rows are locked already. */
    void pass(List<Heir> heirs) {
        var from = heirs.stream().mapToInt(Heir::node).toArray();
        var to = heirs.stream().mapToInt(Heir::heir).toArray();
        for (var file : List.of("pass-partners.sql", "pass-on.sql")) {
            sql.sql(Sql.file(PATH + file)).param("from", from).param("to", to).update();
        }
        sql.sql("DELETE FROM programme.partner WHERE node = ANY (:from)")
                .param("from", from)
                .update();
    }

    static int[] numbers(Collection<Integer> nodes) {
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }
}
