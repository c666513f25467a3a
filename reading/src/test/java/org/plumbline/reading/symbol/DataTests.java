package org.plumbline.reading.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reading.text.Folding;

class DataTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyKindOfDocumentHasAWord(String language) {
        var missing = EnumSet.allOf(DocumentType.class);
        rows(language).forEach(row -> DocumentType.find(row.getFirst()).ifPresent(missing::remove));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "de", "pl", "uk"})
    void theKindsOfTheSeedsHaveWordsInEveryLanguage(String language) {
        assertThat(rows(language).stream().map(List::getFirst).toList())
                .contains(
                        "number-sign",
                        "resolution",
                        "directive",
                        "conclusion",
                        "decision",
                        "regulation",
                        "rules",
                        "action-programme",
                        "plan",
                        "decree",
                        "circular",
                        "guidance",
                        "report",
                        "notice",
                        "submission",
                        "official-letter",
                        "project",
                        "law");
    }

    @Test
    void namesOfIssuersBelongToAnIssuerAndHaveAllLanguages() {
        assertThat(Table.heading("issuer_names.tsv")).containsExactly("folded", "en", "id", "de", "pl", "uk");
        assertThat(Table.rows("issuer_names.tsv")).isNotEmpty().allSatisfy(row -> {
            assertThat(Issuers.find(row.getFirst())).as("%s", row).isPresent();
            assertThat(row).hasSize(6).allSatisfy(name -> assertThat(name).isNotBlank());
        });
        assertThat(Symbols.issuer("tu").orElseThrow().name("en"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("Party committee"));
        assertThat(Symbols.issuer("BKHCN").orElseThrow().name("en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "id", "de", "pl", "uk"})
    void everyRowIsComplete(String language) {
        for (var row : rows(language)) {
            assertThat(row).as("%s %s", language, row).hasSize(4);
            assertThat(row.get(1)).as("%s", row).isIn("main", "also");
            assertThat(row.get(2)).as("%s", row).isIn("seen", "memory");
            assertThat(row.get(3).split(";", -1))
                    .allSatisfy(form -> assertThat(Folding.fold(form)).isNotEmpty());
        }
    }

    @Test
    void everyIssuerCanStandInASymbol() {
        for (var row : Table.rows("issuers.tsv")) {
            var code = row.getFirst();
            assertThat(Issuers.find(row.get(1))).as(code).isPresent();
            assertThat(row.get(3).equals("unit")
                            || Symbols.read("46-NQ/" + code)
                                    .symbol()
                                    .orElseThrow()
                                    .issuers()
                                    .contains(code)
                            || Symbols.read("46/NQ-" + code)
                                    .symbol()
                                    .orElseThrow()
                                    .issuers()
                                    .contains(code))
                    .as(code)
                    .isTrue();
        }
        assertThat(Symbols.issuer("bcsđ").orElseThrow().code()).isEqualTo("BCSĐ");
        assertThat(Symbols.issuer("ubnd").orElseThrow().party()).isFalse();
        assertThat(Symbols.issuer("nobody")).isEmpty();
    }

    @Test
    void everyAbbreviationIsReadAsItsType() {
        for (var type : DocumentType.values()) {
            for (var letters : type.partyAbbreviations()) {
                assertThat(Symbols.read("46-" + letters + "/TW")
                                .symbol()
                                .orElseThrow()
                                .types())
                        .as(letters)
                        .contains(type);
            }
            for (var letters : type.stateAbbreviations()) {
                assertThat(Symbols.read("46/" + letters + "-UBND")
                                .symbol()
                                .orElseThrow()
                                .types())
                        .as(letters)
                        .contains(type);
            }
            assertThat(DocumentType.find(type.code())).contains(type);
            assertThat(type.code()).matches("[a-z-]+");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Richtlinien      | DIRECTIVE
            Висновку         | CONCLUSION
            uchwale          | RESOLUTION
            Undang-Undang    | LAW
            undang undang    | LAW
            thông tri        | PARTY_CIRCULAR
            thông tư         | CIRCULAR
            quy chế làm việc | RULES
            Проєкт           | PROJECT
            """)
    void knowsWordsInTheirForms(String word, DocumentType type) {
        assertThat(Symbols.typesOfWord(word)).startsWith(type);
    }

    private static List<List<String>> rows(String language) {
        return Table.rows("types_" + language + ".tsv");
    }
}
