package org.plumbline.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** One server for all tests of a run: not durable, gone with the run. */
public final class ThrowAwayPostgres {

    private static EmbeddedPostgres server;

    private ThrowAwayPostgres() {}

    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                var directory = Files.createTempDirectory("plumbline-test-");
                server = EmbeddedPostgres.start(
                        new EmbeddedPostgresSettings(directory, 0, false, Map.of("max_connections", "60")));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.close()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
