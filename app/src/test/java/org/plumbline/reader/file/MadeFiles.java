package org.plumbline.reader.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Real files, made by the programs' own libraries. */
public final class MadeFiles {

    private MadeFiles() {}

    /** A DOCX with paragraphs and one table behind them; a bar in front of a cell's words makes it continue the one above. */
    public static byte[] word(List<String> paragraphs, List<List<String>> rows) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            if (!rows.isEmpty()) {
                fill(document.createTable(rows.size(), rows.getFirst().size()), rows);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTable table, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var words = rows.get(row).get(column);
                var cell = table.getRow(row).getCell(column);
                var merge = cell.getCTTc().addNewTcPr();
                if (words.equals("|")) {
                    merge.addNewVMerge();
                } else {
                    merge.addNewVMerge().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
                    cell.setText(words);
                }
            }
        }
    }

    /** A line of a page: words at places across the page, in points. */
    public record At(int x, String words) {}

    /** A PDF with a page for each list of lines; an empty list makes a page that is a picture. */
    public static byte[] pdf(List<List<List<At>>> pages, String password) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var lines : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (lines.isEmpty()) {
                        var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                        content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 50, 400, 600);
                    }
                    write(content, lines);
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, List<List<At>> lines) throws IOException {
        int y = 780;
        for (var line : lines) {
            for (var at : line) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(at.x(), y);
                content.showText(at.words());
                content.endText();
            }
            y -= 14;
        }
    }

    /** A packed file with these parts: name, content, name, content. */
    public static byte[] packed(String... parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(parts[at]));
                zip.write(parts[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
