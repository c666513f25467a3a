package org.plumbline.directive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clause carries out which: only a clause of a document above, and never in a circle. */
@Component
class Derivations {

    private final JdbcClient sql;

    Derivations(JdbcClient sql) {
        this.sql = sql;
    }

    void enter(Filed lower, UUID clause, List<UUID> uppers, String field, Instant knownAt) {
        for (var upper : uppers) {
            enter(lower, clause, upper, field, knownAt);
        }
    }

    private void enter(Filed lower, UUID clause, UUID upper, String field, Instant knownAt) {
        var above = sql.sql("""
                        SELECT c.directive_key, c.path, coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called
                          FROM directive.clause c
                          JOIN directive.directive d ON d.directive_key = c.directive_key
                         WHERE c.id = :upper AND c.known_to = 'infinity'
                        """)
                .param("upper", upper)
                .query((row, n) ->
                        new Upper(row.getInt("directive_key"), row.getString("path"), row.getString("called")))
                .optional()
                .orElseThrow(() -> new Refused(field, "directive.clause-unknown", Map.of("clause", upper)));
        if (!isAbove(lower, above.key())) {
            throw new Refused(
                    field,
                    "directive.not-above",
                    Map.of("upper", above.called(), "path", above.path(), "lower", lower.called()));
        }
        if (reaches(upper, clause)) {
            throw new Refused(
                    field, "directive.derivation-cycle", Map.of("upper", above.called(), "path", above.path()));
        }
        sql.sql("""
                        INSERT INTO directive.derivation (lower_clause, upper_clause, lower_key, upper_key, known_from)
                        SELECT :lower, :upper, :lowerKey, :upperKey, :knownAt
                         WHERE NOT EXISTS (SELECT 1 FROM directive.derivation
                                            WHERE lower_clause = :lower AND upper_clause = :upper AND known_to = 'infinity')
                        """)
                .param("lower", clause)
                .param("upper", upper)
                .param("lowerKey", lower.key())
                .param("upperKey", above.key())
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    void end(UUID lower, UUID upper, Instant knownAt) {
        var ended = sql.sql("""
                        UPDATE directive.derivation SET known_to = :knownAt
                         WHERE lower_clause = :lower AND upper_clause = :upper AND known_to = 'infinity'
                        """)
                .param("lower", lower)
                .param("upper", upper)
                .param("knownAt", Rows.instant(knownAt))
                .update();
        if (ended == 0) {
            throw new Absent("derivation", upper);
        }
    }

    void endAllFrom(UUID lower, Instant knownAt) {
        sql.sql(
                        "UPDATE directive.derivation SET known_to = :knownAt WHERE lower_clause = :lower AND known_to = 'infinity'")
                .param("lower", lower)
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    private boolean isAbove(Filed lower, int upperKey) {
        return lower.key() != upperKey
                && sql.sql(Sql.file("/org/plumbline/directive/above.sql"))
                        .param("lower", lower.key())
                        .param("upper", upperKey)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether going up from one clause arrives at the other. */
    private boolean reaches(UUID from, UUID to) {
        return sql.sql("""
                        WITH RECURSIVE up (clause) AS (
                            SELECT :from::uuid
                            UNION
                            SELECT d.upper_clause FROM up JOIN directive.derivation d
                                ON d.lower_clause = up.clause AND d.known_to = 'infinity'
                        )
                        SELECT EXISTS (SELECT 1 FROM up WHERE clause = :to)
                        """)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private record Upper(int key, String path, String called) {}
}
