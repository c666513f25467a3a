package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.Packs;

/** Reading mixed text of six languages on one core: how fast, whether time grows with the length only, memory and start. */
final class ReadingBench {

    private static final double SPEED_BAR = 20;
    private static final double DOUBLING_BAR = 2.3;
    private static final double HEAP_BAR = 64;
    private static final double START_BAR = 300;
    private static final int DOUBLINGS = 4;
    private static final double MEGABYTE = 1e6;
    private static final String PEER = "regular expressions";

    private final Figures figures;
    private final double megabytes;
    private final int starts;

    ReadingBench(Figures figures, double megabytes, int starts) {
        this.figures = figures;
        this.megabytes = megabytes;
        this.starts = starts;
    }

    boolean run() {
        double before = heap();
        var packs = Packs.load();
        var reader = new Reader(packs);
        figures.say(figures.figure(
                        "heap of six packs",
                        Math.max(0, heap() - before),
                        Unit.MB,
                        packs.all().size())
                .atMost(HEAP_BAR));
        var right = isSteady(reader);
        speed(reader);
        growth(reader);
        start();
        return right && !packs.all().isEmpty();
    }

    /** The same text gives the same records; a text twice over gives those of both. */
    private boolean isSteady(Reader reader) {
        var text = MixedText.once();
        var once = reader.read(text);
        var again = reader.read(text);
        figures.note(
                "%d records in %d bytes of text; %s the second time.",
                once.records().size(), MixedText.bytes(text), once.json().equals(again.json()) ? "the same" : "OTHERS");
        return once.json().equals(again.json()) && !once.records().isEmpty();
    }

    private void speed(Reader reader) {
        var text = MixedText.of(megabytes);
        long bytes = MixedText.bytes(text);
        var peers = Rounds.of(() -> RegexCascade.count(text));
        var own = Rounds.of(() -> reader.read(text).records().size());
        speed(PEER, bytes, peers.wall().p50());
        speed("reading, one core", bytes, own.wall().p50(), peers.wall().p50());
        best(
                "reading, one core, best round",
                bytes,
                own.wall().best(),
                peers.wall().best());
        speed(
                "reading, processor time",
                bytes,
                own.processor().p50(),
                peers.processor().p50());
        best(
                "reading, processor time, best round",
                bytes,
                own.processor().best(),
                peers.processor().best());
    }

    private void speed(String metric, long bytes, double milliseconds) {
        figures.say(metric, rate(bytes, milliseconds), Unit.MB_PER_S, bytes);
    }

    private void speed(String metric, long bytes, double milliseconds, double peers) {
        figures.say(figures.figure(metric, rate(bytes, milliseconds), Unit.MB_PER_S, bytes)
                .against(PEER, rate(bytes, peers))
                .atLeast(SPEED_BAR));
    }

    private void best(String metric, long bytes, double milliseconds, double peers) {
        figures.say(figures.figure(metric, rate(bytes, milliseconds), Unit.MB_PER_S, bytes)
                .against(PEER, rate(bytes, peers)));
    }

    private static double rate(long bytes, double milliseconds) {
        return bytes / MEGABYTE / (milliseconds / 1000);
    }

    /** The least of three rounds of what the reading thread was given of a core: other work on the machine does not count, nor does the collector. */
    private static double processorSeconds(Reader reader, String text) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            best = Math.min(best, Rounds.processor(() -> reader.read(text)) / 1000);
        }
        return best;
    }

    /** By processor time, so that other work on the machine tells less. */
    private void growth(Reader reader) {
        double last = 0;
        double size = megabytes / 2;
        for (int step = 0; step <= DOUBLINGS; step++) {
            var text = MixedText.of(size);
            double best = processorSeconds(reader, text);
            var name = "%s MB of text".formatted(Math.round(size * 10) / 10.0);
            figures.say(name, best * 1000, Unit.MS, MixedText.bytes(text));
            if (step > 0) {
                figures.say(figures.figure(name + " beside half of it", best / last, Unit.TIMES, 3)
                        .atMost(DOUBLING_BAR));
            }
            last = best;
            size *= 2;
        }
    }

    /** A Java of its own that loads the packs, reads one page and says so. */
    private void start() {
        var times = new ArrayList<Double>();
        for (int run = 0; run < starts; run++) {
            long start = System.nanoTime();
            try {
                var process = new ProcessBuilder(command()).start();
                try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                    if (said.readLine() != null) {
                        times.add((System.nanoTime() - start) / 1e6);
                    }
                } finally {
                    process.destroy();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (times.isEmpty()) {
            figures.note("No Java of its own could be started.");
            return;
        }
        figures.say(
                figures.figure("start to the first page read, median", new Sample(times).p50(), Unit.MS, times.size())
                        .atMost(START_BAR));
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                place(Reader.class) + System.getProperty("path.separator") + place(FirstPage.class),
                FirstPage.class.getName());
    }

    private static Path place(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of " + one.getName() + " is no file.", e);
        }
    }

    /** What is held after a collection, in megabytes. */
    private static double heap() {
        var runtime = Runtime.getRuntime();
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            runtime.gc();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        }
        return least;
    }
}
