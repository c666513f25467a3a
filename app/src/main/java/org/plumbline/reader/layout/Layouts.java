package org.plumbline.reader.layout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.RemoveLayout;
import org.plumbline.reading.table.Layout;
import org.plumbline.reading.table.Mapping;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the columns of tables hold whose headings no language knows: said once by an office, for itself and all units below it. */
@Component
public class Layouts {

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final Reach reach;

    Layouts(Store store, JdbcClient sql, Units units, Reach reach) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.reach = reach;
    }

    /** By what a table with such headings is known again: their words, whatever their case, marks, blanks and years. */
    public static String signature(List<String> heads) {
        return Folding.fold(new Layout(heads, new Mapping(1, List.of())).signature());
    }

    /**
     * Keeps a layout, or changes it.
     *
     * @throws Refused at {@code name}, {@code columns}, {@code heads} or {@code headRows}
     * @throws Conflict if somebody else changed it meanwhile
     */
    public Receipt keep(Scope scope, KeepLayout deed) {
        return store.write(scope, deed, knownAt -> {
            var node = units.get(scope, deed.unit()).node();
            reach.require(scope, Ability.ANSWER, node);
            store.alone(deed.unit());
            var problems = LayoutRules.problems(deed);
            var signature = signature(deed.heads());
            var same = sql.sql("""
                            SELECT name FROM reader.layout WHERE unit = :unit AND signature = :signature AND removed IS NULL AND id <> :id
                            """)
                    .param("unit", node)
                    .param("signature", signature)
                    .param("id", deed.id())
                    .query(String.class)
                    .optional();
            same.ifPresent(name -> problems.add(Problem.at("heads", "layout.there", Map.of("name", name))));
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            var version = deed.rowVersion();
            if (version == null) {
                insert(deed, node, signature, scope, knownAt);
            } else {
                change(deed, node, version);
            }
        });
    }

    private void insert(KeepLayout deed, int node, String signature, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reader.layout (id, unit, name, signature, heads, head_rows, columns, actor, known_from)
                        VALUES (:id, :unit, :name, :signature, :heads, :headRows, :columns::jsonb, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("unit", node)
                .param("name", deed.name().strip())
                .param("signature", signature)
                .param("heads", deed.heads().toArray(String[]::new))
                .param("headRows", deed.headRows())
                .param("columns", Json.write(deed.columns()))
                .param("actor", scope.name())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void change(KeepLayout deed, int node, int version) {
        var stored = sql.sql("""
                        SELECT row_version FROM reader.layout WHERE id = :id AND unit = :unit AND removed IS NULL
                        """)
                .param("id", deed.id())
                .param("unit", node)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Absent("layout", deed.id()));
        if (stored != version) {
            throw new Conflict(deed.id(), version, stored, Map.of("name", deed.name()), Map.of());
        }
        sql.sql("""
                        UPDATE reader.layout SET name = :name, head_rows = :headRows, columns = :columns::jsonb, row_version = row_version + 1
                         WHERE id = :id
                        """)
                .param("id", deed.id())
                .param("name", deed.name().strip())
                .param("headRows", deed.headRows())
                .param("columns", Json.write(deed.columns()))
                .update();
    }

    /** Removes a layout: tables are read by it no more. */
    public Receipt remove(Scope scope, RemoveLayout deed) {
        return store.write(scope, deed, knownAt -> {
            var node = sql.sql("SELECT unit FROM reader.layout WHERE id = :id AND removed IS NULL")
                    .param("id", deed.layout())
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> new Absent("layout", deed.layout()));
            reach.require(scope, Ability.ANSWER, node);
            sql.sql("UPDATE reader.layout SET removed = :known, row_version = row_version + 1 WHERE id = :id")
                    .param("id", deed.layout())
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** The layouts in sight, by unit and name. */
    public List<OfficeLayout> all(Scope scope) {
        return store.read(scope, () -> {
            var found = sql.sql(Sql.file("/org/plumbline/reader/layouts.sql"))
                    .param("id", null)
                    .param("unit", null)
                    .query(Layouts::row)
                    .list();
            return found.stream()
                    .map(each -> each.layout(may(scope, each.node)))
                    .toList();
        });
    }

    /** One layout; absent where the reader does not see it or it was removed. */
    public OfficeLayout get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var row = sql.sql(Sql.file("/org/plumbline/reader/layouts.sql"))
                    .param("id", id)
                    .param("unit", null)
                    .query(Layouts::row)
                    .optional()
                    .orElseThrow(() -> new Absent("layout", id));
            return row.layout(may(scope, row.node));
        });
    }

    /** The layouts that count for a unit, its own before those of units above, by their signatures. */
    public Map<String, OfficeLayout> of(Scope scope, UUID unit) {
        return store.read(scope, () -> {
            var found = new LinkedHashMap<String, OfficeLayout>();
            sql.sql(Sql.file("/org/plumbline/reader/layouts.sql"))
                    .param("id", null)
                    .param("unit", unit)
                    .query(Layouts::row)
                    .list()
                    .forEach(each -> found.putIfAbsent(each.signature, each.layout(false)));
            return found;
        });
    }

    private boolean may(Scope scope, int node) {
        return reach.allows(scope, Ability.ANSWER, node);
    }

    private record Row(
            UUID id,
            UUID unit,
            int node,
            Wording unitName,
            String name,
            String signature,
            List<String> heads,
            int headRows,
            List<HeldColumn> columns,
            String actor,
            Instant knownFrom,
            int rowVersion) {

        OfficeLayout layout(boolean mayChange) {
            return new OfficeLayout(
                    id,
                    unit,
                    unitName,
                    name,
                    signature,
                    heads,
                    headRows,
                    columns,
                    actor,
                    knownFrom,
                    rowVersion,
                    mayChange);
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("unit"),
                Wording.of(row.getString("unit_name")),
                row.getString("name"),
                row.getString("signature"),
                Arrays.asList((String[]) row.getArray("heads").getArray()),
                row.getInt("head_rows"),
                columns(row.getString("columns")),
                row.getString("actor"),
                row.getTimestamp("known_from").toInstant(),
                row.getInt("row_version"));
    }

    private static List<HeldColumn> columns(String json) {
        return List.of(Json.read(json, HeldColumn[].class));
    }
}
