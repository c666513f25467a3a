package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

class DeedTests {

    private static final Reader READER = new Reader(Packs.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            The Cabinet instructed the Ministry of Finance to submit a forecast by 15 March 2026.              | Ministry of Finance       | submit a forecast                     | 2026-03-15
            The Water Authority shall publish the register before the end of June 2025.                         | Water Authority           | publish the register                  | 2025-06-30
            Each local authority will adopt a mobility plan by Q2 2027.                                         | local authority           | adopt a mobility plan                 | 2027-06-30
            The Department of Roads is to report every quarter.                                                 | Department of Roads       | report every quarter                  | -
            Giao Sở Tài chính bố trí kinh phí, hoàn thành trước ngày 30/6/2025.                                 | Sở Tài chính              | bố trí kinh phí                       | 2025-06-30
            Sở Nội vụ phải trình đề án trong quý II/2025.                                                       | Sở Nội vụ                 | trình đề án                           | 2025-06-30
            UBND huyện được giao lập bản đồ số, chậm nhất ngày 10/9/2024.                                       | UBND huyện                | lập bản đồ số                         | 2024-09-10
            Bupati memerintahkan Dinas Kesehatan untuk menyelesaikan vaksinasi paling lambat 30 Juni 2025.      | Dinas Kesehatan           | menyelesaikan vaksinasi               | 2025-06-30
            Dinas Sosial wajib menyerahkan data penerima sebelum akhir tahun 2025.                              | Dinas Sosial              | menyerahkan data penerima             | 2025-12-31
            Der Landrat weist das Schulamt an, bis Ende Oktober 2024 den Bedarf zu melden.                      | Schulamt                  | den Bedarf zu melden                  | 2024-10-31
            Das Amt für Verkehr hat bis Mitte 2026 ein Konzept vorzulegen.                                      | Amt für Verkehr           | ein Konzept vorzulegen                | 2026-06-30
            Das Ministerium wird beauftragt, bis Ende März 2026 einen Bericht vorzulegen.                       | Ministerium               | einen Bericht vorzulegen              | 2026-03-31
            Der Kreistag hat beschlossen, dass der Landrat bis zum 1. Juli 2025 einen Plan vorlegt.             | Landrat                   | einen Plan vorlegt                    | 2025-07-01
            Rada zobowiązuje Burmistrza do przedstawienia sprawozdania w terminie do 30 czerwca 2025 r.         | Burmistrza                | przedstawienia sprawozdania           | 2025-06-30
            Zarząd Dróg przedłoży do 15 lipca 2025 r. harmonogram prac.                                         | Zarząd Dróg               | przedłoży harmonogram prac            | 2025-07-15
            Wykonanie uchwały powierza się Wójtowi Gminy.                                                       | Wójtowi Gminy             | Wykonanie uchwały                     | -
            Зобов'язати начальника управління освіти підготувати звіт до 1 вересня 2025 року.                   | начальника управління освіти | підготувати звіт                   | 2025-09-01
            Das Ordnungsamt wird vom Bürgermeister angewiesen, die Regelung bis 30. April 2024 umzusetzen.      | Ordnungsamt               | die Regelung umzusetzen               | 2024-04-30
            Die Bezirksregierung hat der Stadt aufgegeben, das Wehr bis zum 1. März 2025 zu sichern.            | Stadt                     | das Wehr zu sichern                   | 2025-03-01
            Hội Nông dân huyện được Huyện ủy giao vận động hội viên trong quý II/2024.                          | Hội Nông dân huyện        | vận động hội viên                     | 2024-06-30
            Odpowiedzialnym za zakup agregatów jest Wydział Zarządzania Kryzysowego.                            | Wydział Zarządzania Kryzysowego | zakup agregatów                 | -
            Департаменту фінансів провести аудит до кінця III кварталу 2025 року.                               | Департаменту фінансів     | провести аудит                        | 2025-09-30
            Міністерство має забезпечити доступ не пізніше 31 грудня 2025 року.                                 | Міністерство              | забезпечити доступ                    | 2025-12-31
            """)
    void readsTasks(String sentence, String who, String what, String due) {
        var found = deeds(sentence);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().type()).isEqualTo(RecordType.TASK);
        assertThat(found.getFirst().fields())
                .containsEntry("who", who)
                .containsEntry("what", what)
                .containsEntry("due", due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The Provincial Government appeals to the National Government to release the calamity fund.   | Provincial Government  | National Government   | release the calamity fund
            Tỉnh đề nghị Trung ương bố trí vốn cho tuyến cao tốc.                                        | Tỉnh                   | Trung ương            | bố trí vốn cho tuyến cao tốc
            Camat Sukaraja mengusulkan kepada Pemerintah Kabupaten agar jembatan diperbaiki.             | Camat Sukaraja         | Pemerintah Kabupaten  | jembatan diperbaiki
            Der Rechnungshof empfiehlt dem Ministerium, die Richtlinie zu überarbeiten.                  | Rechnungshof           | Ministerium           | die Richtlinie zu überarbeiten
            Die Europäische Kommission fordert Österreich auf, die Richtlinie umzusetzen.                | Europäische Kommission | Österreich            | die Richtlinie umzusetzen
            Stowarzyszenie Nasze Miasto wnioskuje do Burmistrza o utworzenie parku.                      | Stowarzyszenie Nasze Miasto | Burmistrza          | utworzenie parku
            ОСББ «Затишок» просить міську раду виділити кошти на ліфти.                                  | ОСББ "Затишок"         | міську раду           | виділити кошти на ліфти
            Rada apeluje do Sejmu o przyjęcie ustawy.                                                    | Rada                   | Sejmu                 | przyjęcie ustawy
            Обласна рада звернулася до Верховної Ради України з проханням внести зміни до закону.        | Обласна рада           | Верховної Ради України | внести зміни до закону
            """)
    void readsWhatIsAskedUpwards(String sentence, String from, String to, String what) {
        var found = deeds(sentence);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().type()).isEqualTo(RecordType.RECOMMENDATION);
        assertThat(found.getFirst().fields())
                .containsEntry("from", from)
                .containsEntry("to", to)
                .containsEntry("what", what);
    }

    @Test
    void takesWhatASuperiorProposesForATask() {
        assertThat(deeds("Đoàn kiểm tra đề nghị Ban Thường vụ Huyện ủy khắc phục các hạn chế đã nêu."))
                .extracting(Found::type)
                .containsExactly(RecordType.TASK);
    }

    @Test
    void givesItemsTheBodyBeforeTheList() {
        var text = """
                The Commission requests the Government of Ostravia:
                (a) to appoint the head of the audit authority;
                (b) to publish the list of recipients.
                """;
        assertThat(deeds(text))
                .extracting(one -> one.fields().get("to"), one -> one.fields().get("what"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Government of Ostravia", "to appoint the head of the audit authority"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Government of Ostravia", "to publish the list of recipients"));
    }

    @Test
    void readsWhoIsResponsibleAndByWhenBehindTheTask() {
        var text = """
                Action points
                1. Review the lease of the old school. Responsible: Legal Department. Deadline: 30 June 2025.
                """;
        assertThat(deeds(text))
                .extracting(one -> one.fields().get("who"), one -> one.fields().get("due"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Legal Department", "2025-06-30"));
    }

    @Test
    void readsRowsOfATable() {
        var text = """
                № | Захід | Виконавець | Строк
                1 | Перевірити резервне живлення | Управління освіти | III квартал 2024 року
                """;
        assertThat(deeds(text))
                .extracting(one -> one.fields().get("who"), one -> one.fields().get("due"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Управління освіти", "2024-09-30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The district has issued a plan to implement Directive 12.
            The Ministry has not been asked to pay.
            If the Ministry must cut spending, services will suffer.
            Huyện đã ban hành kế hoạch thực hiện Chỉ thị 12.
            Dinas Pendidikan telah menyusun rencana kerja tahun 2025.
            Das Ministerium hat einen Bericht vorgelegt.
            Powiat nie musi zwracać dotacji.
            Управління затвердило план заходів.
            """)
    void leavesFactsAndConditionsAlone(String sentence) {
        assertThat(deeds(sentence)).isEmpty();
    }

    @Test
    void readsAVeryLongSentenceInStrides() {
        var text =
                "The Board told the Office to report, and the Office must answer the Board by May 2025, ".repeat(4000);
        assertThat(deeds(text).size()).isEqualTo(8000);
    }

    private static List<Found> deeds(String text) {
        return READER.read(text).records().stream()
                .filter(one -> one.type() == RecordType.TASK || one.type() == RecordType.RECOMMENDATION)
                .toList();
    }
}
