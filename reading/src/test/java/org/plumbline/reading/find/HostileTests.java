package org.plumbline.reading.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That no text, however strange, stops the reader; each record it gives still says what stands at its place. */
class HostileTests {

    private static final int SIZE = 40_000;

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void isReadToItsEnd(Hostile one) {
        holds(one.of(SIZE));
    }

    @Test
    void anyMixtureOfThemIsReadToItsEnd() {
        var random = new Random(11);
        var kinds = Hostile.values();
        for (int round = 0; round < 150; round++) {
            var text = new StringBuilder();
            for (int part = 0; part < 12; part++) {
                text.append(kinds[random.nextInt(kinds.length)].of(1 + random.nextInt(300)));
                text.append(random.nextBoolean() ? " " : "\n\n");
            }
            holds(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch Brimsey",
                "The decision of Brimsey",
                "Keputusan Brimsey",
                "Der Beschluss Brimsey",
                "Uchwała Brimsey",
                "Рішення Бримсі"
            })
    void mayEndWithAnUnknownNameBehindADocumentsWord(String text) {
        holds(text);
    }

    static void holds(String text) {
        for (var one : Samples.READER.read(text).records()) {
            int from = text.offsetByCodePoints(0, one.start());
            int to = text.offsetByCodePoints(from, one.end() - one.start());
            assertThat(text.substring(from, to)).isEqualTo(one.surface());
        }
    }
}
