package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** Money, counts and ratios: a sentence and what it holds, as "n what" or "done/total what" or "amount currency". */
class AmountAndRatioTests {

    private static final Packs PACKS = Packs.load();
    private static final Reader READER = new Reader(PACKS);
    private static final Set<RecordType> FIGURES = Set.of(RecordType.MONEY, RecordType.COUNT, RecordType.RATIO);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Tổng vốn 1.250 tỷ đồng, trong đó ngân sách tỉnh 450 tỷ. | 1250000000000 VND; 450000000000 VND
            vi | Hỗ trợ hai triệu rưỡi đồng và nửa tỷ đồng. | 2500000 VND; 500000000 VND
            vi | Quỹ nhận 96 tỷ 450 triệu đồng. | 96450000000 VND
            en | The county spent £18.6m and KSh 1.2bn. | 18600000 GBP; 1200000000 KES
            en | Relief of Rs. 37,45,000/- against Rs. 50 lakh was paid. | 3745000 INR; 5000000 INR
            en | We paid two and a half million dollars and half a million euros. | 2500000 USD; 500000 EUR
            en | Capital is 2 thousand 150 billion VND. | 2150000000000 VND
            id | Pagu Rp 15,75 M, realisasi Rp3.200.000.000,00. | 15750000000 IDR; 3200000000 IDR
            id | Nilainya Rp37.800 (tiga puluh tujuh ribu delapan ratus rupiah). | 37800 IDR
            de | Bewilligt sind anderthalb Millionen Euro und CHF 3'450'000. | 1500000 EUR; 3450000 CHF
            de | Die Kosten betragen 2,5 Mio. €, davon 1,2 Mio. für Personal. | 2500000 EUR; 1200000 EUR
            pl | Wydano 640 tys. zł, a dotacja to 6 412 300,50 zł. | 640000 PLN; 6412300.50 PLN
            pl | W 2021 r. zebrano 488 tys. zł, a w roku 2022 – 612 tys. zł. | 488000 PLN; 612000 PLN
            pl | Przeznaczono półtora miliona złotych. | 1500000 PLN
            uk | Надійшло 187 364,9 тис. грн, із яких 1,2 млн — субвенція. | 187364900 UAH; 1200000 UAH
            uk | Виплачено півтора мільйона гривень. | 1500000 UAH
            """)
    void findsMoney(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Năm 2023, năm dự án đã được phê duyệt. | 5 dự án
            vi | Dân số 13.905 người ở 05 (năm) xã. | 13905 người; 5 xã
            vi | Số học sinh là 1.250. | 1250 học sinh
            en | Seventy-six towns have no bus; 1,206 duplicate entries were removed. | 76 towns; 1206 duplicate entries
            en | The first, second and third reports list a dozen findings. | 12 findings
            id | Sebanyak 22 juta keluarga di 38 provinsi menerima bantuan. | 22000000 keluarga; 38 provinsi
            de | Dort leben dreihundertzwölf Personen in zwölf neuen Häusern. | 312 Personen; 12 neuen Häusern
            pl | W powiecie działa dwadzieścia pięć przedszkoli. | 25 przedszkoli
            uk | Придбано чотири автобуси для 13-ти сіл. | 4 автобуси; 13 сіл
            """)
    void countsThings(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Four of the contractors were late. | 4 of the contractors
            en | It bought three 72-passenger buses and five out-of-date boilers. | 3 72-passenger buses; 5 out-of-date boilers
            en | Carts: 3. | 3 Carts
            de | Vier der Firmen waren säumig. | 4 der Firmen
            de | Es gingen 860 schriftliche und 12 mündliche Einwendungen ein. | 860 schriftliche; 12 mündliche Einwendungen
            pl | Czterech z wykonawców było nieobecnych. | 4 z wykonawców
            pl | Uwagi od pięciorga radnych i tuzin pism. | 5 radnych; 12 pism
            uk | Четверо з підрядників були відсутні. | 4 з підрядників
            uk | Закуплено три 18-місні автобуси. | 3 18-місні автобуси
            id | Dibeli tiga minibus sembilan kursi dan lima pompa. | 3 minibus; 5 pompa
            vi | Đã mua ba xe chín chỗ. | 3 xe
            vi | Mười lăm đồng hồ quay ngược. | 15 đồng hồ quay ngược
            """)
    void countsWhatIsPartlyNamed(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Let us give one hundred per cent and walk ten roads together! | ''
            de | Lasst uns hundert Prozent geben und zehn Straßen gemeinsam gehen! | ''
            pl | Dajmy z siebie sto procent i przejdźmy razem dziesięć ulic! | ''
            uk | Віддаймо сто відсотків і пройдімо разом десять вулиць! | ''
            id | Mari kita berikan seratus persen dan tempuh sepuluh jalan bersama! | ''
            vi | Hãy cho đi một trăm phần trăm và cùng đi mười con phố! | ''
            en | She had rehearsed it a thousand mornings; 26 per thousand connections. | ''
            de | Tausend Morgen hatte sie gewartet; 26 je tausend Anschlüsse. | ''
            vi | Ba mươi năm tôi nhìn sau các cánh cửa. | ''
            """)
    void leavesMannersOfSpeaking(String language, String text, String expected) {
        assertThat(found(language, text).stream()
                        .filter(one -> one.type() == RecordType.COUNT)
                        .map(AmountAndRatioTests::said)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Phòng số 2, tầng 3, điều 5, quốc lộ 18, điện thoại 0203.3835.123, bão số 3, 80 tuổi.
            vi | Chợ nằm gần phố Hai Bà Trưng và chợ Ba Đình.
            en | Line 3, Room 4, Ward 7, Covid-19, G20, Agenda 2030, 45 years, 9 o'clock, 3 Castle Street.
            en | The bus lines 4, 6 and 11 stop here; Q1, page 2, Table 3; open 24/7; the score was 2-2.
            id | Pasal 5 ayat 2, lantai 3, kelas 6, pukul 09.00 WIB, tiga perempat anggaran, usia 15 tahun.
            de | Zimmer 12, Linie 5, 14 Uhr, die 13. Sitzung, 10115 Berlin, zwei Drittel, 30-jährig, dreimal.
            pl | Art. 5 ust. 2, pok. 12, tel. 22 123 45 67, godz. 14.30, 00-950 Warszawa, dwie trzecie, 3 razy.
            uk | Стаття 5, кімната 12, тел. (044) 123-45-67, о 14 годині, 01001 Київ, дві третини, 3 рази.
            """)
    void leavesNumbersThatOnlyName(String language, String text) {
        assertThat(read(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Đạt 14 và vượt 7 trong số 25 chỉ tiêu đề ra. | 14/25 met; 7/25 exceeded
            vi | Có 13/15 trường đạt chuẩn. | 13/15 other
            en | Up to now 9/28 targets reached 100% and 5 targets reached less than 50%. | 9/28 met; 5/28 under-half
            en | Seven of ten schools have been inspected. | 7/10 other
            id | Selesai 22 dari 37 tugas, 15 tugas belum selesai. | 22/37 met; 15/37 other
            de | 17 von 21 Maßnahmen sind umgesetzt, vier noch nicht begonnen. | 17/21 met; 4/21 other
            pl | Osiągnięto 29 z 37 celów, jednego nie osiągnięto. | 29/37 met; 1/37 other
            uk | Виконано 17 із 21 заходу, ще чотири не розпочато. | 17/21 met; 4/21 other
            """)
    void findsRatios(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Trong 34 chỉ tiêu, 4 chỉ tiêu vượt, 3 chỉ tiêu đạt, 20 chỉ tiêu đạt trên 50%, 7 chỉ tiêu đạt dưới 50%.
            en | Of 34 targets, 4 were exceeded, 3 met, 20 are over half and 7 below half.
            id | Dari 34 sasaran, 4 terlampaui, 3 tercapai, 20 mencapai lebih dari separuh dan 7 kurang dari separuh.
            de | Von 34 Zielen wurden 4 übertroffen, 3 erreicht, 20 zu mehr als 50 Prozent und 7 zu weniger als 50 Prozent.
            pl | Z 34 celów 4 przekroczono, 3 osiągnięto, 20 zrealizowano w ponad 50%, a 7 w mniej niż 50%.
            uk | Із 34 цілей 4 перевиконано, 3 досягнуто, 20 виконано більш як на 50 %, 7 цілей менше 50 %.
            """)
    void carriesTheTotalToItsParts(String language, String text) {
        var ratios = found(language, text).stream()
                .filter(one -> one.type() == RecordType.RATIO)
                .map(AmountAndRatioTests::said)
                .toList();
        assertThat(ratios).containsExactly("4/34 exceeded", "3/34 met", "20/34 over-half", "7/34 under-half");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Tin đồn huyện nợ lương 200 giáo viên là sai sự thật.
            en | The figure of 200 deaths that was going around in social media was false.
            id | Gosip bahwa 9 pegawai dipecat adalah hoaks.
            de | Berichte, wonach 120 Verfahren verschwunden seien, konnte die Kommission nicht bestätigen.
            pl | Informacja o likwidacji 200 połączeń okazała się fałszywa.
            uk | Чутки про закриття трьох шкіл не відповідають дійсності.
            """)
    void leavesWhatIsDenied(String language, String text) {
        assertThat(read(language, text)).isEmpty();
    }

    @Test
    void takesTheCurrencyFromTheHeadOfATable() {
        var table = """
                Видатки за галузями, тис. грн
                Галузь              | План     | Факт     | % виконання
                Освіта              | 98 450,0 | 97 112,4 | 98,6
                """;
        assertThat(read("uk", table)).isEqualTo("98450000 UAH; 97112400 UAH");
    }

    private static String read(String language, String text) {
        return String.join(
                "; ",
                found(language, text).stream().map(AmountAndRatioTests::said).toList());
    }

    private static List<Found> found(String language, String text) {
        var pack = PACKS.all().stream()
                .filter(one -> one.code().equals(language))
                .findFirst()
                .orElseThrow();
        return READER.read(text, pack).records().stream()
                .filter(one -> FIGURES.contains(one.type()))
                .toList();
    }

    private static String said(Found one) {
        var fields = one.fields();
        return switch (one.type()) {
            case MONEY -> number(fields.get("amount")) + " " + fields.get("currency");
            case COUNT -> number(fields.get("n")) + " " + fields.get("what");
            default -> number(fields.get("done")) + "/" + number(fields.get("total")) + " " + fields.get("what");
        };
    }

    private static String number(Object value) {
        var plain = new java.math.BigDecimal(String.valueOf(value));
        return (plain.stripTrailingZeros().scale() <= 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
