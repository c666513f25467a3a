package org.plumbline.reader.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/**
 * The text of a file: the front door of this package. What a file is, is told by its bytes; its name decides only between a text and a web
 * page.
 */
public final class TextOf {

    private static final List<String> WEB_ENDINGS = List.of(".html", ".htm", ".xhtml");
    private static final List<String> WEB_BEGINNINGS = List.of("<!doctype html", "<html", "<?xml");
    private static final String PDF = "%PDF-";
    private static final int HEAD = 1024;

    private TextOf() {}

    /**
     * The text of a file and what of it could not be read.
     *
     * @param encoding how its bytes stand for letters, if that is known and the file is a text; null where the file has to tell
     * @throws Refused at {@code file}, with the reason and what to do about it
     */
    public static FileContent file(String name, byte[] bytes, @Nullable Charset encoding) {
        FileLimits.size(name, bytes.length);
        if (bytes.length == 0) {
            throw refused("reading.file.empty", name);
        }
        var content = content(name, bytes, encoding);
        FileLimits.length(name, content.text().length());
        if (content.text().isBlank() && content.remarks().isEmpty()) {
            throw refused("reading.file.blank", name);
        }
        return content;
    }

    private static FileContent content(String name, byte[] bytes, @Nullable Charset encoding) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith(PDF)
                || head.contains(PDF) && !name.toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return PdfText.of(name, bytes);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return PackedText.of(name, bytes);
        }
        ForeignKinds.refuse(name, bytes, head);
        if (isWebPage(name, head)) {
            return WebPageText.of(name, bytes, encoding);
        }
        return PlainFile.of(name, bytes, encoding);
    }

    private static boolean isWebPage(String name, String head) {
        var low = name.toLowerCase(Locale.ROOT);
        if (WEB_ENDINGS.stream().anyMatch(low::endsWith)) {
            return true;
        }
        var start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return !low.endsWith(".txt") && WEB_BEGINNINGS.stream().anyMatch(start::startsWith) && start.contains("<html");
    }

    static Refused refused(String code, String name) {
        return new Refused("file", code, Map.of("name", name));
    }

    static Refused refused(String code, String name, Throwable cause) {
        return (Refused) refused(code, name).initCause(cause);
    }
}
