package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is kept of a verdict gives the identical verdict again, and nothing else does. */
class ReplayTests {

    @Test
    void everyCaseOfTheSuiteIsMadeAgain() {
        for (var file : new String[] {"cases.csv", "seeds.csv"}) {
            for (var line : new Lines(file).all()) {
                var inputs = Notation.inputs(line);
                var text = Replay.write(inputs);
                assertThat(Replay.read(text)).isEqualTo(inputs);
                assertThat(Replay.verdict(text)).isEqualTo(Verdicts.of(inputs));
            }
        }
    }

    @Test
    void decimalsAreKeptAsTheyWereWritten() {
        var inputs = first();
        assertThat(Replay.write(inputs)).contains("\"amount\":\"48.14\"").contains("\"baseline\":\"65.5\"");
        var again = Replay.read(Replay.write(inputs).replace("\"48.14\"", "\"48.140\""));
        assertThat(Replay.write(again)).contains("\"amount\":\"48.140\"");
        assertThat(Replay.write(Replay.read(Replay.write(inputs).replace("\"48.14\"", "\"5E+3\""))))
                .contains("\"amount\":\"5E+3\"");
    }

    @Test
    void whatIsNoInputsIsRefusedWithItsPlace() {
        var text = Replay.write(first());
        refused(text.substring(0, text.length() - 1), "NOT_JSON");
        refused(text.replace("\"48.14\"", "\"many\""), "observations[0].amount");
        refused(text.replace("\"48.14\"", "\"1E+999999\""), "observations[0].amount");
        refused(text.replace("\"REACH\"", "\"GRASP\""), "target.kind");
        refused(text.replace("\"on\":\"2024-06-30\"", "\"on\":\"2024-06-31\""), "on");
        refused(text.replace("\"on\":", "\"day\":"), "FIELD_UNKNOWN");
        refused(text.replace("\"period\":\"2023\"", "\"period\":\"2023-Q5\""), "observations[0].period");
        refused(text.replace("plumbline-verdict/1", "plumbline-verdict/2"), "format");
        refused("[".repeat(10_000), "nested too deeply");
    }

    private static void refused(String text, String part) {
        assertThatThrownBy(() -> Replay.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    private static Inputs first() {
        return Notation.inputs(new Lines("cases.csv").all().getFirst());
    }

    @Test
    void percentagesNeverShowAnEdgeThatIsNotReached() {
        assertThat(Notation.ratio("99.96/100").percent(1)).hasToString("99.9");
        assertThat(Notation.ratio("100.04/100").percent(1)).hasToString("100.1");
        assertThat(Notation.ratio("49.999/100").percent(0)).hasToString("49");
        assertThat(Notation.ratio("1/2").percent(1)).hasToString("50.0");
        assertThat(Notation.ratio("17.36/25.5").percent(1)).hasToString("68.1");
    }

    @Test
    void periodsReadWhatTheyWrite() {
        for (var code : new String[] {
            "2023", "2023-H1", "2023-H2", "2023-Q1", "2023-Q4", "2023-06", "2023-06-30", "2021-01-01..2023-06-29"
        }) {
            assertThat(Period.parse(code).code()).isEqualTo(code);
        }
        assertThatThrownBy(() -> Period.parse("2023-Q5")).hasMessageContaining("2023-Q5");
        assertThatThrownBy(() -> Period.parse("2023-13")).isInstanceOf(RuntimeException.class);
    }
}
