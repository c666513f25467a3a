package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.record.RecordType;

class DelegationFinderTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Inspection Team No. 5 of the Inspectorate, led by Mrs. Esi Ampofo-Darko, arrived. ; Inspection Team No. 5 of the Inspectorate, led by Mrs. Esi Ampofo-Darko | 5 | Esi Ampofo-Darko | Inspectorate
            Đoàn giám sát số 12 của HĐND tỉnh do bà Lê Thị Mai làm trưởng đoàn đã đến. ; Đoàn giám sát số 12 của HĐND tỉnh do bà Lê Thị Mai | 12 | Lê Thị Mai | HĐND tỉnh
            Tim Pemeriksa No. 12 yang dipimpin Ibu Sri Lestari tiba. ; Tim Pemeriksa No. 12 yang dipimpin Ibu Sri Lestari | 12 | Sri Lestari | -
            Die Inspektionsdelegation 1907 des Politbüros besuchte das Werk. ; Inspektionsdelegation 1907 des Politbüros | 1907 | - | Politbüros
            Delegacja Komisji Zdrowia z senator Ireną Pawlak na czele zwiedziła szpital. ; Delegacja Komisji Zdrowia z senator Ireną Pawlak | - | Ireną Pawlak | -
            Інспекційна група № 7 Держаудитслужби під керівництвом Олени Коваль прибула. ; Інспекційна група № 7 Держаудитслужби під керівництвом Олени Коваль | 7 | Олени Коваль | Держаудитслужби
            """)
    void delegation(String text, String expected) {
        assertThat(ReadingTable.records(text, RecordType.DELEGATION, "number", "head", "unit"))
                .containsExactly(expected);
    }

    @Test
    void onlyTheFirstFullMention() {
        assertThat(ReadingTable.records(
                        "Inspection Team No. 5 came. Inspection Team No. 5, led by Mr. John Okello, met the board. Inspection Team No. 5 left.",
                        RecordType.DELEGATION,
                        "number",
                        "head"))
                .containsExactly("Inspection Team No. 5, led by Mr. John Okello | 5 | John Okello");
    }

    @Test
    void withoutNumberAndHeadItIsNone() {
        assertThat(ReadingTable.records("The inspection delegation came on foot.", RecordType.DELEGATION))
                .isEmpty();
    }
}
