package org.plumbline.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Judged;
import org.plumbline.indicator.Sizes;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.kernel.Problem;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;

/** What a split has to satisfy: its rule beside the target and the indicator, and its shares beside the rule. */
final class SplitRules {

    private SplitRules() {}

    /** Whether a target of that kind on that indicator can be split by the rule; null if it can, else why not. */
    static @Nullable String unfit(Rule rule, Kind kind, Judged whole) {
        if (rule == Rule.EACH || rule == Rule.NONE) {
            return null;
        }
        return switch (kind) {
            case BAND, DELIVER, DESCRIBE, RANK -> "target.split.rule-kind";
            default ->
                switch (rule) {
                    case SUM -> whole.placeRule() == PlaceRule.SUM ? null : "target.split.rule-sum";
                    case RATIO -> whole.shape() == Shape.RATIO ? null : "target.split.rule-ratio";
                    default -> null;
                };
        };
    }

    /** Whether the parts may be promised on that indicator; null for the whole's own. */
    static List<Problem> indicator(Rule rule, Judged whole, @Nullable Judged parts, boolean named) {
        if (rule != Rule.CONTRIBUTION) {
            return !named || (parts != null && parts.indicator().equals(whole.indicator()))
                    ? List.of()
                    : List.of(Problem.at("indicator", "target.split.indicator-other"));
        }
        if (!named) {
            return List.of(Problem.at("indicator", "target.split.indicator-missing"));
        }
        if (parts == null) {
            return List.of(Problem.at("indicator", "target.indicator-unknown"));
        }
        if (parts.indicator().equals(whole.indicator())) {
            return List.of(Problem.at("indicator", "target.split.indicator-same"));
        }
        return parts.shape() == Shape.NUMBER
                ? List.of()
                : List.of(Problem.at("indicator", "target.split.indicator-shape"));
    }

    /** Whether each share has the numbers that the rule asks for, and no others. */
    static List<Problem> numbers(Rule rule, Kind kind, Judged parts, List<AskedShare> shares) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var at = "shares[" + i + "].";
            var level = rule == Rule.SUM || rule == Rule.WEIGHTED || rule == Rule.CONTRIBUTION;
            if (level && share.level() == null) {
                problems.add(Problem.at(
                        at + "level",
                        rule == Rule.CONTRIBUTION ? "target.split.points-missing" : "target.split.level-missing"));
            }
            if (!level && rule != Rule.NONE && share.level() != null) {
                problems.add(Problem.at(at + "level", "target.split.number-not-used"));
            }
            if (rule == Rule.NONE && share.level() != null && !isNumber(kind)) {
                problems.add(Problem.at(at + "level", "target.split.number-not-used"));
            }
            decimals(at + "level", share.level(), parts, problems);
            weight(rule, at, share, problems);
            fraction(rule, at, share, problems);
            Sizes.number(at + "weight", share.weight(), problems);
            Sizes.number(at + "numerator", share.numerator(), problems);
            Sizes.number(at + "denominator", share.denominator(), problems);
        }
        return problems;
    }

    private static boolean isNumber(Kind kind) {
        return switch (kind) {
            case DELIVER, DESCRIBE, BAND -> false;
            default -> true;
        };
    }

    private static void weight(Rule rule, String at, AskedShare share, List<Problem> problems) {
        var weight = share.weight();
        if (rule != Rule.WEIGHTED) {
            if (weight != null) {
                problems.add(Problem.at(at + "weight", "target.split.number-not-used"));
            }
        } else if (weight == null) {
            problems.add(Problem.at(at + "weight", "target.split.weight-missing"));
        } else if (weight.signum() <= 0) {
            problems.add(Problem.at(at + "weight", "target.split.weight-not-positive", Map.of("value", weight)));
        }
    }

    private static void fraction(Rule rule, String at, AskedShare share, List<Problem> problems) {
        var numerator = share.numerator();
        var denominator = share.denominator();
        if (rule != Rule.RATIO) {
            if (numerator != null || denominator != null) {
                problems.add(Problem.at(
                        at + (numerator != null ? "numerator" : "denominator"), "target.split.number-not-used"));
            }
            return;
        }
        if (numerator == null) {
            problems.add(Problem.at(at + "numerator", "target.split.numerator-missing"));
        } else if (numerator.signum() < 0) {
            problems.add(Problem.at(at + "numerator", "target.split.numerator-negative", Map.of("value", numerator)));
        }
        if (denominator == null) {
            problems.add(Problem.at(at + "denominator", "target.split.denominator-missing"));
        } else if (denominator.signum() <= 0) {
            problems.add(Problem.at(
                    at + "denominator", "target.split.denominator-not-positive", Map.of("value", denominator)));
        }
    }

    static void decimals(String at, @Nullable BigDecimal value, Judged parts, List<Problem> problems) {
        Sizes.number(at, value, problems);
        if (value != null && value.stripTrailingZeros().scale() > parts.decimals()) {
            problems.add(Problem.at(at, "target.rule.too-many-decimals", Map.of("value", parts.decimals())));
        }
    }

    /**
     * Weights are either sizes, of which some is above 1 and whose sum is shown, or shares of the whole, which have to come to 1: a mean by
     * shares that come to 0.9 would be one of something else.
     */
    static List<Problem> weights(Rule rule, Collection<BigDecimal> weights) {
        if (rule != Rule.WEIGHTED
                || weights.isEmpty()
                || weights.stream().anyMatch(each -> each.compareTo(BigDecimal.ONE) > 0)) {
            return List.of();
        }
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0
                ? List.of()
                : List.of(Problem.at("shares", "target.split.weights-sum", Map.of("sum", sum)));
    }
}
