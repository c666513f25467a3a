package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Problem;

/** What a definition has to satisfy in itself, so that its figures can be read and added up. */
final class DefinitionRules {

    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_CODE = 60;

    private DefinitionRules() {}

    /**
     * What a definition is held against.
     *
     * @param tiers codes of the levels
     * @param field whether its field is there, {@code weight} whether its weight is a numeric trait
     */
    record Known(
            Map<String, Measure> measures,
            Map<String, Dimension> dimensions,
            Set<String> tiers,
            boolean field,
            boolean weight) {}

    static List<Problem> code(String code) {
        if (code.isBlank()) {
            return List.of(Problem.at("code", "indicator.code-missing"));
        }
        return code.strip().length() > LONGEST_CODE
                ? List.of(Problem.at("code", "indicator.code-long", Map.of("most", LONGEST_CODE)))
                : List.of();
    }

    static List<Problem> of(DefinitionText text, Known known) {
        var problems = new ArrayList<Problem>();
        measure(text, known, problems);
        ratio(text, problems);
        rules(text, known, problems);
        range(text, problems);
        words(text, known, problems);
        return problems;
    }

    private static void measure(DefinitionText text, Known known, List<Problem> problems) {
        var measured = text.shape() == Shape.NUMBER || text.shape() == Shape.RATIO;
        if (measured && text.measure() == null) {
            problems.add(Problem.at("measure", "indicator.measure-missing"));
        } else if (!measured && text.measure() != null) {
            problems.add(Problem.at("measure", "indicator.measure-without-number"));
        } else if (text.measure() != null && !known.measures.containsKey(text.measure())) {
            problems.add(Problem.at("measure", "indicator.measure-unknown", Map.of("measure", text.measure())));
        }
    }

    private static void ratio(DefinitionText text, List<Problem> problems) {
        if (text.shape() == Shape.RATIO) {
            if (text.numerator() == null) {
                problems.add(Problem.at("numerator", "indicator.numerator-name-missing"));
            }
            if (text.denominator() == null) {
                problems.add(Problem.at("denominator", "indicator.denominator-name-missing"));
            }
        } else {
            if (text.numerator() != null) {
                problems.add(Problem.at("numerator", "indicator.parts-without-ratio"));
            }
            if (text.denominator() != null) {
                problems.add(Problem.at("denominator", "indicator.parts-without-ratio"));
            }
        }
    }

    private static void rules(DefinitionText text, Known known, List<Problem> problems) {
        var place = text.placeRule();
        var time = text.timeRule();
        var numeric = text.shape() == Shape.NUMBER || text.shape() == Shape.RATIO;
        if (place == PlaceRule.RATIO && text.shape() != Shape.RATIO) {
            problems.add(Problem.at("placeRule", "indicator.ratio-rule-without-ratio"));
        } else if (place == PlaceRule.SUM && text.shape() == Shape.RATIO) {
            problems.add(Problem.at("placeRule", "indicator.ratio-not-summed"));
        } else if (!numeric && place != PlaceRule.NONE) {
            problems.add(Problem.at("placeRule", "indicator.rule-without-number"));
        }
        if (time == TimeRule.SUM && text.kept() == Kept.STOCK) {
            problems.add(Problem.at("timeRule", "indicator.stock-not-summed"));
        } else if (time == TimeRule.SUM && text.shape() == Shape.RATIO) {
            problems.add(Problem.at("timeRule", "indicator.ratio-not-summed"));
        } else if (!numeric && (time == TimeRule.SUM || time == TimeRule.MEAN)) {
            problems.add(Problem.at("timeRule", "indicator.rule-without-number"));
        }
        if (place == PlaceRule.WEIGHTED_MEAN && text.weight() == null) {
            problems.add(Problem.at("weight", "indicator.weight-missing"));
        } else if (place != PlaceRule.WEIGHTED_MEAN && text.weight() != null) {
            problems.add(Problem.at("weight", "indicator.weight-without-mean"));
        } else if (text.weight() != null && !known.weight) {
            problems.add(Problem.at("weight", "indicator.weight-unknown", Map.of("weight", text.weight())));
        }
        text.levels().forEach((tier, origin) -> {
            if (!known.tiers.contains(tier)) {
                problems.add(Problem.at("levels", "indicator.level-unknown", Map.of("level", tier)));
            } else if (origin == Origin.DERIVED && place == PlaceRule.NONE) {
                problems.add(Problem.at("levels", "indicator.derived-without-rule"));
            }
        });
    }

    private static void range(DefinitionText text, List<Problem> problems) {
        if (text.decimals() < 0 || text.decimals() > MOST_DECIMALS) {
            problems.add(Problem.at(
                    "decimals", "indicator.decimals", Map.of("value", text.decimals(), "most", MOST_DECIMALS)));
        }
        if (text.least() != null && text.most() != null && text.least().compareTo(text.most()) > 0) {
            problems.add(Problem.at("most", "indicator.range", Map.of("least", text.least(), "most", text.most())));
        }
    }

    private static void words(DefinitionText text, Known known, List<Problem> problems) {
        if (text.field() != null && !known.field) {
            problems.add(Problem.at("field", "indicator.field-unknown"));
        }
        var seen = new HashSet<String>();
        for (var dimension : text.dimensions()) {
            if (!known.dimensions.containsKey(dimension)) {
                problems.add(Problem.at("dimensions", "indicator.dimension-unknown", Map.of("dimension", dimension)));
            } else if (!seen.add(dimension)) {
                problems.add(Problem.at("dimensions", "indicator.dimension-twice", Map.of("dimension", dimension)));
            }
        }
    }

    static List<Problem> reasoned(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? List.of(Problem.at("reason", "indicator.reason-missing"))
                : List.of();
    }
}
