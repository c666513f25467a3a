package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.record.RecordType;

class CitationFinderTests {

    private static List<String> citations(String text) {
        return ReadingTable.records(text, RecordType.CITATION, "docType", "number", "symbol", "date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Under Resolution 18 of 25 October 2017 the units were merged. ; Resolution 18 of 25 October 2017 | resolution | 18 | - | 2017-10-25
            The Regulation (EU) 2021/1060 of the Council of 24 June 2021 applies. ; Regulation (EU) 2021/1060 of the Council of 24 June 2021 | regulation | 2021/1060 | (EU) 2021/1060 | 2021-06-24
            They recalled the report of the Secretary-General A/78/345 in May. ; report of the Secretary-General A/78/345 | report | 78 | A/78/345 | -
            Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về khoa học. ; Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị | resolution | 57 | 57-NQ/TW | 2024-12-22
            Theo Kế hoạch số 12- KH/HU của huyện ủy. ; Kế hoạch số 12- KH/HU của huyện ủy | plan | 12 | 12- KH/HU | -
            Menurut Keputusan Bupati Nomor 188.44/215/KEP/2023 tanggal 3 Mei 2023 yang berlaku. ; Keputusan Bupati Nomor 188.44/215/KEP/2023 tanggal 3 Mei 2023 | decision | 215 | 188.44/215/KEP/2023 | 2023-05-03
            Der Rat stimmte dem Beschluss 45/2023 des Gemeinderats vom 3. Mai 2023 zu. ; Beschluss 45/2023 des Gemeinderats vom 3. Mai 2023 | resolution | 45 | 45/2023 | 2023-05-03
            Die Länder haben mit BR-Drs. 12/24 zugestimmt. ; BR-Drs. 12/24 | report | 12/24 | BR-Drs. 12/24 | -
            Zmieniono uchwałę nr XLV/312/22 Rady Miejskiej z dnia 28 września 2022 r. o budżecie. ; uchwałę nr XLV/312/22 Rady Miejskiej z dnia 28 września 2022 r. | resolution | XLV/312/22 | - | 2022-09-28
            Na podstawie zarządzenia Burmistrza nr 5 z 5 XII 2017 r. i planu. ; zarządzenia Burmistrza nr 5 z 5 XII 2017 r. | decision | 5 | - | 2017-12-05
            Відповідно до розпорядження голови ОДА від 3 березня 2021 р. № 179-р триває ремонт. ; розпорядження голови ОДА від 3 березня 2021 р. № 179-р | directive | 179 | 179-р | 2021-03-03
            Рішення 12 сесії ради № 456-12/VIII від 3 травня 2023 року чинне. ; Рішення 12 сесії ради № 456-12/VIII від 3 травня 2023 року | decision | 456 | 456-12/VIII | 2023-05-03
            Nghị quyết số 33/NQ-CP (ban hành 11/3/2023) được thực hiện. ; Nghị quyết số 33/NQ-CP (ban hành 11/3/2023) | resolution | 33 | 33/NQ-CP | 2023-03-11
            Das Urteil vom 5. Oktober 2023 liegt vor. ; Urteil vom 5. Oktober 2023 | decision | - | - | 2023-10-05
            Wyrok z dnia 12 stycznia 2023 r. jest prawomocny. ; Wyrok z dnia 12 stycznia 2023 r. | decision | - | - | 2023-01-12
            Situation Report 9 was sent to all wards. ; Situation Report 9 | report | 9 | - | -
            Повідомлення № 305 дня 7/8/2023 надіслано. ; Повідомлення № 305 дня 7/8/2023 | notice | 305 | - | 2023-08-07
            Peraturan Pemerintah Nomor 45 Tahun 2019 tanggal 3 Mei 2019 berlaku. ; Peraturan Pemerintah Nomor 45 Tahun 2019 tanggal 3 Mei 2019 | regulation | 45 | - | 2019-05-03
            """)
    void oneDocument(String text, String citation) {
        assertThat(citations(text)).containsExactly(citation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Update plans 4, 6 and 11 by May. ; 4 6 11
            Die Richtlinien 3, 5 sowie 8 gelten weiter. ; 3 5 8
            Zmieniono zarządzenia Wójta nr 12/2021, 57/2021 i 88/2021 w maju. ; 12 57 88
            Плани 33, 47 та 52 виконуються. ; 33 47 52
            Theo các kết luận 48, 52 và 60 của Ban Thường vụ. ; 48 52 60
            Peraturan 137, 142 dan 148 berlaku. ; 137 142 148
            """)
    void eachOfAList(String text, String numbers) {
        var found = ReadingTable.records(text, RecordType.CITATION, "number").stream()
                .map(one -> one.substring(one.lastIndexOf(' ') + 1))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Resolution 23-118, adopted June 6, 2023, was signed. ; 23-118
            Die Dienstanweisung 40-07 vom 12.06.2018 entfällt. ; 40-07
            Uchyla się instrukcję 40-07 z 12.06.2018 r. ; 40-07
            Втрачає чинність Інструкція 40-07 від 12.06.2018. ; 40-07
            Instruksi 40-07 tanggal 12-06-2018 dicabut. ; 40-07
            Regulation (EC) No 1907/2006 applies. ; 1907/2006
            Rozporządzenie Parlamentu Europejskiego i Rady (UE) 2018/1805 z dnia 14 listopada 2018 r. ; (UE) 2018/1805
            Регламент Європейського Парламенту і Ради (ЄС) 2018/1805 діє. ; (ЄС) 2018/1805
            Menurut Kepmen ESDM No. 12.K/HK.02/2021 yang berlaku di daerah ini. ; 12.K/HK.02/2021
            """)
    void countersAndCodes(String text, String symbol) {
        assertThat(citations(text)).singleElement().asString().contains("| " + symbol + " |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Regulations 14 to 19 of the Act apply.",
                "Die Artikel 14 bis 19 der Satzung gelten.",
                "Vermerk des Referats 23 vom Montag.",
                "Obowiązują § 14–19 statutu.",
                "Діють пункти 14–19 Статуту.",
                "Pasal 14 s.d. 19 Anggaran Dasar tetap mengikat.",
                "Điều 14 đến Điều 19 của Điều lệ vẫn hiệu lực."
            })
    void partsOfLawsAreNone(String text) {
        assertThat(citations(text)).isEmpty();
        assertThat(ReadingTable.records(text, RecordType.COUNT, "n")).isEmpty();
    }

    @Test
    void listsWithCommasAlone() {
        assertThat(ReadingTable.records("Bãi bỏ Quyết định số 211, 214, 230.", RecordType.CITATION, "number"))
                .containsExactly("Quyết định số 211 | 211", "214 | 214", "230 | 230");
    }

    @Test
    void symbolsAlone() {
        assertThat(citations("Số: 19/KH-UBND")).containsExactly("Số: 19/KH-UBND | plan | 19 | 19/KH-UBND | -");
        assertThat(citations("The goals stem from A/RES/70/1 and from COM(2021) 350."))
                .containsExactly(
                        "A/RES/70/1 | resolution | 70 | A/RES/70/1 | -",
                        "COM(2021) 350 | report | 350 | COM(2021) 350 | -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Article 5 of Law No. 12 of 2019 and invoice no. 4471 with tender KP/12/2024.",
                "The plan 2025 and a notice of 14 days; an order of 5 trucks.",
                "The Land Registration Regulations 2021 were amended.",
                "Die Rechnung Nr. 4711, der Vertrag Nr. 12/2023 und Tel. 0351-123456. Es wurden erlassen 8 Programme.",
                "Einen Erlass 41/2024 gibt es nicht.",
                "Umowa nr 45/2021 z dnia 3 maja 2021 r. oraz faktura nr 12/2022; ustawa z dnia 5 maja 2020 r.",
                "Закон України № 123-IX від 5 травня 2021 року та договір № 45 від 3 травня 2022 року.",
                "Hợp đồng số 12/2024/HĐ-KT, Luật số 31/2024/QH15; kế hoạch 5 năm, báo cáo 6 tháng đầu năm.",
                "Undang-Undang Nomor 23 Tahun 2014, kontrak nomor 12/SPK/2024 dan faktur No. 45."
            })
    void noDocuments(String text) {
        assertThat(citations(text)).isEmpty();
    }
}
