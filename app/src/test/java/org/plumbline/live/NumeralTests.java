package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reader.ReadTexts;

/** Numbers are found with the words for their magnitude, and another number is written as they are. */
class NumeralTests {

    private static final Numerals NUMERALS = new Numerals(ReadTexts.reader());

    private static Numeral only(String text) {
        var found = NUMERALS.of(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The poverty rate is 65.5 % this year.            | 65.5        | 65.5       | 64.8     | 64.8
                    The budget came to 1.2 million euros in the end. | 1.2 million | 1200000    | 1.25     | 1.25 million
                    They planted 1,250 trees in the spring.          | 1,250       | 1250       | 12500    | 12,500
                    They planted 850 trees in the spring.            | 850         | 850        | 12500    | 12,500
                    Tỷ lệ hộ nghèo của xã còn 48,14% trong năm nay.  | 48,14       | 48.14      | 47.10    | 47,10
                    Tổng thu ngân sách của tỉnh đạt 9.500 tỷ đồng.   | 9.500 tỷ    | 9500000000000 | 9720  | 9.720 tỷ
                    Der Kreis gab 2 Millionen Euro für Straßen aus.  | 2 Millionen | 2000000    | 1        | 1 Million
                    Powiat wydał na drogi 2 miliony złotych.         | 2 miliony   | 2000000    | 5        | 5 milionów
                    Район витратив на дороги 5 мільйонів гривень.    | 5 мільйонів | 5000000    | 1.5      | 1,5 мільйона
                    Anggaran desa mencapai 1,2 miliar rupiah.        | 1,2 miliar  | 1200000000 | 1.3      | 1,3 miliar
                    """)
    void isWrittenAnewAsItWasWritten(String text, String words, BigDecimal value, BigDecimal other, String like) {
        var numeral = only(text);
        assertThat(numeral.printed() + numeral.behind()).isEqualTo(words);
        assertThat(numeral.value()).isEqualByComparingTo(value);
        assertThat(text.codePointCount(0, text.indexOf(words))).isEqualTo(numeral.start());
        assertThat(numeral.like(other)).isEqualTo(like);
    }

    @Test
    void placesAreCodePoints() {
        var numeral = only("📌 Forest cover reached 54.5 % in the district.");
        assertThat(numeral.start()).isEqualTo(23);
        assertThat(numeral.end()).isEqualTo(27);
    }

    @Test
    void wordsAndYearsAndDaysAreNoFigures() {
        assertThat(NUMERALS.of("On 15 March 2024 three villages met for 2 days under Resolution 57-NQ/TW."))
                .isEmpty();
    }

    @Test
    void severalNumbersOfASentenceAreFoundApart() {
        assertThat(NUMERALS.of("17 of 21 targets were met, and poverty fell from 65.5 % to 48.14 %."))
                .extracting(Numeral::printed)
                .containsExactly("17", "21", "65.5", "48.14");
    }

    @Test
    void theRoundingIsThatOfTheTextAndNeverCoarserThanNeeded() {
        var million = only("The budget came to 1.2 million euros in the end.");
        var written = Rounding.of(million, BigDecimal.ONE, new BigDecimal("1203456"));
        assertThat(written.decimals()).isEqualTo(1);
        assertThat(Rounding.follows(written.said(), 1, written.factor(), new BigDecimal("1249999")))
                .isTrue();
        assertThat(Rounding.follows(written.said(), 1, written.factor(), new BigDecimal("1250001")))
                .isFalse();
        var hundreds = only("They planted 1,200 trees in the spring.");
        assertThat(Rounding.of(hundreds, BigDecimal.ONE, new BigDecimal("1203")).decimals())
                .isEqualTo(-1);
        assertThat(Rounding.of(hundreds, BigDecimal.ONE, new BigDecimal("1200")).decimals())
                .isZero();
        assertThat(Rounding.printed(new BigDecimal("1287"), -2, BigDecimal.ONE)).isEqualByComparingTo("1300");
    }

    @Test
    void aNumberInUnitsOfItsRecordKeepsItsMagnitude() {
        var trillion = only("Tổng thu ngân sách của tỉnh đạt 9.500 tỷ đồng.");
        var written = Rounding.of(trillion, new BigDecimal("1000000000"), new BigDecimal("9500"));
        assertThat(written.said()).isEqualByComparingTo("9500");
        assertThat(written.factor()).isEqualByComparingTo("1");
    }
}
