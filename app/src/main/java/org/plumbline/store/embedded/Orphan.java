package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left behind by an application that was killed, or only its number on file.
 *
 * <p>Called by the holder of the directory's lock, so no living application can be using what is stopped here.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration FAST = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE = Duration.ofSeconds(3);

    private Orphan() {}

    /** Stops what still runs in this directory and removes the file that names it. */
    static void clear(DataDirectory directory) {
        var file = PidFile.of(directory);
        if (Files.notExists(file)) {
            return;
        }
        var processes = new ServerProcesses(directory);
        var left = processes.alive();
        if (!left.isEmpty()) {
            LOG.info("Stopping the database server an earlier run left behind in {}: {}", directory.place(), left);
            stop(processes, left, PidFile.read(directory).process());
        }
        try {
            if (Files.deleteIfExists(file)) {
                LOG.info("Removed {}: the process it named is gone or is another program.", file);
            }
        } catch (IOException refused) {
            throw StoreProblem.onDisk(file, refused);
        }
    }

    private static void stop(ServerProcesses processes, List<Long> left, long postmaster) {
        if (left.contains(postmaster)) {
            ServerProcesses.signal(ServerProcesses.Signal.INT, List.of(postmaster));
            if (gone(processes, FAST)) {
                return;
            }
        }
        ServerProcesses.signal(ServerProcesses.Signal.QUIT, processes.alive());
        if (gone(processes, IMMEDIATE)) {
            return;
        }
        ServerProcesses.signal(ServerProcesses.Signal.KILL, processes.alive());
        if (!gone(processes, IMMEDIATE)) {
            var place = processes.directory().place();
            throw new StoreProblem(
                    "orphan-not-stopped",
                    """
                    A database server from an earlier run still holds %s and could not be stopped (processes %s). \
                    Two servers must never share one directory. Stop them as the user they belong to, then start \
                    again.""".formatted(place, processes.alive()),
                    Map.of("directory", place, "processes", processes.alive()));
        }
    }

    private static boolean gone(ServerProcesses processes, Duration patience) {
        return ServerProcesses.await(patience, () -> processes.alive().isEmpty());
    }

    /** What the server writes about itself while it runs: its process, its port, and whether it takes connections. */
    record PidFile(long process, int port, boolean ready) {

        private static final int PORT_LINE = 3;
        private static final int STATUS_LINE = 7;
        private static final PidFile NOTHING = new PidFile(0, 0, false);

        static Path of(DataDirectory directory) {
            return directory.cluster().resolve("postmaster.pid");
        }

        /** Half-written or missing counts as naming nobody. */
        static PidFile read(DataDirectory directory) {
            try {
                var lines = Files.readAllLines(of(directory));
                return new PidFile(
                        Long.parseLong(lines.getFirst().strip()),
                        lines.size() > PORT_LINE
                                ? Integer.parseInt(lines.get(PORT_LINE).strip())
                                : 0,
                        lines.size() > STATUS_LINE
                                && lines.get(STATUS_LINE).strip().equals("ready"));
            } catch (IOException | RuntimeException unreadable) {
                return NOTHING;
            }
        }
    }
}
