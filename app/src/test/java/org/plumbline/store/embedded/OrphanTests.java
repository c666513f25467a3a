package org.plumbline.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.ask;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.connect;
import static org.plumbline.store.embedded.EmbeddedPostgresTests.execute;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTests {

    @TempDir
    Path directory;

    @Test
    void stopsTheServerOfAKilledApplicationAndKeepsWhatItAcknowledged() throws Exception {
        long orphan;
        try (var killed = Application.start(directory)) {
            var answer = killed.answer();
            assertThat(answer).startsWith("serving");
            orphan = Long.parseLong(answer.get(2));
            var secret = Files.readString(directory.resolve("secret")).strip();
            var address = "jdbc:postgresql://127.0.0.1:" + answer.get(1) + "/postgres";
            try (var connection = DriverManager.getConnection(address, "postgres", secret);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE acknowledged AS SELECT 7 AS number");
            }
            killed.kill();
        }
        assertThat(isAlive(orphan)).isTrue();

        try (var next = start()) {
            assertThat(isAlive(orphan)).isFalse();
            assertThat(ask(next, "SELECT number FROM acknowledged")).isEqualTo("7");
        }
    }

    @Test
    void stopsASessionThatOutlivedItsServer() throws Exception {
        var server = start();
        try (var busy = connect(server);
                var statement = busy.createStatement()) {
            var worker = Thread.startVirtualThread(() -> {
                try {
                    statement.execute("SELECT count(*) FROM generate_series(1, 1000000000000) AS n WHERE n < 0");
                } catch (java.sql.SQLException expected) {
                    // The session is stopped from outside.
                }
            });
            assertThat(ServerProcesses.await(Duration.ofSeconds(5), () -> isBusy(server)))
                    .isTrue();
            ProcessHandle.of(server.processIds().getFirst()).orElseThrow().destroyForcibly();
            server.close();

            try (var next = start()) {
                assertThat(ask(next, "SELECT 1")).isEqualTo("1");
            }
            worker.join(Duration.ofSeconds(5));
        }
    }

    private static boolean isBusy(EmbeddedPostgres server) {
        try {
            return ask(server, "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%n < 0'")
                    .equals("1");
        } catch (java.sql.SQLException notYet) {
            return false;
        }
    }

    @Test
    void takesAForeignAZombieAndAMissingProcessForStale() throws Exception {
        start().close();
        var zombieMaker = new ProcessBuilder("/bin/sh", "-c", "true & echo $!; exec sleep 30").start();
        try {
            var zombie = zombieMaker.inputReader(StandardCharsets.US_ASCII).readLine();
            for (var process : List.of(Long.toString(ProcessHandle.current().pid()), zombie, "4194000", "", "1")) {
                Files.writeString(
                        directory.resolve("pgdata/postmaster.pid"),
                        "%s\n%s\n1795318716\n54999\n\n127.0.0.1\n".formatted(process, directory.resolve("pgdata")));
                try (var server = start()) {
                    assertThat(ask(server, "SELECT 1")).isEqualTo("1");
                }
            }
        } finally {
            zombieMaker.destroyForcibly();
        }
    }

    @Test
    void knowsItsServersByTheFolderTheyWorkIn(@TempDir Path elsewhere) throws Exception {
        try (var server = start()) {
            var here = new ServerProcesses(new DataDirectory(directory.toRealPath()));
            var there = new ServerProcesses(new DataDirectory(elsewhere.toRealPath()));

            // processes of a server come and go: one that was there before and lives after was there all the time
            var throughout = new ArrayList<>(server.processIds());
            var found = here.alive();
            throughout.retainAll(server.processIds());
            throughout.removeIf(process -> !isAlive(process));

            assertThat(throughout).isNotEmpty();
            assertThat(found).containsAll(throughout);
            assertThat(there.alive()).isEmpty();
            execute(server, "SELECT 1");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, 0, false, Map.of()));
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()
                && !Command.run(List.of("grep", "-q", "^State:.Z", "/proc/" + process + "/status"))
                        .succeeded();
    }
}
