package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;

/** Levels that are to be reached and levels that were measured, in six languages. */
class LevelTests {

    private static final Packs PACKS = Packs.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | By 2030, no fewer than 95 per cent of households should have electricity. | T>=95 % 2030
            en | Post-harvest losses should not exceed 10 per cent. | T<=10 %
            en | The target for the year is 98.7% or better. | T>=98.7 %
            en | Renewables should make up between 30% and 35% of supply in 2030. | T=30..35 % 2030
            en | The Council has agreed that at least 310 homes will be handed over by 2027. | T>=310 homes 2027
            en | Primary enrolment stands at 88 per cent. | O88 %
            en | Budget revenue was up 8.2% over the year. | O8.2 %
            en | Transport emissions amounted to 11.7 million tonnes in 2022. | O11700000 t 2022
            en | It was 39.2 per cent of the annual target. | O39.2 %
            de | Bis 2028 soll der Radverkehrsanteil auf mindestens 22,5 % steigen; 2024 lag er bei 16,8 %. | T>=22.5 % 2028; O16.8 % 2024
            de | Der Waldanteil darf 31 % nicht unterschreiten. | T>=31 %
            de | Der Anteil hat 2026 zumindest 40 % zu erreichen. | T>=40 % 2026
            de | Für 2026 wird ein Wachstum von 2,5 % angestrebt. | T=2.5 % 2026
            de | Die Investitionsquote beträgt 8,9 v. H. | O8.9 %
            pl | Odsetek nie powinien do końca 2025 r. przekraczać 20%. | T<=20 % 2025
            pl | Nakłady powinny do 2027 r. stanowić nie mniej niż 1,8% PKB (dziś 0,9%). | T>=1.8 % 2027; O0.9 %
            pl | Stopa bezrobocia na koniec czerwca wyniosła 9,1%. | O9.1 %
            pl | Szkoła ma 95% frekwencji. | O95 %
            uk | Показник має до кінця 2027 року перевищити 90 %. | T>90 % 2027
            uk | Втрати води мають становити не більше ніж 18 % на 2028 рік. | T<=18 % 2028
            uk | Лісистість становить чотирнадцять відсотків. | O14 %
            vi | Phấn đấu cả năm 2024 thu ngân sách ít nhất 170 tỷ đồng; tỷ lệ hộ nghèo còn dưới 9,5%. | T>=170000000000 VND 2024; T<9.5 % 2024
            vi | Sản lượng lúa đạt 1.850,5 tấn. | O1850.5 t
            vi | Năm 2024, du lịch đóng góp 41,8% tổng giá trị. | O41.8 % 2024
            id | Prevalensi stunting ditargetkan tidak lebih dari 14 persen pada akhir tahun 2025. | T<=14 % 2025
            id | Inflasi pangan masih bertengger di 6,2 persen. | O6.2 %
            id | Luas panen 7.830 hektare. | O7830 ha
            """)
    void tellsWhatIsToBeReachedFromWhatWasMeasured(String language, String text, String expected) {
        assertThat(levels(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | If turnout falls below 50%, the vote is void.
            en | The surcharge of 2% applies to hotel stays.
            de | Falls die Beteiligung unter 50 % fällt, ist die Wahl ungültig.
            pl | Jeśli frekwencja spadnie poniżej 50%, wybory są nieważne.
            uk | Якщо явка буде нижчою за 50 %, вибори недійсні.
            vi | Nếu tỷ lệ cử tri đi bầu dưới 50% thì bầu lại.
            id | Jika partisipasi di bawah 50%, pemilihan diulang.
            """)
    void readsNoLevelInConditionsAndRules(String language, String text) {
        assertThat(levels(language, text)).isEmpty();
    }

    @Test
    void readsAListUnderAHeadingOfTargets() {
        assertThat(levels("vi", """
                II. MỤC TIÊU
                1. Đến năm 2026:
                - trên 90% người dân có tài khoản;
                - thất thoát nước: 18% (hiện nay 23%).

                III. NHIỆM VỤ
                Đất trồng trọt 12.500 ha.
                """)).isEqualTo("T>90 % 2026; T=18 % 2026; O23 %; O12500 ha");
        assertThat(levels("de", """
                Zielwerte 2027
                a) Recyclingquote 67 %
                b) Flächenverbrauch unter 2 ha

                Haushalt
                Die Quote beträgt 12 %.
                """)).isEqualTo("T=67 % 2027; T<2 ha 2027; O12 %");
        assertThat(levels("en", """
                By 2030:
                 * 1,500 km of greenway will be open, up from 620 km in 2023.
                By 2035:
                 * emissions will be cut by 51% or more.
                """)).isEqualTo("T=1500 km 2030; O620 km 2023; T>=51 % 2035");
    }

    @Test
    void readsTablesByTheirHeads() {
        assertThat(levels("en", """
                12 March 2024

                Indicator | Unit | 2023 | Target 2027
                Water loss | % | 26 | < 15
                Cycle lanes | km | 22.5 | 60
                """)).isEqualTo("O26 % 2023; T<15 % 2027; O22.5 km 2023; T=60 km 2027");
        assertThat(levels("de", """
                4. April 2024

                Kennzahl\tIst 2023\tSoll 2026
                Krankenstand\t7,4 %\tmax. 6 %
                """)).isEqualTo("O7.4 % 2023; T<=6 % 2026");
        assertThat(levels("uk", """
                7 травня 2024 року

                Показник                 2028        2035
                Частка автомобіля        ≤ 34 %      < 25 %
                """)).isEqualTo("T<=34 % 2028; T<25 % 2035");
    }

    @Test
    void readsAListBehindAColonAsTargets() {
        assertThat(
                        levels(
                                "id",
                                "7 Mei 2024. Kongres menetapkan tahun 2030 : kemiskinan di bawah 0,5 % ; air bersih mencapai 98 %."))
                .isEqualTo("T<0.5 % 2030; T=98 % 2030");
    }

    @Test
    void keepsTheCellsOfATableApart() {
        assertThat(levels("en", "Road | opens by 2035 | 12 km | paid 40%\n")).isEqualTo("O12 km; O40 %");
    }

    private static String levels(String language, String text) {
        var pack = PACKS.find(language).orElseThrow();
        return new Reader(PACKS)
                .read(text, pack).records().stream()
                        .filter(one -> one.type() == RecordType.TARGET || one.type() == RecordType.OBSERVATION)
                        .map(LevelTests::brief)
                        .collect(Collectors.joining("; "));
    }

    private static String brief(Found one) {
        var high = Briefly.number(one, "valueHigh");
        var year = Briefly.text(one, "year");
        return (one.type() == RecordType.TARGET ? "T" + Briefly.text(one, "comparator") : "O")
                + Briefly.number(one, "value")
                + (high.isEmpty() ? "" : ".." + high)
                + " "
                + Briefly.text(one, "unit")
                + (year.isEmpty() ? "" : " " + year);
    }
}
