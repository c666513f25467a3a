package org.plumbline.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The tables of an installation in the order in which they can be filled, from {@code tables.txt}: a table stands after
 * those it refers to. A table that the database has and the list has not stops a backup, so that none is forgotten.
 */
final class Tables {

    private static final String EXCLUDED = "not kept: ";

    private final List<String> kept = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    private Tables(List<String> lines) {
        for (var line : lines) {
            if (line.startsWith(EXCLUDED)) {
                excluded.add(line.substring(EXCLUDED.length()).split(" ", 2)[0]);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                kept.add(line.strip());
            }
        }
    }

    static Tables listed() {
        try (var in =
                Objects.requireNonNull(Tables.class.getResourceAsStream("/org/plumbline/store/backup/tables.txt"))) {
            return new Tables(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> kept() {
        return List.copyOf(kept);
    }

    /** Tables of the database that the list does not name, and names of the list that the database does not have. */
    List<String> differences(Connection connection) throws SQLException {
        var inDatabase = new TreeSet<String>();
        try (var rows = connection.createStatement().executeQuery("""
                        SELECT n.nspname || '.' || c.relname
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                           AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                           AND c.relname <> 'flyway_schema_history'
                        """)) {
            while (rows.next()) {
                inDatabase.add(rows.getString(1));
            }
        }
        var known = new TreeSet<>(kept);
        known.addAll(excluded);
        var differences = new ArrayList<String>();
        inDatabase.stream()
                .filter(t -> !known.contains(t))
                .map(t -> t + " (not listed)")
                .forEach(differences::add);
        known.stream()
                .filter(t -> !inDatabase.contains(t))
                .map(t -> t + " (not there)")
                .forEach(differences::add);
        return differences;
    }

    /** The columns that are saved: all but those that the database computes. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT attname FROM pg_attribute
                 WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                 ORDER BY attnum
                """)) {
            statement.setString(1, table);
            var columns = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }

    static String copyTarget(String table, List<String> columns) {
        var quoted =
                columns.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
        return table + " (" + String.join(", ", quoted) + ")";
    }
}
