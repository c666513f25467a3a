package org.plumbline.directive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a registered document by its identifier, also by that of a paper that was joined to it. */
@Component
class Shelf {

    private final Store store;
    private final JdbcClient sql;

    Shelf(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    private record Asked(UUID id) {}

    /** The document asked for; absent for a reader who may not read it. */
    Filed get(UUID id) {
        return find(id).orElseThrow(() -> new Absent("directive", id));
    }

    /** The document that a form's field names. */
    Filed named(UUID id, String field) {
        return find(id).orElseThrow(() -> new Refused(field, "directive.not-found", Map.of("directive", id)));
    }

    /** The document, held for a change of its head: a second editor waits here and then finds another version. */
    Filed lock(UUID id) {
        var filed = get(id);
        sql.sql("SELECT 1 FROM directive.directive WHERE directive_key = :key FOR UPDATE")
                .param("key", filed.key())
                .query(Integer.class)
                .single();
        return get(id);
    }

    /** A page asks for its document a dozen times in one snapshot: it is looked up once. */
    Optional<Filed> find(UUID id) {
        return store.once(Filed.class, new Asked(id), () -> read(id));
    }

    private Optional<Filed> read(UUID id) {
        return sql.sql("""
                        SELECT d.id, d.directive_key, d.issuer, d.issued, d.in_force, d.row_version,
                               coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called
                          FROM directive.directive asked
                          JOIN directive.directive d ON d.id = CASE WHEN asked.joined_to IS NULL THEN asked.id ELSE asked.joined_to END
                         WHERE asked.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Filed(
                        Rows.id(row, "id"),
                        row.getInt("directive_key"),
                        row.getInt("issuer"),
                        Rows.day(row, "issued"),
                        Rows.day(row, "in_force"),
                        row.getInt("row_version"),
                        row.getString("called")))
                .optional();
    }

    /**
     * What decisions need of a document.
     *
     * @param called how it is named in messages: its symbol, or its title where it has none
     */
    record Filed(UUID id, int key, int issuer, LocalDate issued, LocalDate inForce, int rowVersion, String called) {

        boolean is(@Nullable Filed other) {
            return other != null && other.key == key;
        }
    }
}
