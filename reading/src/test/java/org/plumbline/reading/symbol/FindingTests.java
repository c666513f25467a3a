package org.plumbline.reading.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a person writes a document finds it, and nothing else in a register of its neighbours. */
class FindingTests {

    private static final List<Symbol> REGISTER = register("""
            18-NQ/TW 57-NQ/TW 35-CT/TW 118-KL/TW 121-KL/TW 123-KL/TW 126-KL/TW 127-KL/TW 46-CTr/TU 09-NQ/TU 16-CT/TU 39-CT/TW
            244-QĐ/TW 140/2017/NĐ-CP 01-KL/TW 21-KL/TW 05-CT/TW 202/2025/QH15 5973/UBND-KT 1719/QĐ-TTg 08-QĐi/TW
            460-CTr/TU 57-CT/TU 146-CTr/TU 4-CTr/TU 46-KH/TU 140/2018/NĐ-CP 140-QĐ/TW 18-KL/TU 35-HD/VPTW 16-NQ/TW 1400/QĐ-TTg
            """);

    private static List<Symbol> register(String symbols) {
        return Arrays.stream(symbols.split("\\s+", -1))
                .filter(one -> !one.isBlank())
                .map(one -> Symbols.read(one).symbol().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46-CTr/TU                                  | 46-CTr/TU
            46 ctr tu                                  | 46-CTr/TU
            46ctr/tu                                   | 46-CTr/TU
            46-ctr-tu                                  | 46-CTr/TU
            46–CTR–TU                                  | 46-CTr/TU
            ctr 46                                     | 46-CTr/TU
            CTr46                                      | 46-CTr/TU
            Chương trình hành động 46                  | 46-CTr/TU
            chuong trinh hanh dong so 46-CTr/TU        | 46-CTr/TU
            Chương trình hành động số 46-CTr/TU        | 46-CTr/TU
            Action Programme No. 46                    | 46-CTr/TU
            action program 46                          | 46-CTr/TU
            Programa Aksi No. 46                       | 46-CTr/TU
            46_CTr_TU                                  | 46-CTr/TU
            Program Aksi No. 46                        | 46-CTr/TU
            Aktionsprogramm Nr. 46-CTr/TU              | 46-CTr/TU
            Aktionsprogramms Nr. 46                    | 46-CTr/TU
            program działania nr 46                    | 46-CTr/TU
            programie działań nr 46                    | 46-CTr/TU
            Програма дій № 46                          | 46-CTr/TU
            Програми дій №46                           | 46-CTr/TU
            46                                         | 46-CTr/TU 46-KH/TU
            140                                        | 140/2017/NĐ-CP 140/2018/NĐ-CP 140-QĐ/TW
            140/2017/ND-CP                             | 140/2017/NĐ-CP
            140/2017                                   | 140/2017/NĐ-CP
            140-2017                                   | 140/2017/NĐ-CP
            Decree 140                                 | 140/2017/NĐ-CP 140/2018/NĐ-CP
            Nghị định 140/2017                         | 140/2017/NĐ-CP
            nghi dinh so 140/2017/nd-cp                | 140/2017/NĐ-CP
            Dekret Rządowy 140/2017/ND-CP              | 140/2017/NĐ-CP
            Dekretu Rządowego nr 140/2017              | 140/2017/NĐ-CP
            Peraturan Pemerintah No. 140/2017          | 140/2017/NĐ-CP
            Постанови Уряду № 140/2017                 | 140/2017/NĐ-CP
            Regierungserlass Nr. 140/2017              | 140/2017/NĐ-CP
            Arahan No. 16                              | 16-CT/TU
            Directive 16                               | 16-CT/TU
            Arahan No. 39 tanggal 18 Agustus 2014 dari Politbiro | 39-CT/TW
            Richtlinie Nr. 35 des Politbüros           | 35-CT/TW 35-HD/VPTW
            Richtlinie Nr. 35-CT/TW                    | 35-CT/TW
            Chỉ thị 35                                 | 35-CT/TW
            Keputusan No. 244                          | 244-QĐ/TW
            Decision 244                               | 244-QĐ/TW
            Quyết định 244                             | 244-QĐ/TW
            244-QD/TW                                  | 244-QĐ/TW
            8-QĐ/TW                                    | 08-QĐi/TW
            Висновок 21                                | 21-KL/TW
            Висновку № 01                              | 01-KL/TW
            Висновком № 1                              | 01-KL/TW
            Директиви 05 чинного 12-го Політбюро       | 05-CT/TW
            Schlussfolgerung Nr. 118                   | 118-KL/TW
            Schlussfolgerungen 121, 126 und 127        | 121-KL/TW
            Wniosek nr 123                             | 123-KL/TW
            wniosku 126                                | 126-KL/TW
            Kesimpulan No. 127                         | 127-KL/TW
            KL 123                                     | 123-KL/TW
            kl123                                      | 123-KL/TW
            Resolution 57-NQ/TW                        | 57-NQ/TW
            Resolution 57                              | 57-NQ/TW
            NQ57                                       | 57-NQ/TW
            NQ 57-TW                                   | 57-NQ/TW
            57 nq                                      | 57-NQ/TW
            57-CT                                      | 57-CT/TU
            57-CT/TW                                   |
            uchwale nr 18                              | 18-NQ/TW
            Резолюцією № 18                            | 18-NQ/TW
            Resolusi No. 09, tertanggal 4 Mei 2021     | 09-NQ/TU
            Resolusi Nomor 9                           | 09-NQ/TU
            Nghị quyết 202/2025/QH15                   | 202/2025/QH15
            Luật 202                                   | 202/2025/QH15
            202/2025/QH                                | 202/2025/QH15
            5973 ubnd                                  | 5973/UBND-KT
            công văn 5973/UBND-KT                      | 5973/UBND-KT
            1719 ttg                                   | 1719/QĐ-TTg
            khoa học công nghệ                         |
            """)
    void findsThisAndNothingElse(String typed, String found) {
        var expected = found == null ? new String[0] : found.split(" ", -1);
        assertThat(REGISTER.stream().filter(one -> Symbols.matches(typed, one)))
                .extracting(Symbol::canonical)
                .containsExactlyInAnyOrder(expected);
    }

    /** Word for the kind, number sign and number as each language has them, for every document of the register. */
    @Test
    void everyLanguageFindsEveryDocument() {
        var words = """
                resolution       Nghị quyết số|Resolution No.|Resolusi No.|Resolution Nr.|Uchwała nr|Резолюція №|nghi quyet|rezolucji|NQ
                directive        Chỉ thị số|Directive No.|Arahan No.|Richtlinie Nr.|Dyrektywa nr|Директива №|chi thi|Direktive|CT
                conclusion       Kết luận số|Conclusion No.|Kesimpulan No.|Schlussfolgerung Nr.|Wniosek nr|Висновок №|ket luan|KL
                action-programme Chương trình hành động số|Action Programme No.|Program aksi No.|Aktionsprogramm Nr.|Program działania nr|Програма дій №|CTr
                decision         Quyết định số|Decision No.|Keputusan No.|Entscheidung Nr.|Decyzja nr|Рішення №|quyet dinh|QĐ|QD
                decree           Nghị định số|Decree No.|Peraturan Pemerintah No.|Dekret Nr.|Dekret rządowy nr|Постанова уряду №|NĐ|ND
                """;
        var ways = words.lines()
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1].split("\\|", -1)));
        for (var symbol : REGISTER) {
            for (var type : symbol.types()) {
                for (var way : ways.getOrDefault(type.code(), new String[0])) {
                    for (var typed : List.of(
                            way + " " + symbol.number(),
                            way + " " + symbol.writtenNumber(),
                            way + " " + symbol.canonical(),
                            symbol.canonical())) {
                        assertThat(Symbols.matches(typed, symbol))
                                .as(
                                        "%s finds %s: %s not in %s",
                                        typed, symbol, Symbols.queryKeys(typed), Symbols.searchKeys(symbol))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void keysAreWhatThePageSays() {
        var symbol = Symbols.read("46-CTr/TU").symbol().orElseThrow();
        assertThat(Symbols.searchKeys(symbol))
                .containsExactly("46", "46 tu", "action-programme 46", "action-programme 46 tu", "46 ctr", "46 ctr tu");
        assertThat(Symbols.searchKeys(symbol, 2025))
                .contains("46 2025", "action-programme 46 2025")
                .hasSize(12);
        assertThat(Symbols.queryKeys("46-CTr/TU")).containsExactly("46 ctr tu", "action-programme 46 tu");
        assertThat(Symbols.queryKeys("46 c")).containsExactly("46 c");
        assertThat(Symbols.queryKeys("46c")).containsExactly("46c", "46 c");
        assertThat(Symbols.queryKeys(null)).isEmpty();
    }

    @Test
    void aSettledRegulationIsNotFoundAsDecision() {
        var regulation = Symbols.read("399-QĐ/TW").symbol().orElseThrow().settledAs(DocumentType.REGULATION);
        assertThat(Symbols.matches("Decision 399", regulation)).isFalse();
        assertThat(Symbols.matches("Quy định 399", regulation)).isTrue();
        assertThat(Symbols.matches("399-QĐ/TW", regulation)).isTrue();
    }

    @Test
    void aDocumentRegisteredByWordIsFoundByLetters() {
        var short57 = Symbols.read("Resolution 57").symbol().orElseThrow();
        assertThat(Symbols.matches("57 nq", short57)).isTrue();
        assertThat(Symbols.matches("Nghị quyết 57", short57)).isTrue();
    }

    @Test
    void aYearOfIssueIsFoundWhereTheSymbolHasNone() {
        var symbol = Symbols.read("57-NQ/TW").symbol().orElseThrow();
        assertThat(Symbols.searchKeys(symbol, 2024)).containsAnyElementsOf(Symbols.queryKeys("Resolution 57/2024"));
        assertThat(Symbols.searchKeys(symbol, 2024))
                .doesNotContainAnyElementsOf(Symbols.queryKeys("Resolution 57/2023"));
    }

    @Test
    void symbolsOfOtherGovernmentsAreFoundWholeAndByNumber() {
        var symbol = Symbols.read("Uchwała nr XIX/204/2020").symbol().orElseThrow();
        for (var typed : List.of("XIX/204/2020", "xix 204 2020", "uchwały nr XIX/204/2020", "204", "uchwała 204")) {
            assertThat(Symbols.matches(typed, symbol)).as(typed).isTrue();
        }
        assertThat(Symbols.matches("XX/204/2020", symbol)).isFalse();
    }
}
