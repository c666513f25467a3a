package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.file.FileContent;
import org.plumbline.reader.file.FileLimits;
import org.plumbline.reader.file.TextOf;

/** Files named at the terminal, of every kind whose text is taken. */
final class ReadFiles {

    private ReadFiles() {}

    /**
     * What a file holds, or standard input for {@code -}.
     *
     * @throws Refused for a file that is not there, is too large, or holds no text
     */
    static FileContent open(String file, InputStream standard, @Nullable Charset encoding) {
        try {
            if (file.equals("-")) {
                var bytes = standard.readNBytes(FileLimits.BYTES + 1);
                return TextOf.file("-", bytes, encoding);
            }
            var path = path(file);
            FileLimits.size(file, Files.size(path));
            try (var in = Files.newInputStream(path)) {
                return TextOf.file(file, in.readNBytes(FileLimits.BYTES + 1), encoding);
            }
        } catch (IOException unreadable) {
            throw (Refused) new Refused("file", "reading.file.unreadable", Map.of("name", file)).initCause(unreadable);
        }
    }

    private static Path path(String file) {
        try {
            var path = Path.of(file);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException none) {
            throw (Refused) new Refused("file", "reading.file.missing", Map.of("name", file)).initCause(none);
        }
        throw new Refused("file", "reading.file.missing", Map.of("name", file));
    }
}
