package org.plumbline.reading.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolReadingTests {

    /** Every symbol that a guidance, a decree, a seed or a published page gives; nothing to mend. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18-NQ/TW            | PARTY                | resolution
            57-NQ/TW            | PARTY                | resolution
            35-CT/TW            | PARTY                | directive
            118-KL/TW           | PARTY                | conclusion
            46-CTr/TU           | PARTY                | action-programme
            104-CTr/TU          | PARTY                | action-programme
            11-CT/TU            | PARTY                | directive
            36-HD/VPTW          | PARTY                | guidance
            8011-CV/BTCTW       | PARTY                | official-letter
            08-QĐi/TW           | PARTY                | regulation
            04-QyĐ/ĐU           | PARTY                | regulation
            2618-NQ/ĐU          | PARTY                | resolution
            19-KH/BCSĐ          | PARTY                | plan
            24-BS/UBKTTU        | PARTY                | true-copy
            367-QĐ/TWĐTN-VP     | PARTY                | decision+regulation
            66-QĐ/TW            | PARTY                | decision+regulation
            12-TT/TW            | PARTY                | party-circular
            03-TBo/TW           | PARTY                | declaration
            140/2017/NĐ-CP      | STATE_NORMATIVE      | decree
            30/2020/NĐ-CP       | STATE_NORMATIVE      | decree
            66.19/2026/NQ-CP    | STATE_NORMATIVE      | resolution
            12/2021/TT-BNV      | STATE_NORMATIVE      | circular
            02/2024/TTLT-BTC-BYT| STATE_NORMATIVE      | joint-circular
            45/2023/QĐ-UBND     | STATE_NORMATIVE      | decision
            1719/QĐ-TTg         | STATE_ADMINISTRATIVE | decision
            125/NQ-CP           | STATE_ADMINISTRATIVE | resolution
            38/CT-TTg           | STATE_ADMINISTRATIVE | directive
            200/KH-UBND         | STATE_ADMINISTRATIVE | plan
            15/HĐ-UBND          | STATE_ADMINISTRATIVE | contract
            743/NQ-UBTVQH15     | STATE_ADMINISTRATIVE | resolution
            21/KH-BKH&ĐT        | STATE_ADMINISTRATIVE | plan
            5973/UBND-KT        | STATE_LETTER         | official-letter
            1234/BNV-CCHC       | STATE_LETTER         | official-letter
            202/2025/QH15       | ASSEMBLY             | law+resolution
            1212/2016/UBTVQH13  | ASSEMBLY             | resolution+ordinance
            """)
    void readsTheSymbolsOfBothFamilies(String written, Family family, String types) {
        var best = best(written);
        assertThat(best.symbol().canonical()).isEqualTo(written);
        assertThat(best.symbol().family()).isEqualTo(family);
        assertThat(types(best.symbol())).isEqualTo(types);
        assertThat(best.repairs())
                .extracting(Repair::kind)
                .isEqualTo(types.contains("+") ? List.of(Repair.Kind.TYPE_AMBIGUOUS) : List.of());
    }

    /** Every tolerance that real texts need, and those a person at a keyboard needs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46-Ctr/TU                          | 46-CTr/TU       | LOWER_CASE_TYPE
            123- KL/TW                         | 123-KL/TW       | BLANKS
            367 - QĐ/TWĐTN-VP                  | 367-QĐ/TWĐTN-VP | BLANKS
            72-NQ-TW                           | 72-NQ/TW        | HYPHEN_FOR_SLASH
            03/-CV/BCSĐ                        | 03-CV/BCSĐ      | STRAY_SEPARATOR
            số46-CTr/TU                        | 46-CTr/TU       |
            Số: 46-CTr/TU                      | 46-CTr/TU       |
            140/2017/ND-CP                     | 140/2017/NĐ-CP  | DIACRITICS_RESTORED
            1719/QD-TTg                        | 1719/QĐ-TTg     | DIACRITICS_RESTORED
            2618-NQ/DU                         | 2618-NQ/ĐU      | DIACRITICS_RESTORED
            Conclusion 118                     | KL 118          | TYPE_FROM_WORD ISSUER_MISSING
            46 ctr tu                          | 46-CTr/TU       | SEPARATOR_MISSING
            46ctr/tu                           | 46-CTr/TU       | SEPARATOR_MISSING
            46-ctr-tu                          | 46-CTr/TU       | HYPHEN_FOR_SLASH
            46ctrtu                            | 46-CTr/TU       | SEPARATOR_MISSING
            46/CTr/TU                          | 46-CTr/TU       | SLASH_FOR_HYPHEN
            46/CTr-TU                          | 46-CTr/TU       | SEPARATORS_SWAPPED
            1719-QĐ/TTg                        | 1719/QĐ-TTg     | SEPARATORS_SWAPPED
            46–CTr／TU                          | 46-CTr/TU       |
            46\u2011CTr/TU                     | 46-CTr/TU       |
            046-CTr/TU                         | 46-CTr/TU       |
            9-NQ/TU                            | 09-NQ/TU        |
            1719/qđ-ttg                        | 1719/QĐ-TTg     | LOWER_CASE_ISSUER
            140-2017-nd-cp                     | 140/2017/NĐ-CP  | HYPHEN_FOR_SLASH
            140 2017 nd cp                     | 140/2017/NĐ-CP  | SEPARATOR_MISSING
            5973-ubnd-kt                       | 5973/UBND-KT    | HYPHEN_FOR_SLASH
            202/2025/qh 15                     | 202/2025/QH15   | LOWER_CASE_ISSUER
            NQ57                               | NQ 57           | LETTERS_BEFORE_NUMBER
            QĐ-TTg 1719                        | 1719/QĐ-TTg     | LETTERS_BEFORE_NUMBER
            QDi 08                             | QĐi 08          | LETTERS_BEFORE_NUMBER DIACRITICS_RESTORED
            57-NQ_TW                           | 57-NQ/TW        |
            NQ/TW 57                           | 57-NQ/TW        | LETTERS_BEFORE_NUMBER
            NĐ 140/2017                        | NĐ 140/2017     | LETTERS_BEFORE_NUMBER
            Resolution 57/TW                   | 57-NQ/TW        | TYPE_FROM_WORD
            Quyết định 1719/TTg                | 1719/QĐ-TTg     | TYPE_FROM_WORD
            57-NQ/XYZ                          | 57-NQ/XYZ       | ISSUER_UNKNOWN
            46-NĐ/TW                           | 46-NĐ/TW        | TYPE_UNUSUAL
            202/2025/QH                        | 202/2025/QH     | TERM_MISSING
            57-NQ                              | 57-NQ           | ISSUER_MISSING
            140/2017                           | 140/2017        | TYPE_MISSING
            46                                 | 46              | TYPE_MISSING
            Arahan No. 57-NQ/TW                | 57-NQ/TW        | TYPE_WORD_DISAGREES
            "57-NQ/TW", ngày 22/12/2024        | 57-NQ/TW        |
            Sơ kết 10 năm Chỉ thị 39-CT/TW     | 39-CT/TW        |
            Chỉ thị số 39 từ năm 2014          | CT 39           | ISSUER_MISSING
            Nghị quyết của Bộ Chính trị số 57  | NQ 57           | TYPE_FROM_WORD
            Resolution 57-NQ/TW - a new step   | 57-NQ/TW        |
            Keputusan No. 244 tanggal 9 Juni 2014 dari Komite Sentral | QĐ 244 | TYPE_FROM_WORD
            """)
    void mendsWhatPeopleWrite(String written, String canonical, String repairs) {
        var best = best(written.replace("\\u2011", "\u2011"));
        assertThat(best.symbol().canonical()).isEqualTo(canonical);
        var kinds = best.repairs().stream().map(repair -> repair.kind().name()).collect(Collectors.toSet());
        if (repairs == null) {
            assertThat(kinds).isEmpty();
            assertThat(best.confidence()).isEqualTo(1.0);
        } else {
            assertThat(kinds).contains(repairs.split(" ", -1));
            assertThat(best.confidence()).isBetween(0.05, 0.99);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            244-QĐ/TW              | decision+regulation
            Quyết định 244-QĐ/TW   | decision
            Quy định số 37-QĐ/TW   | regulation
            Đề án 12-DA/TU         | scheme
            Dự án 12-DA/TU         | project
            Hợp đồng 12/HD-UBND    | contract
            Luật số 45/2019/QH14   | law
            Nghị quyết 202/2025/QH15 | resolution
            Richtlinie Nr. 35      | directive+guidance
            Richtlinie 35-CT/TW    | directive
            Beschluss 57           | resolution+decision
            Beschluss 244-QĐ/TW    | decision
            QĐ-TTg 1719            | decision
            QĐi 08                 | regulation
            TT 12                  | party-circular+circular
            12-TT/TW               | party-circular
            12/2020/TT-BNV         | circular
            """)
    void aWordDecidesBetweenKindsWithTheSameLetters(String written, String types) {
        assertThat(types(best(written).symbol())).isEqualTo(types);
    }

    @Test
    void keepsBothReadingsWhereLostDiacriticsMergeTwoTypes() {
        var reading = Symbols.read("12-DA/TU");
        assertThat(reading.candidates())
                .extracting(one -> one.symbol().canonical())
                .containsExactly("12-DA/TU", "12-ĐA/TU");
        assertThat(reading.candidates().getFirst().confidence())
                .isGreaterThan(reading.candidates().getLast().confidence());
    }

    @Test
    void keepsBothFamiliesWhereSeparatorsDenyTheIssuer() {
        assertThat(Symbols.read("46/CTr-TU").candidates())
                .extracting(one -> one.symbol().family())
                .containsExactly(Family.PARTY, Family.STATE_ADMINISTRATIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uchwały nr XIX/204/2020        | XIX/204/2020 | 204  | 2020 | resolution
            Постанова № 44-НП              | 44-НП        | 44   |      | resolution+decree
            Directive (EU) 2016/679        |              |      |      |
            Richtlinie 2016/679            | 2016/679     | 679  | 2016 | directive+guidance
            XIX/204/2020                   | XIX/204/2020 | 204  | 2020 |
            Decree 140/2017/XYZ            | 140/2017/XYZ | 140  | 2017 | decree
            """)
    void keepsSymbolsOfOtherGovernmentsAsWritten(
            String written, String canonical, Integer number, Integer year, String types) {
        var reading = Symbols.read(written);
        if (canonical == null) {
            assertThat(reading.candidates()).isEmpty();
            return;
        }
        var symbol = reading.symbol().orElseThrow();
        assertThat(symbol.family()).isEqualTo(Family.OTHER);
        assertThat(symbol.canonical()).isEqualTo(canonical);
        assertThat(symbol.number()).isEqualTo(number);
        assertThat(symbol.year()).isEqualTo(year);
        assertThat(types(symbol)).isEqualTo(types == null ? "" : types);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | EMPTY               | ''        | 0
            ' ​ '                                 | EMPTY               | ''        | 0
            Resolution                           | NO_NUMBER           | Resolution| 0
            des Nghị quyết                       | NO_NUMBER           | Nghị quyết| 4
            Resolusi Kongres ke-13               | NO_NUMBER           | Resolusi  | 0
            Resolution of the 13th Congress      | NO_NUMBER           | Resolution| 0
            Nghị quyết TW 5                      | NO_NUMBER           | Nghị quyết| 0
            Resolution 0                         | NUMBER_OUT_OF_RANGE | 0         | 11
            123456-NQ/TW                         | NUMBER_OUT_OF_RANGE | 123456    | 0
            140/3017/NĐ-CP                       | YEAR_OUT_OF_RANGE   | 3017      | 4
            Nghị định 140/17/NĐ-CP               | YEAR_OUT_OF_RANGE   | 17        | 14
            46-XX/TW                             | UNKNOWN_TYPE        | XX        | 3
            𝔖 46-XX/TW                           | UNKNOWN_TYPE        | XX        | 5
            57-NQ/12                             | UNKNOWN_ISSUER      | 12        | 6
            khoa học công nghệ                   | NOT_A_SYMBOL        | khoa học công nghệ | 0
            17 of 21                             | NOT_A_SYMBOL        | 17 of 21  | 0
            22/12/2024                           | NOT_A_SYMBOL        | 22/12/2024| 0
            14 %                                 | NOT_A_SYMBOL        | 14 %      | 0
            """)
    void saysWhatPreventsUnderstanding(String written, Problem.Kind kind, String part, int position) {
        var reading = Symbols.read(written);
        assertThat(reading.candidates()).isEmpty();
        assertThat(reading.problem()).isEqualTo(new Problem(kind, part, position));
    }

    @Test
    void refusesWhatIsLongerThanACitation() {
        assertThat(Symbols.read("46-CTr/TU ".repeat(10_000)).problem())
                .isEqualTo(new Problem(Problem.Kind.TOO_LONG, "46-CTr/TU ".repeat(6), 500));
        assertThat(Symbols.read(null).problem()).isEqualTo(new Problem(Problem.Kind.EMPTY, "", 0));
    }

    @Test
    void aPersonSettlesTheKind() {
        var symbol = best("399-QĐ/TW").symbol();
        assertThat(symbol.isWhole()).isTrue();
        assertThat(symbol.settledAs(DocumentType.REGULATION).types()).containsExactly(DocumentType.REGULATION);
        assertThat(best("Resolution 57").symbol().isWhole()).isFalse();
        assertThat(best("Resolution 57").symbol().family()).isNull();
    }

    private static Candidate best(String written) {
        return Symbols.read(written)
                .best()
                .orElseThrow(() -> new AssertionError(Symbols.read(written).toString()));
    }

    private static String types(Symbol symbol) {
        return symbol.types().stream()
                .map(DocumentType::code)
                .collect(Collectors.joining("+"))
                .toLowerCase(Locale.ROOT);
    }
}
