package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.testing.DatabaseTest;
import org.springframework.context.annotation.Import;

/** Several posts enter figures while others are added up and units move: what is kept agrees with the figures at any moment. */
@DatabaseTest
@Import(ARandomSum.DatabaseOfItsOwn.class)
class DerivedAtOnceTests extends ARandomSum {

    @Test
    void fourWritersTheFoldAndMovesAgreeInOneSnapshot() throws Exception {
        var run = new Run(new Random(7), true);
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(7)) {
            var writers = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        var random = new Random(number);
                        for (var round = 0; round < 40; round++) {
                            run.entry(random, "c" + (1 + number * 2 + random.nextInt(2)));
                        }
                        return true;
                    }))
                    .toList();
            var folding = threads.submit(() -> {
                while (writing.get()) {
                    fold.once();
                }
                return true;
            });
            var looking = threads.submit(() -> {
                var looks = 0;
                while (writing.get()) {
                    assertThat(differences()).isEmpty();
                    looks++;
                }
                return looks;
            });
            try {
                for (var i = 0; i < 6; i++) {
                    units.move(
                            ALL,
                            new MoveUnit(
                                    run.country.unit("c" + (1 + i)),
                                    null,
                                    1,
                                    run.country.place("e" + i, 3, "p" + (1 + i % 2)),
                                    LocalDate.of(2023, 1 + i, 1),
                                    null));
                }
                for (var each : writers) {
                    each.get();
                }
            } finally {
                writing.set(false);
            }
            folding.get();
            assertThat(looking.get()).isPositive();
        }
        run.compare(null);
        fold.all();
        run.compare(null);
        assertThat(differences()).isEmpty();
    }
}
