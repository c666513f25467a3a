package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            57-NQ/TW     | 57-NQ/TW
            =1+1         | '=1+1
            +84          | '+84
            -1           | '-1
            @SUM(A1)     | '@SUM(A1)
            a=b          | a=b
            """)
    void noTextBecomesAFormula(String text, String safe) {
        assertThat(Spreadsheet.safe(text)).isEqualTo(safe);
        assertThat(Spreadsheet.safe(-1)).as("a number stays one").isEqualTo("-1");
    }
}
