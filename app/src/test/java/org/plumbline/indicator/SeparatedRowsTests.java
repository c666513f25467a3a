package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Refused;

/** Rows are read as spreadsheets write them, whatever stands in their cells and wherever the pieces of the file end. */
class SeparatedRowsTests {

    private static List<List<String>> read(String text) throws IOException {
        var all = new ArrayList<List<String>>();
        try (var rows = SeparatedRows.of(new StringReader(text))) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    @Test
    void areFoundByTheMarkOfTheFirstLine() throws IOException {
        assertThat(read("a;b\n1,5;\"x;\"\"y\"\"\"\r\n\r\n;\n"))
                .containsExactly(List.of("a", "b"), List.of("1,5", "x;\"y\""), List.of("", ""));
        assertThat(read("a\tb,c\n1\t2")).containsExactly(List.of("a", "b,c"), List.of("1", "2"));
    }

    @Test
    void areNumberedAsInASpreadsheet() throws IOException {
        try (var rows = SeparatedRows.of(new StringReader("a,b\n\n\"two\nlines\",2\nlast,3\n"))) {
            rows.next();
            assertThat(rows.next()).containsExactly("two\nlines", "2");
            assertThat(rows.number()).isEqualTo(3);
            assertThat(rows.next()).containsExactly("last", "3");
            assertThat(rows.number()).isEqualTo(4);
        }
    }

    @Test
    void areTheSameWhereverTheBufferEnds() throws IOException {
        var random = new Random(5);
        var written = new ArrayList<List<String>>();
        for (var i = 0; i < 30_000; i++) {
            var cells = new ArrayList<String>();
            for (var c = 0; c < 4; c++) {
                var cell = new StringBuilder(c == 0 ? "k" : "");
                for (var n = random.nextInt(6); n > 0; n--) {
                    cell.append("ab\",\n;đ".charAt(random.nextInt(7)));
                }
                cells.add(cell.toString());
            }
            written.add(cells);
        }
        var text = new StringWriter();
        text.append("k,b,c,d\n");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecords(written);
        }
        var rows = read(text.toString());
        assertThat(rows.subList(1, rows.size())).isEqualTo(written);
    }

    @Test
    void sayWhereAQuotationMarkIsNotClosed() {
        assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems()
                                        .getFirst()
                                        .arguments()
                                        .get("row"))
                                .isEqualTo(3L));
    }
}
