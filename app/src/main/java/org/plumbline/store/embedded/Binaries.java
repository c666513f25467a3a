package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's programs on disk, unpacked once for each user and shared by all data directories.
 *
 * @param folder the folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    /** The system property that names another folder for the unpacked programs. */
    static final String CACHE = "plumbline.postgresql.cache";

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final Object ONE_AT_A_TIME = new Object();
    private static final long FREE_BEFORE = 100L << 20;

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The programs in the first place where the server's user can run them: the user's cache or the data directory. */
    static Binaries provide(DataDirectory directory, RunAs runAs) {
        var archive = BinariesArchive.find();
        var reasons = new ArrayList<String>();
        for (var parent : places(directory)) {
            try {
                var binaries = new Binaries(unpacked(archive, parent));
                if (runAs.reaches(binaries.program("postgres"))) {
                    return binaries;
                }
                reasons.add(parent + " is closed to " + runAs);
            } catch (IOException refused) {
                if (ServerLog.saysDiskFull(String.valueOf(refused.getMessage()))) {
                    throw StoreProblem.diskFull(parent, refused);
                }
                reasons.add(parent + ": " + refused.getMessage());
            }
        }
        throw new StoreProblem(
                "binaries-unusable",
                "The database server could not be unpacked where it can run (%s). Name a folder with -D%s."
                        .formatted(String.join("; ", reasons), CACHE),
                Map.of("reasons", List.copyOf(reasons)));
    }

    private static List<Path> places(DataDirectory directory) {
        var wished = System.getProperty(CACHE);
        if (wished != null && !wished.isBlank()) {
            return List.of(Path.of(wished).toAbsolutePath(), directory.binaries());
        }
        var home = Path.of(System.getProperty("user.home", "?"));
        return home.isAbsolute() && Files.isWritable(home)
                ? List.of(home.resolve(".cache").resolve("plumbline"), directory.binaries())
                : List.of(directory.binaries());
    }

    private static Path unpacked(BinariesArchive archive, Path parent) throws IOException {
        var folder = parent.resolve(archive.name());
        if (BinariesContents.isWhole(folder)) {
            return folder;
        }
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(parent);
            try (var channel = FileChannel.open(
                            parent.resolve(archive.name() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("The lock beside " + folder + " was lost");
                }
                if (!BinariesContents.isWhole(folder)) {
                    unpack(archive, folder);
                }
            }
        }
        return folder;
    }

    private static void unpack(BinariesArchive archive, Path folder) throws IOException {
        if (Files.getFileStore(folder.getParent()).getUsableSpace() < FREE_BEFORE) {
            throw new IOException("No space left on device");
        }
        var started = System.nanoTime();
        var unfinished = folder.resolveSibling(archive.name() + ".unfinished");
        Folders.delete(unfinished);
        archive.unpack(unfinished);
        probe(unfinished);
        BinariesContents.write(unfinished);
        if (Files.exists(folder)) {
            LOG.warn("{} was not whole any more; it is unpacked anew.", folder);
            Folders.delete(folder);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("Unpacked {} in {} ms.", folder, (System.nanoTime() - started) / 1_000_000);
    }

    /** A folder mounted without the right to run programs, or a library this system lacks, shows here. */
    private static void probe(Path folder) throws IOException {
        var version = Command.run(List.of(folder.resolve("bin/postgres").toString(), "--version"));
        if (!version.succeeded()) {
            throw new IOException("postgres does not run there: " + version.output());
        }
    }
}
