package org.plumbline.reader.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of kinds that are not read, told by their first bytes, each with what to do about it. */
final class ForeignKinds {

    /** An encrypted document of Word names its secret part so, in two bytes a letter. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final List<String> PICTURES =
            List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "BM", "\0\0\0\u000CjP");

    private ForeignKinds() {}

    static void refuse(String name, byte[] bytes, String head) {
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw TextOf.refused(holds(bytes, ENCRYPTED) ? "reading.file.encrypted" : "reading.file.old-word", name);
        }
        if (head.startsWith("{\\rtf")) {
            throw TextOf.refused("reading.file.rich-text", name);
        }
        if (PICTURES.stream().anyMatch(head::startsWith) && isNoText(bytes)) {
            throw TextOf.refused("reading.file.picture", name);
        }
    }

    /** A text has no zero bytes in its head, and hardly any sign that is none. */
    private static boolean isNoText(byte[] bytes) {
        for (int at = 0; at < Math.min(64, bytes.length); at++) {
            if (bytes[at] >= 0 && bytes[at] < 9) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(byte[] bytes, byte[] sought) {
        for (int at = 0; at + sought.length <= bytes.length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }
}
