package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.zip.CRC32;

/**
 * The list of what was unpacked, kept beside it, by which a later start sees that nothing is missing or changed.
 *
 * <p>Every file is compared by size, the programs by checksum too.
 */
final class BinariesContents {

    private static final String LIST = ".contents";

    private BinariesContents() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(LIST), read(folder));
    }

    /** Whether the folder is ours, closed to the pens of others, and whole. */
    static boolean isWhole(Path folder) {
        try {
            return Files.isRegularFile(folder.resolve(LIST))
                    && isTrusted(folder)
                    && Files.readString(folder.resolve(LIST)).equals(read(folder));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isTrusted(Path folder) throws IOException {
        var owner = RunAs.userOf(folder);
        var permissions = Files.getPosixFilePermissions(folder);
        return (owner == 0 || owner == RunAs.userOf(RunAs.OURSELVES))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static String read(Path folder) throws IOException {
        try (var all = Files.find(folder, Integer.MAX_VALUE, (one, attributes) -> attributes.isRegularFile())) {
            var files = all.filter(one -> !one.equals(folder.resolve(LIST)))
                    .sorted()
                    .toList();
            var lines = new StringBuilder();
            for (var one : files) {
                lines.append(line(folder, one)).append('\n');
            }
            return lines.toString();
        }
    }

    private static String line(Path folder, Path file) throws IOException {
        var size = Files.size(file);
        if (!file.startsWith(folder.resolve("bin"))) {
            return "%s %d".formatted(folder.relativize(file), size);
        }
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return "%s %d %08x".formatted(folder.relativize(file), size, sum.getValue());
    }
}
