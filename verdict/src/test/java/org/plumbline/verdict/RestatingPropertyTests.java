package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.verdict.Restated.Way;
import org.plumbline.verdict.Restated.Why;

/** What is restated at once is what the naive model carries forward through each reform, and nobody's history is lost. */
class RestatingPropertyTests {

    private static final int SEEDS = Boolean.getBoolean("plumbline.long") ? 20_000 : 400;
    private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);

    private final Map<Integer, Map<Period, Part>> sums = new HashMap<>();
    private final Map<Integer, Map<Period, Part>> ratios = new HashMap<>();
    private final List<Period> periods = new ArrayList<>();

    @Test
    void restatesExactly() {
        var ways = new HashMap<Way, Integer>();
        var apportioned = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var ground = reformed(random, seed % 2 == 0 ? 0 : 60);
            var day = periods.getLast().last().plusDays(3);
            var lineage = lineage(ground, random);
            var byWeight = new Restating(lineage, day, "population");
            var without = new Restating(lineage, day, null);
            for (var level = 1; level <= 3; level++) {
                for (var unit : ground.level(level)) {
                    for (var come :
                            byWeight.of(unit, rules(PlaceRule.SUM), sums).figures()) {
                        ways.merge(come.way(), 1, Integer::sum);
                        apportioned += come.apportioned() ? 1 : 0;
                        exact(seed, unit, come, ground.carried().get(2 * periods.indexOf(come.period())));
                    }
                    for (var come :
                            byWeight.of(unit, rules(PlaceRule.RATIO), ratios).figures()) {
                        exactParts(seed, unit, come, ground, periods.indexOf(come.period()));
                    }
                    for (var come : without.of(unit, rules(PlaceRule.SUM), sums).figures()) {
                        assertThat(come.apportioned()).isFalse();
                        exact(seed, unit, come, ground.carried().get(2 * periods.indexOf(come.period())));
                    }
                }
            }
        }
        assertThat(ways.keySet()).as("each way was met: %s", ways).contains(Way.values());
        assertThat(apportioned).isGreaterThan(SEEDS);
    }

    @Test
    void losesNobodysHistory() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(10_000 + seed);
            var ground = new Ground(random);
            start();
            for (var year = 0; year < 5; year++) {
                var then = ground.level(1);
                observe(ground, random, year, 0);
                ground.reform(BEGIN.plusYears(year).plusDays(100));
                var day = BEGIN.plusYears(year).plusDays(100);
                var period = periods.getLast();
                var restating = new Restating(lineage(ground, random), day, "population");
                var now = ground.level(1).stream()
                        .flatMap(unit -> restating.of(unit, rules(PlaceRule.SUM), sums).figures().stream())
                        .filter(each -> each.period().equals(period))
                        .map(each -> each.value().numerator())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                var before = then.stream()
                        .map(unit -> ((Value.Amount) sums.get(unit).get(period).value()).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(now).as("seed %d, year %d", seed, year).isEqualByComparingTo(before);
            }
        }
    }

    @Test
    void answersForAnEarlierDayAsOnThatDay() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(20_000 + seed);
            var ground = new Ground(random);
            start();
            for (var year = 0; year < 3; year++) {
                observe(ground, random, year, 0);
                ground.reform(BEGIN.plusYears(year).plusDays(100));
            }
            var day = BEGIN.plusYears(2).plusDays(100);
            var units = ground.level(1);
            var then = ground.carried().stream().map(HashMap::new).toList();
            for (var year = 3; year < 6; year++) {
                observe(ground, random, year, 0);
                ground.reform(BEGIN.plusYears(year).plusDays(100));
            }
            var restating = new Restating(lineage(ground, random), day, "population");
            for (var unit : units) {
                for (var come : restating.of(unit, rules(PlaceRule.SUM), sums).figures()) {
                    var at = periods.indexOf(come.period());
                    if (at < 3) {
                        exact(seed, unit, come, then.get(2 * at));
                    } else {
                        assertThat(come.way()).isIn(Way.AS_REPORTED, Way.NOT_RESTATABLE);
                    }
                }
            }
        }
    }

    private Ground reformed(Random random, int missing) {
        var ground = new Ground(random);
        start();
        for (var year = 0; year < 6; year++) {
            observe(ground, random, year, missing);
            ground.reform(BEGIN.plusYears(year).plusDays(100));
        }
        observe(ground, random, 6, missing);
        return ground;
    }

    private void start() {
        sums.clear();
        ratios.clear();
        periods.clear();
    }

    private void observe(Ground ground, Random random, int year, int missing) {
        var period = Period.day(BEGIN.plusYears(year).plusDays(random.nextInt(100)));
        periods.add(period);
        var numerators = ground.observe(missing);
        var denominators = ground.observe(0);
        numerators.forEach((unit, value) -> {
            sums.computeIfAbsent(unit, any -> new HashMap<>()).put(period, Part.of("", new Value.Amount(value)));
            ratios.computeIfAbsent(unit, any -> new HashMap<>())
                    .put(period, Part.of("", new Value.Parts(value, denominators.get(unit))));
        });
    }

    /** Recorded late or ahead, so in whatever order. */
    private static Lineage lineage(Ground ground, Random random) {
        var steps = new ArrayList<>(ground.steps);
        Collections.shuffle(steps, random);
        return new Lineage(steps, ground.founded);
    }

    private static void exact(int seed, int unit, Restated come, Map<Integer, BigDecimal> naive) {
        if (come.way() == Way.NOT_RESTATABLE) {
            assertThat(come.obstacles()).allMatch(each -> each.why() == Why.DIVIDED || each.why() == Why.LEFT_UNKNOWN);
            assertThat(come.pieces().stream()
                            .anyMatch(each -> each.share().value() == null
                                    || each.share().value().signum() < 0))
                    .isTrue();
            return;
        }
        assertThat(come.missing())
                .containsExactlyInAnyOrderElementsOf(come.pieces().stream()
                        .filter(each -> each.figure() == null)
                        .map(Restated.Piece::unit)
                        .toList());
        assertThat(come.given() + come.missing().size()).isEqualTo(come.expected());
        var value = come.value();
        var expected = naive.getOrDefault(unit, BigDecimal.ZERO);
        assertThat(value == null ? 0 : value.compareTo(expected))
                .as("seed %d, unit %d, %s: %s and not %s", seed, unit, come.period(), value, expected)
                .isZero();
    }

    private static void exactParts(int seed, int unit, Restated come, Ground ground, int at) {
        if (come.way() != Way.NOT_RESTATABLE && come.missing().isEmpty()) {
            assertThat(come.parts().numerator())
                    .as("seed %d, unit %d, %s", seed, unit, come.period())
                    .isEqualByComparingTo(ground.carried().get(2 * at).get(unit));
            assertThat(come.parts().denominator())
                    .isEqualByComparingTo(ground.carried().get(2 * at + 1).get(unit));
        }
    }

    private static Restating.Rules rules(PlaceRule place) {
        return new Restating.Rules() {
            @Override
            public PlaceRule place(Period period) {
                return place;
            }

            @Override
            public int per(Period period) {
                return 100;
            }
        };
    }
}
