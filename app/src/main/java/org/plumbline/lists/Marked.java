package org.plumbline.lists;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.plumbline.web.Words;

/** The lists of a file again, with a column that says what is wrong in each row and with the cells coloured that are meant. */
final class Marked {

    private static final int LONGEST_CELL = 30_000;

    private Marked() {}

    static void write(OutputStream out, Words w, Book book, List<Remark> remarks) {
        try (var writer = new BookWriter(out, w)) {
            for (var part : book.parts()) {
                var here = remarks.stream()
                        .filter(remark -> remark.sheetName().equals(part.name()))
                        .toList();
                sheet(writer, w, part, here);
            }
            writer.explanations(book.language());
        }
    }

    private static void sheet(BookWriter writer, Words w, Book.Part part, List<Remark> remarks) {
        var columns = part.columns();
        var sheet = writer.sheet(part.sheet(), part.name(), columns);
        var last = columns.size();
        writer.wide(sheet, last);
        sheet.value(0, last, BookWriter.REMARKS);
        sheet.value(1, last, w.say("lists.remarks"));
        var own = List.copyOf(part.own().keySet());
        for (var c = 0; c < own.size(); c++) {
            sheet.value(1, last + 1 + c, part.own().get(own.get(c)));
        }
        var whole = remarks.stream()
                .filter(remark -> remark.row() == 0 || remark.column() == null && isAbove(part, remark))
                .toList();
        if (!whole.isEmpty()) {
            sheet.value(1, last, w.say("lists.remarks") + ": " + said(w, whole));
            BookWriter.colour(sheet, 1, last, Remark.Weight.WRONG);
        }
        var byRow = new HashMap<Integer, List<Remark>>();
        remarks.forEach(remark ->
                byRow.computeIfAbsent(remark.row(), any -> new ArrayList<>()).add(remark));
        var at = BookWriter.FIRST_ROW;
        for (var row : part.rows()) {
            // a row stays where it was, so that the remark and the file at hand speak of the same one
            at = Math.max(at, row.number() - 1);
            writer.row(sheet, at, columns, (column, c) -> row.get(column.code()));
            for (var c = 0; c < own.size(); c++) {
                sheet.value(at, last + 1 + c, row.get(own.get(c)));
            }
            mark(sheet, w, columns, at++, byRow.getOrDefault(row.number(), List.of()));
        }
    }

    private static boolean isAbove(Book.Part part, Remark remark) {
        return part.rows().stream().noneMatch(row -> row.number() == remark.row());
    }

    private static void mark(Worksheet sheet, Words w, List<Column> columns, int at, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        sheet.value(at, columns.size(), said(w, remarks));
        for (var remark : remarks) {
            for (var c = 0; c < columns.size(); c++) {
                if (columns.get(c).code().equals(remark.column())) {
                    BookWriter.colour(sheet, at, c, remark.weight());
                }
            }
        }
        var worst = remarks.stream().anyMatch(Remark::isWrong) ? Remark.Weight.WRONG : Remark.Weight.DIFFERENT;
        BookWriter.colour(sheet, at, columns.size(), worst);
    }

    private static String said(Words w, List<Remark> remarks) {
        var text = remarks.stream().map(remark -> Places.said(w, remark)).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}
