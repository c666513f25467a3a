package org.plumbline.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/** Verdicts on one core: the class alone, the whole record, and beside them the plain ratio that most programs stop at. */
final class VerdictBench {

    private static final double CLASS_BAR = 5_000_000;
    private static final double RECORD_BAR = 300_000;
    private static final int ROUNDS = 7;
    private static final int PLACES = 6;
    private static final String PEER = "plain ratio";

    private final Figures figures;
    private final double seconds;
    private final List<Inputs> promises;

    VerdictBench(Figures figures, int targets, double seconds) {
        this.figures = figures;
        this.seconds = seconds;
        this.promises = Promises.of(targets);
    }

    boolean run() {
        var alone = 0L;
        var whole = 0L;
        for (var inputs : promises) {
            alone = 31 * alone + Verdicts.classOf(inputs).ordinal();
            whole = 31 * whole + Verdicts.of(inputs).verdictClass().ordinal();
        }
        figures.note("Checksum of %d classes: %016x alone, %016x of whole verdicts.", promises.size(), alone, whole);
        var plain = measure(VerdictBench::plainRatio);
        figures.say(figures.figure(PEER, plain, Unit.VERDICTS_PER_S, promises.size()));
        figures.say(figures.figure(
                        "class only",
                        measure(inputs -> Verdicts.classOf(inputs).ordinal()),
                        Unit.VERDICTS_PER_S,
                        promises.size())
                .against(PEER, plain)
                .atLeast(CLASS_BAR));
        figures.say(figures.figure(
                        "full record",
                        measure(inputs -> sum(Verdicts.of(inputs))),
                        Unit.VERDICTS_PER_S,
                        promises.size())
                .against(PEER, plain)
                .atLeast(RECORD_BAR));
        return alone == whole;
    }

    /** Something of each part of the record, so that none of it is left out. */
    private static long sum(Verdict verdict) {
        return verdict.verdictClass().ordinal()
                + verdict.reasons().size()
                + (verdict.distance() == null ? 0 : 1)
                + (verdict.forecast() == null ? 0 : 1)
                + (verdict.needed() == null ? 0 : 1)
                + (verdict.holdsUntil() == null ? 0 : 1);
    }

    /** The latest figure over the goal, to six places. */
    private static long plainRatio(Inputs inputs) {
        var level = inputs.target().goals().getLast().level();
        var share = BigDecimal.ZERO;
        for (var one : inputs.observations()) {
            if (!one.period().last().isAfter(inputs.on())
                    && one.value() instanceof Value.Amount amount
                    && level != null
                    && level.signum() != 0) {
                share = amount.amount().divide(level, PLACES, RoundingMode.HALF_EVEN);
            }
        }
        return share.signum();
    }

    /** Verdicts a second, the median of the rounds after a warm-up of the same length. */
    private double measure(ToLongFunction<Inputs> judge) {
        var rates = new ArrayList<Double>();
        var kept = 0L;
        for (var round = 0; round <= ROUNDS; round++) {
            var start = System.nanoTime();
            var count = 0L;
            do {
                for (var inputs : promises) {
                    kept += judge.applyAsLong(inputs);
                }
                count += promises.size();
            } while (System.nanoTime() - start < seconds * 1e9);
            if (round > 0) {
                rates.add(count / ((System.nanoTime() - start) / 1e9));
            }
        }
        if (kept == Long.MIN_VALUE) {
            figures.note("Nothing was judged.");
        }
        return new Sample(rates).p50();
    }
}
