package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.programme.deed.DraftAssignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From what an assignment follows: the clause it carries out, or the upper assignment it is part of. */
@Component
class Sources {

    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
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
     * Finds what a draft names. A draft under an upper assignment stands under that one's document unless it names
     * another.
     *
     * @throws Refused at {@code directive}, {@code clause} or {@code upper} for what is not there for this reader
     */
    Source of(DraftAssignment deed) {
        var source = deed.directive() == null ? Source.NONE : directive(deed.directive());
        if (deed.clause() != null) {
            requireClause(deed.clause(), source);
        }
        if (deed.upper() != null) {
            var upper = upper(deed.upper());
            return source.key() == null ? upper : source;
        }
        return source;
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
