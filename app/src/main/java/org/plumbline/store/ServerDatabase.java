package org.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.store.embedded.StoreProblem;

/**
 * A database on somebody's PostgreSQL server: checked before use, and every thing that is missing is named with the
 * statement that mends it.
 */
final class ServerDatabase {

    private static final int OLDEST = 180000;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist");

    private final String url;
    private final String owner;
    private final String password;

    private ServerDatabase(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** Reads an address such as {@code postgresql://owner:password@host:5432/name}; the password may come from outside it. */
    static ServerDatabase at(String address, Map<String, String> environment) {
        var uri = URI.create(address.startsWith("jdbc:") ? address.substring(5) : address);
        if (!List.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw problem("database-address", Map.of("address", address), """
                    The database address %s is not understood. Write it as postgresql://owner@host:5432/name.""");
        }
        var user = Optional.ofNullable(uri.getRawUserInfo())
                .orElse(System.getProperty("user.name"))
                .split(":", 2);
        var password = user.length > 1 ? user[1] : environment.getOrDefault("PLUMBLINE_DATABASE_PASSWORD", "");
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ServerDatabase(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query, user[0], password);
    }

    /** Checks the server and makes the application role ready. */
    StoreCredentials open(Path data) {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            var missing = missing(connection);
            if (!missing.isEmpty()) {
                throw problem(
                        "database-unfit",
                        Map.of("address", url),
                        "The database %s cannot be used: " + String.join(" ", missing));
            }
            var applicationPassword = applicationPassword(data);
            makeApplicationRole(connection, applicationPassword);
            return new StoreCredentials(url, owner, password, StoreCredentials.APPLICATION, applicationPassword);
        } catch (SQLException e) {
            throw problem(
                    "database-unreachable",
                    Map.of("address", url),
                    "The database %s does not let us in: " + e.getMessage()
                            + " Check address, owner and PLUMBLINE_DATABASE_PASSWORD.");
        }
    }

    private List<String> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        if (Integer.parseInt(text(connection, "SHOW server_version_num")) < OLDEST) {
            missing.add("it runs PostgreSQL " + text(connection, "SHOW server_version") + ", 18 or newer is needed.");
        }
        if (!"UTF8".equals(text(connection, "SHOW server_encoding"))) {
            missing.add("its encoding is " + text(connection, "SHOW server_encoding")
                    + "; make a database with ENCODING 'UTF8'.");
        }
        for (var extension : EXTENSIONS) {
            if (text(connection, "SELECT count(*) FROM pg_available_extensions WHERE name = '" + extension + "'")
                    .equals("0")) {
                missing.add(
                        "the extension " + extension + " is not installed on the server (package postgresql-contrib).");
            }
        }
        return missing;
    }

    private static void mayConnect(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Databases.mayConnect('"' + connection.getCatalog().replace("\"", "\"\"") + '"'));
        }
    }

    private void makeApplicationRole(Connection connection, String applicationPassword) throws SQLException {
        var role = StoreCredentials.APPLICATION;
        if (lets(role, applicationPassword)) {
            mayConnect(connection);
            return;
        }
        var exists = text(connection, "SELECT count(*) FROM pg_roles WHERE rolname = '" + role + "'")
                .equals("1");
        try (var statement = connection.createStatement()) {
            statement.execute((exists ? "ALTER" : "CREATE") + " ROLE " + role
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + applicationPassword + "'");
            mayConnect(connection);
        } catch (SQLException e) {
            throw problem("database-role", Map.of("role", role), """
                    The role %s could not be made: the owner lacks CREATEROLE. Have an administrator run: \
                    CREATE ROLE plumbline_app LOGIN PASSWORD '...'; and put the password into PLUMBLINE_APPLICATION_PASSWORD.""");
        }
    }

    private boolean lets(String role, String applicationPassword) {
        try (var connection = DriverManager.getConnection(url, role, applicationPassword)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String applicationPassword(Path data) {
        var given = System.getenv("PLUMBLINE_APPLICATION_PASSWORD");
        if (given != null) {
            return given;
        }
        var file = data.resolve("application-secret");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Databases.newPassword());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static StoreProblem problem(String code, Map<String, Object> arguments, String message) {
        return new StoreProblem(code, message.formatted(arguments.values().toArray()), arguments);
    }
}
