package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random entries, corrections, proofs and withdrawals of parts: every composite, as known at every instant, against plain arithmetic. */
@DatabaseTest
class CompositePropertyTests {

    @Autowired
    private Measured measured;

    @Autowired
    private FigureWork work;

    @Autowired
    private Figures figures;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    /** What a part says; null value where it says a state only. */
    private record Said(UUID id, State state, @Nullable BigDecimal value, Maturity maturity, ProofLevel proof) {}

    private record Place(String part, String period) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2025})
    void everyCompositeIsWhatPlainArithmeticSays(long seed) {
        var random = new Random(seed);
        var set = measured.fresh();
        var parts = new TreeMap<String, UUID>();
        parts.put("ONLINE", measured.defined(set, "ONLINE", Readiness.share()));
        parts.put("PORTAL", measured.defined(set, "PORTAL", Readiness.portal()));
        parts.put(
                "SCORE",
                measured.defined(set, "SCORE", Readiness.of(CompositeText.of()).madeOf(null)));
        var rule = Missing.values()[random.nextInt(3)];
        var enough = rule == Missing.AT_LEAST ? BigDecimal.valueOf(1 + random.nextInt(9), 1) : null;
        var weights = new HashMap<String, BigDecimal>();
        parts.keySet().forEach(part -> weights.put(part, BigDecimal.valueOf(1 + random.nextInt(50), 1)));
        var lower = measured.defined(
                set,
                "LOWER",
                Readiness.of(new CompositeText(
                        List.of(
                                weighing(Readiness.online(parts.get("ONLINE")), weights.get("ONLINE")),
                                weighing(Readiness.portal(parts.get("PORTAL"), "1"), weights.get("PORTAL")),
                                weighing(PartText.of(parts.get("SCORE"), "1"), weights.get("SCORE"))),
                        rule,
                        enough,
                        true)));
        var upper = measured.defined(
                set,
                "UPPER",
                Readiness.of(
                        CompositeText.of(PartText.of(lower, "0.75"), Readiness.portal(parts.get("PORTAL"), "0.25"))));
        var now = new HashMap<Place, Said>();
        var history = new ArrayList<Map.Entry<Instant, Map<Place, Said>>>();
        history.add(Map.entry(latest(), Map.of()));
        for (var step = 0; step < 60; step++) {
            var place = new Place(
                    List.copyOf(parts.keySet()).get(random.nextInt(3)), String.valueOf(2021 + random.nextInt(3)));
            step(random, set, parts.get(place.part()), place, now);
            history.add(Map.entry(latest(), Map.copyOf(now)));
        }
        for (var each : history) {
            var expectedLower = new TreeMap<String, String>();
            var expectedUpper = new TreeMap<String, String>();
            for (var period : List.of("2021", "2022", "2023")) {
                var made = blend(each.getValue(), period, weights, rule, enough);
                put(expectedLower, period, made);
                put(expectedUpper, period, above(made, each.getValue().get(new Place("PORTAL", period))));
            }
            assertThat(known(set, lower, each.getKey()))
                    .as("as known at %s", each.getKey())
                    .isEqualTo(expectedLower);
            assertThat(known(set, upper, each.getKey()))
                    .as("above, as known at %s", each.getKey())
                    .isEqualTo(expectedUpper);
        }
    }

    private static PartText weighing(PartText part, BigDecimal weight) {
        return new PartText(part.indicator(), weight, part.scale(), part.applies());
    }

    private void step(Random random, Measured.Case set, UUID indicator, Place place, Map<Place, Said> now) {
        var there = now.get(place);
        switch (there == null ? 0 : random.nextInt(4)) {
            case 0, 1 -> {
                var said = said(random, place.part());
                var figure = said.value() == null ? null : figure(place.part(), said.value());
                var stated = new Stated(
                        said.id(),
                        indicator,
                        set.unit(),
                        "",
                        Period.of(place.period()),
                        said.state(),
                        said.maturity(),
                        figure,
                        null,
                        null,
                        null,
                        null,
                        there == null ? null : there.id(),
                        there == null ? null : "Counted anew");
                work.enter(set.district(), EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)));
                now.put(place, said);
            }
            case 2 -> {
                var level = List.of(ProofLevel.SELF_DECLARED, ProofLevel.DOCUMENT_CHECKED, ProofLevel.INSPECTED)
                        .get(random.nextInt(3));
                work.prove(
                        set.second(),
                        new ProveFigure(Ids.next(), there.id(), level, "Seen", Measured.TODAY, List.of()));
                now.put(place, new Said(there.id(), there.state(), there.value(), there.maturity(), level));
            }
            default -> {
                work.withdraw(set.district(), new WithdrawFigure(Ids.next(), there.id(), "In error", Measured.TODAY));
                now.remove(place);
            }
        }
    }

    private static Said said(Random random, String part) {
        var state = List.of(State.VALUE, State.VALUE, State.VALUE, State.NIL, State.NOT_APPLICABLE, State.NOT_COLLECTED)
                .get(random.nextInt(6));
        var value = switch (part) {
            case "PORTAL" -> BigDecimal.valueOf(random.nextInt(2));
            default -> BigDecimal.valueOf(random.nextInt(10_001), 2);
        };
        return new Said(
                Ids.next(),
                state,
                state == State.VALUE ? value : null,
                Maturity.values()[random.nextInt(3)],
                ProofLevel.NONE);
    }

    private static Figure figure(String part, BigDecimal value) {
        return switch (part) {
            case "PORTAL" -> Figure.answer(value.signum() > 0);
            case "ONLINE" -> Figure.parts(value, BigDecimal.valueOf(100));
            default -> Figure.number(value);
        };
    }

    private record Made(@Nullable BigDecimal value, Maturity maturity, ProofLevel proof) {}

    /** By hand: what is there, by its weight; nothing where the rule asks for more. */
    private static @Nullable Made blend(
            Map<Place, Said> now,
            String period,
            Map<String, BigDecimal> weights,
            Missing rule,
            @Nullable BigDecimal enough) {
        var sum = BigDecimal.ZERO;
        var there = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        var maturity = Maturity.FINAL;
        var proof = ProofLevel.INSPECTED;
        for (var part : weights.entrySet()) {
            all = all.add(part.getValue());
            var said = now.get(new Place(part.getKey(), period));
            var score = score(part.getKey(), said);
            if (score != null && said != null) {
                there = there.add(part.getValue());
                sum = sum.add(score.multiply(part.getValue()));
                maturity = said.maturity().compareTo(maturity) < 0 ? said.maturity() : maturity;
                proof = said.proof().compareTo(proof) < 0 ? said.proof() : proof;
            }
        }
        if (there.signum() == 0) {
            return null;
        }
        var share = there.divide(all, MathContext.DECIMAL128);
        var given = switch (rule) {
            case ALL -> there.compareTo(all) == 0;
            case AT_LEAST -> share.compareTo(Objects.requireNonNull(enough)) >= 0;
            case IGNORE -> true;
        };
        return given
                ? new Made(sum.divide(there, MathContext.DECIMAL128), maturity, proof)
                : new Made(null, maturity, ProofLevel.NONE);
    }

    /** On the scale from 0 to 100; null where there is no number. */
    private static @Nullable BigDecimal score(String part, @Nullable Said said) {
        if (said == null || said.state() == State.NOT_APPLICABLE || said.state() == State.NOT_COLLECTED) {
            return null;
        }
        if (said.state() == State.NIL) {
            return part.equals("ONLINE") ? null : BigDecimal.ZERO;
        }
        return part.equals("PORTAL")
                ? Objects.requireNonNull(said.value()).multiply(BigDecimal.valueOf(100))
                : said.value();
    }

    /** Three quarters of the lower composite and one of the portal, if both are there. */
    private static @Nullable Made above(@Nullable Made lower, @Nullable Said portal) {
        var score = score("PORTAL", portal);
        var value = lower == null ? null : lower.value();
        if (value == null && score == null) {
            return null;
        }
        var maturity = Maturity.FINAL;
        var proof = ProofLevel.INSPECTED;
        if (value != null) {
            maturity = lower.maturity();
            proof = lower.proof();
        }
        if (score != null) {
            maturity = portal.maturity().compareTo(maturity) < 0 ? portal.maturity() : maturity;
            proof = portal.proof().compareTo(proof) < 0 ? portal.proof() : proof;
        }
        return value == null || score == null
                ? new Made(null, maturity, ProofLevel.NONE)
                : new Made(
                        value.multiply(new BigDecimal("0.75")).add(score.multiply(new BigDecimal("0.25"))),
                        maturity,
                        proof);
    }

    private static void put(Map<String, String> expected, String period, @Nullable Made made) {
        if (made != null) {
            expected.put(period, text(made.value(), made.maturity(), made.proof()));
        }
    }

    private static String text(@Nullable BigDecimal value, Maturity maturity, ProofLevel proof) {
        return (value == null
                        ? "too few"
                        : value.setScale(9, RoundingMode.HALF_EVEN).toPlainString()) + " " + maturity + " " + proof;
    }

    private Map<String, String> known(Measured.Case set, UUID indicator, Instant at) {
        var found = new TreeMap<String, String>();
        figures.series(set.office(), indicator, set.country().node("n1"), "")
                .ifPresent(series -> figures.of(set.office(), List.of(series.series()), at)
                        .getOrDefault(series.series(), List.of())
                        .forEach(each -> found.put(
                                each.period().code(),
                                text(
                                        each.figure() == null
                                                ? null
                                                : each.figure().value(),
                                        each.maturity(),
                                        each.proof()))));
        return found;
    }

    private Instant latest() {
        return LastKnown.of(store, sql);
    }
}
