package org.plumbline.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

class DatesTests {

    private static final Packs PACKS = Packs.load();

    private static String dates(String language, String sentence) {
        var text = new Text(Source.of(sentence), PACKS, PACKS.find(language).orElseThrow());
        return Dates.in(text, Quantities.in(text)).all().stream()
                .map(one -> one.iso()
                        + (one.lastDay() == null ? "" : ".." + one.lastDay())
                        + (one.isPeriod() ? "/" + one.months() : ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; It met from 3 to 5 June 2024 and on January 23rd, 2025. ; 2024-06-03..5 2025-01-23
            en ; The 3rd of May 2021, October 3-4, 2024, and 2024-12-01. ; 2021-05-03 2024-10-03..4 2024-12-01
            en ; Growth in Q1 2025 and the second half of 2023. ; 2025-03/3 2023-12/6
            de ; Am 6. und 7. Mai 2025, vom 12. 12. 2013 und im 1. Quartal 2024. ; 2025-05-06..7 2013-12-12 2024-03/3
            pl ; Od 5 XII 2017 r. do 3.02.2023 r., w dniach 5 i 6 lipca 2023 r. ; 2017-12-05 2023-02-03 2023-07-05..6
            pl ; Za I półrocze 2021 r. i III kwartał 2022 r. ; 2021-06/6 2022-09/3
            uk ; З 18 по 22 вересня 2023 року та «05» квітня 2022 р. ; 2023-09-18..22 2022-04-05
            vi ; Ngày 05 tháng 12 năm 2017, ngày 6-7/5/2024, tháng 9/2022, quý IV/2025. ; 2017-12-05 2024-05-06..7 2022-09 2025-12/3
            id ; Tanggal 12 s.d. 14 Februari 2025, Kamis (25/4/2024), triwulan I 2025. ; 2025-02-12..14 2024-04-25 2025-03/3
            """)
    void forms(String language, String sentence, String expected) {
        assertThat(dates(language, sentence)).isEqualTo(expected);
    }

    @Test
    void theYearComesFromTheHeadNeverFromAnotherDocument() {
        assertThat(dates("en", "Lamu, 4 March 2024\n\nThe board met on 9 April."))
                .isEqualTo("2024-03-04 2024-04-09");
        assertThat(dates("en", "The board met on 9 April.")).isEqualTo("--04-09");
        assertThat(dates("en", "Under Resolution No. 18 of 25 October 2017 the board met on 9 April."))
                .isEqualTo("2017-10-25 --04-09");
    }
}
