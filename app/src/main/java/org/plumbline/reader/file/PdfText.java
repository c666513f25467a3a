package org.plumbline.reader.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/** The text of a PDF, page by page; pages that are pictures are named. */
final class PdfText {

    private PdfText() {}

    static FileContent of(String name, byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            return content(name, document);
        } catch (InvalidPasswordException secret) {
            throw TextOf.refused("reading.file.encrypted", name, secret);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) { // the library says of a damaged page what it stumbled over
            throw TextOf.refused("reading.file.damaged", name, damaged);
        }
    }

    private static FileContent content(String name, PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > FileLimits.PAGES) {
            throw new Refused(
                    "file",
                    "reading.file.too-many-pages",
                    Map.of("name", name, "pages", pages, "most", FileLimits.PAGES));
        }
        var laid = new PdfLines(name);
        var pictures = new ArrayList<Integer>();
        long unpacked = 0;
        for (int number = 1; number <= pages; number++) {
            var page = document.getPage(number - 1);
            unpacked += unpacked(page);
            if (unpacked > FileLimits.UNPACKED) {
                throw TextOf.refused("reading.file.bomb", name);
            }
            if (!laid.page(document, number) && hasPicture(page)) {
                pictures.add(number);
            }
        }
        if (!pictures.isEmpty() && laid.text().isBlank()) {
            throw new Refused(
                    "file",
                    "reading.file.scan",
                    Map.of("name", name, "pages", ranges(pictures), "count", pictures.size()));
        }
        var remarks = new ArrayList<Problem>();
        if (!pictures.isEmpty()) {
            remarks.add(new Problem(
                    "reading.file.pages-without-text",
                    null,
                    Map.of("name", name, "pages", ranges(pictures), "count", pictures.size())));
        }
        return new FileContent(FileKind.PDF, laid.text(), laid.tables(), remarks);
    }

    /** How much the instructions of a page come to, counted without keeping them. */
    private static long unpacked(PDPage page) throws IOException {
        long total = 0;
        for (var parts = page.getContentStreams(); parts.hasNext(); ) {
            var stream = parts.next().getCOSObject();
            if (COSName.FLATE_DECODE.equals(stream.getFilters())) {
                try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
                    total += count(in);
                }
            }
        }
        return total;
    }

    private static long count(InputStream in) throws IOException {
        var some = new byte[1 << 16];
        long total = 0;
        try {
            for (int read = in.read(some); read >= 0 && total <= FileLimits.UNPACKED; read = in.read(some)) {
                total += read;
            }
        } catch (java.util.zip.ZipException | java.io.EOFException cut) {
            return total; // what is broken ends here; the reader of the page says what it makes of it
        }
        return total;
    }

    private static boolean hasPicture(PDPage page) {
        var resources = page.getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    /** Numbers of pages: 1, 3–7. */
    static String ranges(List<Integer> pages) {
        var all = new StringBuilder();
        for (int at = 0; at < pages.size(); ) {
            int last = at;
            while (last + 1 < pages.size() && pages.get(last + 1) == pages.get(last) + 1) {
                last++;
            }
            all.append(all.isEmpty() ? "" : ", ").append(pages.get(at));
            if (last > at) {
                all.append('–').append(pages.get(last));
            }
            at = last + 1;
        }
        return all.toString();
    }
}
