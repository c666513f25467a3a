package org.plumbline.directive;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the list of directives may be narrowed to: the terms, issuers and leading posts that occur in sight. */
@Component
public class Choices {

    private final Store store;
    private final JdbcClient sql;

    Choices(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** The terms that occur, the latest first: for the filter. */
    public List<String> terms(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql(
                                "SELECT term FROM directive.directive WHERE term IS NOT NULL GROUP BY term ORDER BY max(issued) DESC")
                        .query(String.class)
                        .list());
    }

    /** The issuers that occur, by name: for the filter. */
    public List<Choice> issuers(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT u.id, u.name::text AS name
                          FROM (SELECT DISTINCT issuer FROM directive.directive WHERE joined_to IS NULL) d
                         CROSS JOIN LATERAL (SELECT * FROM organisation.named_unit n WHERE n.node = d.issuer) u
                         ORDER BY u.search_key
                         LIMIT 300
                        """)
                        .query((row, n) -> new Choice(Rows.id(row, "id"), Wording.of(row.getString("name"))))
                        .list());
    }

    /** The leading posts that occur: for the filter. */
    public List<Choice> leads(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT p.id, p.name::text AS name FROM organisation.post p
                         WHERE p.id IN (SELECT lead_post FROM directive.directive WHERE joined_to IS NULL)
                         ORDER BY p.name ->> 'original'
                         LIMIT 300
                        """)
                        .query((row, n) -> new Choice(Rows.id(row, "id"), Wording.of(row.getString("name"))))
                        .list());
    }

    /** A value of a filter. */
    public record Choice(UUID id, Wording name) {}
}
