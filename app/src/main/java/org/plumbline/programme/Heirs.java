package org.plumbline.programme;

import java.util.Collection;
import java.util.List;
import org.plumbline.organisation.Succession;
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

    /** Passes everything of these units on; the assignments' rows are locked already. */
    void pass(List<Succession.Heir> heirs) {
        var from = heirs.stream().mapToInt(Succession.Heir::node).toArray();
        var to = heirs.stream().mapToInt(Succession.Heir::heir).toArray();
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
