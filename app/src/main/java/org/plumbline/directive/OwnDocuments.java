package org.plumbline.directive;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit can answer a directive with: documents issued by it or its bodies since the directive was issued. */
@Component
public class OwnDocuments {

    private static final int MOST = 200;

    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Sites sites;

    OwnDocuments(Store store, JdbcClient sql, Shelf shelf, Sites sites) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.sites = sites;
    }

    /** The latest first. A body's place counts as the unit, since a place is answered for by any of its bodies. */
    public List<DirectiveHit> of(Scope scope, UUID directive, UUID unit) {
        return store.read(scope, () -> {
            var upper = shelf.get(directive);
            var site = sites.of(unit, "unit");
            return sql.sql("""
                            SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title,
                                   u.name::text AS issuer_name, d.issued, 'LIKENESS' AS why
                              FROM directive.directive d
                              JOIN organisation.named_unit u ON u.node = d.issuer
                             WHERE (d.issuer IN (:node, :place) OR u.body_of = :place)
                               AND d.issued >= :since AND d.directive_key <> :key AND d.joined_to IS NULL
                             ORDER BY d.issued DESC, d.directive_key DESC
                             LIMIT :most
                            """)
                    .param("node", site.node())
                    .param("place", site.bodyOf() == null ? site.node() : site.bodyOf())
                    .param("since", upper.issued())
                    .param("key", upper.key())
                    .param("most", MOST)
                    .query(Register::hit)
                    .list();
        });
    }
}
