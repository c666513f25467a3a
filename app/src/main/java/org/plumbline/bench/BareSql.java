package org.plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.plumbline.store.StoreCredentials;

/**
 * The peer of the application: the same statements on one plain connection, as the application's role, in one transaction
 * that reaches everything, without front doors, pool or records.
 */
final class BareSql implements AutoCloseable {

    private final Connection connection;

    BareSql(StoreCredentials credentials, LocalDate today) {
        try {
            connection = DriverManager.getConnection(
                    credentials.url(), credentials.applicationName(), credentials.applicationPassword());
            connection.setAutoCommit(false);
            try (var scope = connection.prepareStatement("""
                    SELECT set_config('plumbline.scope', 'programme', true), set_config('plumbline.everything', 'on', true),
                           set_config('plumbline.today', ?, true)
                    """)) {
                scope.setString(1, today.toString());
                scope.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The bare connection was refused. Maybe the database has stopped.", e);
        }
    }

    /** A statement that is prepared once and repeated; each row is read whole. */
    Sample sample(int runs, String text, Object... values) {
        try (var statement = connection.prepareStatement(text)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return Sample.of(runs, () -> {
                try (var rows = statement.executeQuery()) {
                    var columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (var column = 1; column <= columns; column++) {
                            var value = rows.getObject(column);
                            if (value instanceof java.sql.Array array) {
                                array.getArray();
                            }
                        }
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(text, e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** A statement that gives one number. */
    long number(String text, Object... values) {
        try (var statement = connection.prepareStatement(text)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The bare connection did not close.", e);
        }
    }
}
