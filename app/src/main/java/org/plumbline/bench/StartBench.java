package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.bench.Figure.Unit;

/** The demonstration from its launcher to the first page, in an empty folder and in a filled one, and what it holds then. */
final class StartBench {

    private static final double START_BAR = 10;
    private static final double MEMORY_BAR = 1000;
    private static final double STOP_BAR = 10;
    private static final long PATIENCE_SECONDS = 300;

    private final Figures figures;
    private final Path launcher;
    private final int runs;

    StartBench(Figures figures, @Nullable Path launcher, int runs) {
        this.figures = figures;
        this.launcher = launcher == null ? ofThisProgram() : launcher.toAbsolutePath();
        this.runs = runs;
    }

    /** The launcher says where it built; it lies two folders above. */
    private static Path ofThisProgram() {
        var told = System.getProperty("plumbline.told");
        return told == null
                ? Path.of("plumbline").toAbsolutePath()
                : Path.of(told).resolve("../../plumbline").normalize();
    }

    boolean run() {
        if (!Files.isExecutable(launcher)) {
            figures.note("There is no launcher at %s. Name it with --launcher.", launcher);
            return false;
        }
        var first = new ArrayList<Double>();
        var later = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        var stop = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            var folder = ThrowAway.folder();
            try {
                first.add(once(folder, memory, stop));
                later.add(once(folder, new ArrayList<>(), stop));
            } finally {
                ThrowAway.delete(folder);
            }
        }
        say("start in an empty folder, median", first, Unit.S, START_BAR);
        say("start in a filled folder, median", later, Unit.S, START_BAR);
        say("stop, median", stop, Unit.S, STOP_BAR);
        say("memory of all processes, median", memory, Unit.MB, MEMORY_BAR);
        return true;
    }

    private void say(String metric, List<Double> values, Unit unit, double bar) {
        var sample = new Sample(values);
        figures.say(figures.figure(metric, sample.p50(), unit, sample.size()).atMost(bar));
    }

    /** Starts, waits for the first page, looks at the memory, stops; gives the seconds to the first page. */
    private double once(Path folder, List<Double> memory, List<Double> stop) {
        var port = freePort();
        var start = System.nanoTime();
        var process = process(folder, port);
        try {
            awaitPage(process, port);
            var seconds = (System.nanoTime() - start) / 1e9;
            memory.add(Memory.of(process.toHandle()));
            return seconds;
        } finally {
            stop.add(Sample.time(() -> end(process)) / 1000);
        }
    }

    private Process process(Path folder, int port) {
        try {
            var builder = new ProcessBuilder(
                    launcher.toString(), "demo", "--port", String.valueOf(port), "--data", folder.toString());
            return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitPage(Process process, int port) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (process.isAlive() && System.nanoTime() < until) {
                if (answers(client, page)) {
                    return;
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The demonstration did not answer on port " + port
                + (process.isAlive() ? " in time." : ". It ended with " + process.exitValue() + "."));
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
