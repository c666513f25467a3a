package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** From one level to another, in six languages: "from" is always the earlier level. */
class ChangeTests {

    private static final Packs PACKS = Packs.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Daily attendance: 91.2% last year, 93.5% this year. | 91.2 > 93.5 -
            en | Price index: 131.2 points, previously 124.9. | 124.9 > 131.2 -
            en | The rate stands at 63% compared with 58% in 2022. | 58 > 63 2022-
            en | The waiting time was cut to six weeks, from nine. | 9 > 6 -
            de | Anwesenheit: im Vorjahr 91,2 %, jetzt 93,5 %. | 91.2 > 93.5 -
            de | Es wurden 51.500 Anträge gestellt, im Jahr davor 44.000. | 44000 > 51500 -
            de | Beschäftigte je tausend Anschlüsse: 26 gegenüber 19 ein Jahr zuvor. | 19 > 26 -
            pl | Frekwencja: rok temu 91,2%, teraz 93,5%. | 91.2 > 93.5 -
            pl | Odsetek wynosi obecnie 52 proc., a rok wcześniej wynosił 37,5 proc. | 37.5 > 52 -
            uk | Відвідування: торік 91,2%, тепер 93,5%. | 91.2 > 93.5 -
            uk | Кооперативів налічується 1395 проти 1170 рік тому. | 1170 > 1395 -
            id | Kehadiran: tahun lalu 91,2%, sekarang 93,5%. | 91.2 > 93.5 -
            id | Hunian mencapai 63%, sedangkan pada 2022 sebesar 58%. | 58 > 63 2022-
            vi | Chuyên cần: năm trước 91,2%, nay 93,5%. | 91.2 > 93.5 -
            vi | Đã giải quyết 611 vụ (cùng kỳ 574 vụ). | 574 > 611 -
            """)
    void goesByWordsOfTime(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | More guests came: 305 instead of 260. | 260 > 305 -
            de | Der Mittelwert sank um ein Viertel: 33 statt 44 Mikrogramm. | 44 > 33 -
            pl | Stężenie zmalało o jedną czwartą: 33 zamiast 44 mikrogramów. | 44 > 33 -
            uk | Гостей стало більше — 305 замість 260. | 260 > 305 -
            id | Konsentrasi turun seperempat, yaitu 33 dari semula 44 mikrogram. | 44 > 33 -
            vi | Nồng độ giảm một phần tư, còn 33 so với 44 microgam trước đó. | 44 > 33 -
            """)
    void goesByWhatStoodInstead(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; Kitchens (2021/2025): 37/59. ; 37 > 59 2021-2025
            en ; Passengers, 2019 v 2023: 611,000 v 704,300. The 24/7 line goes on. ; 611000 > 704300 2019-2023
            de ; Einwohner (2011 | 2022): 81.400 | 79.900 ; 81400 > 79900 2011-2022
            pl ; Pożary w latach 2022 / 2024: 310 / 120. ; 310 > 120 2022-2024
            uk ; ДТП з потерпілими 87/63 (січень–червень 2022 / січень–червень 2023). ; 87 > 63 2022-2023
            id ; Ekspor kayu lapis 2020/2022: 88.000 ton / 103.500 ton. ; 88000 > 103500 2020-2022
            vi ; Xuất khẩu 2020/2022: 88.000 tấn / 103.500 tấn. ; 88000 > 103500 2020-2022
            """)
    void pairsNumbersInTheOrderOfTheirYears(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; Service        Last year    This year ; 412 > 431 -
            en ; Service             2023         2022 ; 431 > 412 2022-2023
            de ; Bereich          Vorjahr      Berichtsjahr ; 412 > 431 -
            pl ; Wydział      Rok ubiegły      Rok bieżący ; 412 > 431 -
            uk ; Послуга      Минулий рік      Поточний рік ; 412 > 431 -
            id ; Layanan       Tahun lalu      Tahun ini ; 412 > 431 -
            vi ; Dịch vụ        Năm trước      Năm nay ; 412 > 431 -
            """)
    void readsTablesOfTwoTimes(String language, String head, String expected) {
        assertThat(changes(language, head + "\nA                 412          431\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Water loss fell from 31.5% in 2019 to 24% in 2023. | 31.5 > 24 2019-2023
            en | Under-five mortality declined to 42 from 55 deaths per 1,000 live births. | 55 > 42 -
            en | Weekly pay: £612 -> £641 (2024 -> 2025). | 612 > 641 2024-2025
            en | Arrears stand at KSh 1.4 billion, down from KSh 2.1 billion. | 2100000000 > 1400000000 -
            en | Between 2018 and 2023 the number of services went from 138 to 214. | 138 > 214 2018-2023
            en | The literacy rate, which was 71% in 2015, is now 83%. | 71 > 83 2015-
            de | Die Armutsquote sank von 65,5 % (2021) auf 48,14 % (2023). | 65.5 > 48.14 2021-2023
            de | Die Arbeitslosenquote sank auf 4,9 Prozent nach 6,1 Prozent im Jahr 2021. | 6.1 > 4.9 2021-
            de | Die Zahl der Ladepunkte wuchs von 210 auf 342. Die Quote stieg. | 210 > 342 -
            en | The rate fell from 14% to 11% between 2020 and 2023. | 14 > 11 2020-2023
            de | Die Quote sank von 14 % auf 11 % zwischen 2020 und 2023. | 14 > 11 2020-2023
            pl | Stopa spadła z 14% do 11% między 2020 a 2023 rokiem. | 14 > 11 2020-2023
            uk | Рівень знизився з 14 % до 11 % між 2020 і 2023 роками. | 14 > 11 2020-2023
            id | Angka itu turun dari lebih dari 80 persen menjadi 60 persen pada 2023. | 80 > 60 -2023
            vi | Tỷ lệ giảm từ 14% xuống 11% trong giai đoạn từ 2020 đến 2023. | 14 > 11 2020-2023
            pl | Odsetek spadł do 12%, z 37% w roku 2018. | 37 > 12 2018-
            pl | Lesistość: z 24,1% (2010) na 26,3% (2020) | 24.1 > 26.3 2010-2020
            pl | Zadłużenie zmniejszyło się z 21,4 mln zł (2022) do 18,9 mln zł (2024). | 21400000 > 18900000 2022-2024
            uk | Частка зросла до 11 % у 2023 році з 3 % у 2018-му. | 3 > 11 2018-2023
            uk | Кількість господарств скоротилася з 1 240 до 980. | 1240 > 980 -
            vi | Tỷ lệ hộ nghèo từ 11,42% cuối năm 2023 giảm còn 10,06%. | 11.42 > 10.06 2023-
            vi | Khoản viện trợ lúc đầu là 3,2 triệu USD, nay còn 2,75 triệu USD. | 3200000 > 2750000 -
            id | Rasio guru yang semula 28% kini 33,5%. | 28 > 33.5 -
            en | Primary enrolment, 91 percent in 2019, reached 96 percent in 2024. | 91 > 96 2019-2024
            en | The vacancy rate, 9.1 % a year ago, now stands at 6.3 %. | 9.1 > 6.3 -
            en | The share climbed to 41.8 % in 2024 (2021: 34.2 %). | 34.2 > 41.8 2021-2024
            de | Lag die Leerstandsquote 2018 noch bei 9,2 %, so beträgt sie heute 5,4 %. | 9.2 > 5.4 2018-
            pl | Czas oczekiwania: było 47 dni, jest 29 dni. | 47 > 29 -
            pl | W 2019 r. wskaźnik wynosił 43%, a w 2023 r. już 57%. | 43 > 57 2019-2023
            uk | Безробіття, яке становило 9,4 %, впало до 7,8 %. | 9.4 > 7.8 -
            uk | Було 17 % — стало 11 %. | 17 > 11 -
            id | Kemiskinan kini 9,4%, padahal lima tahun lalu 13,8%. | 13.8 > 9.4 -
            id | Tahun 2018 cakupan air bersih baru 61%, tahun 2023 sudah 78%. | 61 > 78 2018-2023
            vi | Tỷ lệ hộ nghèo đầu nhiệm kỳ là 8,2%, nay chỉ còn 3,1%. | 8.2 > 3.1 -
            vi | Độ che phủ rừng năm 2015 đạt 41%, đến năm 2022 đạt 46%. | 41 > 46 2015-2022
            id | Pajak hotel turun jadi Rp1,8 miliar dari Rp4,6 miliar pada 2020. | 4600000000 > 1800000000 2020-
            """)
    void readsTheEarlierLevelFirst(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Enrolment fell by 3 percentage points.
            en | Bed occupancy ranged from 62% to 88%.
            en | Between 25% and 30% of journeys were made on foot.
            en | The unemployment rate was 7.1 per cent and inflation was 3.2 per cent.
            de | Bewilligt waren 6,3 Mio. Euro; ausgegeben sind bis jetzt 4,1 Mio. Euro.
            pl | Na sześciu z jedenastu oddziałów brakuje lekarzy.
            uk | На чотирнадцяти об’єктах із двадцяти працюють генератори.
            vi | Mở cửa từ 8 giờ đến 17 giờ.
            vi | Thu nội địa đạt 72% dự toán, bằng 94,8% cùng kỳ năm 2022.
            de | Die Auslastung schwankte zwischen 62 % und 88 %.
            pl | Wskaźnik wzrósł o 3 punkty procentowe i osiągnął 46%.
            uk | Частка шкіл із їдальнею зросла на 6 в.п. і становить 71,5%.
            vi | Tỷ lệ thanh toán không dùng tiền mặt từ 70% đến 75%.
            id | Keterisian ranjang berkisar 62% hingga 88%.
            vi | Số vụ tai nạn giao thông là 54 vụ, giảm 17 vụ so với năm trước.
            vi | Sản lượng lúa đạt 402.000 tấn, hụt 18.000 tấn so với vụ trước.
            id | Kecelakaan lalu lintas tercatat 54 kasus, berkurang 17 kasus dibanding tahun sebelumnya.
            en | Output of paddy fell short of last year's by 18,000 tonnes and came to 402,000 tonnes.
            de | Die Mitgliederzahl der Genossenschaften verdoppelte sich innerhalb von drei Jahren auf 6.800.
            pl | Na doradztwo wydatkowano 486 200 zł, czyli po 1163 zł na szkołę.
            """)
    void readsNoChangeInDifferencesAndRanges(String language, String text) {
        assertThat(changes(language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Staff numbers were cut from 340 to 295, and the number of vehicles to 61 from 80. | 340 > 295 -; 80 > 61 -
            pl | Zatrudnienie ograniczono z 340 do 295 osób, a liczbę pojazdów z 80 do 61. | 340 > 295 -; 80 > 61 -
            uk | Коефіцієнт поліпшився з 0,62 до 0,71, а охоплення — з 55% до 68%. | 0.62 > 0.71 -; 55 > 68 -
            en | Overdue loans amounted to 6.4% of the portfolio (2022: 7.1%). | 7.1 > 6.4 2022-
            vi | Nợ quá hạn chiếm 6,4% tổng dư nợ (năm 2022: 7,1%). | 7.1 > 6.4 2022-
            de | Die Waldfläche wuchs gegenüber dem Vorjahr (41,6 %) auf 42,1 %. | 41.6 > 42.1 -
            en | Whereas in 2018 only 23 communes had a clinic, by 2024 the figure was 57. | 23 > 57 2018-2024
            de | Nach 12 Fällen im Jahr 2021 wurden 2023 nur 7 Fälle gemeldet. | 12 > 7 2021-2023
            pl | Po 12 przypadkach w 2021 r. w 2023 r. zgłoszono tylko 7 przypadków. | 12 > 7 2021-2023
            uk | Якщо у 2018 році амбулаторію мали лише 23 громади, то у 2024 році — вже 57. | 23 > 57 2018-2024
            id | Setelah 12 kasus pada 2021, pada 2023 hanya dilaporkan 7 kasus. | 12 > 7 2021-2023
            vi | Sau 12 vụ năm 2021, năm 2023 chỉ ghi nhận 7 vụ. | 12 > 7 2021-2023
            de | Statt bisher 14 gibt es nur noch 9 Standorte. | 14 > 9 -
            pl | Wpłynęło 4310 wniosków, czyli więcej niż w 2021 r. (3870). | 3870 > 4310 2021-
            id | Terjadi peningkatan angka melek huruf dari 81 ke 88 persen antara tahun 2010 dan 2020. | 81 > 88 2010-2020
            vi | Thu nhập bình quân đầu người từ 1.850 USD năm 2015 nay đã đạt 3.120 USD. | 1850 > 3120 2015-
            """)
    void readsChangesAsOtherHandsWriteThem(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Schulden des Kreises schrumpften binnen Jahresfrist von 68 auf 52 Millionen Euro. | 68000000 > 52000000 -
            pl | Zadłużenie powiatu stopniało w ciągu roku z 68 do 52 mln zł. | 68000000 > 52000000 -
            uk | Борг району за рік розтанув із 68 до 52 млн грн. | 68000000 > 52000000 -
            en | Having stood at 38 % in 2019, the share of children fully vaccinated reached 61 % by the end of 2023. | 38 > 61 2019-2023
            pl | Dochody własne gminy, które w 2021 r. wynosiły 12,1 mln zł, sięgnęły 15,4 mln zł. | 12100000 > 15400000 2021-
            uk | Власні доходи громади, які у 2021 році становили 12,1 млн грн, сягнули 15,4 млн грн. | 12100000 > 15400000 2021-
            en | In 2021 the fund paid out 3.4 million euros; in 2022 it paid out 4.1 million euros. | 3400000 > 4100000 2021-2022
            pl | W 2020 r. linią R4 podróżowało 212 tys. pasażerów, obecnie podróżuje nią 341 tys. | 212000 > 341000 2020-
            en | The average wait is now 29 days, down from 47. | 47 > 29 -
            en | The stock of vacant flats, still 1,900 at the beginning of the term, has been reduced to 1,120. | 1900 > 1120 -
            de | Der Bestand leerer Wohnungen, zu Beginn der Amtszeit noch 1.900, wurde auf 1.120 verringert. | 1900 > 1120 -
            pl | Średni czas oczekiwania to dziś 29 dni, a był 47 dni. | 47 > 29 -
            pl | Liczba laboratoriów to obecnie 84, podczas gdy w 2017 r. było ich 50. | 50 > 84 2017-
            uk | Кількість лабораторій становить 84, тоді як у 2017 році їх було 50. | 50 > 84 2017-
            vi | Diện tích rừng trồng mới 1.250 ha, thấp hơn mức 1.410 ha của năm 2018. | 1410 > 1250 2018-
            id | Partisipasi pemilih 58,4 persen, lebih rendah dari 63,1 persen pada 2018. | 63.1 > 58.4 2018-
            id | Pengaduan merosot ke 240 laporan dari 318 laporan pada semester I 2022. | 318 > 240 2022-
            de | Die Zahl der Anträge sank auf 240 von 318 im Vorjahr. | 318 > 240 -
            en | The portfolio now comprises 63 projects, compared with 51 at the last review. | 51 > 63 -
            de | Das Programm umfasst derzeit 63 Vorhaben gegenüber 51 bei der letzten Prüfung. | 51 > 63 -
            en | Staff: 1,204 (1,310 in 2020). | 1310 > 1204 2020-
            en | Supply came to 28 %, up five percentage points from 23 % in 2020. | 23 > 28 2020-
            en | Mortality fell from 34 to 27 per 1,000 live births. | 34 > 27 -
            de | Die Baugesuche halbierten sich (38 auf 19). | 38 > 19 -
            de | Der Erlös kletterte von 3,62 Euro über 4,90 Euro auf 6,15 Euro. | 3.62 > 6.15 -
            de | Aus 140 wurden 385. | 140 > 385 -
            uk | Збитки, що у 2022 році становили 14,2 млн грн, у 2023-му сягнули 42,6 млн грн. | 14200000 > 42600000 2022-2023
            uk | Середній чек за рецептом — 214 грн у 2021 р., 263 грн у 2023 р. | 214 > 263 2021-2023
            id | Pengangguran terbuka: Agustus 2022, 5,8 persen; Agustus 2023, 5,1 persen. | 5.8 > 5.1 2022-2023
            id | Pekerja yang terlindungi berjumlah 18.214 orang (2020) dan 15.077 orang (2022). | 18214 > 15077 2020-2022
            pl | Udział środków własnych gmin rozciągnął się z 31,0 do 36,4 proc. wydatków. | 31 > 36.4 -
            """)
    void readsLevelsFarApartAndUnitsPrintedOnce(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void takesTheYearsOfATableFromItsHead() {
        assertThat(changes("de", "Kennzahl                 2021 → 2023\nPflegedienste            611 → 648\n"))
                .isEqualTo("611 > 648 2021-2023");
    }

    private static String changes(String language, String text) {
        var pack = PACKS.find(language).orElseThrow();
        return new Reader(PACKS)
                .read(text, pack).records().stream()
                        .filter(one -> one.type() == RecordType.CHANGE)
                        .map(ChangeTests::brief)
                        .collect(Collectors.joining("; "));
    }

    private static String brief(Found one) {
        return Briefly.number(one, "from") + " > " + Briefly.number(one, "to") + " " + Briefly.text(one, "fromYear")
                + "-" + Briefly.text(one, "toYear");
    }
}
