package org.plumbline.reading.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of one pack are read from: the packs that come along, or a folder of the office's own. */
sealed interface PackFolder {

    /** The lines of a file of the pack; null where the pack has no such file. */
    @Nullable
    List<String> lines(String file);

    /** Its name in messages. */
    String name();

    /** A pack that comes along. */
    record Included(String code) implements PackFolder {

        @Override
        public @Nullable List<String> lines(String file) {
            try (InputStream in =
                    PackFolder.class.getResourceAsStream("/org/plumbline/reading/packs/" + code + "/" + file)) {
                if (in == null) {
                    return null;
                }
                return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String name() {
            return code;
        }
    }

    /** A pack in a folder. */
    record Own(Path folder) implements PackFolder {

        @Override
        public @Nullable List<String> lines(String file) {
            var path = folder.resolve(file);
            try {
                return Files.exists(path) ? Files.readAllLines(path) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String name() {
            return folder.toString();
        }
    }
}
