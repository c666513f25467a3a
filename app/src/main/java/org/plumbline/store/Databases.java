package org.plumbline.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Makes ready a database of a server on which we are superuser: the two roles, each with a new password at every start,
 * and the database itself.
 */
public final class Databases {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Databases() {}

    /**
     * Makes the database and both roles.
     *
     * @param administrationUrl JDBC address of the server's {@code postgres} database
     * @param url JDBC address of the database to make ready
     */
    public static StoreCredentials makeReady(
            String administrationUrl, String superuser, String password, String url, String database) {
        return makeReady(
                administrationUrl,
                superuser,
                password,
                new StoreCredentials(
                        url, StoreCredentials.OWNER, newPassword(), StoreCredentials.APPLICATION, newPassword()),
                database);
    }

    /** The same with passwords that the caller chose, for several databases on one server. */
    public static StoreCredentials makeReady(
            String administrationUrl,
            String superuser,
            String password,
            StoreCredentials credentials,
            String database) {
        try (var connection = DriverManager.getConnection(administrationUrl, superuser, password)) {
            makeRole(connection, credentials.ownerName(), credentials.ownerPassword());
            makeRole(connection, credentials.applicationName(), credentials.applicationPassword());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                run(connection, "CREATE DATABASE " + quoted(database) + " OWNER " + StoreCredentials.OWNER);
                run(connection, "REVOKE ALL ON DATABASE " + quoted(database) + " FROM public");
            }
            run(connection, mayConnect(quoted(database)));
            return credentials;
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " could not be made ready.", e);
        }
    }

    /** The application connects, and keeps tables of its own for the time of one transaction: what it takes in by the million. */
    public static String mayConnect(String database) {
        return "GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + StoreCredentials.APPLICATION;
    }

    static String newPassword() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void makeRole(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        run(
                connection,
                verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + password
                        + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
