package org.plumbline.lists.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.plumbline.kernel.Refused;

/**
 * Lets pass a workbook that can be read safely, and refuses everything else with the place and the way to mend it. It looks
 * through the same view of the archive as the reader that comes after it, and trusts no size that the file states.
 */
public final class UploadGuard {

    private static final int BUFFER = 64 << 10;
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final List<String> ARCHIVES =
            List.of(".zip", ".xlsx", ".xlsm", ".xlsb", ".docx", ".pptx", ".jar", ".gz", ".7z", ".rar", ".ods", ".odt");

    private UploadGuard() {}

    /**
     * What was seen of a workbook that may be read.
     *
     * @param merged the ranges of merged cells by the part in which they stand, such as {@code xl/worksheets/sheet1.xml}
     * @param parts the parts by the identifiers under which the workbook names its sheets
     */
    public record Passed(Map<String, List<String>> merged, Map<String, String> parts) {

        /** The merged cells of the sheet that the workbook names so. */
        public List<String> mergedOn(String sheet) {
            return merged.getOrDefault("xl/" + parts.getOrDefault(sheet, ""), List.of());
        }
    }

    /** How many bytes a file may have. */
    public static long largest() {
        return Limits.FILE;
    }

    /** What is said of a file that has more bytes than that. */
    public static Refused tooLarge(String name, long size) {
        return new Refused(
                "file", "lists.upload.large", Map.of("name", name, "size", size >> 20, "most", Limits.FILE >> 20));
    }

    /**
     * Looks through the whole file.
     *
     * @param name the file's name as sent
     * @throws Refused at {@code file} with the part, the rule and the way to mend it
     */
    public static Passed check(Path file, String name) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new Refused("file", "lists.upload.empty", Map.of("name", name));
        }
        if (size > Limits.FILE) {
            throw new Refused(
                    "file", "lists.upload.large", Map.of("name", name, "size", size >> 20, "most", Limits.FILE >> 20));
        }
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".xlsm") || ending.endsWith(".xltm") || ending.endsWith(".xlam")) {
            throw new Refused("file", "lists.upload.macros", Map.of("part", name));
        }
        if (!ending.endsWith(".xlsx")) {
            throw new Refused("file", "lists.upload.kind", Map.of("name", name));
        }
        ZipShape.check(file, name);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return entries(zip, name);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException broken) {
            // the archive contradicts itself; which of its bytes does so helps nobody
            throw new Refused("file", "lists.upload.broken", Map.of("part", name));
        }
    }

    private static Passed entries(ZipFile zip, String name) throws IOException {
        var seen = new HashSet<String>();
        var passed = new Passed(new TreeMap<>(), new TreeMap<>());
        var total = 0L;
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            allowed(entry, zip);
            if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw refused("lists.upload.broken", entry.getName());
            }
            total += part(zip, entry, total, passed);
        }
        if (!seen.contains(TYPES.toLowerCase(Locale.ROOT)) || !seen.contains("xl/workbook.xml")) {
            throw new Refused("file", "lists.upload.no-workbook", Map.of("name", name));
        }
        return passed;
    }

    private static void allowed(ZipArchiveEntry entry, ZipFile zip) {
        var path = entry.getName().toLowerCase(Locale.ROOT);
        if (path.contains("..") || path.startsWith("/") || path.contains("\\") || path.indexOf('\0') >= 0) {
            throw refused("lists.upload.broken", entry.getName());
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused("lists.upload.password", entry.getName());
        }
        if (!zip.canReadEntryData(entry)) {
            throw refused("lists.upload.broken", entry.getName());
        }
        if (path.contains("vbaproject") || path.contains("macrosheets/") || path.contains("activex/")) {
            throw refused("lists.upload.macros", entry.getName());
        }
        if (path.contains("externallinks/")) {
            throw refused("lists.upload.external", entry.getName());
        }
        if (path.contains("embeddings/") || ARCHIVES.stream().anyMatch(path::endsWith)) {
            throw refused("lists.upload.nested", entry.getName());
        }
    }

    private static long part(ZipFile zip, ZipArchiveEntry entry, long before, Passed passed) throws IOException {
        var path = entry.getName();
        var isXml = path.endsWith(".xml") || path.endsWith(".rels") || path.endsWith(".vml");
        var scan = new XmlScan(path);
        var whole = isSmall(path) ? new ByteArrayOutputStream() : null;
        var most = mostOf(path);
        var inflated = 0L;
        var buffer = new byte[BUFFER];
        try (var in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                if (inflated == 0 && read > 3 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3) {
                    throw refused("lists.upload.nested", path);
                }
                inflated += read;
                var ratio = inflated / Math.max(1, entry.getCompressedSize());
                if (inflated > most
                        || before + inflated > Limits.INFLATED
                        || inflated > Limits.RATIO_FROM && ratio > Limits.RATIO) {
                    throw new Refused("file", "lists.upload.bomb", Map.of("part", path, "most", most >> 20));
                }
                if (isXml) {
                    scan.take(buffer, read);
                }
                if (whole != null) {
                    whole.write(buffer, 0, read);
                }
            }
        }
        if (!scan.merged().isEmpty()) {
            passed.merged().put(path, scan.merged());
        }
        if (whole != null) {
            said(path, whole.toString(StandardCharsets.UTF_8), passed);
        }
        return inflated;
    }

    private static boolean isSmall(String path) {
        return path.endsWith(".rels") || path.equals(TYPES);
    }

    private static long mostOf(String path) {
        if (isSmall(path)) {
            return Limits.SMALL_PART;
        }
        if (path.startsWith("xl/worksheets/")) {
            return Limits.SHEET;
        }
        return path.equalsIgnoreCase("xl/sharedStrings.xml") ? Limits.STRINGS : Limits.OTHER_PART;
    }

    /** What the parts say of each other: of which kind the whole is, and whether anything lies outside of it. */
    private static void said(String path, String text, Passed passed) {
        if (path.equals(TYPES)) {
            if (text.contains("macroEnabled") || text.contains("vbaProject")) {
                throw refused("lists.upload.macros", path);
            }
            if (!text.contains(WORKBOOK_TYPE)) {
                throw new Refused("file", "lists.upload.no-workbook", Map.of("name", path));
            }
            return;
        }
        for (var relation = RELATION.matcher(text); relation.find(); ) {
            var each = relation.group().replace('\'', '"').replaceAll("\\s*=\\s*", "=");
            // a web or mail address in a cell is only shown; anything else outside would be fetched by somebody
            if (each.contains("TargetMode=\"External\"") && !each.contains("/hyperlink\"")) {
                throw refused("lists.upload.external", path);
            }
            if (path.equals("xl/_rels/workbook.xml.rels")) {
                passed.parts()
                        .put(attribute(each, "Id"), attribute(each, "Target").replaceFirst("^/xl/", ""));
            }
        }
    }

    private static String attribute(String tag, String name) {
        var from = tag.indexOf(" " + name + "=\"") + name.length() + 3;
        var to = from < name.length() + 3 ? -1 : tag.indexOf('"', from);
        return to < 0 ? "" : tag.substring(from, to);
    }

    private static Refused refused(String code, String part) {
        return new Refused("file", code, Map.of("part", part));
    }
}
