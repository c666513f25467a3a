package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class VocabularyTests {

    private static final Vocabulary MINISTRY = new Vocabulary(
            Language.EN, Map.of("directive", "decision", "directives", "decisions", "unit", "organisation"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Directives                                                    | Decisions
            A directive is issued by a unit.                              | A decision is issued by an organisation.
            {directive} was registered as a directive                     | {directive} was registered as a decision
            {n, plural, one{one directive} other{# directives}} of a unit | {n, plural, one{one decision} other{# decisions}} of an organisation
            Directively unitary                                           | Directively unitary
            A unit gives a figure in a unit of measure                    | An organisation gives a figure in a unit of measure
            """)
    void exchangesWholeWordsOnlyAndLeavesValuesAlone(String ours, String theirs) {
        assertThat(MINISTRY.applyTo(ours)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Das Weisungsdokument gilt ab {day}. | Die Entscheidung gilt ab {day}.
            Frist des Weisungsdokuments         | Frist der Entscheidung
            Weisungsdokumente der Einheit       | Entscheidungen der Einheit
            """)
    void aLineMayHoldTheArticleSoThatItFollowsTheGender(String ours, String theirs) {
        var german = new Vocabulary(
                Language.DE,
                Map.of(
                        "das Weisungsdokument", "die Entscheidung",
                        "des Weisungsdokuments", "der Entscheidung",
                        "Weisungsdokument", "Entscheidung",
                        "Weisungsdokumente", "Entscheidungen"));
        assertThat(german.applyTo(ours)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Termin dokumentu kierunkowego | Termin zarządzenia
            Dokumenty kierunkowe          | Zarządzenia
            """)
    void aLanguageWithCasesListsEachForm(String ours, String theirs) {
        var polish = new Vocabulary(
                Language.PL, Map.of("dokumentu kierunkowego", "zarządzenia", "dokumenty kierunkowe", "zarządzenia"));
        assertThat(polish.applyTo(ours)).isEqualTo(theirs);
    }

    @Test
    void ofTwoLinesThatDifferInCapitalsOnlyTheSmallOneCounts() {
        var twice = new Vocabulary(Language.EN, Map.of("Unit", "office", "unit", "organisation"));
        assertThat(twice.applyTo("Units and a unit")).isEqualTo("Units and an organisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "federation"})
    void noMessageOfADemonstrationKeepsAWordThatWasExchanged(String body) throws IOException {
        var words = new Properties();
        try (var in = VocabularyTests.class.getResourceAsStream("/demo/" + body + "/vocabulary_en.properties")) {
            words.load(in);
        }
        var own = words.stringPropertyNames().stream().collect(Collectors.toMap(each -> each, words::getProperty));
        var vocabulary = new Vocabulary(Language.EN, own);
        var exchanged = own.entrySet().stream()
                .filter(each -> !each.getValue().contains(each.getKey()) && !own.containsValue(each.getKey()))
                .map(each -> each.getKey().replaceAll("(y|ies|e?s|ed)$", ""))
                .collect(Collectors.joining("|", "(?i)\\b(", ")(y|ies|ied|e?s|ed|or|ors)?\\b"));
        var kept = Pattern.compile(exchanged);
        var left = new TreeMap<String, String>();
        messages().forEach((key, text) -> {
            var shown = vocabulary
                    .applyTo(text)
                    .replaceAll("(?i)units? of measure", "")
                    .replaceAll("\\{[^{}]*}", "");
            if (kept.matcher(shown.replaceAll("\\w+, (plural|number|select)", ""))
                    .find()) {
                left.put(key, shown);
            }
        });
        assertThat(left).isEmpty();
    }

    private static Map<String, String> messages() throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties")) {
            var properties = new Properties();
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        }
        return all;
    }
}
