package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var first = durable()) {
            execute(first, "CREATE TABLE kept AS SELECT 34 AS number");
        }

        try (var second = durable()) {
            assertThat(ask(second, "SELECT number FROM kept")).isEqualTo("34");
        }
    }

    @Test
    void isMadeSafeAndLean() throws Exception {
        try (var server = durable(Map.of("shared_buffers", "32MB"))) {
            assertThat(ask(server, """
                    SELECT string_agg(name || '=' || setting, ' ' ORDER BY name)
                      FROM pg_settings
                     WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                                    'server_encoding', 'listen_addresses', 'unix_socket_directories',
                                    'password_encryption', 'jit', 'shared_buffers')
                    """))
                    .isEqualTo("data_checksums=on fsync=on full_page_writes=on jit=off "
                            + "listen_addresses=127.0.0.1 password_encryption=scram-sha-256 server_encoding=UTF8 "
                            + "shared_buffers=4096 synchronous_commit=on unix_socket_directories=");
            assertThat(ask(server, "SELECT DISTINCT datlocprovider::text || ' ' || datlocale FROM pg_database"))
                    .isEqualTo("b C.UTF-8");
            assertThat(ask(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(server.processIds()).hasSizeBetween(4, 8).contains(postmaster());
        }
    }

    @Test
    void letsNobodyInWithoutTheSecret() throws Exception {
        try (var server = throwAway()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.superuserPassword()).hasSize(43);
            assertThat(mode("secret")).isEqualTo("rw-------");
            assertThat(mode("postgres.log")).isEqualTo("rw-------");
            assertThat(mode("pgdata")).isEqualTo("rwx------");
            assertThat(directory.resolve("secret.initdb")).doesNotExist();
        }
    }

    @Test
    void stopsOnceHoweverManyAskAndWithClientsConnected() throws Exception {
        var server = throwAway();
        var began = System.nanoTime();
        try (var client = connect(server);
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(client.isValid(1)).isTrue();
            for (var asker = 0; asker < 3; asker++) {
                askers.execute(server::close);
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(server.processIds()).isEmpty();
        assertThat(directory.resolve("pgdata/postmaster.pid")).doesNotExist();
        server.close();
    }

    @Test
    void keepsOthersOutWhileItRunsEvenAfterATryInTheSameApplication() throws Exception {
        try (var server = throwAway()) {
            assertThatThrownBy(this::throwAway)
                    .isInstanceOfSatisfying(
                            StoreProblem.class,
                            problem -> assertThat(problem.code()).isEqualTo("directory-in-use"));
            try (var other = Application.start(directory)) {
                assertThat(other.answer()).startsWith("problem", "directory-in-use");
            }
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void sharesOneServerAmongTests() throws Exception {
        var address = ThrowAwayPostgres.freshDatabase();
        var server = ThrowAwayPostgres.server();

        try (var connection = DriverManager.getConnection(address, server.superuser(), server.superuserPassword())) {
            assertThat(connection.getCatalog()).startsWith("fresh_");
        }
        assertThat(ThrowAwayPostgres.server()).isSameAs(server);
    }

    private EmbeddedPostgres durable() {
        return durable(Map.of());
    }

    private EmbeddedPostgres durable(Map<String, String> parameters) {
        return EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, 0, true, parameters));
    }

    private EmbeddedPostgres throwAway() {
        return ThrowAwayPostgres.start(directory);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
    }

    private long postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("pgdata/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
    }

    static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
