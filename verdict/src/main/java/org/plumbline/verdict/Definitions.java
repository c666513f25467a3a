package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** Checks of definitions and figures before they are stored, as pure functions; an empty list means that nothing is wrong. */
public final class Definitions {

    private Definitions() {}

    /** What is wrong with a target, at fields of {@link Target}. */
    public static List<Problem> of(Target target, Indicator indicator) {
        return new GoalChecks(target, indicator).all();
    }

    /**
     * What is wrong with a figure, at fields of {@link Observation}.
     *
     * @param life the days on which the unit exists
     * @param today the day of entry
     */
    public static List<Problem> of(
            Observation figure, Target target, Indicator indicator, @Nullable Period life, LocalDate today) {
        return FigureChecks.of(figure, target, indicator, life, today);
    }

    /** What is wrong with the two parts of a ratio as typed, before there is a value. */
    public static List<Problem> ofParts(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, Indicator indicator) {
        return FigureChecks.ofParts(numerator, denominator, indicator);
    }

    /** What is wrong with a composite. */
    public static List<Problem> of(Composite composite) {
        var problems = new ArrayList<Problem>();
        if (composite.parts().isEmpty()) {
            problems.add(Problem.of(Code.NO_PARTS, "parts"));
            return problems;
        }
        weights(composite.parts(), problems);
        var sum = composite.parts().stream()
                .map(Part::weight)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (problems.isEmpty() && sum.compareTo(composite.sum()) != 0) {
            problems.add(Problem.of(
                    Code.WEIGHTS_DO_NOT_SUM,
                    "parts",
                    sum.toPlainString(),
                    composite.sum().toPlainString()));
        }
        if (composite.missing() instanceof MissingParts.AtLeast atLeast
                && (atLeast.share().signum() < 0 || atLeast.share().compareTo(BigDecimal.ONE) > 0)) {
            problems.add(Problem.of(
                    Code.SHARE_OUT_OF_RANGE, "missing.share", atLeast.share().toPlainString()));
        }
        return problems;
    }

    /** What is wrong with a split; that its parts go beyond the whole is said, and allowed. */
    public static List<Problem> of(Split split) {
        var problems = new ArrayList<Problem>();
        if (split.parts().isEmpty()) {
            problems.add(Problem.of(Code.NO_PARTS, "parts"));
            return problems;
        }
        if (split.rule() == Split.Rule.WEIGHTED) {
            weights(split.parts(), problems);
        } else {
            names(split.parts(), problems);
        }
        var come = split.reconciled();
        for (var name : come.unusable()) {
            problems.add(Problem.of(Code.WRONG_FORM, "parts", name));
        }
        var gap = come.gap();
        var total = come.total();
        if (gap != null && total != null && gap.signum() < 0 && split.rule() != Split.Rule.EACH) {
            problems.add(Problem.of(Code.BEYOND_THE_WHOLE, "parts", total, split.whole()));
        }
        return problems;
    }

    private static void weights(List<Part> parts, List<Problem> problems) {
        names(parts, problems);
        for (var i = 0; i < parts.size(); i++) {
            var weight = parts.get(i).weight();
            if (weight == null) {
                problems.add(Problem.of(
                        Code.WEIGHT_MISSING,
                        "parts[" + i + "].weight",
                        parts.get(i).name()));
            } else if (weight.signum() <= 0) {
                problems.add(Problem.of(
                        Code.WEIGHT_NOT_POSITIVE,
                        "parts[" + i + "].weight",
                        parts.get(i).name()));
            }
        }
    }

    private static void names(List<Part> parts, List<Problem> problems) {
        var names = new HashSet<String>();
        for (var i = 0; i < parts.size(); i++) {
            if (!names.add(parts.get(i).name())) {
                problems.add(Problem.of(
                        Code.TWICE, "parts[" + i + "].name", parts.get(i).name()));
            }
        }
    }

    /** Rings among composites: each named composite with the names of its parts. */
    public static List<Problem> rings(Map<String, List<String>> parts) {
        var problems = new ArrayList<Problem>();
        var done = new HashSet<String>();
        for (var name : parts.keySet().stream().sorted().toList()) {
            follow(name, parts, new ArrayDeque<>(), done, problems);
        }
        return problems;
    }

    private static void follow(
            String name,
            Map<String, List<String>> parts,
            Deque<String> path,
            HashSet<String> done,
            List<Problem> problems) {
        if (path.contains(name)) {
            var ring = new ArrayList<>(path);
            var round = new ArrayList<>(ring.subList(ring.indexOf(name), ring.size()));
            round.add(name);
            problems.add(new Problem(Code.CIRCULAR, name, round));
            return;
        }
        if (done.contains(name)) {
            return;
        }
        path.addLast(name);
        for (var part : parts.getOrDefault(name, List.of())) {
            follow(part, parts, path, done, problems);
        }
        path.removeLast();
        done.add(name);
    }
}
