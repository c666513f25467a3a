package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.FirstStart;
import org.plumbline.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the program for real, on its own database or on a server's. The first start gives a one-time code for the set-up page. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Runs Plumbline. The first start prints a one-time code with which the first administrator sets it up.")
class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port on this machine (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(names = "--data", description = "Folder for the database and files.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            description = "Use the PostgreSQL 18 or newer at this address (postgresql://owner@host:port/name;"
                    + " the password in PLUMBLINE_DATABASE_PASSWORD) in place of the embedded one.")
    private @Nullable String database;

    @Override
    public Integer call() {
        var folder = DataFolder.orDefault(data, "office");
        var store = database == null ? OpenStore.embedded(folder) : OpenStore.server(database, folder);
        try (var running = Running.start(store, folder, port, Map.of("server.address", address))) {
            System.out.println("Plumbline is ready at http://" + address + ":" + running.port() + "/");
            running.bean(FirstStart.class)
                    .codeIfNeeded()
                    .ifPresent(code -> System.out.println("Nobody has set it up yet. Open http://" + address + ":"
                            + running.port() + "/setup with the one-time code " + code));
            System.out.flush();
            running.awaitEnd();
        }
        return 0;
    }
}
