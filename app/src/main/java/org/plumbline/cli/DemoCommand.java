package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.Demonstration;
import org.plumbline.store.OpenStore;
import org.plumbline.store.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the demonstration: a province (or a ministry, a federation) with a clock of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the demonstration in the foreground; end it with Ctrl-C.")
class DemoCommand implements Callable<Integer> {

    private static final List<String> BODIES = List.of("province", "ministry", "federation");

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
        if (!BODIES.contains(body)) {
            throw new Failures.Stopped(
                    2, "There is no demonstration \"" + body + "\". Choose one of: " + String.join(", ", BODIES) + ".");
        }
        var folder = DataFolder.orDefault(data, "demo-" + body);
        var store = OpenStore.embedded(folder);
        fillFromBuild(store, folder);
        try (var running = Running.start(store, folder, port, Map.of("plumbline.demo", body))) {
            System.out.println("Plumbline is ready at http://127.0.0.1:" + running.port() + "/");
            System.out.println("Token for programs (reads and writes as the centre's office): "
                    + running.bean(Demonstration.class)
                            .token(Optional.ofNullable(System.getenv("PLUMBLINE_DEMO_TOKEN"))));
            System.out.println("End it with Ctrl-C.");
            System.out.flush();
            running.awaitEnd();
        }
        return 0;
    }

    /** An empty folder gets the story as the build told it, when the build left one; else it is told now. */
    private void fillFromBuild(OpenStore store, Path folder) {
        var told = System.getProperty("plumbline.told");
        if (told == null) {
            return;
        }
        var file = Path.of(told).resolve("demo-" + body + ".zip");
        if (Files.isReadable(file)) {
            new Restore(store.credentials(), folder.resolve("files")).ifEmpty(file);
        }
    }
}
