package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The living server processes of one cluster, found by what they are and where they work, not by a number in a file.
 *
 * <p>A process of PostgreSQL works inside its cluster; where that cannot be read, its title names the cluster. A zombie
 * has neither.
 */
record ServerProcesses(DataDirectory directory) {

    private static final Path ALL = Path.of("/proc");
    private static final Duration STEP = Duration.ofMillis(10);

    List<Long> alive() {
        var found = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(ALL, "[0-9]*")) {
            for (var process : processes) {
                if (isOurs(process)) {
                    found.add(Long.valueOf(process.getFileName().toString()));
                }
            }
        } catch (IOException unreadable) {
            throw StoreProblem.onDisk(ALL, unreadable);
        }
        return found;
    }

    boolean isOurs(long process) {
        return isOurs(ALL.resolve(Long.toString(process)));
    }

    private boolean isOurs(Path process) {
        if (!text(process.resolve("comm")).strip().equals("postgres")) {
            return false;
        }
        try {
            var works = Files.readSymbolicLink(process.resolve("cwd"));
            return works.equals(directory.cluster());
        } catch (IOException closedOrGone) {
            return isNamedOurs(process);
        }
    }

    private boolean isNamedOurs(Path process) {
        var title = text(process.resolve("cmdline"));
        return title.startsWith("postgres: " + directory.clusterName() + ":")
                || List.of(title.split("\0")).contains(directory.cluster().toString());
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /** The signals PostgreSQL tells apart; Java itself knows two others only. */
    enum Signal {
        /** Roll back, write everything out, stop. */
        INT,
        /** Stop at once; the next start recovers. */
        QUIT,
        KILL
    }

    static void signal(Signal signal, List<Long> processes) {
        for (var process : processes) {
            Command.run(List.of("/bin/sh", "-c", "kill -%s %d".formatted(signal, process)));
        }
    }

    /** Waits until something is so; false when it was not so in time. */
    static boolean await(Duration patience, BooleanSupplier happened) {
        var end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return happened.getAsBoolean();
            }
        }
        return true;
    }
}
