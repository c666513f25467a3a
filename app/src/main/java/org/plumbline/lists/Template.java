package org.plumbline.lists;

import java.io.OutputStream;
import org.plumbline.web.Words;

/** The empty workbook, with an example row in each list and a sheet of explanations. */
final class Template {

    private Template() {}

    /** @param language in which its texts will be written */
    static void write(OutputStream out, Words w, String language) {
        try (var book = new BookWriter(out, w)) {
            book.explanations(language);
            for (var list : ListSheet.values()) {
                var columns = list.columns();
                var sheet = book.sheet(list, w.say(list.title()), columns);
                // a row that begins with # is passed over: it shows, and is never carried out
                book.row(sheet, BookWriter.FIRST_ROW, columns, (column, c) -> (c == 0 ? "# " : "") + column.example());
                for (var c = 0; c < columns.size(); c++) {
                    sheet.style(BookWriter.FIRST_ROW, c)
                            .italic()
                            .fontColor("808080")
                            .set();
                }
            }
        }
    }
}
