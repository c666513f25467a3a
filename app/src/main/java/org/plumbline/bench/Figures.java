package org.plumbline.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.plumbline.bench.Figure.Unit;

/** Where the figures of one benchmark go: lines for programs, and a table for people. */
final class Figures {

    private final String bench;
    private final PrintWriter lines;
    private final PrintWriter table;

    Figures(String bench, PrintWriter lines, PrintWriter table) {
        this.bench = bench;
        this.lines = lines;
        this.table = table;
    }

    Figures of(String name) {
        return new Figures(name, lines, table);
    }

    void say(Figure figure) {
        lines.println(figure.json());
        table.println(figure.line());
    }

    void say(String metric, double value, Unit unit, long rows) {
        say(figure(metric, value, unit, rows));
    }

    Figure figure(String metric, double value, Unit unit, long rows) {
        return Figure.of(bench, metric, value, unit, rows);
    }

    /** Median and 95th percentile, beside those of the same work done another way. */
    void compare(String metric, Sample sample, String peer, Sample peers, double bar) {
        say(figure(metric + " p50", sample.p50(), Unit.MS, sample.size()).against(peer, peers.p50()));
        var high = figure(metric + " p95", sample.p95(), Unit.MS, sample.size()).against(peer, peers.p95());
        say(bar > 0 ? high.atMost(bar) : high);
    }

    /** A sentence for people. */
    void note(String text, Object... values) {
        table.println(String.format(Locale.ROOT, text, values));
    }

    /** How busy the machine is: a figure taken beside other work says little. */
    void machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        note(
                "Machine: %d processors, load %.1f, Java %s",
                system.getAvailableProcessors(), system.getSystemLoadAverage(), Runtime.version());
    }
}
