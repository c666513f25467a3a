package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From what an assignment follows: the clause it carries out, or the upper assignment it is part of. */
@Component
class Sources {

    /** Any number of our own; locks of this kind are known by it alone. */
    private static final long RING = 0x504c_554d_5249_4e47L;

    private final JdbcClient sql;
    private final Beyond beyond;

    Sources(JdbcClient sql, Beyond beyond) {
        this.sql = sql;
        this.beyond = beyond;
    }

    /**
     * The source of an assignment.
     *
     * @param key the document's inner number, or null where the assignment stands under none
     * @param issued the day of the document, before which nothing can be due
     */
    record Source(@Nullable Integer key, @Nullable LocalDate issued, String called) {
        static final Source NONE = new Source(null, null, "");
    }

    /**
     * Finds what an assignment names. One under an upper assignment stands under that one's document unless it names
     * another.
     *
     * @throws Refused at {@code directive}, {@code clause} or {@code upper} for what is not there for this reader
     */
    Source of(@Nullable UUID directive, @Nullable UUID clause, @Nullable UUID upperOne) {
        var source = directive == null ? Source.NONE : directive(directive);
        if (clause != null) {
            requireClause(clause, source);
        }
        if (upperOne != null) {
            var upper = upper(upperOne);
            return source.key() == null ? upper : source;
        }
        return source;
    }

    /**
     * Two corrections at a time could each be right and together close a ring: one waits for the other.
     *
     * @throws Refused at {@code upper} for the assignment itself, or one that is derived from it
     */
    void refuseRing(UUID assignment, UUID upper) {
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", RING)
                .query((row, n) -> 1)
                .single();
        var ring = beyond.reach(() -> sql.sql("""
                        WITH RECURSIVE up (id) AS (
                            SELECT :upper::uuid
                            UNION
                            SELECT a.upper FROM programme.assignment a JOIN up ON up.id = a.id WHERE a.upper IS NOT NULL)
                        SELECT EXISTS (SELECT 1 FROM up WHERE id = :assignment)
                        """)
                .param("upper", upper)
                .param("assignment", assignment)
                .query(Boolean.class)
                .single());
        if (ring) {
            throw new Refused("upper", "programme.upper-is-lower", Map.of());
        }
    }

    private Source directive(UUID id) {
        return sql.sql("SELECT directive_key, issued, called FROM directive.named_directive WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Source(
                        row.getInt("directive_key"), row.getObject("issued", LocalDate.class), row.getString("called")))
                .optional()
                .orElseThrow(() -> new Refused("directive", "programme.directive-unknown", Map.of("directive", id)));
    }

    private void requireClause(UUID clause, Source source) {
        var key = sql.sql("SELECT directive_key FROM directive.present_clause WHERE id = :id")
                .param("id", clause)
                .query(Integer.class)
                .optional();
        if (key.isEmpty() || !key.get().equals(source.key())) {
            throw new Refused(
                    "clause", "programme.clause-elsewhere", Map.of("clause", clause, "directive", source.called()));
        }
    }

    private Source upper(UUID id) {
        return sql.sql("""
                        SELECT a.directive_key, a.stage, d.issued, d.called, a.title ->> 'original' AS title
                          FROM programme.assignment a
                          LEFT JOIN directive.named_directive d ON d.directive_key = a.directive_key
                         WHERE a.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    if ("CANCELLED".equals(row.getString("stage"))) {
                        throw new Refused(
                                "upper", "programme.upper-cancelled", Map.of("upper", row.getString("title")));
                    }
                    return new Source(
                            row.getObject("directive_key", Integer.class),
                            row.getObject("issued", LocalDate.class),
                            row.getString("called") == null ? row.getString("title") : row.getString("called"));
                })
                .optional()
                .orElseThrow(() -> new Refused("upper", "programme.upper-unknown", Map.of("upper", id)));
    }
}
