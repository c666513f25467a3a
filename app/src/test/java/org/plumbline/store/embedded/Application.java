package org.plumbline.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link ServeUntilKilled} running in a JVM of its own. */
record Application(Process process, BufferedReader says) implements AutoCloseable {

    static Application start(Path directory, String... options) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), directory, options);
    }

    static Application start(List<String> wrapper, String classPath, Path directory, String... options)
            throws IOException {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", classPath));
        command.addAll(List.of(options));
        command.addAll(List.of(ServeUntilKilled.class.getName(), directory.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Application(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** The words of its answer, which may stand between the lines of a log. */
    List<String> answer() throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("serving ") || line.startsWith("problem ")) {
                return List.of(line.split(" "));
            }
        }
        return List.of("nothing");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
