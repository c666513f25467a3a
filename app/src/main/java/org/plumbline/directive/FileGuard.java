package org.plumbline.directive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks through what a file of a kind that is taken holds: what could act by itself, carries other files, cannot be looked through or
 * swells beyond measure is not taken.
 */
final class FileGuard {

    private static final long LARGEST_UNPACKED = 512L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final int DEEPEST = 40;

    private static final Set<String> ACTING = Set.of("JavaScript", "JS", "Launch", "RichMedia");
    private static final Set<String> CARRYING = Set.of("EmbeddedFiles", "EF");
    private static final Pattern MARKS = Pattern.compile("/(JavaScript|JS|Launch|RichMedia)\\b");

    private FileGuard() {}

    /** Why a file is not taken; the message that says so is {@code directive.file-} with the lower case of it. */
    enum Objection {
        /** A macro, a script, something that opens by itself. */
        PROGRAM,
        /** Other files inside it. */
        CARRIES,
        /** A password keeps it from being looked through. */
        LOCKED,
        /** It unpacks to more than any paper has. */
        SWELLS;

        String code() {
            return "directive.file-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Optional<Objection> of(FileKind kind, byte[] bytes) {
        return switch (kind) {
            case PDF -> pdf(bytes);
            case DOCX, XLSX, ODT, ODS -> office(bytes);
            case TXT, JPG, PNG -> Optional.empty();
        };
    }

    private static Optional<Objection> pdf(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            return objects(document.getDocument());
        } catch (InvalidPasswordException secret) {
            return Optional.of(Objection.LOCKED);
        } catch (IOException | RuntimeException damaged) { // no reader opens it as it is; a lenient one might
            return MARKS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()
                    ? Optional.of(Objection.PROGRAM)
                    : Optional.empty();
        }
    }

    private static Optional<Objection> objects(COSDocument document) {
        for (var key : document.getXrefTable().keySet()) {
            var found = inside(document.getObjectFromPool(key).getObject(), 0);
            if (found.isPresent()) {
                return found;
            }
        }
        return inside(document.getTrailer(), 0);
    }

    /** What is written in an object itself; those that it refers to are looked at in their turn. */
    private static Optional<Objection> inside(@org.jspecify.annotations.Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            return Optional.of(Objection.SWELLS);
        }
        if (object instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                var found = inside(array.get(i), depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                var found = entry(entry.getKey(), entry.getValue(), depth);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Objection> entry(COSName key, COSBase value, int depth) {
        if (ACTING.contains(key.getName()) || value instanceof COSName name && ACTING.contains(name.getName())) {
            return Optional.of(Objection.PROGRAM);
        }
        return CARRYING.contains(key.getName()) ? Optional.of(Objection.CARRIES) : inside(value, depth + 1);
    }

    /** By the list of parts alone: nothing is unpacked. */
    private static Optional<Objection> office(byte[] bytes) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            return parts(zip.getEntries());
        } catch (IOException e) {
            return Optional.of(Objection.SWELLS);
        }
    }

    private static Optional<Objection> parts(Enumeration<ZipArchiveEntry> parts) {
        var size = 0L;
        var count = 0;
        while (parts.hasMoreElements()) {
            var part = parts.nextElement();
            var name = part.getName();
            size += Math.max(0, part.getSize());
            if (++count > MOST_PARTS || size > LARGEST_UNPACKED) {
                return Optional.of(Objection.SWELLS);
            }
            if (name.endsWith("vbaProject.bin")
                    || name.contains("/activeX/")
                    || name.startsWith("Basic/")
                    || name.startsWith("Scripts/")) {
                return Optional.of(Objection.PROGRAM);
            }
            if (name.matches(".*/embeddings/.*\\.bin|.*\\.(?i:zip|jar|exe|7z|rar)")) {
                return Optional.of(Objection.CARRIES);
            }
        }
        return Optional.empty();
    }
}
