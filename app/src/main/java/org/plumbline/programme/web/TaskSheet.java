package org.plumbline.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.programme.Assignment;

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
        return copy(day.toString(), partners, milestones);
    }

    TaskSheet without(String row) {
        return copy(due, left(partners, "partners", row), left(milestones, "milestones", row));
    }

    private TaskSheet copy(String dueDay, List<PartnerRow> rows, List<MilestoneRow> steps) {
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
                dueDay,
                rule,
                field,
                rows,
                steps,
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
}
