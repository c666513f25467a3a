package org.plumbline.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.TaskText;

/** Reads what was typed into the form of an assignment: what it is to say and from what it follows, or problems at fields. */
final class TaskReading {

    private TaskReading() {}

    /**
     * What the assignment is to say, or null if something has to be corrected first.
     *
     * @param own milestones that it has already; only these keep their identifiers
     */
    @Nullable
    static TaskText read(TaskSheet sheet, Scope scope, Finder finder, Set<UUID> own, Doubts doubts) {
        var problems = doubts.problems();
        if (sheet.title().isEmpty()) {
            problems.add(Problem.at("title", "programme.form.title-missing"));
        }
        if (!Texts.isLanguage(sheet.language())) {
            problems.add(
                    Problem.at("language", "directive.form.language", java.util.Map.of("value", sheet.language())));
        }
        var leading = sheet.lead().isEmpty() ? null : finder.unit(scope, "lead", sheet.leadTyped(), doubts);
        var coOrdinating = new ArrayList<UUID>();
        var supervising = new ArrayList<UUID>();
        for (var i = 0; i < sheet.partners().size(); i++) {
            var row = sheet.partners().get(i);
            var unit = finder.unit(
                    scope, "partners[" + i + "].unit", new Typed(row.unit(), row.unitPick(), row.unitAsked()), doubts);
            if (unit != null) {
                (row.role().equals(TaskSheet.SUPERVISING) ? supervising : coOrdinating).add(unit);
            }
        }
        var begins = Texts.day("starts", sheet.starts(), problems);
        var ends = Texts.day("due", sheet.due(), problems);
        var steps = steps(sheet, own, problems);
        return problems.isEmpty()
                ? new TaskText(
                        Texts.wording(
                                sheet.language(), sheet.title(), sheet.translationLanguage(), sheet.translation()),
                        leading,
                        Texts.orNull(sheet.leadReason()),
                        coOrdinating,
                        supervising,
                        Texts.id(sheet.post()),
                        Texts.id(sheet.leader()),
                        Texts.orNull(sheet.deliverable()),
                        Texts.orNull(sheet.measure()),
                        begins,
                        ends,
                        Texts.id(sheet.field()),
                        steps,
                        sheet.labels().stream()
                                .map(Texts::id)
                                .flatMap(Stream::ofNullable)
                                .toList())
                : null;
    }

    private static List<TaskText.Milestone> steps(TaskSheet sheet, Set<UUID> own, List<Problem> problems) {
        var steps = new ArrayList<TaskText.Milestone>();
        for (var i = 0; i < sheet.milestones().size(); i++) {
            var row = sheet.milestones().get(i);
            var day = Texts.day("milestones[" + i + "].due", row.due(), problems);
            if (row.title().isEmpty()) {
                problems.add(Problem.at("milestones[" + i + "].title", "programme.form.milestone-title-missing"));
            }
            if (row.due().isEmpty()) {
                problems.add(Problem.at("milestones[" + i + "].due", "programme.day-missing"));
            }
            var known = Texts.id(row.id());
            if (day != null && !row.title().isEmpty() && Texts.isLanguage(sheet.language())) {
                steps.add(new TaskText.Milestone(
                        known != null && own.contains(known) ? known : Ids.next(),
                        Wording.of(sheet.language(), row.title()),
                        day));
            }
        }
        return steps;
    }

    /** The field of the form at which a problem of the assignment stands. */
    static String field(TaskSheet sheet, String named) {
        var matcher = java.util.regex.Pattern.compile("(coOrdinating|supervising)\\[(\\d+)]")
                .matcher(named);
        if (!matcher.matches()) {
            return named;
        }
        var wanted = matcher.group(1).equals("supervising");
        var left = Integer.parseInt(matcher.group(2));
        for (var i = 0; i < sheet.partners().size(); i++) {
            if (sheet.partners().get(i).role().equals(TaskSheet.SUPERVISING) == wanted && left-- == 0) {
                return "partners[" + i + "].unit";
            }
        }
        return named;
    }

    /**
     * From what a corrected assignment is to follow; null where the form says what stands already.
     *
     * @param directive the document that is meant, or null for none
     */
    static AmendAssignment.@Nullable Source source(TaskSheet sheet, Assignment before, @Nullable UUID directive) {
        var clause = directive == null ? null : Texts.id(sheet.clause());
        var upper = Texts.id(sheet.upper());
        var stays = Objects.equals(directive, before.source().directive())
                && Objects.equals(clause, before.source().clause())
                && Objects.equals(
                        upper, before.upper() == null ? null : before.upper().id());
        return stays ? null : new AmendAssignment.Source(directive, clause, upper);
    }

    static Set<UUID> milestones(Assignment task) {
        return task.milestones().stream().map(Assignment.Milestone::id).collect(Collectors.toSet());
    }
}
