package org.plumbline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.plumbline.store.embedded.StoreProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One moment of a whole installation, for checks: read as its owner, beside the application or without it. */
public final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient sql;

    private Snapshot(Connection connection) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Opens the moment: whatever is read until it is closed is as it is now. */
    public static Snapshot of(StoreCredentials credentials) {
        try {
            var connection = DriverManager.getConnection(
                    credentials.url(), credentials.ownerName(), credentials.ownerPassword());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (var scope = connection.createStatement()) {
                scope.execute("SELECT set_config('plumbline.scope', 'programme', true),"
                        + " set_config('plumbline.everything', 'on', true)");
            }
            return new Snapshot(connection);
        } catch (SQLException e) {
            throw new StoreProblem("snapshot-read", "The database could not be read: " + e.getMessage(), Map.of());
        }
    }

    public JdbcClient sql() {
        return sql;
    }

    /** Today by the installation's own clock and zone. */
    public LocalDate today() {
        return sql.sql("""
                        SELECT store.day_of(coalesce((SELECT value FROM store.setting WHERE name = 'clock.demo' AND value <> '')::timestamptz, now()),
                                            coalesce((SELECT value FROM store.setting WHERE name = 'zone' AND value <> ''), :zone))
                        """)
                .param("zone", Installation.USUAL_ZONE)
                .query(LocalDate.class)
                .single();
    }

    /** Whether the database has a table or view: an older one lacks what newer programs brought. */
    public boolean has(String table) {
        return sql.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreProblem("snapshot-read", "The database did not let go: " + e.getMessage(), Map.of());
        }
    }
}
