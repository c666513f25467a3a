package org.plumbline.reading.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.pack.Packs;

/** That what a figure is of is told from the words around it, in each language that comes along and in one of a folder. */
class SubjectWordsTests {

    private static final SubjectWords WORDS = new SubjectWords(Packs.load(Path.of("../examples/languages/es")));

    @Test
    void leavesOutWhatEveryFigureMayHave() {
        assertThat(WORDS.named("The share of poor households in 2023", "en").counting())
                .containsExactly("poor", "households");
        assertThat(WORDS.named("Tỷ lệ hộ nghèo đa chiều", "vi").counting())
                .containsExactly("ho", "ngheo", "da", "chieu");
        assertThat(WORDS.named("La tasa de hogares pobres", "es").counting()).containsExactly("hogares", "pobres");
    }

    @Test
    void keepsWhatTurnsANameIntoAnother() {
        assertThat(WORDS.named("children not in school", "en").counting()).contains("not");
        assertThat(WORDS.named("hogares sin agua", "es").counting()).contains("sin");
        assertThat(WORDS.named("war veterans", "en").counting())
                .as("a verb of another language is a word of this one")
                .containsExactly("war", "veterans");
        assertThat(WORDS.named("nam", "vi").counting()).as("men, not a year").containsExactly("nam");
    }

    @Test
    void partsASubjectFromItsFigure() {
        assertThat(WORDS.before("Budget revenue of the district reached nearly", "en")
                        .counting())
                .containsExactly("budget", "revenue", "district");
        assertThat(WORDS.before("La pobreza bajó a", "es").counting()).containsExactly("pobreza");
        assertThat(WORDS.before("Roads were built over", "en").counting()).containsExactly("roads", "built");
    }

    @Test
    void countsOnNeitherSideWhatIsCommonInOneOfTwoLanguages() {
        assertThat(WORDS.named("An Giang", "vi").beside("en"))
                .isEqualTo(WORDS.named("An Giang", "en").beside("vi"))
                .containsExactly("giang");
        assertThat(WORDS.named("An Giang", "fr").counting())
                .as("nothing is known of this language")
                .containsExactly("an", "giang");
    }

    @Test
    void keepsWordsWithAnApostropheWhole() {
        assertThat(WORDS.named("Рівень здоров'я", "uk").counting()).containsExactly("здоровя");
        assertThat(WORDS.named("the district's roads", "en").counting()).containsExactly("district", "roads");
    }
}
