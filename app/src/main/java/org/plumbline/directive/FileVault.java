package org.plumbline.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.plumbline.kernel.Refused;
import org.plumbline.store.backup.Backup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bytes of files, beside the database: each under its SHA-256, so the same bytes lie there once. A file appears under
 * its name only when it is whole and safe on the disk.
 */
@Component
public class FileVault {

    /** The largest file that is taken. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private final Path folder;

    /**
     * A file as it was taken: what a record says of it.
     *
     * @param name as it may be shown and stored again, {@code mediaType} as its bytes tell
     */
    public record Taken(String name, String mediaType, long size, String sha256) {}

    FileVault(@Value("${plumbline.data}") Path data) {
        this.folder = data.resolve("files");
    }

    /**
     * What a file is, told by its bytes whatever its name says. Nothing is kept yet.
     *
     * @throws Refused at the field if it is empty, too large or none of the kinds that are taken, and for one that could act by itself
     */
    public static Taken taken(String field, String name, byte[] bytes) {
        sized(field, name, bytes);
        var kind =
                FileKind.of(bytes).orElseThrow(() -> new Refused(field, "directive.file-kind", Map.of("name", name)));
        FileGuard.of(kind, bytes).ifPresent(objection -> {
            throw new Refused(field, objection.code(), Map.of("name", name));
        });
        return taken(name, bytes, kind);
    }

    /**
     * A text that whoever reads texts has read already, however its bytes stand for letters.
     *
     * @throws Refused at the field if it is empty or too large
     */
    public static Taken text(String field, String name, byte[] bytes) {
        sized(field, name, bytes);
        return taken(name, bytes, FileKind.TXT);
    }

    private static void sized(String field, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(field, "directive.file-empty", Map.of("name", name));
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(field, name, bytes.length);
        }
    }

    private static Taken taken(String name, byte[] bytes, FileKind kind) {
        return new Taken(FileName.clean(name, kind), kind.mediaType(), bytes.length, hash(bytes));
    }

    /** The refusal of a file beyond {@link #LARGEST}, for those who need not read it first. */
    public static Refused tooLarge(String field, String name, long size) {
        return new Refused(field, "directive.file-large", Map.of("name", name, "megabytes", size / 1_048_576 + 1));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the bytes lie. */
    public Path path(String sha256) {
        return place(sha256).resolve(sha256);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** Keeps the bytes; when this returns they survive a loss of power. */
    public void keep(String sha256, byte[] bytes) {
        var place = place(sha256);
        var target = place.resolve(sha256);
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(place);
            var half = Files.createTempFile(place, Backup.HALF, null);
            try {
                write(half, bytes);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
                safe(place);
                safe(folder);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s could not be kept in %s.".formatted(sha256, folder), e);
        }
    }

    /** Keeps a file that is too large to be held in memory, in the same way. */
    public void keep(String sha256, Path file) {
        var place = place(sha256);
        var target = place.resolve(sha256);
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(place);
            var half = Files.createTempFile(place, Backup.HALF, null);
            try {
                Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
                safe(place);
                safe(folder);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s could not be kept in %s.".formatted(sha256, folder), e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The folder's own entry must reach the disk as well. */
    private static void safe(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
