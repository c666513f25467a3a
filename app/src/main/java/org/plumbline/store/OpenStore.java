package org.plumbline.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.embedded.EmbeddedPostgres;
import org.plumbline.store.embedded.EmbeddedPostgresSettings;
import org.plumbline.store.embedded.RunningServer;

/** A database that is up and ready for the application: our own server, or somebody's. Closing stops only our own. */
public record OpenStore(
        StoreCredentials credentials, @Nullable EmbeddedPostgres server) implements AutoCloseable {

    private static final String DATABASE = "plumbline";

    /** Starts our own server in a data directory, and makes it on the first start. */
    public static OpenStore embedded(Path directory) {
        var server =
                EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory.resolve("database"), 0, true, Map.of()));
        try {
            var credentials = Databases.makeReady(
                    server.jdbcUrl("postgres"),
                    server.superuser(),
                    server.superuserPassword(),
                    server.jdbcUrl(DATABASE),
                    DATABASE);
            return new OpenStore(credentials, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Reads our own server where it is at work for another application, else starts it. */
    public static OpenStore beside(Path directory) {
        return RunningServer.in(directory.resolve("database"))
                .map(running -> new OpenStore(
                        new StoreCredentials(
                                running.jdbcUrl(DATABASE),
                                running.superuser(),
                                running.password(),
                                StoreCredentials.APPLICATION,
                                ""),
                        null))
                .orElseGet(() -> embedded(directory));
    }

    /** Uses the database of a server, after checking that it is fit. */
    public static OpenStore server(String address, Path directory) {
        return new OpenStore(ServerDatabase.at(address, System.getenv()).open(directory), null);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
