package org.plumbline.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.kernel.Problem;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.Schedule;

/** Whether what is planned fits together: everything that is wrong, at its field. */
final class Rules {

    private static final Set<Integer> SCALES = Set.of(0, 3, 6, 9);
    private static final int LONGEST_CODE = 40;
    private static final int MOST_STAGES = 40;

    private Rules() {}

    /** The unit in whose life the days must lie. */
    record Life(LocalDate founded, LocalDate ceased) {}

    static List<Problem> of(ProjectText text) {
        var problems = new ArrayList<Problem>();
        var code = text.code() == null ? "" : text.code().strip();
        if (code.isEmpty()) {
            problems.add(Problem.at("code", "project.code-missing"));
        } else if (code.length() > LONGEST_CODE) {
            problems.add(Problem.at(
                    "code", "project.code-long", Map.of("code", code, "length", code.length(), "most", LONGEST_CODE)));
        }
        return problems;
    }

    static List<Problem> of(Schedule plan, Life unit) {
        var problems = new ArrayList<Problem>();
        if (plan.finish().isBefore(plan.start())) {
            problems.add(Problem.at(
                    "finish", "project.finish-before-start", Map.of("finish", plan.finish(), "start", plan.start())));
        }
        if (plan.handover() != null && plan.handover().isBefore(plan.finish())) {
            problems.add(Problem.at(
                    "handover",
                    "project.handover-before-finish",
                    Map.of("handover", plan.handover(), "finish", plan.finish())));
        }
        if (plan.start().isBefore(unit.founded) || !plan.start().isBefore(unit.ceased)) {
            problems.add(outside("start", plan.start(), unit));
        }
        if (!plan.finish().isBefore(unit.ceased)) {
            problems.add(outside("finish", plan.finish(), unit));
        }
        if (plan.stages().size() > MOST_STAGES) {
            problems.add(Problem.at(
                    "stages",
                    "project.stages-many",
                    Map.of("count", plan.stages().size(), "most", MOST_STAGES)));
        }
        stages(problems, plan);
        return problems;
    }

    private static Problem outside(String field, LocalDate day, Life unit) {
        return day.isBefore(unit.founded)
                ? Problem.at(field, "project.before-unit", Map.of("day", day, "founded", unit.founded))
                : Problem.at(field, "project.after-unit", Map.of("day", day, "ceased", unit.ceased));
    }

    private static void stages(List<Problem> problems, Schedule plan) {
        for (var i = 0; i < plan.stages().size(); i++) {
            var stage = plan.stages().get(i);
            var at = "stages[" + i + "].";
            var name = stage.name();
            if (stage.ends().isBefore(stage.begins())) {
                problems.add(Problem.at(
                        at + "ends",
                        "project.stage-ends-before",
                        Map.of("stage", name, "ends", stage.ends(), "begins", stage.begins())));
            }
            if (stage.begins().isBefore(plan.start())) {
                problems.add(Problem.at(
                        at + "begins",
                        "project.stage-before-start",
                        Map.of("stage", name, "begins", stage.begins(), "start", plan.start())));
            }
            if (stage.ends().isAfter(plan.finish())) {
                problems.add(Problem.at(
                        at + "ends",
                        "project.stage-after-finish",
                        Map.of("stage", name, "ends", stage.ends(), "finish", plan.finish())));
            }
            var share = stage.share();
            if (share == null) {
                continue;
            }
            if (share < 0 || share > 100) {
                problems.add(Problem.at(at + "share", "project.share", Map.of("share", share)));
                continue;
            }
            plan.stages().stream()
                    .filter(other -> other.share() != null
                            && other.share() > share
                            && other.ends().isBefore(stage.ends()))
                    .findFirst()
                    .ifPresent(other -> problems.add(Problem.at(
                            at + "share",
                            "project.share-falls",
                            Map.of("stage", name, "share", share, "other", other.name(), "before", other.share()))));
        }
    }

    static List<Problem> of(Budget money) {
        var problems = new ArrayList<Problem>();
        var currency = money.currency() == null ? "" : money.currency();
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(each -> each.getCurrencyCode().equals(currency))) {
            problems.add(Problem.at("currency", "project.currency-unknown", Map.of("currency", currency)));
        }
        if (!SCALES.contains(money.scale())) {
            problems.add(Problem.at("scale", "project.scale", Map.of("scale", money.scale())));
        }
        var met = new HashSet<String>();
        for (var i = 0; i < money.parts().size(); i++) {
            var part = money.parts().get(i);
            var at = "parts[" + i + "].";
            if (part.amount().signum() <= 0) {
                problems.add(Problem.at(at + "amount", "project.amount", Map.of("amount", part.amount())));
            }
            if (part.year() < 1900 || part.year() > 2200) {
                problems.add(Problem.at(at + "year", "project.year", Map.of("year", String.valueOf(part.year()))));
            }
            if (!met.add(part.year() + " " + part.source())) {
                problems.add(
                        Problem.at(at + "year", "project.part-twice", Map.of("year", String.valueOf(part.year()))));
            }
        }
        return problems;
    }
}
