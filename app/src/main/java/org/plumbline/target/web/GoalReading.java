package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Measure;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Milestone;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Visit;

/** Reads a goal as typed: a goal out, or a problem at each field that has to be corrected. */
record GoalReading(
        Visit visit,
        TargetSheet sheet,
        Kind kind,
        @Nullable Measure measure,
        Map<String, Measure> measures,
        List<Problem> problems) {

    private static final int DECIMALS = 6;

    /** The goal, or null where something is wrong. A baseline that stands already is kept even if the kind needs none. */
    @Nullable
    GoalText goal(boolean baseline) {
        var before = problems.size();
        var start = day("goal.start", "target.form.start");
        var due = day("goal.due", "target.form.due");
        var level = KindFields.level(kind) ? number("goal.level", "target.form.level") : null;
        var upper = KindFields.upper(kind) ? number("goal.upper", "target.form.upper") : null;
        var from = KindFields.baseline(kind) || baseline ? number("goal.baseline", "target.form.baseline") : null;
        var comparator = Texts.choice("goal.comparator", GoalComparator.class, sheet.text("goal.comparator"), problems);
        needs(KindFields.level(kind), "goal.level", "target.rule.level-missing");
        needs(KindFields.upper(kind), "goal.upper", "target.rule.band-edge-missing");
        needs(kind == Kind.REACH, "goal.baseline", "target.rule.baseline-missing");
        var milestones = KindFields.milestones(kind) ? milestones() : List.<Milestone>of();
        return start == null || due == null || problems.size() > before
                ? null
                : new GoalText(comparator, from, level, upper, milestones, start, due);
    }

    /** What the kind cannot do without is said at once, together with everything else that is wrong. */
    private void needs(boolean needed, String field, String code) {
        if (needed && !sheet.has(field)) {
            problems.add(Problem.at(field, code));
        }
    }

    private List<Milestone> milestones() {
        var found = new ArrayList<Milestone>();
        var steps = sheet.steps();
        for (var n = 0; n < steps.size(); n++) {
            var at = "goal.milestones[" + n + "].";
            var on = day(at + "day", "target.form.milestone.day");
            var level = number(at + "level", "target.form.milestone.level");
            if (level == null && sheet.text(at + "level").isEmpty()) {
                missing(at + "level", "target.form.milestone.level");
            }
            if (on != null && level != null) {
                found.add(new Milestone(on, level));
            }
        }
        return found;
    }

    /** A day that must be given. */
    @Nullable
    LocalDate day(String field, String label) {
        if (!sheet.has(field)) {
            missing(field, label);
        }
        return Texts.day(field, sheet.text(field), problems);
    }

    private void missing(String field, String label) {
        problems.add(Problem.at(
                field, "target.form.missing", Map.of("place", visit.w().say(label))));
    }

    /** A number in the indicator's unit of measure, which may stand behind it; null for none. */
    private @Nullable BigDecimal number(String field, String label) {
        var text = sheet.text(field);
        if (text.isEmpty()) {
            return null;
        }
        var bare = bare(text, measure);
        if (bare.equals(text)) {
            var other = measures.values().stream()
                    .filter(each -> !bare(text, each).equals(text))
                    .findFirst();
            if (other.isPresent()) {
                problems.add(Problem.at(
                        field,
                        measure == null ? "target.measure-of-none" : "target.measure-other",
                        measure == null
                                ? Map.of("given", other.get().name())
                                : Map.of("given", other.get().name(), "wanted", measure.name())));
                return null;
            }
        }
        try {
            return TypedNumber.read(visit.w(), field, visit.w().say(label), bare, DECIMALS);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return null;
        }
    }

    /** The number without the sign or the name of a unit of measure behind it. */
    private String bare(String text, @Nullable Measure of) {
        if (of == null) {
            return text;
        }
        for (var each : new String[] {visit.w().text(of.sign()), visit.w().text(of.name())}) {
            if (!each.isEmpty() && text.endsWith(each)) {
                var left = text.substring(0, text.length() - each.length()).strip();
                if (!left.isEmpty() && Character.isDigit(left.charAt(left.length() - 1))) {
                    return left;
                }
            }
        }
        return text;
    }
}
