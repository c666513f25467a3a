package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.reader.check.Checked.Answer;
import org.plumbline.reader.check.Checked.Place;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Source;
import org.plumbline.reader.check.Subjects.Fit;
import org.plumbline.reading.subject.Subject;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.VerdictClass;
import org.springframework.stereotype.Component;

/** Holds counts of targets and goals of a text against the targets that a unit holds itself, as they stand on the day. */
@Component
class TargetCheck {

    private final UnitTargets targets;
    private final Measures measures;
    private final MeasureUnits units;
    private final Subjects subjects;

    TargetCheck(UnitTargets targets, Measures measures, MeasureUnits units, Subjects subjects) {
        this.targets = targets;
        this.measures = measures;
        this.units = units;
        this.subjects = subjects;
    }

    List<OwnTarget> of(Scope scope, Unit unit, LocalDate on) {
        return targets.own(scope, TargetCounts.Question.of(unit.node(), on));
    }

    /** Targets that are counted together: all of a unit, or those under one document. */
    private record Card(@Nullable UUID directive, @Nullable String called, List<OwnTarget> targets) {

        int of(List<VerdictClass> classes) {
            return (int) targets.stream()
                    .filter(each -> classes.contains(each.verdicts().reported().verdictClass()))
                    .count();
        }

        int total() {
            return (int) targets.stream()
                    .filter(each -> each.verdicts().reported().verdictClass().counts())
                    .count();
        }
    }

    /**
     * A count of targets: "4 of 34 exceeded". Where the words beside it count another class of the same targets, a class stands alone;
     * else "met" may be said of all that are met or exceeded, and "over half" of all from half of the way on.
     *
     * @param alone whether another class is counted beside it
     */
    Answer ratio(Place unit, List<OwnTarget> all, String what, BigDecimal done, BigDecimal total, boolean alone) {
        var readings = readings(what, alone);
        if (readings.isEmpty()) {
            return Answer.cannotTell(Reason.NO_SUBJECT, List.of());
        }
        var cards = cards(all);
        if (cards.isEmpty()) {
            return Answer.cannotTell(Reason.NO_SERIES, List.of());
        }
        var fitting = cards.stream()
                .filter(each -> total.compareTo(BigDecimal.valueOf(each.total())) == 0)
                .toList();
        var meant = fitting.isEmpty() ? cards : fitting;
        var sources = new ArrayList<Source>();
        var right = new ArrayList<Source>();
        for (var card : meant) {
            for (var reading : readings) {
                var source = source(unit, card, reading);
                sources.add(source);
                if (!fitting.isEmpty() && done.compareTo(BigDecimal.valueOf(card.of(reading))) == 0) {
                    right.add(source);
                }
            }
        }
        var ways = sources.stream().map(Source::value).distinct().count();
        if (right.size() == sources.size() || right.contains(sources.getFirst()) && meant.size() == 1) {
            return Answer.borneOut(right.subList(0, 1));
        }
        if (!right.isEmpty() || meant.size() > 1 && ways > 1) {
            return Answer.cannotTell(Reason.SEVERAL, sources);
        }
        return Answer.otherwise(sources.subList(0, 1));
    }

    /** What may be counted, the likelier first. */
    private static List<List<VerdictClass>> readings(String what, boolean alone) {
        var one = switch (what) {
            case "exceeded" -> List.of(VerdictClass.EXCEEDED);
            case "met" -> List.of(VerdictClass.MET);
            case "over-half" -> List.of(VerdictClass.OVER_HALF);
            case "under-half" -> List.of(VerdictClass.UNDER_HALF);
            default -> List.<VerdictClass>of();
        };
        var more = new ArrayList<VerdictClass>(List.of(VerdictClass.EXCEEDED, VerdictClass.MET));
        if (what.equals("over-half")) {
            more.add(VerdictClass.OVER_HALF);
        }
        if (one.isEmpty()) {
            return List.of();
        }
        boolean may = !alone && (what.equals("met") || what.equals("over-half"));
        return may ? List.of(more, one) : List.of(one);
    }

