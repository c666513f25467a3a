package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** Changes as reports word them: without a verb, with the years elsewhere, below nought, and what only looks like one. */
class ChangeWordingTests {

    private static final Packs PACKS = Packs.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Growth fell from 1.2% to -0.4%. | 1.2 > -0.4 -
            de | Das Wachstum sank von 1,2 % auf minus 0,4 %. | 1.2 > -0.4 -
            pl | Wzrost spadł z 1,2% do minus 0,4%. | 1.2 > -0.4 -
            uk | Зростання впало з 1,2 % до мінус 0,4 %. | 1.2 > -0.4 -
            id | Pertumbuhan turun dari 1,2 persen menjadi minus 0,4 persen. | 1.2 > -0.4 -
            vi | Tăng trưởng giảm từ 1,2% xuống âm 0,4%. | 1.2 > -0.4 -
            en | Total revenue grew from UGX 4.1 to 5.6 billion. | 4100000000 > 5600000000 -
            id | Pendapatan pajak tumbuh dari Rp4,1 menjadi Rp5,6 triliun. | 4100000000000 > 5600000000000 -
            vi | Thu ngân sách tăng từ 4,1 lên 5,6 tỷ đồng. | 4100000000 > 5600000000 -
            """)
    void readsLevelsBelowNoughtAndMagnitudesPrintedOnce(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In 2023, the rate fell from 14% to 11%. | 14 > 11 -2023
            en | By December 2023 the rate had dropped from 16% (January 2022) to 9%. | 16 > 9 2022-2023
            de | Bis Dezember 2023 war die Quote von 16 % (Januar 2022) auf 9 % gefallen. | 16 > 9 2022-2023
            pl | Do grudnia 2023 r. odsetek spadł z 16% (styczeń 2022 r.) do 9%. | 16 > 9 2022-2023
            uk | До грудня 2023 року частка впала з 16 % (січень 2022 року) до 9 %. | 16 > 9 2022-2023
            id | Hingga Desember 2023, angka itu turun dari 16 persen (Januari 2022) menjadi 9 persen. | 16 > 9 2022-2023
            vi | Đến tháng 12/2023, tỷ lệ này giảm từ 16% (tháng 1/2022) xuống 9%. | 16 > 9 2022-2023
            de | Seit 2019 hat sich der Anteil von 9 auf 18 Prozent verdoppelt. | 9 > 18 2019-
            uk | З 2019 року частка подвоїлася — з 9 до 18 відсотків. | 9 > 18 2019-
            pl | Frekwencja wyniosła 340 wobec 304 w 2021 r. | 304 > 340 2021-
            en | Landings: 2019 – 61,300 tonnes, 2023 – 48,900 tonnes. | 61300 > 48900 2019-2023
            de | Anlandungen: 2019 – 61.300 t, 2023 – 48.900 t. | 61300 > 48900 2019-2023
            en | Infant mortality fell from 34 per 1,000 births in 2015 to 27 per 1,000 births in 2023. | 34 > 27 2015-2023
            en | The share more than doubled, from 9.3 to 21.8 per cent, between 2010 and 2022. | 9.3 > 21.8 2010-2022
            """)
    void findsTheYearsWhereTheyStand(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The office now employs 56 inspectors instead of 41. | 41 > 56 -
            de | Die Zulassung dauert jetzt 2 Tage statt 5. | 5 > 2 -
            pl | Rejestracja trwa teraz 2 dni zamiast 5. | 5 > 2 -
            uk | Реєстрація тепер триває 2 дні замість 5. | 5 > 2 -
            vi | Tỷ lệ nay là 20% thay vì 50%. | 50 > 20 -
            en | Spending, which had stood at £6.2 million, was brought down to £3.9 million. | 6200000 > 3900000 -
            de | Die Ausgaben, die 2021 noch bei 6,2 Mio. Euro lagen, wurden auf 3,9 Mio. Euro gesenkt. | 6200000 > 3900000 2021-
            de | Die Zahl der Ehrenamtlichen (2020: 1.310) ist auf 1.204 gesunken. | 1310 > 1204 2020-
            uk | У 2019 році було 148 пунктів, у 2024 році — 203. | 148 > 203 2019-2024
            pl | Lesistość wynosiła 14,2% w 2018 r. i 16,9% w 2023 r. | 14.2 > 16.9 2018-2023
            en | The rate is 8.2%, which is lower than the 11.9% recorded in 2021. | 11.9 > 8.2 2021-
            pl | Wskaźnik wynosi 8,2% i jest niższy niż 11,9% odnotowane w 2021 r. | 11.9 > 8.2 2021-
            uk | Частка становить 8,2 %, що нижче за 11,9 % у 2021 році. | 11.9 > 8.2 2021-
            de | Gegenüber 2019 (47 Fälle) hat sich die Zahl der Brände auf 29 verringert. | 47 > 29 2019-
            pl | W porównaniu z 2019 r. (47 przypadków) liczba pożarów zmniejszyła się do 29. | 47 > 29 2019-
            id | Dibandingkan 2019 (47 kejadian), jumlah kebakaran turun menjadi 29 kejadian. | 47 > 29 2019-
            vi | So với năm 2019 (47 vụ), số vụ cháy giảm còn 29 vụ. | 47 > 29 2019-
            uk | Субвенцію підвищено з нинішніх 18 000 грн до 24 000 грн на школу. | 18000 > 24000 -
            id | Luas sawah menyusut: 7.310 hektare ketika 2015, sekarang 6.845 hektare. | 7310 > 6845 2015-
            uk | Кількість колодязів зросла з 40 до 61, амбулаторій — з 3 до 5. | 40 > 61 -; 3 > 5 -
            en | Turnout was 48.7%, down 5.4 points from 54.1% in 2018. | 54.1 > 48.7 2018-
            uk | Адміністративні протоколи: 431 (2022 рік — 517). | 517 > 431 2022-
            """)
    void readsClausesAndComparisonsWithoutAVerb(String language, String text, String expected) {
        assertThat(changes(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 61% of women voted, compared with 54% of men.
            en | The district has 48 clinics, compared with 31 in the neighbouring district.
            en | Councillors voted by 24 to 13 to adopt the budget.
            de | Die Spanne reicht von 54 % im Norden bis 81 % im Süden.
            de | Im Wiederholungsfall erhöht sich die Buße auf 500 Euro.
            de | Der Landkreis hat 48 Praxen, der Nachbarkreis 31.
            pl | Wskaźnik waha się od 54% na północy do 81% na południu.
            pl | Głosowało 61% kobiet wobec 54% mężczyzn.
            uk | Програма охоплює дітей від 3 до 6 років.
            uk | У районі 48 амбулаторій, у сусідньому — 31.
            id | Tarif berkisar dari Rp40 ribu hingga Rp120 ribu.
            id | Kabupaten ini memiliki 48 klinik, kabupaten tetangga 31 klinik.
            vi | Mức phí từ 40 đến 120 nghìn đồng.
            vi | Tỷ lệ nữ đi bầu là 61%, so với 54% của nam.
            en | The target for 2027 is 85%; the 2023 outturn was 78%.
            vi | Mục tiêu năm 2027 là 85%; năm 2023 đạt 78%.
            """)
    void readsNoChangeBetweenPlacesGroupsAndAims(String language, String text) {
        assertThat(changes(language, text)).isEmpty();
    }

    private static String changes(String language, String text) {
        var pack = PACKS.find(language).orElseThrow();
        return new Reader(PACKS)
                .read(text, pack).records().stream()
                        .filter(one -> one.type() == RecordType.CHANGE)
                        .map(ChangeWordingTests::brief)
                        .collect(Collectors.joining("; "));
    }

    private static String brief(Found one) {
        return Briefly.number(one, "from") + " > " + Briefly.number(one, "to") + " " + Briefly.text(one, "fromYear")
                + "-" + Briefly.text(one, "toYear");
    }
}
