package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.programme.deed.TaskText;

/** Whether the days of an assignment fit together. */
final class Days {

    private Days() {}

    /** @throws Refused at {@code on} for a day that has not come */
    static void requireCome(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("on", "programme.day-ahead", Map.of("day", on, "today", today));
        }
    }

    /** @throws Refused at {@code on} for a day before that of what it answers, which the code names */
    static void requireNotBefore(LocalDate on, LocalDate first, String code) {
        if (on.isBefore(first)) {
            throw new Refused("on", code, Map.of("on", on, "first", first));
        }
    }

    /** @throws Refused at {@code on} for a day before the issue of what left draft, or one that has not come */
    static void requireWithin(LocalDate on, LocalDate issued, LocalDate today) {
        if (on.isBefore(issued) || on.isAfter(today)) {
            throw new Refused("on", "programme.day-outside", Map.of("day", on, "issued", issued, "today", today));
        }
    }

    /** @param issued the day of the document it carries out, and {@code called} how that is cited */
    static List<Problem> problems(TaskText task, @Nullable LocalDate issued, String called) {
        var problems = new ArrayList<Problem>();
        var due = task.due();
        if (due != null && issued != null && due.isBefore(issued)) {
            problems.add(Problem.at(
                    "due", "programme.due-before-issue", Map.of("due", due, "issued", issued, "directive", called)));
        }
        if (due != null && task.starts() != null && due.isBefore(task.starts())) {
            problems.add(Problem.at("due", "programme.due-before-start", Map.of("due", due, "starts", task.starts())));
        }
        for (var i = 0; i < task.milestones().size(); i++) {
            var milestone = task.milestones().get(i);
            var at = "milestones[" + i + "].due";
            var values = new HashMap<String, Object>(Map.of("milestone", milestone.title(), "day", milestone.due()));
            if (due != null && milestone.due().isAfter(due)) {
                values.put("due", due);
                problems.add(Problem.at(at, "programme.milestone-after-due", values));
            } else if (task.starts() != null && milestone.due().isBefore(task.starts())) {
                values.put("starts", task.starts());
                problems.add(Problem.at(at, "programme.milestone-before-start", values));
            }
        }
        return problems;
    }
}
