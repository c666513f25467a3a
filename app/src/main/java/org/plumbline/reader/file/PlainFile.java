package org.plumbline.reader.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.table.TextTables;

/** A text file: UTF-8, or what its first bytes or a person say; where neither says, what its letters look like. */
final class PlainFile {

    private static final int PER_CENT = 100;

    private PlainFile() {}

    static FileContent of(String name, byte[] bytes, @Nullable Charset told) {
        var decoded = decoded(name, bytes, told);
        refuseBinary(name, decoded.text());
        return new FileContent(FileKind.TEXT, decoded.text(), TextTables.of(decoded.text()), decoded.remarks());
    }

    static Decoded decoded(String name, byte[] bytes, @Nullable Charset told) {
        if (told != null) {
            return Decoded.in(told, name, bytes, 0);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Decoded.in(StandardCharsets.UTF_16LE, name, bytes, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Decoded.in(StandardCharsets.UTF_16BE, name, bytes, 2);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return guessed(Decoded.in(wide, name, bytes, 0), wide, name);
        }
        var plain = Decoded.in(StandardCharsets.UTF_8, name, bytes, 0);
        if (plain.broken() == 0 || plain.wellFormed() >= plain.broken()) {
            return plain;
        }
        var older = OlderEncoding.of(bytes);
        return older == null ? plain : guessed(Decoded.in(older, name, bytes, 0), older, name);
    }

    private static Decoded guessed(Decoded decoded, Charset encoding, String name) {
        return decoded.with(
                new Problem("reading.file.encoding-guessed", null, Map.of("name", name, "encoding", encoding.name())));
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** UTF-16 without its mark: every second byte of Latin letters is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(bytes.length, 4096) & ~1;
        for (int at = 0; at < looked; at += 2) {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        int many = looked / 2 * 40 / PER_CENT;
        if (looked < 4 || even > many && odd > many) {
            return null;
        }
        return odd > many && even * 20 < odd
                ? StandardCharsets.UTF_16LE
                : even > many && odd * 20 < even ? StandardCharsets.UTF_16BE : null;
    }

    /** What is no text has signs that no text has, more than one in a hundred. */
    private static void refuseBinary(String name, String text) {
        long odd = 0;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1B || one == 0x7F) {
                odd++;
            }
        }
        if (odd * PER_CENT > text.length()) {
            throw TextOf.refused("reading.file.binary", name);
        }
    }
}
