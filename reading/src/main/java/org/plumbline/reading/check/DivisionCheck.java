package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Completeness;
import org.plumbline.reading.check.fact.Fact.Division;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Interval;

/**
 * Whether parts make up their whole: read as classes that exclude each other, or with what exceeded its target among what met it, or as
 * thresholds each of which holds the next.
 */
final class DivisionCheck implements Check {

    private static final String EXCEEDED = "exceeded";
    private static final String MET = "met";
    private static final String OTHER = "other";
    private static final Set<String> REST = Set.of("under-half", "not-met");
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Division.class)) {
            if (one.parts().size() > 1) {
                division(one, found);
            }
        }
    }

    private static void division(Division one, Consumer<Finding> found) {
        var whole = one.whole();
        var sum = sum(one.parts());
        var total = one.parts().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gap = whole.value().subtract(total);
        var builder = new Builder(CheckKind.DISTRIBUTION_SUM, one.span());
        one.parts().forEach(part -> builder.input("part", part));
        builder.input("whole", whole).computed("sum", total).say("parts", parts(one.parts()));
        if (sum.meets(whole.interval())) {
            found.accept(builder.by("exclusive").is(Verdict.PASSES, "passes"));
            return;
        }
        if (isNested(one)) {
            found.accept(builder.by("exceeded-among-met").is(Verdict.PASSES, "nested"));
            return;
        }
        if (isThresholds(one)) {
            found.accept(builder.by("cumulative").is(Verdict.PASSES, "thresholds"));
            return;
        }
        builder.computed("gap", gap.abs());
        var verdict = verdict(one, gap);
        if (verdict == null) {
            return;
        }
        if (verdict != Verdict.CANNOT_TELL) {
            builder.repair("whole", total, whole.span());
            for (var part : one.parts()) {
                var repaired = part.value().add(gap);
                if (repaired.signum() >= 0) {
                    builder.repair("part", repaired, part.span());
                }
            }
        }
        found.accept(builder.is(verdict, gap.signum() < 0 ? "more" : verdict == Verdict.FAILS ? "less" : "open"));
    }

    /** What a sum that is not the whole means; null where it means nothing, because the parts may overlap or be only some. */
    private static @Nullable Verdict verdict(Division one, BigDecimal gap) {
        boolean more = gap.signum() < 0;
        boolean near = gap.abs().compareTo(one.whole().value().multiply(NEAR).max(BigDecimal.TWO)) <= 0;
        boolean targets =
                one.outcomes().stream().anyMatch(outcome -> !outcome.equals(OTHER) && !REST.contains(outcome));
        boolean said = one.completeness() == Completeness.SAID;
        boolean rest = one.outcomes().stream().anyMatch(REST::contains);
        boolean several = one.parts().size() > 2;
        if (said || targets && rest && several) {
            return Verdict.FAILS;
        }
        if (one.completeness() == Completeness.ENUMERATED && several) {
            return near && one.whole().unit() != null ? Verdict.FAILS : Verdict.DOUBTFUL;
        }
        if (one.completeness() == Completeness.LISTED) {
            if (targets) {
                return more && !mayNest(one) ? Verdict.FAILS : several && near ? Verdict.DOUBTFUL : Verdict.CANNOT_TELL;
            }
            return near && several ? Verdict.DOUBTFUL : more ? null : Verdict.CANNOT_TELL;
        }
        if (more) {
            return one.whole().unit() != null ? Verdict.FAILS : null;
        }
        return near && several ? Verdict.CANNOT_TELL : null;
    }

    private static boolean mayNest(Division one) {
        return one.outcomes().contains(MET) && one.outcomes().contains(EXCEEDED);
    }

    /** "30 of 34 were met, 4 of them exceeded". */
    private static boolean isNested(Division one) {
        if (!mayNest(one)) {
            return false;
        }
        var parts = new ArrayList<Figure>();
        for (int at = 0; at < one.parts().size(); at++) {
            if (!one.outcomes().get(at).equals(EXCEEDED)) {
                parts.add(one.parts().get(at));
            }
        }
        return sum(parts).meets(one.whole().interval());
    }

    /** Each class holds the one before it, and the last one is the whole. */
    private static boolean isThresholds(Division one) {
        for (int at = 1; at < one.parts().size(); at++) {
            if (one.parts().get(at).value().compareTo(one.parts().get(at - 1).value()) < 0) {
                return false;
            }
        }
        return one.parts().getLast().interval().meets(one.whole().interval());
    }

    private static Interval sum(List<Figure> parts) {
        return parts.stream().map(Figure::interval).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    }

    private static String parts(List<Figure> parts) {
        var text = new StringBuilder();
        for (var one : parts) {
            text.append(text.isEmpty() ? "" : " + ").append(surface(one));
        }
        return text.toString();
    }

    private static String surface(Figure one) {
        var words = one.span().surface();
        return words.isEmpty() ? one.value().toPlainString() : words;
    }
}
