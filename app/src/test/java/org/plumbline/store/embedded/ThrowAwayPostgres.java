package org.plumbline.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One server for all tests of this JVM, started when first asked for and removed with its folder at the end. */
public final class ThrowAwayPostgres {

    private static final String PREFIX = "plumbline-throw-away-";
    private static final Duration SURELY_LOCKED_BY_THEN = Duration.ofMinutes(10);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable EmbeddedPostgres shared;

    private ThrowAwayPostgres() {}

    public static synchronized EmbeddedPostgres server() {
        if (shared == null) {
            try {
                sweep(Path.of(System.getProperty("java.io.tmpdir")));
                var directory = Files.createTempDirectory(PREFIX);
                var server = start(directory, Map.of("max_connections", "60"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server), "throw-away-postgres"));
                shared = server;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        return shared;
    }

    /** A server in a folder of the test's own, which the test closes. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Map.of());
    }

    private static EmbeddedPostgres start(Path directory, Map<String, String> parameters) {
        return EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, 0, false, parameters));
    }

    /** The address of a new and empty database on the shared server. */
    public static String freshDatabase() {
        var name = "fresh_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        server().jdbcUrl("postgres"), server().superuser(), server().superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return server().jdbcUrl(name);
        } catch (SQLException refused) {
            throw new IllegalStateException("No new database " + name, refused);
        }
    }

    private static void remove(EmbeddedPostgres server) {
        server.close();
        try {
            Folders.delete(server.dataDirectory());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Test runs that were killed could not clean up; the next one does. */
    private static void sweep(Path temporary) throws IOException {
        try (var left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : left) {
                var age = Duration.between(Files.getLastModifiedTime(folder).toInstant(), Instant.now());
                if (RunAs.userOf(folder) == RunAs.userOf(RunAs.OURSELVES) && age.compareTo(SURELY_LOCKED_BY_THEN) > 0) {
                    sweepOne(folder);
                }
            }
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        var directory = new DataDirectory(folder);
        try (var lock = DirectoryLock.take(directory)) {
            Orphan.clear(directory);
            Folders.delete(folder);
        } catch (StoreProblem inUse) {
            return;
        }
    }
}
