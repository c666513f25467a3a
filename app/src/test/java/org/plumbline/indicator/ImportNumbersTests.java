package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.kernel.Problem;

/** Numbers are read by the declared mark, and refused where they do not read so. */
class ImportNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1.234,5 | 1234.5",
                "COMMA | 1.234 | 1234",
                "COMMA | 1,234 | 1.234",
                "COMMA | 1 234 567,25 | 1234567.25",
                "COMMA | −3,5 | -3.5",
                "POINT | 1,234.5 | 1234.5",
                "POINT | 1.234 | 1.234",
                "POINT | 12,345,678 | 12345678",
                "POINT | 0.007 | 0.007",
                "POINT | -15 | -15"
            })
    void areReadByTheDeclaredMark(DecimalMark mark, String written, String number) {
        var problems = new ArrayList<Problem>();
        assertThat(new ImportNumbers(mark).read("value", written, problems)).isEqualTo(number);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 48.14 | bulk.number-comma",
                "COMMA | 1.23,4 | bulk.number-comma",
                "COMMA | 1.234.56 | bulk.number-comma",
                "POINT | 48,14 | bulk.number-point",
                "POINT | 1,2345 | bulk.number-point",
                "POINT | 1 234,567.8 | bulk.number-point",
                "POINT | 48.1% | bulk.number-sign",
                "POINT | 1e5 | bulk.number",
                "POINT | .5 | bulk.number",
                "POINT | 5. | bulk.number",
                "POINT | 1..5 | bulk.number",
                "POINT | about 5 | bulk.number",
                "COMMA | - | bulk.number"
            })
    void areRefusedWhereTheyDoNotReadSo(DecimalMark mark, String written, String code) {
        var problems = new ArrayList<Problem>();
        assertThat(new ImportNumbers(mark).read("value", written, problems)).isNull();
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }
}
