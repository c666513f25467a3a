package org.plumbline.indicator;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The indicators of which a unit gave figures. */
@Component
public class SeriesOfUnit {

    private final Store store;
    private final JdbcClient sql;

    SeriesOfUnit(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** An indicator of which there are figures. */
    public record Kept(UUID indicator, String code, Wording name) {}

    /** Those of the whole, without cuts, by their codes. */
    public List<Kept> of(Scope scope, int node, int most) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT i.id, i.code, d.name::text AS name
                                  FROM indicator.series s
                                  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                                  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                                 WHERE s.node = :node AND s.cut = ''
                                   AND EXISTS (SELECT 1 FROM indicator.observation o
                                                WHERE o.series = s.series AND o.known_to = 'infinity')
                                 ORDER BY i.code_key
                                 LIMIT :most
                                """)
                        .param("node", node)
                        .param("most", most)
                        .query((row, n) -> new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                Wording.of(row.getString("name"))))
                        .list());
    }
}
