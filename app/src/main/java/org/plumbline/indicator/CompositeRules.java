package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Problem;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.UnitSets;
import org.plumbline.verdict.Composite;
import org.plumbline.verdict.Definitions;
import org.plumbline.verdict.Part;

/** What the parts of a composite have to satisfy, so that their figures can be put together and no circle arises. */
final class CompositeRules {

    private static final int MOST = 60;

    private CompositeRules() {}

    /**
     * What a composite is held against.
     *
     * @param parts its parts by their identifiers, as they are defined now
     * @param traits kinds of traits by code
     * @param madeOf of which every composite is or was made, by identifiers
     */
    record Known(Map<UUID, PartKnown> parts, Map<String, TraitKind> traits, Map<UUID, List<UUID>> madeOf) {}

    /** A part, or what lies on the way to one. */
    record PartKnown(String code, @Nullable DefinitionText text) {}

    static List<Problem> of(UUID id, String code, DefinitionText text, Known known) {
        var composite = text.composite();
        if (composite == null) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        whole(text, problems);
        if (composite.parts().size() > MOST) {
            problems.add(Problem.at(
                    "composite.parts",
                    "composite.parts-many",
                    Map.of("parts", composite.parts().size(), "most", MOST)));
            return problems;
        }
        var seen = new HashSet<UUID>();
        for (var i = 0; i < composite.parts().size(); i++) {
            part(composite.parts().get(i), "composite.parts[" + i + "].", id, text, known, seen, problems);
        }
        if (problems.stream().noneMatch(each -> "composite.part-unknown".equals(each.code()))) {
            circle(id, code, composite, known, problems);
        }
        weights(composite, problems);
        return problems;
    }

    /** Its figures are numbers, made alike at every level, and a mean is never added up. */
    private static void whole(DefinitionText text, List<Problem> problems) {
        if (text.shape() != Shape.NUMBER) {
            problems.add(Problem.at("shape", "composite.shape"));
        }
        if (text.placeRule() != PlaceRule.NONE) {
            problems.add(Problem.at("placeRule", "composite.place-rule"));
        }
        if (text.timeRule() == TimeRule.SUM) {
            problems.add(Problem.at("timeRule", "composite.time-rule"));
        }
    }

    private static void part(
            PartText part,
            String at,
            UUID id,
            DefinitionText text,
            Known known,
            HashSet<UUID> seen,
            List<Problem> problems) {
        var of = known.parts.get(part.indicator());
        if (part.indicator().equals(id)) {
            return;
        }
        if (of == null || of.text == null) {
            problems.add(Problem.at(at + "indicator", "composite.part-unknown"));
            return;
        }
        if (!seen.add(part.indicator())) {
            problems.add(Problem.at(at + "indicator", "composite.part-twice", Map.of("part", of.code)));
        }
        if (of.text.shape() == Shape.RANK || of.text.shape() == Shape.WORDS) {
            problems.add(Problem.at(at + "indicator", "composite.part-shape", Map.of("part", of.code)));
        }
        var often = of.text.frequency();
        var once = often == Frequency.ONCE;
        if (once != (text.frequency() == Frequency.ONCE)
                || often.months() > text.frequency().months()) {
            problems.add(Problem.at(at + "indicator", "composite.part-frequency", Map.of("part", of.code)));
        }
        scale(part, at, of, text, problems);
        applies(part.applies(), at + "applies.", known, problems);
    }

    private static void scale(PartText part, String at, PartKnown of, DefinitionText text, List<Problem> problems) {
        var measured = Objects.requireNonNull(of.text);
        var scale = part.scale();
        if (scale == null) {
            if (!Objects.equals(measured.measure(), text.measure())) {
                problems.add(Problem.at(at + "scale", "composite.part-measure", Map.of("part", of.code)));
            } else if (opposite(measured.direction(), text.direction())) {
                problems.add(Problem.at(at + "scale", "composite.part-direction", Map.of("part", of.code)));
            }
            return;
        }
        if (scale.least().compareTo(scale.most()) >= 0) {
            problems.add(Problem.at(
                    at + "scale.most", "composite.scale-range", Map.of("least", scale.least(), "most", scale.most())));
        }
        if (scale.direction() == Direction.NEITHER) {
            problems.add(Problem.at(at + "scale.direction", "composite.scale-direction", Map.of("part", of.code)));
        }
        if ((text.least() == null || text.most() == null)
                && problems.stream().noneMatch(each -> "composite.range-missing".equals(each.code()))) {
            problems.add(Problem.at(text.least() == null ? "least" : "most", "composite.range-missing"));
        }
    }

