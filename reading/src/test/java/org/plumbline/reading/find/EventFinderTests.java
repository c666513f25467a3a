package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.record.RecordType;

class EventFinderTests {

    private static List<String> events(String text) {
        return ReadingTable.records(text, RecordType.EVENT, "kind", "date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The conference on digital services took place in Vienna from 3 to 5 June 2024. ; conference on digital services took place in Vienna from 3 to 5 June 2024 | conference | 2024-06-03
            The site visit is planned for October 2024. ; site visit is planned for October 2024 | inspection | 2024-10
            Ngày 5/5/2024, UBND huyện tổ chức hội nghị tổng kết. ; Ngày 5/5/2024, UBND huyện tổ chức hội nghị | conference | 2024-05-05
            Đại hội đại biểu Đảng bộ huyện khai mạc ngày 12 tháng 8 năm 2020. ; Đại hội đại biểu Đảng bộ huyện khai mạc ngày 12 tháng 8 năm 2020 | congress | 2020-08-12
            Inspeksi dilakukan tanggal 3 sampai 5 Juni 2024 di kota. ; Inspeksi dilakukan tanggal 3 sampai 5 Juni 2024 | inspection | 2024-06-03
            Am 4. Oktober 2023 fand in Brüssel eine Arbeitssitzung statt. ; Am 4. Oktober 2023 fand in Brüssel eine Arbeitssitzung | working-session | 2023-10-04
            Der Parteitag tagte am 5. und 6. Mai 2022 in Halle. ; Parteitag tagte am 5. und 6. Mai 2022 | congress | 2022-05-05
            W dniu 5 maja 2023 r. odbyła się narada wójtów. ; dniu 5 maja 2023 r. odbyła się narada | working-session | 2023-05-05
            У Яссах 14–15 травня 2024 року пройде щорічна конференція. ; 14–15 травня 2024 року пройде щорічна конференція | conference | 2024-05-14
            """)
    void datedEvent(String text, String event) {
        assertThat(events(text)).containsExactly(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On implementing Resolution 18 of 5 May 2017 at the conference, delegates voted.",
                "The inspection report is due by 30 June 2025.",
                "The meeting of 5 May 2024 was postponed.",
                "Die Sitzung des Kreistages am 12.06.2023 wurde abgesagt.",
                "Raport z kontroli należy złożyć do 30 czerwca 2024 r.",
                "Перевірку слід завершити до 1 вересня 2024 року.",
                "Phiên làm việc ngày 20/8/2025 bị hoãn do mưa lũ.",
                "Rapat 5 Mei 2023 ditunda."
            })
    void noEvent(String text) {
        assertThat(events(text)).isEmpty();
    }
}
