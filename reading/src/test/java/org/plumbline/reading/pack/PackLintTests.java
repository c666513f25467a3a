package org.plumbline.reading.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** That the word lists of the packs are well made, those of the example too. */
class PackLintTests {

    private static final Packs PACKS = Packs.load(Path.of("../examples/languages/es"));

    static Stream<LanguagePack> languages() {
        return PACKS.all().stream();
    }

    /** Each form, written as the pack writes it, is found with its concept. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void eachFormIsFoundInText(LanguagePack language) {
        var lost = new ArrayList<String>();
        for (var form : language.forms()) {
            var written = form.isHead()
                    ? "Xxxxxx" + form.text().substring(1)
                    : form.exactCase() ? form.written() : form.text();
            var text = new Text(Source.of(written.replace("*", "")), PACKS, language);
            if (text.size() == 0 || text.at(0, form.concept()) != text.size()) {
                lost.add(form.concept() + ": " + form.text());
            }
        }
        assertThat(lost).isEmpty();
    }

    /** A word for a number or a month says one number. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void noFormSaysTwoNumbers(LanguagePack language) {
        var values = new HashMap<String, Long>();
        var twice = new ArrayList<String>();
        for (var form : language.forms()) {
            var name = form.concept().name();
            if (!name.startsWith("number-") && !name.equals("magnitude") && !name.equals("month")) {
                continue;
            }
            var old =
                    values.put(form.concept() + " " + (form.exactCase() ? form.written() : form.text()), form.value());
            if (old != null && old != form.value()) {
                twice.add(form.concept() + ": " + form.text() + " " + old + " " + form.value());
            }
        }
        assertThat(twice).isEmpty();
    }

    /** What stands around a subject is asked word by word; a word that turns a name into another is never among it. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("languages")
    void wordsAroundSubjectsAreSingleAndTurnNothing(LanguagePack language) {
        var around = new TreeSet<String>();
        var turning = new TreeSet<String>();
        for (var form : language.forms()) {
            var name = form.concept().name();
            if (name.equals("subject-common") || name.equals("subject-lead")) {
                around.add(form.text());
            } else if (name.equals("not") || name.equals("negation")) {
                turning.add(form.text());
            }
        }
        assertThat(around).isNotEmpty().allSatisfy(word -> assertThat(word).matches("[\\p{L}\\p{M}]+"));
        assertThat(around).doesNotContainAnyElementsOf(turning);
    }

    /** Prints the concepts that some languages have words for and others do not. */
    @Test
    void theMainConceptsHaveWordsInEveryLanguage() {
        var byConcept = new TreeMap<String, TreeSet<String>>();
        for (var pack : PACKS.all()) {
            pack.forms()
                    .forEach(form -> byConcept
                            .computeIfAbsent(form.concept().name(), any -> new TreeSet<>())
                            .add(pack.code()));
        }
        for (var concept : List.of(
                "percent",
                "percentage-point",
                "month",
                "magnitude",
                "target-noun",
                "met",
                "exceeded",
                "over",
                "at-least",
                "less-than",
                "at-most",
                "nearly",
                "of-whole",
                "document-number",
                "body",
                "currency-EUR",
                "currency-USD",
                "unit-km",
                "unit-ha",
                "unit-t",
                "subject-common",
                "subject-lead",
                "subject-target",
                "subject-part",
                "topic-game",
                "topic-journey",
                "topic-speech",
                "stopword",
                "abbreviation")) {
            assertThat(byConcept.getOrDefault(concept, new TreeSet<>()))
                    .as(concept)
                    .hasSize(PACKS.all().size());
        }
    }
}
