package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The password of the server's superuser: drawn once, kept in a file only its owner may read. */
record Secret(String password) {

    static final String FILE = "secret";
    static final String UNFINISHED = "secret.new";
    static final String FOR_INITDB = "secret.initdb";

    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);
    private static final int BYTES = 32;

    /** The secret of this directory; a new one only where there is no cluster yet. */
    static Secret of(DataDirectory directory) {
        var file = directory.place().resolve(FILE);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (Files.exists(directory.cluster())) {
                throw problem("secret-missing", file, "is missing", null);
            }
            return draw(directory);
        } catch (IOException refused) {
            throw StoreProblem.onDisk(file, refused);
        }
    }

    private static Secret read(Path file) throws IOException {
        String password;
        try {
            password = Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException refused) {
            throw problem("secret-unreadable", file, "cannot be read", refused);
        }
        if (password.isEmpty()) {
            throw problem("secret-unreadable", file, "is empty", null);
        }
        if (!Files.getPosixFilePermissions(file).equals(DataDirectory.OWNER_ONLY_FILE)) {
            LOG.warn("The secret file {} was open to others; it is now readable by its owner only.", file);
            Files.setPosixFilePermissions(file, DataDirectory.OWNER_ONLY_FILE);
        }
        return new Secret(password);
    }

    private static Secret draw(DataDirectory directory) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var unfinished = directory.place().resolve(UNFINISHED);
        secret.write(unfinished);
        Files.move(unfinished, directory.place().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    /** Writes it to a file of its own that nobody else could read at any moment. */
    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(DataDirectory.OWNER_ONLY_FILE))) {
            var line = StandardCharsets.US_ASCII.encode(password + "\n");
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /** The cluster does not know this password. */
    static StoreProblem refused(DataDirectory directory, Throwable cause) {
        return problem("secret-refused", directory.place().resolve(FILE), "does not open the database", cause);
    }

    private static StoreProblem problem(String code, Path file, String what, @Nullable Throwable cause) {
        return new StoreProblem(code, """
                The secret file %s %s. It holds the password of the database beside it, and there is no other \
                way in. Put it back from the backup of this directory, owned by the user who starts the \
                application.""".formatted(file, what), Map.of("file", file), cause);
    }

    @Override
    public String toString() {
        return "Secret[kept]";
    }
}
