package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Split.Rule;

/** Sums of a split as they are read: rounded where something was divided, and never onto the level. */
class SplitRoundingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEIGHTED     | 57528/3890    | 14   | 2 | MORE | 14.79   | -0.79
            WEIGHTED     | 57528/3890    | 14   | 0 | MORE | 15      | -1
            WEIGHTED     | 139998/10000  | 14   | 2 | MORE | 13.9998 | 0.0002
            WEIGHTED     | 1399999/99999 | 14   | 1 | MORE | 14.0001 | -0.0001
            WEIGHTED     | 28/2          | 14   | 2 | MORE | 14      | 0
            RATIO        | 2500/300      | 8.5  | 1 | LESS | 8.3     | -0.2
            RATIO        | 2500/300      | 8.25 | 1 | LESS | 8.33    | 0.08
            SUM          | 60.125        | 60   | 1 | MORE | 60.125  | -0.125
            CONTRIBUTION | 136/10        | 14   | 2 | MORE | 13.6    | 0.4
            """)
    void totalAndGapAddUpToTheLevelAsTheyAreShown(
            Rule rule, String sum, BigDecimal level, int decimals, Direction direction, String total, String gap) {
        var parts = sum.split("/");
        var exact = parts.length == 1
                ? Ratio.of(new BigDecimal(parts[0]))
                : Ratio.of(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
        var shown = SplitRounding.total(rule, exact, level, decimals);
        assertThat(shown).isEqualTo(new BigDecimal(total));
        assertThat(SplitRounding.gap(shown, level, direction)).isEqualTo(new BigDecimal(gap));
    }
}
