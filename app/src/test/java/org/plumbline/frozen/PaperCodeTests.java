package org.plumbline.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/** Codes of prints: typed as they stand on paper, with every slip told from a code that nobody gave out. */
class PaperCodeTests {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void aCodeIsReadHoweverItIsWritten() {
        var random = new SecureRandom();
        for (var i = 0; i < 500; i++) {
            var code = PaperCode.any(random);
            assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
            for (var typed : List.of(
                    code,
                    PaperCode.written(code),
                    " " + PaperCode.written(code).toLowerCase(java.util.Locale.ROOT) + " ",
                    code.substring(0, 4) + " – " + code.substring(4))) {
                assertThat(PaperCode.read(typed)).isEqualTo(code);
            }
        }
    }

    /** Every single wrong sign, and every two neighbours that changed places. */
    @Test
    void everySlipIsFound() {
        var random = new Random(20250403);
        for (var i = 0; i < 50; i++) {
            var code = PaperCode.any(new SecureRandom());
            for (var at = 0; at < code.length(); at++) {
                for (var sign : LETTERS.toCharArray()) {
                    if (sign != code.charAt(at)) {
                        assertThat(problems(code.substring(0, at) + sign + code.substring(at + 1)))
                                .containsExactly("frozen.code-slip");
                    }
                }
            }
            var at = random.nextInt(code.length() - 1);
            if (code.charAt(at) != code.charAt(at + 1)) {
                assertThat(problems(
                                code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2)))
                        .containsExactly("frozen.code-slip");
            }
        }
    }

    @Test
    void signsThatNoCodeHoldsAreNamedWithTheirPlace() {
        var refused = Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> PaperCode.read("7F3O-2M1?")));
        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly("frozen.code-look-alike", "frozen.code-look-alike", "frozen.code-sign");
        assertThat(refused.problems().getFirst().arguments().get("place")).isEqualTo(4);
        assertThat(problems("7F3K-2M")).containsExactly("frozen.code-length");
        assertThat(problems("x".repeat(10_000))).contains("frozen.code-length");
    }

    private static List<String> problems(String typed) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> PaperCode.read(typed)))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }
}
