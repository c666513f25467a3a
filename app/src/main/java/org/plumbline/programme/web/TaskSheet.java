package org.plumbline.programme.web;

import java.time.LocalDate;
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
import org.plumbline.programme.deed.TaskText;

/**
 * An assignment as typed into its form.
 *
 * @param directive the document it carries out, as typed; the clause by its identifier
 * @param upper the assignment it is part of, by its identifier
 * @param owner the unit that assigns it, as typed
 * @param rule the rule by which the due day is reckoned when asked for
 */
public record TaskSheet(
        String title,
        String language,
        String translation,
        String translationLanguage,
        String directive,
        String directivePick,
        String directiveAsked,
        String clause,
        String upper,
        String owner,
        String ownerPick,
        String ownerAsked,
        String lead,
        String leadPick,
        String leadAsked,
        String leadReason,
        String post,
        String leader,
        String deliverable,
        String measure,
        String starts,
        String due,
        String rule,
        String field,
        List<PartnerRow> partners,
        List<MilestoneRow> milestones,
        List<String> labels) {

    static final String SUPERVISING = "SUPERVISING";

    public TaskSheet {
        title = Texts.clean(title);
        language = Texts.clean(language);
        translation = Texts.clean(translation);
        translationLanguage = Texts.clean(translationLanguage);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        clause = Texts.clean(clause);
        upper = Texts.clean(upper);
        owner = Texts.clean(owner);
        ownerPick = Texts.clean(ownerPick);
        ownerAsked = Texts.clean(ownerAsked);
        lead = Texts.clean(lead);
        leadPick = Texts.clean(leadPick);
        leadAsked = Texts.clean(leadAsked);
        leadReason = Texts.clean(leadReason);
        post = Texts.clean(post);
        leader = Texts.clean(leader);
        deliverable = Texts.clean(deliverable);
        measure = Texts.clean(measure);
        starts = Texts.clean(starts);
        due = Texts.clean(due);
        rule = Texts.clean(rule);
        field = Texts.clean(field);
        partners = Texts.rows(partners, row -> !row.unit.isEmpty());
        milestones = Texts.rows(milestones, row -> !row.title.isEmpty() || !row.due.isEmpty());
        labels = Texts.rows(labels, label -> !label.isBlank());
    }

    /** An empty sheet in a language, begun with what the address named. */
    static TaskSheet begun(
            String language, UnitText owner, UnitText directive, String clause, String upper, String due) {
        return new TaskSheet(
                "",
                language,
                "",
                "",
                directive.text,
                directive.id,
                directive.text,
                clause,
                upper,
                owner.text,
                owner.id,
                owner.text,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                due,
                "",
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** What stands in an assignment, to be corrected. */
    static TaskSheet of(Assignment task) {
        var title = task.title();
        var translated =
                title.translations().isEmpty() ? "" : title.translations().firstKey();
        var owner = UnitText.of(task.owner());
        var lead = UnitText.of(task.lead());
        var partners = new ArrayList<PartnerRow>();
        task.coOrdinating().forEach(each -> partners.add(PartnerRow.of(each, "CO_ORDINATING")));
        task.supervising().forEach(each -> partners.add(PartnerRow.of(each, SUPERVISING)));
        return new TaskSheet(
                title.original(),
                title.language(),
                title.translations().getOrDefault(translated, ""),
                translated,
                Objects.toString(task.source().called(), ""),
                Objects.toString(task.source().directive(), ""),
                Objects.toString(task.source().called(), ""),
                Objects.toString(task.source().clause(), ""),
                task.upper() == null ? "" : task.upper().id().toString(),
                owner.text,
                owner.id,
                owner.text,
                lead.text,
                lead.id,
                lead.text,
                Objects.toString(task.leadReason(), ""),
                task.post() == null ? "" : task.post().id().toString(),
                task.leader() == null ? "" : task.leader().id().toString(),
                Objects.toString(task.deliverable(), ""),
                Objects.toString(task.measure(), ""),
                Objects.toString(task.starts(), ""),
                Objects.toString(task.due(), ""),
                "",
                Objects.toString(task.field(), ""),
                partners,
                task.milestones().stream().map(MilestoneRow::of).toList(),
                task.labels().stream().map(each -> each.id().toString()).toList());
    }

    TaskSheet dueOn(LocalDate day) {
        return new TaskSheet(
                title,
                language,
                translation,
                translationLanguage,
                directive,
                directivePick,
                directiveAsked,
                clause,
                upper,
                owner,
                ownerPick,
                ownerAsked,
                lead,
                leadPick,
                leadAsked,
                leadReason,
                post,
                leader,
                deliverable,
                measure,
                starts,
                day.toString(),
                rule,
                field,
                partners,
                milestones,
                labels);
    }

    TaskSheet without(String row) {
        return new TaskSheet(
                title,
                language,
                translation,
                translationLanguage,
                directive,
                directivePick,
                directiveAsked,
                clause,
                upper,
                owner,
                ownerPick,
                ownerAsked,
                lead,
                leadPick,
                leadAsked,
                leadReason,
                post,
                leader,
                deliverable,
                measure,
                starts,
                due,
                rule,
                field,
                left(partners, "partners", row),
                left(milestones, "milestones", row),
                labels);
    }

    private static <T> List<T> left(List<T> rows, String name, String row) {
        var left = new ArrayList<T>();
        for (var i = 0; i < rows.size(); i++) {
            if (!row.equals(name + "[" + i + "]")) {
                left.add(rows.get(i));
            }
        }
        return left;
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    Typed ownerTyped() {
        return new Typed(owner, ownerPick, ownerAsked);
    }

    Typed leadTyped() {
        return new Typed(lead, leadPick, leadAsked);
    }

    public boolean isLabelled(UUID label) {
        return labels.contains(label.toString());
    }

    /**
     * What the assignment is to say, or null if something has to be corrected first.
     *
     * @param own milestones that it has already; only these keep their identifiers
     */
    @Nullable
    TaskText read(Scope scope, Finder finder, Set<UUID> own, Doubts doubts) {
        var problems = doubts.problems();
        if (title.isEmpty()) {
            problems.add(Problem.at("title", "programme.form.title-missing"));
        }
        if (!Texts.isLanguage(language)) {
            problems.add(Problem.at("language", "directive.form.language", java.util.Map.of("value", language)));
        }
        var leading = lead.isEmpty() ? null : finder.unit(scope, "lead", leadTyped(), doubts);
        var coOrdinating = new ArrayList<UUID>();
        var supervising = new ArrayList<UUID>();
        for (var i = 0; i < partners.size(); i++) {
            var row = partners.get(i);
            var unit = finder.unit(
                    scope, "partners[" + i + "].unit", new Typed(row.unit, row.unitPick, row.unitAsked), doubts);
            if (unit != null) {
                (row.role.equals(SUPERVISING) ? supervising : coOrdinating).add(unit);
            }
        }
        var begins = Texts.day("starts", starts, problems);
        var ends = Texts.day("due", due, problems);
        var steps = steps(own, problems);
        return problems.isEmpty()
                ? new TaskText(
                        Texts.wording(language, title, translationLanguage, translation),
                        leading,
                        Texts.orNull(leadReason),
                        coOrdinating,
                        supervising,
                        Texts.id(post),
                        Texts.id(leader),
                        Texts.orNull(deliverable),
                        Texts.orNull(measure),
                        begins,
                        ends,
                        Texts.id(field),
                        steps,
                        labels.stream()
                                .map(Texts::id)
                                .flatMap(Stream::ofNullable)
                                .toList())
                : null;
    }

    private List<TaskText.Milestone> steps(Set<UUID> own, List<Problem> problems) {
        var steps = new ArrayList<TaskText.Milestone>();
        for (var i = 0; i < milestones.size(); i++) {
            var row = milestones.get(i);
            var day = Texts.day("milestones[" + i + "].due", row.due, problems);
            if (row.title.isEmpty()) {
                problems.add(Problem.at("milestones[" + i + "].title", "programme.form.milestone-title-missing"));
            }
            if (row.due.isEmpty()) {
                problems.add(Problem.at("milestones[" + i + "].due", "programme.day-missing"));
            }
            var known = Texts.id(row.id);
            if (day != null && !row.title.isEmpty() && Texts.isLanguage(language)) {
                steps.add(new TaskText.Milestone(
                        known != null && own.contains(known) ? known : Ids.next(),
                        Wording.of(language, row.title),
                        day));
            }
        }
        return steps;
    }

    /** The field of the form at which a problem of the assignment stands. */
    String field(String named) {
        var matcher = java.util.regex.Pattern.compile("(coOrdinating|supervising)\\[(\\d+)]")
                .matcher(named);
        if (!matcher.matches()) {
            return named;
        }
        var wanted = matcher.group(1).equals("supervising");
        var left = Integer.parseInt(matcher.group(2));
        for (var i = 0; i < partners.size(); i++) {
            if (partners.get(i).role.equals(SUPERVISING) == wanted && left-- == 0) {
                return "partners[" + i + "].unit";
            }
        }
        return named;
    }

    /** How a unit or a document stands in its field, with its identifier. */
    record UnitText(String text, String id) {

        static final UnitText NONE = new UnitText("", "");

        static UnitText of(Assignment.@Nullable Party unit) {
            return unit == null
                    ? NONE
                    : new UnitText(unit.name().original(), unit.id().toString());
        }
    }

    /** A unit that takes part, and how. */
    public record PartnerRow(String unit, String unitPick, String unitAsked, String role) {
        public PartnerRow {
            unit = Texts.clean(unit);
            unitPick = Texts.clean(unitPick);
            unitAsked = Texts.clean(unitAsked);
            role = Texts.clean(role);
        }

        static PartnerRow of(Assignment.Party unit, String role) {
            var text = UnitText.of(unit);
            return new PartnerRow(text.text, text.id, text.text, role);
        }

        /** A row to fill in. */
        public static PartnerRow empty() {
            return new PartnerRow("", "", "", "");
        }
    }

    /** A step on the way. */
    public record MilestoneRow(String id, String title, String due) {
        public MilestoneRow {
            id = Texts.clean(id);
            title = Texts.clean(title);
            due = Texts.clean(due);
        }

        static MilestoneRow of(Assignment.Milestone milestone) {
            return new MilestoneRow(
                    milestone.id().toString(),
                    milestone.title().original(),
                    milestone.due().toString());
        }

        /** A row to fill in. */
        public static MilestoneRow empty() {
            return new MilestoneRow("", "", "");
        }
    }

    static Set<UUID> milestones(Assignment task) {
        return task.milestones().stream().map(Assignment.Milestone::id).collect(Collectors.toSet());
    }
}
