package org.plumbline.store.embedded;

import java.nio.file.Path;
import java.util.Map;

/** An application of its own for tests: says its port, or the code of its problem, and serves until its input ends. */
public final class ServeUntilKilled {

    private ServeUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        try (var server =
                EmbeddedPostgres.start(new EmbeddedPostgresSettings(Path.of(arguments[0]), 0, true, Map.of()))) {
            System.out.println(
                    "serving " + server.port() + " " + server.processIds().getFirst());
            while (System.in.read() >= 0) {
                // The end of the input is the sign to stop.
            }
        } catch (StoreProblem problem) {
            System.out.println("problem " + problem.code() + " " + problem.getMessage());
        }
    }
}
