package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.kernel.Refused;

/** A file named at the terminal, as text. */
final class TypedFile {

    private TypedFile() {}

    /**
     * Its text, or that of standard input for {@code -}.
     *
     * @throws Refused for a file that is not there or is no text in UTF-8
     */
    static String read(String file, InputStream standard) throws IOException {
        var path = Path.of(file);
        if (!file.equals("-") && !Files.isRegularFile(path)) {
            throw new Refused("file", "replay.file-missing", java.util.Map.of());
        }
        var bytes = file.equals("-") ? standard.readAllBytes() : Files.readAllBytes(path);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw (Refused) new Refused("file", "replay.file-not-utf8", java.util.Map.of()).initCause(noText);
        }
    }
}
