package org.plumbline.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.plumbline.web.Words;

/** Writes workbooks of lists: the template, an export, and a file that was checked with what is to be said about it. */
final class BookWriter implements AutoCloseable {

    /** The row of codes is the first and hidden, the titles stand under it. */
    static final int FIRST_ROW = 2;

    static final String REMARKS = "lists.remarks";
    private static final int LONGEST_CHOICE = 250;
    private static final int CHOICE_ROWS = 1_000;
    private static final double WIDTH = 22;
    private static final double WIDE = 90;
    private static final String WRONG = "FFC7CE";
    private static final String DIFFERENT = "FFEB9C";

    private final Workbook book;
    private final Words w;

    BookWriter(OutputStream out, Words w) {
        this.book = new Workbook(out, "Plumbline", "1.0");
        this.w = w;
    }

    /** A sheet with its headings; {@code columns} in the order in which they are to stand. */
    Worksheet sheet(ListSheet list, String name, List<Column> columns) {
        var sheet = book.newWorksheet(name);
        for (var c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            sheet.value(0, c, list.code() + "." + column.code());
            sheet.value(1, c, w.say(column.title()) + (column.needed() ? " *" : ""));
            sheet.style(1, c).bold().set();
            sheet.width(c, WIDTH);
            // texts stay what was typed: a spreadsheet would make a number of 01 and a day of 3.2
            sheet.style(c)
                    .format(column.form() == Form.DAY ? "yyyy-mm-dd" : "@")
                    .set();
            choices(sheet, c, column);
        }
        sheet.hideRow(0);
        sheet.freezePane(1, FIRST_ROW);
        return sheet;
    }

    private void choices(Worksheet sheet, int c, Column column) {
        var words = switch (column.form()) {
            case CHOICE ->
                column.values().stream()
                        .map(value -> w.say(column.words() + value))
                        .toList();
            case YES_NO -> List.of(w.say("lists.yes"), w.say("lists.no"));
            default -> List.<String>of();
        };
        var list = String.join(",", words);
        if (!words.isEmpty()
                && list.length() < LONGEST_CHOICE
                && words.stream().noneMatch(each -> each.contains(","))) {
            sheet.range(FIRST_ROW, c, CHOICE_ROWS, c).validateWithListByFormula("\"" + list.replace("\"", "") + "\"");
        }
    }

    /** A row of values by column; a day is written as one. */
    void row(Worksheet sheet, int number, List<Column> columns, BiFunction<Column, Integer, @Nullable Object> value) {
        for (var c = 0; c < columns.size(); c++) {
            cell(sheet, number, c, columns.get(c), value.apply(columns.get(c), c));
        }
    }

    void cell(Worksheet sheet, int row, int c, Column column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, c, day);
                sheet.style(row, c).format("yyyy-mm-dd").set();
            }
            case String text
            when column.form() == Form.DAY && isIso(text) -> cell(sheet, row, c, column, LocalDate.parse(text));
            case Object other -> sheet.value(row, c, other.toString());
        }
    }

    private static boolean isIso(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && Row.isDay(text);
    }

    /** The sheet that says how the others are filled in; its hidden code names the language of the texts. */
    void explanations(String language) {
        var sheet = book.newWorksheet(w.say("lists.explanations"));
        sheet.value(0, 0, "explanations." + language);
        sheet.hideRow(0);
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH);
        sheet.width(2, WIDE);
        var row = 1;
        for (var n = 1; n <= 8; n++) {
            sheet.value(row++, 0, w.say("lists.explain." + n));
        }
        for (var list : ListSheet.values()) {
            row++;
            sheet.value(row, 0, w.say(list.title()));
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 2, w.say("lists.explain." + list.code()));
            for (var column : list.columns()) {
                sheet.value(row, 0, w.say(column.title()));
                sheet.value(row, 1, w.say(column.needed() ? "lists.needed" : "lists.optional"));
                sheet.value(row++, 2, meaning(column));
            }
        }
    }

    private String meaning(Column column) {
        var form = w.say("lists.form." + Column.code(column.form()));
        return column.form() == Form.CHOICE
                ? form + " "
                        + column.values().stream()
                                .map(value -> w.say(column.words() + value))
                                .collect(Collectors.joining("; "))
                : form;
    }

    static void colour(Worksheet sheet, int row, int c, Remark.Weight weight) {
        sheet.style(row, c)
                .fillColor(weight == Remark.Weight.WRONG ? WRONG : DIFFERENT)
                .set();
    }

    void wide(Worksheet sheet, int c) {
        sheet.width(c, WIDE);
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
