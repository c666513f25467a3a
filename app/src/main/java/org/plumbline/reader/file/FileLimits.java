package org.plumbline.reader.file;

import java.util.Map;
import org.plumbline.kernel.Refused;

/** How much is read at once: more would take the memory of everybody else. */
public final class FileLimits {

    private static final int MEGABYTE = 1024 * 1024;

    /** The largest file. */
    public static final int BYTES = 50 * MEGABYTE;

    /** The largest web page: its elements take many times the memory of its letters. */
    static final int PAGE_BYTES = 8 * MEGABYTE;

    /** The longest text, in characters. */
    public static final int CHARACTERS = 16 * MEGABYTE;

    /** The most that the parts of a packed file that are read may come to. */
    static final long UNPACKED = 128L * MEGABYTE;

    /** A packed part may be so many times as long as it is packed; documents reach 30, bombs 1000. */
    static final int RATIO = 200;

    static final int PAGES = 5_000;

    private FileLimits() {}

    /** Refuses a file by its size, before anything of it is held. */
    public static void size(String name, long bytes) {
        size(name, bytes, BYTES);
    }

    static void size(String name, long bytes, int most) {
        if (bytes > most) {
            throw new Refused(
                    "file",
                    "reading.file.too-large",
                    Map.of("name", name, "size", Math.ceilDiv(bytes, MEGABYTE), "most", most / MEGABYTE));
        }
    }

    static String text(String name, String text) {
        length(name, text.length());
        return text;
    }

    static void length(String name, long characters) {
        if (characters > CHARACTERS) {
            throw new Refused(
                    "file", "reading.file.too-long", Map.of("name", name, "most", CHARACTERS / 1_000_000 * 1_000_000));
        }
    }
}
