package org.plumbline.reader.file;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.plumbline.reading.table.AlignedTables;
import org.plumbline.reading.table.Piece;
import org.plumbline.reading.table.Table;

/**
 * The lines of a PDF with the places of their pieces on the page. A PDF knows no tables: where pieces of a line stand far apart, a
 * tabulator is written between them, and what stands in columns over several lines is taken for a table.
 */
final class PdfLines {

    /** Blanks of justified lines are narrower than a letter is high; the space between columns is wider. */
    private static final double COLUMN_GAP = 1.0;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();

    PdfLines(String name) {
        this.name = name;
    }

    /** Reads a page; false if it holds no text. */
    boolean page(PDDocument document, int number) throws IOException {
        int start = text.isEmpty() ? 0 : text.length() + 2;
        var stripper = new Stripper(start);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        var out = new StringWriter();
        stripper.out = out;
        stripper.writeText(document, out);
        var page = out.toString().stripTrailing();
        if (page.isBlank()) {
            return false;
        }
        text.append(text.isEmpty() ? "" : "\n\n").append(page);
        FileLimits.length(name, text.length());
        tables.addAll(AlignedTables.of(stripper.lines));
        return true;
    }

    String text() {
        return text.toString();
    }

    List<Table> tables() {
        return tables;
    }

    /** Writes a page and notes where each piece stands. */
    private static final class Stripper extends PDFTextStripper {

        private final int offset;
        private final List<List<Piece>> lines = new ArrayList<>();
        private StringWriter out = new StringWriter();
        private List<Piece> line = new ArrayList<>();
        private boolean separated;
        private double end;

        Stripper(int offset) throws IOException {
            this.offset = offset;
            setSortByPosition(true);
            setSuppressDuplicateOverlappingText(true);
            setLineSeparator("\n");
            setPageEnd("");
        }

        @Override
        protected void writeWordSeparator() {
            separated = true;
        }

        @Override
        protected void writeString(String words, List<TextPosition> places) throws IOException {
            if (places.isEmpty() || words.isEmpty()) {
                return;
            }
            var first = places.getFirst();
            var last = places.getLast();
            double left = first.getXDirAdj();
            double right = last.getXDirAdj() + last.getWidthDirAdj();
            boolean apart = line.isEmpty() || left - end > COLUMN_GAP * first.getFontSizeInPt();
            if (separated) {
                output.write(apart && !line.isEmpty() ? "\t" : " ");
            }
            separated = false;
            int start = offset + out.getBuffer().length();
            super.writeString(words, places);
            int stop = offset + out.getBuffer().length();
            if (apart) {
                line.add(new Piece(words, start, stop, left, right));
            } else {
                line.add(line.removeLast().and(words, stop, right));
            }
            end = right;
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            endLine();
            super.writeLineSeparator();
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
            endLine();
            super.endPage(page);
        }

        private void endLine() {
            separated = false;
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
