package org.plumbline.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels that gather assignments of many directives, such as an emulation movement, with their counts. */
@Component
public class Labels {

    private final Store store;
    private final JdbcClient sql;

    Labels(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A label with how many assignments in the reader's sight carry it, and how many of those are done. */
    public record Labelled(UUID id, String code, Wording name, int assignments, int done) {}

    /** Names a label, or gives a named one another name. */
    public Receipt name(Scope scope, NameLabel deed) {
        return store.write(scope, deed, knownAt -> {
            if (!scope.mayAnywhere(Ability.DIRECT)) {
                throw new NotAllowed(Ability.DIRECT);
            }
            try {
                sql.sql("""
                                INSERT INTO programme.label (id, code, name) VALUES (:id, :code, :name::jsonb)
                                ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name
                                """)
                        .param("id", deed.id())
                        .param("code", deed.code())
                        .param("name", Json.write(deed.name()))
                        .update();
            } catch (DuplicateKeyException taken) {
                throw new Refused("code", "programme.label-code-taken", Map.of("code", deed.code()));
            }
        });
    }

    public List<Labelled> all(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT l.id, l.code, l.name::text AS name, count(a.id)::int AS assignments,
                                       count(a.id) FILTER (WHERE a.stage = 'DONE')::int AS done
                                  FROM programme.label l
                                  LEFT JOIN programme.labelled t ON t.label = l.id
                                  LEFT JOIN programme.assignment a ON a.id = t.assignment AND a.stage <> 'CANCELLED'
                                 GROUP BY l.id, l.code, l.name
                                 ORDER BY l.code
                                """)
                        .query((row, n) -> new Labelled(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                Wording.of(row.getString("name")),
                                row.getInt("assignments"),
                                row.getInt("done")))
                        .list());
    }
}
