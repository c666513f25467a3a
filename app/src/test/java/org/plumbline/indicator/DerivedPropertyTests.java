package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testing.DatabaseTest;
import org.springframework.context.annotation.Import;

/**
 * Random trees, figures, corrections, withdrawals, proofs, moves and mergers, added up at any moment or never: every figure that is made
 * of others against plain adding by the verdict's own rules, now and as known at any instant.
 */
@DatabaseTest
@Import(ARandomSum.DatabaseOfItsOwn.class)
class DerivedPropertyTests extends ARandomSum {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sumsAreWhatPlainAddingGives(long seed) {
        var often = new Run(new Random(seed), true);
        for (var i = 0; i < 90; i++) {
            often.act();
            if (i % 30 == 29) {
                often.compare(null);
            }
        }
        fold.all();
        often.compare(null);
        assertThat(differences()).isEmpty();
        for (var i = 0; i < 6; i++) {
            often.compare(often.instants.get(often.random.nextInt(often.instants.size())));
        }
        assertThat(often.done).as("kinds of acts carried out").hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5})
    void theOrderOfFoldingDoesNotMatter(long seed) {
        var late = new Run(new Random(seed), false);
        for (var i = 0; i < 90; i++) {
            late.act();
        }
        assertThat(late.done).as("kinds of acts carried out").hasSizeGreaterThan(6);
        late.compare(null);
        assertThat(differences()).isEmpty();
        fold.all();
        late.compare(null);
        assertThat(differences()).isEmpty();
    }
}
