package org.plumbline.directive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.NameField;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The installation's fields of work, in two levels and its own order. */
@Component
public class Fields {

    private final Store store;
    private final JdbcClient sql;

    Fields(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** Names a field, or gives a named one another name or place. Only whoever reaches the whole installation may. */
    public Receipt name(Scope scope, NameField deed) {
        return store.write(scope, deed, knownAt -> {
            if (!scope.everything()) {
                throw new NotAllowed(Ability.ORGANISE);
            }
            if (deed.parent() != null && !isTop(deed.parent())) {
                throw new Refused("parent", "directive.field-depth", java.util.Map.of("code", deed.code()));
            }
            sql.sql("""
                            INSERT INTO directive.field (id, code, parent, name, sort) VALUES (:id, :code, :parent, :name::jsonb, :sort)
                            ON CONFLICT (id) DO UPDATE
                               SET code = excluded.code, parent = excluded.parent, name = excluded.name, sort = excluded.sort
                            """)
                    .param("id", deed.id())
                    .param("code", deed.code())
                    .param("parent", deed.parent())
                    .param("name", Json.write(deed.name()))
                    .param("sort", deed.sort())
                    .update();
        });
    }

    /** All fields, each upper one followed by its own. */
    public List<Field> all(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT f.id, f.code, f.parent, f.name::text AS name
                          FROM directive.field f
                          LEFT JOIN directive.field p ON p.id = f.parent
                         ORDER BY coalesce(p.sort, f.sort), coalesce(p.code, f.code), f.parent IS NOT NULL, f.sort, f.code
                        """)
                        .query((row, n) -> new Field(
                                Rows.id(row, "id"),
                                row.getString("code"),
                                Rows.id(row, "parent"),
                                Wording.of(row.getString("name"))))
                        .list());
    }

    private boolean isTop(UUID field) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM directive.field WHERE id = :id AND parent IS NULL)")
                .param("id", field)
                .query(Boolean.class)
                .single();
    }

    /** A field of work. */
    public record Field(UUID id, String code, @Nullable UUID parent, Wording name) {}
}
