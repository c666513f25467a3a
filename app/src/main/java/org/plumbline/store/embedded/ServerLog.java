package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server wrote, capped: one file and one older file of at most {@value #CAP} bytes each.
 *
 * <p>The server appends to the file itself, so it can go on writing when the application dies and no pipe breaks.
 */
final class ServerLog {

    static final String FILE = "postgres.log";
    static final String OLDER = "postgres.log.1";

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final long CAP = 10_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int TAIL_LINES = 15;
    private static final int TAIL_BYTES = 16_384;

    private final Path file;
    private final long cap;

    ServerLog(DataDirectory directory) {
        this(directory.place().resolve(FILE), CAP);
    }

    ServerLog(Path file, long cap) {
        this.file = file;
        this.cap = cap;
    }

    Path file() {
        return file;
    }

    long size() {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(DataDirectory.OWNER_ONLY_FILE));
            }
            return Files.size(file);
        } catch (IOException refused) {
            throw StoreProblem.onDisk(file, refused);
        }
    }

    /** Copies and empties the file once it passes the cap; the server writes on at its new end. */
    void cap() throws IOException {
        if (size() > cap) {
            Files.copy(file, file.resolveSibling(OLDER), StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** Looks at the size once a minute until interrupted. */
    Thread keepCapped() {
        return Thread.ofVirtual().name("postgres-log").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(BETWEEN_LOOKS);
                    cap();
                } catch (InterruptedException stopped) {
                    return;
                } catch (IOException | StoreProblem refused) {
                    LOG.warn("The server log {} could not be capped; it grows on.", file, refused);
                }
            }
        });
    }

    /** The last lines written after a place in the file. */
    String since(long start) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var from = Math.max(Math.min(start, channel.size()), channel.size() - TAIL_BYTES);
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return lastLines(new String(bytes.array(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "(the log %s cannot be read: %s)".formatted(file, unreadable.getMessage());
        }
    }

    static String lastLines(String text) {
        var lines = new ArrayList<>(List.of(text.strip().split("\\R")));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    static boolean saysDiskFull(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    static boolean saysPortTaken(String text) {
        return text.contains("Address already in use");
    }

    static boolean saysClosed(String text) {
        return Set.of("Permission denied", "Read-only file system", "has wrong ownership").stream()
                .anyMatch(text::contains);
    }
}
