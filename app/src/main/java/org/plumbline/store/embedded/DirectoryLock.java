package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second application out of a data directory; the kernel lets go of it when the application dies.
 *
 * <p>The names held in this process are kept apart: closing any channel of the file, even one that got no lock, would
 * let go of the lock of the whole process.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "lock";

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(DataDirectory directory) {
        var file = directory.place().resolve(FILE);
        if (!HELD.add(file)) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()), null);
        }
        try {
            var channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(DataDirectory.OWNER_ONLY_FILE));
            if (tryLock(channel) == null) {
                var holder = Files.readString(file).strip();
                channel.close();
                throw inUse(directory, holder, null);
            }
            var mine = StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n");
            channel.truncate(0);
            write(channel, mine);
            return new DirectoryLock(file, channel);
        } catch (IOException refused) {
            HELD.remove(file);
            throw StoreProblem.onDisk(file, refused);
        } catch (StoreProblem inUse) {
            HELD.remove(file);
            throw inUse;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static StoreProblem inUse(DataDirectory directory, String holder, @Nullable Throwable cause) {
        return new StoreProblem(
                "directory-in-use",
                """
                The data directory %s is in use by the running application with process number %s. Two must \
                never share one. Stop that one first, or name another directory.\
                """.formatted(directory.place(), holder),
                Map.of("directory", directory.place(), "process", holder),
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw StoreProblem.onDisk(file, alreadyGone);
        } finally {
            HELD.remove(file);
        }
    }
}
