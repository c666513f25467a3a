package org.plumbline.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Nghị định 140/2017/NĐ-CP       | nghi dinh 140/2017/nd-cp
            uỷ ban, ủy ban                 | uy ban, uy ban
            ĐẢNG ỦY                        | dang uy
            Łódź, żółć                     | lodz, zolc
            Maßnahme, GROẞ, Entschließung  | massnahme, gross, entschliessung
            Beschlüsse                     | beschlusse
            æther, Œuvre, Øst, Ħal         | aether, oeuvre, ost, hal
            ISTANBUL, İstanbul, ılık       | istanbul, istanbul, ilik
            з'їзд, з’їзд, зʼїзд            | зїзд, зїзд, зїзд
            Ґрунт і Європа                 | грунт і європа
            край, краї, краи               | край, краї, краи
            ёлка                           | елка
            46–CTr — 46−CTr ‑ 46﹣CTr      | 46-ctr - 46-ctr - 46-ctr
            № 46, ４６                      | no 46, 46
            a⁄b ／ c                        | a/b / c
            eﬃcient                        | efficient
            """)
    void foldsTheSixLanguages(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void foldsDecomposedLettersLikeComposedOnes() {
        assertThat(Folding.fold("Quye\u0302\u0301t \u0111i\u0323nh")).isEqualTo("quyet dinh");
        assertThat(Folding.fold("кра\u0438\u0306 кра\u0456\u0308 \u0415\u0308")).isEqualTo("край краї е");
    }

    @Test
    void dropsWhatCannotBeSeenAndKeepsOneBlank() {
        assertThat(Folding.fold(" \u00a046\u200b-\u2060CTr\u00ad/TU\u00a0\u202f\t\n von\ufeff "))
                .isEqualTo("46-ctr/tu von");
        assertThat(Folding.fold("\u0301\u200b ")).isEmpty();
        assertThat(Folding.fold(null)).isEmpty();
    }

    @Test
    void remembersWhereEachCharacterStood() {
        var text = "  Số  №\u200b 46";
        var folded = Folding.trace(text);
        assertThat(folded.text()).isEqualTo("so no 46");
        assertThat(folded.origin(0)).isEqualTo(2);
        assertThat(folded.origin(folded.text().indexOf("no"))).isEqualTo(text.indexOf('№'));
        assertThat(folded.origin(folded.text().indexOf("46"))).isEqualTo(text.indexOf("46"));
        assertThat(folded.origin(folded.text().length())).isEqualTo(text.length());
    }

    @Test
    void foldingTwiceChangesNothingAndNothingIsRefused() {
        var random = new Random(20251122);
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x500 : 0x10000));
            }
            var once = Folding.fold(text.toString());
            assertThat(Folding.fold(once)).as("%s", text).isEqualTo(once);
            assertThat(Folding.trace(text.toString()).text()).isEqualTo(once);
        }
    }

    @Test
    void longRunsOfMarksCostNoMoreThanLetters() {
        assertThat(Folding.fold("e" + "\u0323\u0302".repeat(200_000))).isEqualTo("e");
        assertThat(Folding.fold("ﷺ".repeat(50_000))).isNotEmpty();
    }
}
