package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Interval;

/** Whether an average change is the whole change spread over the years, by any of the ways in which offices reckon. */
final class AverageCheck implements Check {

    private static final int MOST_STEPS = 15;

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var movement : facts.all(Movement.class)) {
            movement.differences().stream()
                    .filter(one -> one.isAverage())
                    .forEach(one -> found.accept(average(movement, one.by())));
        }
    }

    private static Finding average(Movement movement, Figure stated) {
        var reckoning = new Reckoning(movement);
        int steps = reckoning.steps();
        int decimals = Math.max(
                movement.from().unit() == null || movement.from().isPercent() ? 2 : 0,
                DifferenceChecks.decimals(movement, stated));
        var builder = new Builder(CheckKind.AVERAGE_CHANGE, stated.span())
                .input("start", movement.from())
                .input("end", movement.to())
                .input("stated", stated)
                .computed("difference", Reckoning.middle(reckoning.asPrinted().difference()), decimals);
        if (steps == 0) {
            return withoutYears(reckoning, stated, builder);
        }
        builder.computed("steps", steps)
                .input("first", value(movement.from().year()), movement.from().span())
                .input("last", value(movement.to().year()), movement.to().span());
        var ways = ways(reckoning, stated, steps);
        var values = new LinkedHashMap<String, BigDecimal>();
        var printed = ways(reckoning.asPrinted(), stated, steps);
        ways.forEach((name, way) ->
                values.put(name, Builder.round(Reckoning.middle(printed.getOrDefault(name, way)), decimals)));
        values.forEach(builder::computed);
        for (var way : ways.entrySet()) {
            if (DifferenceChecks.fits(stated, way.getValue())) {
                builder.by(way.getKey()).say("value", values.getOrDefault(way.getKey(), BigDecimal.ZERO));
                return builder.is(Verdict.PASSES, way.getKey());
            }
        }
        var usual = ways.keySet().iterator().next();
        builder.say("value", values.getOrDefault(usual, BigDecimal.ZERO));
        repairs(builder, movement, reckoning, stated, steps, usual, values, decimals);
        boolean cut = ways.values().stream().anyMatch(way -> stated.cut().meets(way));
        return cut ? builder.is(Verdict.DOUBTFUL, "cut") : builder.is(Verdict.FAILS, "fails");
    }

    private static Object value(@Nullable Integer year) {
        return year == null ? "" : year;
    }

    /** The ways of reckoning that the unit of the average allows, the usual one first. */
    private static Map<String, Interval> ways(Reckoning reckoning, Figure stated, int steps) {
        var ways = new LinkedHashMap<String, Interval>();
        boolean levels = !stated.isPercent() || reckoning.isOfPercentages();
        if (levels) {
            ways.put("per-step", reckoning.difference().dividedBy(steps));
            ways.put("per-year", reckoning.difference().dividedBy(steps + 1));
        }
        if (stated.isPercent()) {
            put(ways, "relative", reckoning.geometric(steps));
            var relative = reckoning.relative();
            put(ways, "relative-spread", relative == null ? null : relative.dividedBy(steps));
        }
        if (ways.isEmpty()) {
            ways.put("per-step", reckoning.difference().dividedBy(steps));
        }
        return ways;
    }

    private static void put(Map<String, Interval> ways, String name, @Nullable Interval way) {
        if (way != null) {
            ways.put(name, way);
        }
    }

    private static void repairs(
            Builder builder,
            Movement movement,
            Reckoning reckoning,
            Figure stated,
            int steps,
            String usual,
            Map<String, BigDecimal> values,
            int decimals) {
        builder.repair("average", values.getOrDefault(usual, BigDecimal.ZERO), stated.decimals(), stated.span());
        int sign = reckoning.sign();
        if (usual.equals("per-step")) {
            var way = stated.value().multiply(BigDecimal.valueOf((long) sign * steps));
            builder.repair(
                            "start",
                            movement.to().value().subtract(way),
                            decimals,
                            movement.from().span())
                    .repair(
                            "end",
                            movement.from().value().add(way),
                            decimals,
                            movement.to().span());
        } else {
            var start = Reckoning.grown(movement.to().value(), stated.value(), sign, -steps);
            var end = Reckoning.grown(movement.from().value(), stated.value(), sign, steps);
            builder.repair(
                            "start",
                            DifferenceChecks.toStep(start, movement.from()),
                            movement.from().span())
                    .repair(
                            "end",
                            DifferenceChecks.toStep(end, movement.to()),
                            movement.to().span());
        }
    }

    /** Without years nobody can tell; but the number of steps that would fit is worth saying. */
    private static Finding withoutYears(Reckoning reckoning, Figure stated, Builder builder) {
        for (int steps = 2; steps <= MOST_STEPS; steps++) {
            for (var way : ways(reckoning, stated, steps).entrySet()) {
                if (!way.getKey().equals("per-year") && DifferenceChecks.fits(stated, way.getValue())) {
                    return builder.computed("steps", steps).by(way.getKey()).is(Verdict.CANNOT_TELL, "steps");
                }
            }
        }
        return builder.is(Verdict.CANNOT_TELL, "years");
    }
}
