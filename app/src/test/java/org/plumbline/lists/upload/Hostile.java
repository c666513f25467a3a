package org.plumbline.lists.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part: an honest one, and what somebody may make of it. */
public final class Hostile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes the bytes of a part. */
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A workbook with one sheet and one cell. */
    public static Hostile honest() {
        return new Hostile()
                .with("[Content_Types].xml", HEAD + """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""")
                .with(
                        "_rels/.rels",
                        HEAD + "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        "xl/workbook.xml",
                        HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                                + "\"><sheets><sheet name=\"Units\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations("<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"))
                .with("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", ""));
    }

    static String relations(String inner) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + inner + "</Relationships>";
    }

    static String sheet(String rows, String after) {
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    Hostile with(String name, String text) {
        return with(name, text, StandardCharsets.UTF_8);
    }

    Hostile with(String name, String text, Charset charset) {
        return with(name, out -> out.write(text.getBytes(charset)));
    }

    Hostile with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    Hostile without(String name) {
        parts.remove(name);
        return this;
    }

    /** One text repeated, without holding it. */
    static Part repeated(String before, String text, long times, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            var block = text.repeat(Math.max(1, 8192 / text.length())).getBytes(StandardCharsets.UTF_8);
            var perBlock = Math.max(1, 8192 / text.length());
            for (var i = 0L; i < times; i += perBlock) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    public Path into(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().writeTo(zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            var file = Files.createTempFile("hostile", ".xlsx");
            var bytes = Files.readAllBytes(into(file));
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The honest workbook with bytes of it changed. */
    static byte[] spoiled(Consumer<byte[]> change) {
        var bytes = honest().bytes();
        change.accept(bytes);
        return bytes;
    }

    /** A zip whose directory names more entries than it is worth to read. */
    static byte[] manyEntries(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < count; i++) {
                var entry = new ZipEntry("xl/media/" + i + ".xml");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
