package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Proportional set size: what processes hold, shared pages divided among those who share them. Linux only. */
final class Memory {

    private Memory() {}

    /** A process with all its children, in megabytes (10^6 bytes). */
    static double of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> kilobytes(each.pid()))
                        .sum()
                * 1024
                / 1e6;
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0; // a child that ended meanwhile holds nothing
        }
    }
}