    private static boolean opposite(Direction one, Direction other) {
        return one != other && one != Direction.NEITHER && other != Direction.NEITHER;
    }

    private static void applies(UnitSets.@Nullable Condition applies, String at, Known known, List<Problem> problems) {
        if (applies == null) {
            return;
        }
        var kind = known.traits.get(applies.trait());
        var ordered = applies.comparison() != UnitSets.Comparison.IS;
        if (kind == null) {
            problems.add(Problem.at(at + "trait", "composite.trait-unknown", Map.of("trait", applies.trait())));
        } else if (applies.value().isBlank()) {
            problems.add(Problem.at(at + "value", "composite.trait-value", Map.of("trait", kind.name())));
        } else if (ordered && !kind.shape().isNumeric()) {
            problems.add(Problem.at(at + "comparison", "composite.trait-no-number", Map.of("trait", kind.name())));
        } else if (ordered && !UnitSets.Condition.isNumber(applies.value())) {
            problems.add(Problem.at(at + "value", "composite.trait-number", Map.of("value", applies.value())));
        }
    }

    /** A circle through this composite, also one by a version that counts for earlier periods. */
    private static void circle(UUID id, String code, CompositeText composite, Known known, List<Problem> problems) {
        var madeOf = new HashMap<String, List<String>>();
        known.madeOf.forEach((whole, parts) ->
                madeOf.put(whole.toString(), parts.stream().map(UUID::toString).toList()));
        var own = new ArrayList<>(madeOf.getOrDefault(id.toString(), List.of()));
        composite.parts().forEach(each -> own.add(each.indicator().toString()));
        madeOf.put(id.toString(), own);
        Definitions.rings(madeOf).stream()
                .filter(ring -> ring.arguments().contains(id.toString()))
                .findFirst()
                .ifPresent(ring -> problems.add(Problem.at(
                        "composite.parts",
                        "composite.circular",
                        Map.of(
                                "way",
                                ring.arguments().stream()
                                        .map(each -> called(each, id, code, known))
                                        .collect(Collectors.joining(" → "))))));
    }

    private static String called(String each, UUID id, String code, Known known) {
        var key = UUID.fromString(each);
        var part = known.parts.get(key);
        return key.equals(id) ? code.strip() : part == null ? each : part.code;
    }

    private static void weights(CompositeText composite, List<Problem> problems) {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < composite.parts().size(); i++) {
            parts.add(Part.missing(String.valueOf(i))
                    .weighing(composite.parts().get(i).weight()));
        }
        var sum = composite.proportional()
                ? composite.parts().stream().map(PartText::weight).reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ONE;
        for (var each : Definitions.of(new Composite(parts, sum, Blend.missing(composite)))) {
            switch (each.code()) {
                case NO_PARTS -> problems.add(Problem.at("composite.parts", "composite.no-parts"));
                case WEIGHT_NOT_POSITIVE -> problems.add(Problem.at("composite." + each.field(), "composite.weight"));
                case WEIGHTS_DO_NOT_SUM ->
                    problems.add(Problem.at(
                            "composite.parts",
                            "composite.weights-sum",
                            Map.of("sum", new BigDecimal(each.arguments().getFirst()))));
                case SHARE_OUT_OF_RANGE ->
                    problems.add(Problem.at(
                            "composite.enough",
                            "composite.enough-range",
                            Map.of("value", new BigDecimal(each.arguments().getFirst()))));
                default -> throw new IllegalArgumentException("""
                            Nothing is said of %s.
                            Maybe a rule of composites came without its message.""".formatted(each));
            }
        }
        if ((composite.missing() == Missing.AT_LEAST) != (composite.enough() != null)) {
            problems.add(Problem.at(
                    "composite.enough",
                    composite.enough() == null ? "composite.enough-missing" : "composite.enough-unused"));
        }
    }
}