    private static List<Card> cards(List<OwnTarget> all) {
        var byDocument = new LinkedHashMap<UUID, List<OwnTarget>>();
        for (var each : all) {
            var document = each.document();
            if (document != null) {
                byDocument
                        .computeIfAbsent(document.id(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        var cards = new ArrayList<Card>();
        byDocument.forEach((id, some) -> cards.add(
                new Card(id, Objects.requireNonNull(some.getFirst().document()).called(), some)));
        if (!all.isEmpty() && (cards.size() != 1 || cards.getFirst().targets.size() != all.size())) {
            cards.add(new Card(null, null, all));
        }
        return cards;
    }

    private static Source source(Place unit, Card card, List<VerdictClass> classes) {
        return new Source(
                unit,
                null,
                null,
                null,
                BigDecimal.valueOf(card.of(classes)),
                null,
                null,
                0,
                card.total(),
                classes.stream().map(VerdictClass::code).toList(),
                null,
                null,
                card.directive,
                card.called);
    }

    /** A goal: "at least 56 % by 2026", or a range, "8 to 10 %", of which {@code figures} are both edges. */
    Answer goal(Scope scope, Place unit, List<OwnTarget> all, Subject said, List<Figure> figures, String comparator) {
        var year = figures.getFirst().year();
        var named = all.stream()
                .filter(each -> subjects.fit(each.name(), said) == Fit.SAME)
                .toList();
        var signs = measures.all(scope);
        if (named.isEmpty()) {
            var like = all.stream()
                    .filter(each -> subjects.fit(each.name(), said).compareTo(Fit.PART) >= 0)
                    .map(each -> source(unit, each, signs))
                    .toList();
            return Answer.cannotTell(said.isEmpty() ? Reason.NO_SUBJECT : Reason.NO_SERIES, like);
        }
        var sources = named.stream().map(each -> source(unit, each, signs)).toList();
        var due = named.stream()
                .filter(each -> year == null || each.goal().due().getYear() == year)
                .toList();
        if (due.size() != 1) {
            return Answer.cannotTell(due.isEmpty() ? Reason.PERIOD : Reason.SEVERAL, sources);
        }
        var one = due.getFirst();
        var source = source(unit, one, signs);
        var measure = units.of(one.measure() == null ? null : signs.get(one.measure()));
        var level = one.goal().level();
        var upper = one.goal().upper();
        if (level == null || !figures.stream().allMatch(each -> each.isIn(measure))) {
            return Answer.cannotTell(Reason.MEASURE, List.of(source));
        }
        boolean range = figures.size() > 1;
        if (range != (upper != null) || !range && !isSame(comparator, one.goal().comparator())) {
            return Answer.cannotTell(Reason.WIDER, List.of(source));
        }
        boolean same = figures.getFirst().match(level, measure).bearsOut()
                && (upper == null || figures.getLast().match(upper, measure).bearsOut());
        return same ? Answer.borneOut(List.of(source)) : Answer.otherwise(List.of(source));
    }

    /** "Over 14 per cent" is not "14 per cent"; a goal that is named without a word for it is the level itself. */
    private static boolean isSame(String said, GoalComparator goal) {
        return switch (said) {
            case ">=" -> goal == GoalComparator.AT_LEAST;
            case ">" -> goal == GoalComparator.MORE_THAN;
            case "<=" -> goal == GoalComparator.AT_MOST;
            case "<" -> goal == GoalComparator.LESS_THAN;
            case "=", "" -> !goal.isStrict();
            default -> false;
        };
    }

    private static Source source(Place unit, OwnTarget target, Map<String, org.plumbline.indicator.Measure> signs) {
        var measure = target.measure() == null ? null : signs.get(target.measure());
        var document = target.document();
        return new Source(
                unit,
                target.name(),
                target.indicator(),
                Integer.toString(target.goal().due().getYear()),
                target.goal().level(),
                target.goal().upper(),
                measure == null ? null : measure.sign(),
                target.decimals(),
                null,
                List.of(),
                null,
                target.id(),
                document == null ? null : document.id(),
                document == null ? null : document.called());
    }
}
