package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the demonstration: a province (or a ministry, a federation) with a clock of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the demonstration in the foreground; end it with Ctrl-C.")
class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port on this machine (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", description = "Folder for the demonstration's database; an empty one is filled.")
    private @Nullable Path data;

    @Option(
            names = "--with",
            defaultValue = "province",
            description = "Which body: province, ministry or federation (default ${DEFAULT-VALUE}).")
    private String body = "province";

    @Override
    public Integer call() {
        var folder = DataFolder.orDefault(data, "demo-" + body);
        try (var running = Running.start(OpenStore.embedded(folder), folder, port, Map.of("plumbline.demo", body))) {
            System.out.println("Plumbline is ready at http://127.0.0.1:" + running.port() + "/");
            System.out.flush();
            running.awaitEnd();
        }
        return 0;
    }
}
