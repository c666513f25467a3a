package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.TrendChart;
import org.plumbline.indicator.web.TrendChart.Point;
import org.plumbline.indicator.web.TrendChart.Spread;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Stance;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/** The figures of a target as they were judged, day by day, against the way to its goal: totals where a flow adds up. */
final class TargetTrend {

    private static final int PLACES = 6;

    private TargetTrend() {}

    /** The picture of a verdict; null for what is no number, and where there is nothing to draw. */
    static @Nullable TrendChart of(Verdict verdict, Bounds bounds) {
        var kind = verdict.inputs().target().kind();
        if (kind == Kind.DELIVER || kind == Kind.DESCRIBE) {
            return null;
        }
        var goals = verdict.inputs().target().goals();
        var goal = goals.stream()
                .filter(each -> each.revision() == verdict.goal())
                .findFirst()
                .orElse(goals.getFirst());
        var points = before(verdict.inputs(), goal);
        points.addAll(points(verdict.inputs()));
        var first = goals.getFirst().equals(goal) || kind == Kind.BAND ? List.<Point>of() : way(kind, goals.getFirst());
        return TrendChart.of(
                points,
                kind == Kind.BAND ? List.of() : way(kind, goal),
                kind == Kind.BAND ? band(goal) : fan(verdict, goal, points, bounds),
                new TrendChart.Promise(
                        first,
                        ahead(verdict, goal, points, bounds),
                        goal.milestones().stream()
                                .map(each -> new Point(each.day(), each.level(), "", false))
                                .toList(),
                        goals.stream()
                                .filter(each ->
                                        each.revision() > 1 && !each.inForce().isAfter(verdict.on()))
                                .map(Goal::inForce)
                                .toList()));
    }

    /** Figures from before the way began, which judge nothing and show where it comes from; of a flow they are no part of the total. */
    private static List<Point> before(Inputs inputs, Goal goal) {
        var points = new ArrayList<Point>();
        if (inputs.target().kind() == Kind.CUMULATE) {
            return points;
        }
        inputs.observations().stream()
                .filter(each -> !each.period().last().isAfter(goal.start()) && each.stance() != Stance.VERIFIED)
                .sorted(Comparator.comparing(each -> each.period().last()))
                .forEach(each -> {
                    var amount = amount(inputs, each);
                    if (amount != null) {
                        points.add(new Point(
                                each.period().last().equals(goal.start())
                                        ? begin(goal)
                                        : each.period().last(),
                                amount,
                                mark(each),
                                each.breakBefore()));
                    }
                });
        return points;
    }

    private static @Nullable BigDecimal amount(Inputs inputs, Observation figure) {
        return switch (figure.value()) {
            case Value.Amount amount -> amount.amount();
            case Value.Parts parts
            when parts.denominator().signum() > 0 ->
                new Ratio(
                                parts.numerator()
                                        .multiply(BigDecimal.valueOf(
                                                inputs.target().per())),
                                parts.denominator())
                        .value(PLACES);
            case Value.Place place -> BigDecimal.valueOf(place.rank());
            case null, default -> null;
        };
    }

    private static String mark(Observation figure) {
        var mark = mark(figure.proof());
        return figure.maturity() == Maturity.ESTIMATE ? (mark + " estimate").strip() : mark;
    }

    /** What a verdict of the last day of each period rested on: so totals, means and put together periods are drawn as judged. */
    private static List<Point> points(Inputs inputs) {
        var days = new TreeSet<LocalDate>();
        inputs.observations().forEach(each -> days.add(each.period().last()));
        var points = new ArrayList<Point>();
        for (var day : days.headSet(inputs.on(), true)) {
            var basis = Verdicts.of(upTo(inputs, day)).basis();
            if (basis == null || basis.value() == null || !basis.period().last().equals(day)) {
                continue;
            }
            var told = told(inputs, day);
            var mark = mark(told == null ? Proof.NONE : told.proof());
            points.add(new Point(
                    day,
                    basis.value().value(PLACES),
                    basis.maturity() == Maturity.ESTIMATE ? (mark + " estimate").strip() : mark,
                    told != null && told.breakBefore()));
        }
        return points;
    }

    /** The same question on an earlier day, without the figures of later periods, which change nothing then. */
    private static Inputs upTo(Inputs inputs, LocalDate day) {
        return new Inputs(
                inputs.target(),
                inputs.observations().stream()
                        .filter(each -> !each.period().last().isAfter(day))
                        .toList(),
                day,
                inputs.goal(),
                inputs.evidence(),
                inputs.rules());
    }

    private static @Nullable Observation told(Inputs inputs, LocalDate day) {
        var found = (Observation) null;
        for (var each : inputs.observations()) {
            if (each.period().last().equals(day)) {
                found = each;
            }
        }
        return found;
    }

    /** How a figure is known, as a mark: hollow, half or full. */
    static String mark(Proof proof) {
        return proof.isAtLeast(Proof.DOCUMENT_CHECKED) ? "checked" : proof == Proof.DOCUMENT_ATTACHED ? "attached" : "";
    }

    /** From the baseline over the milestones to the goal; a level that is kept from the start to the due day. */
    private static List<Point> way(Kind kind, Goal goal) {
        var level = goal.level();
        if (level == null) {
            return List.of();
        }
        var baseline = goal.baseline() == null && kind == Kind.CUMULATE ? BigDecimal.ZERO : goal.baseline();
        var climbs = kind == Kind.REACH || kind == Kind.CUMULATE;
        var points = new ArrayList<Point>();
        points.add(new Point(begin(goal), climbs && baseline != null ? baseline : level, "", false));
        if (climbs) {
            goal.milestones().forEach(each -> points.add(new Point(each.day(), each.level(), "", false)));
        }
        points.add(new Point(goal.due(), level, "", false));
        return points;
    }

    /** A way from the end of a year begins where the next one does, so that the picture has no empty year before it. */
    private static LocalDate begin(Goal goal) {
        return goal.start().plusDays(1);
    }

    private static List<Spread> band(Goal goal) {
        return goal.level() == null || goal.upper() == null
                ? List.of()
                : List.of(
                        new Spread(begin(goal), goal.level(), goal.upper()),
                        new Spread(goal.due(), goal.level(), goal.upper()));
    }

    private static List<Spread> fan(Verdict verdict, Goal goal, List<Point> points, Bounds bounds) {
        var forecast = verdict.forecast();
        if (forecast == null || forecast.worst() == null || forecast.best() == null || points.isEmpty()) {
            return List.of();
        }
        var from = points.getLast();
        var edges = forecast.worst().compareTo(forecast.best()) <= 0
                ? List.of(forecast.worst(), forecast.best())
                : List.of(forecast.best(), forecast.worst());
        return List.of(
                new Spread(from.on(), from.amount(), from.amount()),
                new Spread(goal.due(), number(bounds.cut(edges.getFirst())), number(bounds.cut(edges.getLast()))));
    }

    private static List<Point> ahead(Verdict verdict, Goal goal, List<Point> points, Bounds bounds) {
        var forecast = verdict.forecast();
        return forecast == null || points.isEmpty()
                ? List.of()
                : List.of(points.getLast(), new Point(goal.due(), number(bounds.cut(forecast.value())), "", false));
    }

    private static BigDecimal number(Ratio ratio) {
        return ratio.value(PLACES);
    }
}
