package org.plumbline.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the running server itself whether it keeps what it acknowledges, and refuses a durable store that does not. */
final class Guarantees {

    private static final String WRONG_PASSWORD = "28P01";

    /** The settings as the session sees them, and any role or database that was told otherwise. */
    private static final String NOT_KEPT = """
            SELECT name, setting
              FROM pg_settings
             WHERE (name IN ('fsync', 'full_page_writes') AND setting <> 'on')
                OR (name = 'synchronous_commit' AND setting = 'off')
            UNION ALL
            SELECT split_part(one, '=', 1), split_part(one, '=', 2)
              FROM pg_db_role_setting, unnest(setconfig) AS one
             WHERE one ~* '^synchronous_commit=(off|false|no|0)$'
            """;

    private Guarantees() {}

    static void check(DataDirectory directory, String url, Secret secret, boolean durable) {
        try (var connection = DriverManager.getConnection(url, Cluster.SUPERUSER, secret.password())) {
            var notKept = notKept(connection);
            if (durable && !notKept.isEmpty()) {
                throw notDurable(notKept);
            }
        } catch (SQLException refused) {
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                throw Secret.refused(directory, refused);
            }
            throw new StoreProblem(
                    "start-failed",
                    "The database server in %s runs but answers: %s. Its log is %s beside it."
                            .formatted(directory.place(), refused.getMessage(), ServerLog.FILE),
                    Map.of("directory", directory.place(), "log", String.valueOf(refused.getMessage())),
                    refused);
        }
    }

    private static Map<String, String> notKept(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NOT_KEPT)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    static StoreProblem notDurable(Map<String, String> settings) {
        return new StoreProblem("fsync-off", """
                The database is to be durable but has %s. What it acknowledged could be lost in a power cut. \
                Take that setting away, also from roles and databases (ALTER ROLE ... RESET), or ask for a \
                throw-away database.""".formatted(settings), Map.of("settings", Map.copyOf(settings)));
    }
}
