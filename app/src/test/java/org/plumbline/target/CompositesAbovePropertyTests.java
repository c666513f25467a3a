package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.indicator.Measured.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.testing.DatabaseTest;

/** Random figures of communes and answers of those above, added up at any moment: every composite against plain adding. */
@DatabaseTest
class CompositesAbovePropertyTests extends ACompositeAbove {

    @Test
    void compositesAboveAreWhatPlainAddingGives() {
        var ready = ready(Missing.IGNORE);
        var random = new Random(11);
        var below = Map.of(
                "n1",
                List.of("c1", "c2", "c3"),
                "n2",
                List.of("d1", "d2"),
                "north",
                List.of("c1", "c2", "c3", "d1", "d2"));
        var shares = new HashMap<String, int[]>();
        var answers = new HashMap<String, Boolean>();
        var ids = new HashMap<String, UUID>();
        for (var step = 0; step < 60; step++) {
            if (random.nextInt(4) == 0) {
                var unit = List.of("n1", "n2", "north").get(random.nextInt(3));
                var yes = random.nextBoolean();
                answers.put(unit, yes);
                change(portal, unit, Figure.answer(yes), ids);
            } else {
                var unit = below.get("north").get(random.nextInt(5));
                var share = new int[] {random.nextInt(50), 50 + random.nextInt(50)};
                shares.put(unit, share);
                change(online, unit, parts(share[0], share[1]), ids);
            }
            if (random.nextInt(3) == 0) {
                folded();
            }
            if (step % 15 == 14) {
                folded();
                below.forEach((unit, communes) ->
                        assertThat(value(ready, unit)).as(unit).isEqualTo(plain(communes, shares, answers.get(unit))));
            }
        }
    }

    private void change(UUID indicator, String unit, Figure figure, Map<String, UUID> ids) {
        var key = indicator + unit;
        var before = ids.get(key);
        ids.put(
                key,
                before == null
                        ? entered(indicator, unit, figure)
                        : measured.corrected(ALL, indicator, set.unit(unit), "2024", figure, before, "Counted anew"));
    }

    private static @Nullable String plain(List<String> communes, Map<String, int[]> shares, @Nullable Boolean answer) {
        var above = communes.stream()
                .filter(shares::containsKey)
                .mapToInt(each -> shares.get(each)[0])
                .sum();
        var under = communes.stream()
                .filter(shares::containsKey)
                .mapToInt(each -> shares.get(each)[1])
                .sum();
        var yes = answer == null ? null : BigDecimal.valueOf(answer ? 100 : 0);
        if (under == 0) {
            return yes == null ? null : rounded(yes);
        }
        var share = BigDecimal.valueOf(above * 100L).divide(BigDecimal.valueOf(under), 20, RoundingMode.HALF_UP);
        return rounded(yes == null ? share : share.add(yes).divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_UP));
    }
}
