package org.plumbline.directive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The kinds of file a document may bring along, told by their bytes and never by their name. */
enum FileKind {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    TXT("txt", "text/plain"),
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png");

    private static final int LONGEST_PART = 200_000;

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that these bytes are; empty for anything else, also for office files that carry programs. */
    static Optional<FileKind> of(byte[] bytes) {
        if (startsWith(bytes, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (startsWith(bytes, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPG);
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return office(bytes);
        }
        return isText(bytes) ? Optional.of(TXT) : Optional.empty();
    }

    /** Whether a file of a kind that is taken can begin so. */
    static boolean mayBegin(byte[] piece) {
        return startsWith(piece, "%PDF-")
                || startsWith(piece, "\u0089PNG\r\n\u001a\n")
                || startsWith(piece, "\u00ff\u00d8\u00ff")
                || startsWith(piece, "PK\u0003\u0004")
                || isText(whole(piece));
    }

    /** Without the letter at the end of which the rest comes with the next piece. */
    private static byte[] whole(byte[] piece) {
        var end = piece.length;
        for (var i = 1; i <= 3 && i < piece.length; i++) {
            if ((piece[piece.length - i] & 0xc0) == 0xc0) {
                end = piece.length - i;
            }
        }
        return Arrays.copyOf(piece, end);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Reads the list of parts only, never what a part would unpack to. */
    private static Optional<FileKind> office(byte[] bytes) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var declared = part(zip, "mimetype");
            for (var kind : new FileKind[] {ODT, ODS}) {
                if (declared.equals(kind.mediaType)) {
                    return Optional.of(kind);
                }
            }
            if (part(zip, "[Content_Types].xml").contains("macroEnabled")
                    || zip.getEntry("word/vbaProject.bin") != null
                    || zip.getEntry("xl/vbaProject.bin") != null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(LONGEST_PART), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
