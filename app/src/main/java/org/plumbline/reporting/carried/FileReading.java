package org.plumbline.reporting.carried;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Messages;
import org.springframework.stereotype.Component;

/** Reads a file in which a return was filled in, of whichever kind it is. */
@Component
public class FileReading {

    private final Messages messages;

    FileReading(Messages messages) {
        this.messages = messages;
    }

    /**
     * Reads a file.
     *
     * @param name as it was sent
     * @throws Refused at {@code file} for what is not safe to read, or is no return of ours
     */
    public Filled read(Path file, String name) {
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".json") || ending.endsWith(".html") || ending.endsWith(".htm")) {
            return DataReader.read(file, name, hash(file), ending.endsWith(".json"));
        }
        return WorkbookReader.read(file, name, hash(file), messages);
    }

    private static String hash(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of what a unit answers in a file: the same for the same answers, in whatever kind of file they come. */
    public static String content(FileHead head, UUID unit, Collection<Filled.Row> rows) {
        var digest = sha256();
        digest.update((head.round() + "\n" + unit + "\n" + head.language().tag()).getBytes(StandardCharsets.UTF_8));
        var sorted = new TreeMap<UUID, TreeMap<String, String>>();
        rows.forEach(row -> sorted.put(row.line(), new TreeMap<>(row.fields())));
        sorted.forEach((line, fields) -> fields.forEach((field, text) ->
                digest.update(("\n" + line + "\t" + field + "\t" + text).getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
