package org.plumbline.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.plumbline.store.StoreCredentials;

/** The migrations of the database. */
final class Schema {

    private Schema() {}

    /** The newest migration that was applied. */
    static String version(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                        SELECT version FROM public.flyway_schema_history
                         WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
                        """)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** The last number that each sequence gave; one that never gave any is left out. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var rows = connection.createStatement().executeQuery("""
                        SELECT format('%I.%I', schemaname, sequencename), last_value FROM pg_sequences
                         WHERE last_value IS NOT NULL
                        """)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** Lets each sequence go on where it stood. */
    static void setSequences(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (var each : sequences.entrySet()) {
                statement.setString(1, each.getKey());
                statement.setLong(2, each.getValue());
                statement.execute();
            }
        }
    }

    /** Whether this database was never used by anyone. */
    static boolean isEmpty(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                        """)) {
            rows.next();
            return rows.getLong(1) == 0;
        }
    }

    /** Brings an empty database to a version, so that a backup of that version fits; the start brings it to today's. */
    static void migrate(StoreCredentials credentials, String version) {
        DataSource owner = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                credentials.url(), credentials.ownerName(), credentials.ownerPassword());
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
