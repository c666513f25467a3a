package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.TreeSet;
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
        var list = folder.resolve(LIST);
        var lines = new TreeSet<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.equals(list)) {
                    lines.add(folder.relativize(file) + " " + attributes.size() + checksum(folder, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return String.join("\n", lines);
    }

    private static String checksum(Path folder, Path file) throws IOException {
        if (!file.startsWith(folder.resolve("bin"))) {
            return "";
        }
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return " " + Long.toHexString(sum.getValue());
    }
}
