package org.plumbline.programme;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.standing.Counts;
import org.plumbline.standing.TalliesThen.When;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of assignments by a part of their own that no tally knows: their post, their labels. Runs inside a transaction. */
@Component
class Gathered {

    /** What a unit and all below it lead, on the day asked about; a unit that the scope does not reach counts nothing. */
    static final String WITHIN = """
            /*lead*/ IN (SELECT c.descendant FROM organisation.closure c
                          WHERE c.line = 1 AND c.ancestor = :node AND c.valid_from <= :on AND c.valid_to > :on)
            AND ((SELECT store.sees_everything()) OR :node IN (SELECT standing.reach()))""";

    private final JdbcClient sql;
    private final Installation installation;

    Gathered(JdbcClient sql, Installation installation) {
        this.sql = sql;
        this.installation = installation;
    }

    /**
     * Counts by part.
     *
     * @param part an expression on {@code a} and what is joined, {@code join} and {@code where} conditions on them; ours, never
     *     a reader's words. In them a comment "lead" stands for who leads it, and {@code :on} for the day
     * @param when null for today
     */
    Map<Object, TaskCounts.Standing> by(
            String part, String join, String where, Map<String, ?> values, @Nullable When when) {
        var file = when == null ? "gathered.sql" : "gathered-then.sql";
        var text = Sql.file("/org/plumbline/programme/" + file)
                .replace("/*part*/ a.post", part)
                .replace("/*join*/", join)
                .replace("/*where*/ true", where)
                .replace("/*lead*/", when == null ? "a.lead" : "s.node");
        var statement = sql.sql(text).params(values);
        statement = when == null
                ? statement.param("today", installation.today()).param("on", installation.today())
                : statement.param("on", when.on()).param("knownAt", Store.timestamp(when.knownAt()));
        var found = new HashMap<Object, TaskCounts.Standing>();
        statement.query(row -> {
            var counts = new int[AssignmentClass.values().length];
            for (var i = 0; i < counts.length; i++) {
                counts[i] = row.getInt("c" + i);
            }
            found.put(row.getObject("part"), TaskCounts.Standing.of(new Counts(counts)));
        });
        return found;
    }
}
