package org.plumbline.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a short-lived program said and how it ended. */
record Command(int exit, String output) {

    private static final int NOT_FOUND = 127;

    boolean succeeded() {
        return exit == 0;
    }

    /** Runs to the end with an environment of our making; a program that is not there counts as failed. */
    static Command run(List<String> command) {
        try {
            var process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try (var output = process.getInputStream()) {
                var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Command(process.waitFor(), text.strip());
            }
        } catch (IOException notStarted) {
            return new Command(NOT_FOUND, String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new IOException("Interrupted while " + command.getFirst() + " ran", interrupted));
        }
    }

    /** Nothing of the caller's environment reaches the server, so that no stray PGDATA or PGPORT does. */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /** The command put behind a program of the system, where that is installed; unchanged otherwise. */
    static List<String> behind(String program, List<String> options, List<String> command) {
        var found = Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            return command;
        }
        var whole = new ArrayList<String>();
        whole.add(found.get().toString());
        whole.addAll(options);
        whole.addAll(command);
        return whole;
    }
}
