package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** Changes among what stands around them in a document: counts before, sentences behind, headings above, words of a machine between. */
class ChangeContextTests {

    private static final Packs PACKS = Packs.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Zahl der Stationen wuchs von 29 auf 41. Zwischen ihnen liegen Felder. | 29 > 41
            de | Die Klasse ist gewachsen, von 21 auf 24. Das Amt berichtet. | 21 > 24
            de | Die Zulassung dauert jetzt 2 Tage statt 5. Im Juni folgt ein Bericht. | 5 > 2
            de | Der Rat tagt zum 24. Mal, der Ausschuss zum 41. Mal. | -
            de | Am 12. März wurde von Platz 9 auf den 5. Rang verwiesen. | -
            """)
    void endsASentenceBehindALevel(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The office visited 12 schools. The number of graders rose from six to eleven. | 6 > 11
            de | Das Amt besuchte 12 Schulen. Die Zahl der Bauhöfe stieg von sechs auf elf. | 6 > 11
            pl | Urząd odwiedził 12 szkół. Liczba warsztatów wzrosła z sześciu do jedenastu. | 6 > 11
            uk | Управління відвідало 12 шкіл. Кількість майстерень зросла з шести до одинадцяти. | 6 > 11
            id | Dinas mengunjungi 12 sekolah. Jumlah pos naik dari enam menjadi sebelas. | 6 > 11
            vi | Phòng đã kiểm tra 12 trường. Số trạm bảo dưỡng tăng từ sáu lên mười một. | 6 > 11
            en | The office visited 12 schools. Six of them have a garden. | -
            de | Das Amt besuchte 12 Schulen. Von ihnen haben sechs einen Garten. | -
            """)
    void takesNoLevelsForPartsOfWhatWasCountedBefore(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Objectives~The rate was 63% in 2023, whereas in 2019 it was 58%. | 58 > 63
            de | Ziele~Die Quote lag 2023 bei 63 %, während sie 2019 bei 58 % lag. | 58 > 63
            pl | Cele~W 2019 r. wskaźnik wynosił 43%, a w 2023 r. już 57%. | 43 > 57
            uk | Цілі~У 2019 році частка становила 43 %, а у 2023 році — вже 57 %. | 43 > 57
            id | Sasaran~Tahun 2018 cakupan baru 61%, tahun 2023 sudah 78%. | 61 > 78
            vi | Báo cáo ngày 05/5/2024~Mục tiêu~Độ che phủ rừng năm 2015 đạt 41%, đến năm 2022 đạt 46%. | 41 > 46
            en | Objectives~Report of 5 May 2024. The rate: 75% in 2030, compared with 58% in 2019. | -
            de | Ziele~Bericht vom 5. Mai 2024. Die Quote: 75 % im Jahr 2030 gegenüber 58 % im Jahr 2019. | -
            """)
    void readsUnderAHeadingOfTargetsWhatIsOver(String language, String text, String expected) {
        assertThat(changes(language, text.replace('~', '\n'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Poverty rate of the commune , from 6.84 % go down only 4.02 % . | 6.84 > 4.02
            de | Die Zahl der Kader von 23 Personen verringert bleibt 19 Personen . | 23 > 19
            pl | Wskaźnik ubóstwa gminy z 6,84 % spada tylko 4,02 % . | 6.84 > 4.02
            uk | кількість кадрів комуни зменшується від 23 людей залишається 19 людей . | 23 > 19
            id | jumlah unit layanan publik disusun dari 64 unit masih 51 unit . | 64 > 51
            vi | thời gian giải quyết từ 15 ngày chỉ còn 9 ngày . | 15 > 9
            de | Die Quote hat geändert aus 76 % (Ende von 2020) nach 91,5 % (Ende von 2023). | 76 > 91.5
            en | From the 30 schools only 12 schools sent a plan. | -
            de | Von 23 Gemeinden haben nur 12 Gemeinden einen Plan. | -
            """)
    void readsLevelsTranslatedWordByWord(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Business rates brought in 18.4 million euros; the year before it was 16.9 million euros. | 16900000 > 18400000
            de | Die Gewerbesteuer erbrachte 18,4 Mio. Euro; im Vorjahr waren es 16 950 000 Euro. | 16950000 > 18400000
            pl | Podatek przyniósł 18,4 mln zł; rok wcześniej było to 16,9 mln zł. | 16900000 > 18400000
            uk | Виплачено 145 грн на дитину, до того 130 грн. | 130 > 145
            id | Dibayarkan Rp145.000 per anak, sebelumnya Rp130.000. | 130000 > 145000
            vi | Thuế đất thu được 18,4 tỷ đồng; năm trước là 16,9 tỷ đồng. | 16900000000 > 18400000000
            en | The council repaired roads for 3.1 million euros; last year land worth 2.4 million euros was bought. | -
            de | Der Kreis zahlte 3,1 Mio. Euro für Straßen; im Vorjahr kaufte er Land für 2,4 Mio. Euro. | -
            """)
    void readsSumsWithWhatTheyWereBefore(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The levy rose from 38.5 to 41.0 percentage points. | 38.5 > 41
            de | Der Anstieg der Kreisumlage von 38,5 auf 41,0 Prozentpunkte trifft alle. | 38.5 > 41
            pl | Wskaźnik wzrósł z 38,5 do 41,0 punktów procentowych. | 38.5 > 41
            uk | Показник зріс із 38,5 до 41,0 відсоткових пунктів. | 38.5 > 41
            id | Indeks naik dari 38,5 menjadi 41,0 poin persentase. | 38.5 > 41
            vi | Tỷ lệ tăng từ 38,5 lên 41,0 điểm phần trăm. | 38.5 > 41
            pl | Decyzję z dnia 5 lutego 2019 r. uchylono. Czas zmniejszył się do 9,4 min; w 2022 r. wynosił 11,2 min. | 11.2 > 9.4
            de | Der Erlass vom 5. Februar 2019 gilt. Die Quote sank auf 9,4 %; 2022 waren es 11,2 %. | 11.2 > 9.4
            de | Die Bearbeitungsdauer beträgt 12 Tage, vor zwei Jahren betrug sie 19 Tage. | 19 > 12
            pl | Decyzja zajmuje 12 dni, dwa lata temu zajmowała 19 dni. | 19 > 12
            uk | Дозвіл видають за 12 днів, два роки тому видавали за 19 днів. | 19 > 12
            id | Izin selesai dalam 12 hari, dua tahun lalu 19 hari. | 19 > 12
            vi | Giải quyết hồ sơ mất 12 ngày, hai năm trước là 19 ngày. | 19 > 12
            """)
    void knowsWhatLevelsAreCountedInAndWhichCameFirst(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Water loss fell from 31.5% at the time when the audit office first looked at the books of the river board in 2019 to 24% in 2023. | 31.5 > 24
            de | Der Verlust sank von 31,5 % zu der Zeit, als der Rechnungshof im Jahr 2019 erstmals die Bücher des Verbandes prüfte, auf 24 % im Jahr 2023. | 31.5 > 24
            pl | Straty spadły z 31,5% w czasie, gdy w 2019 r. izba po raz pierwszy badała księgi związku wodnego, do 24% w 2023 r. | 31.5 > 24
            uk | Втрати знизилися з 31,5 % на час, коли у 2019 році рахункова палата вперше перевірила книги водного товариства, до 24 % у 2023 році. | 31.5 > 24
            id | Kehilangan air turun dari 31,5 persen ketika badan pemeriksa pertama kali memeriksa pembukuan perusahaan pada 2019 menjadi 24 persen. | 31.5 > 24
            """)
    void readsLevelsThatStandFarApart(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    private static String changes(String language, String text) {
        var pack = PACKS.find(language).orElseThrow();
        var found = new Reader(PACKS)
                .read(text, pack).records().stream()
                        .filter(one -> one.type() == RecordType.CHANGE)
                        .map(ChangeContextTests::brief)
                        .collect(Collectors.joining("; "));
        return found.isEmpty() ? "-" : found;
    }

    private static String brief(Found one) {
        return Briefly.number(one, "from") + " > " + Briefly.number(one, "to");
    }
}
