package org.plumbline.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.project.Project;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.Schedule;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;

/**
 * A project as typed into its forms: all of it where it is registered; what it says, its days or its money where one of
 * them is changed.
 *
 * @param owner the unit that has it, as typed; {@code directive} and {@code clause} what it carries out
 * @param day the day from which a change counts, {@code reason} why
 */
public record ProjectSheet(
        String owner,
        String ownerPick,
        String ownerAsked,
        String code,
        String name,
        String language,
        String translation,
        String translationLanguage,
        String purpose,
        String post,
        String field,
        String directive,
        String directivePick,
        String directiveAsked,
        String clause,
        String start,
        String finish,
        String handover,
        String currency,
        String scale,
        String day,
        String reason,
        List<StageRow> stages,
        List<PartRow> parts) {

    public ProjectSheet {
        owner = Texts.clean(owner);
        ownerPick = Texts.clean(ownerPick);
        ownerAsked = Texts.clean(ownerAsked);
        code = Texts.clean(code);
        name = Texts.clean(name);
        language = Texts.clean(language);
        translation = Texts.clean(translation);
        translationLanguage = Texts.clean(translationLanguage);
        purpose = Texts.clean(purpose);
        post = Texts.clean(post);
        field = Texts.clean(field);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        clause = Texts.clean(clause);
        start = Texts.clean(start);
        finish = Texts.clean(finish);
        handover = Texts.clean(handover);
        currency = Texts.clean(currency);
        scale = Texts.clean(scale);
        day = Texts.clean(day);
        reason = Texts.clean(reason);
        stages = Texts.rows(stages, row -> !row.isEmpty());
        parts = Texts.rows(parts, row -> !row.isEmpty());
    }

    /** A stage as typed. */
    public record StageRow(String id, String name, String begins, String ends, String share) {
        public StageRow {
            id = Texts.clean(id);
            name = Texts.clean(name);
            begins = Texts.clean(begins);
            ends = Texts.clean(ends);
            share = Texts.clean(share);
        }

        boolean isEmpty() {
            return name.isEmpty() && begins.isEmpty() && ends.isEmpty() && share.isEmpty();
        }

        /** A row to fill in. */
        public static StageRow empty() {
            return new StageRow("", "", "", "", "");
        }
    }

    /** What one source gives in one year, as typed in the measure of the form. */
    public record PartRow(String year, String source, String amount) {
        public PartRow {
            year = Texts.clean(year);
            source = Texts.clean(source);
            amount = Texts.clean(amount);
        }

        boolean isEmpty() {
            return amount.isEmpty();
        }

        /** A row to fill in. */
        public static PartRow empty() {
            return new PartRow("", "", "");
        }
    }

    /** An empty sheet in a language, for a unit, with the measure of money that is usual here. */
    static ProjectSheet begun(String language, Typed owner, Typed directive, String clause, Budget money) {
        return new ProjectSheet(
                owner.text(),
                owner.pick(),
                owner.asked(),
                "",
                "",
                language,
                "",
                "",
                "",
                "",
                "",
                directive.text(),
                directive.pick(),
                directive.asked(),
                clause,
                "",
                "",
                "",
                money.currency(),
                String.valueOf(money.scale()),
                "",
                "",
                List.of(),
                List.of());
    }

    /** What stands in a project, to be changed. */
    static ProjectSheet of(Words w, Project project, LocalDate today) {
        var line = project.line();
        var name = line.name();
        var translated =
                name.translations().isEmpty() ? "" : name.translations().firstKey();
        var plan = project.plan();
        var owner = line.owner();
        return new ProjectSheet(
                owner == null ? "" : owner.name().original(),
                owner == null ? "" : owner.id().toString(),
                owner == null ? "" : owner.name().original(),
                line.code(),
                name.original(),
                name.language(),
                name.translations().getOrDefault(translated, ""),
                translated,
                project.purpose() == null ? "" : project.purpose().original(),
                line.post() == null ? "" : line.post().id().toString(),
                Objects.toString(line.field(), ""),
                "",
                "",
                "",
                "",
                plan.start().toString(),
                plan.finish().toString(),
                Objects.toString(plan.handover(), ""),
                line.currency(),
                String.valueOf(line.scale()),
                today.toString(),
                "",
                plan.stages().stream()
                        .map(stage -> new StageRow(
                                stage.id().toString(),
                                stage.name().original(),
                                stage.begins().toString(),
                                stage.ends().toString(),
                                Objects.toString(stage.share(), "")))
                        .toList(),
                project.money().parts().stream()
                        .map(part -> new PartRow(
                                String.valueOf(part.year()),
                                part.source().name(),
                                Amounts.plain(w, part.amount(), line.scale())))
                        .toList());
    }

    ProjectSheet without(String row) {
        return new ProjectSheet(
                owner,
                ownerPick,
                ownerAsked,
                code,
                name,
                language,
                translation,
                translationLanguage,
                purpose,
                post,
                field,
                directive,
                directivePick,
                directiveAsked,
                clause,
                start,
                finish,
                handover,
                currency,
                scale,
                day,
                reason,
                left(stages, "stages", row),
                left(parts, "parts", row));
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

    Typed ownerTyped() {
        return new Typed(owner, ownerPick, ownerAsked);
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    /** What it says of itself. Translations that the form does not show stay while the text does. */
    @Nullable
    ProjectText text(@Nullable Project before, List<Problem> problems) {
        if (name.isEmpty()) {
            problems.add(Problem.at("name", "project.name-missing"));
        }
        if (!Texts.isLanguage(language)) {
            problems.add(Problem.at("language", "directive.form.language", Map.of("value", language)));
        }
        if (name.isEmpty() || !Texts.isLanguage(language)) {
            return null;
        }
        var kept = before == null ? null : before.purpose();
        return new ProjectText(
                code,
                translated(before == null ? null : before.line().name()),
                purpose.isEmpty()
                        ? null
                        : kept != null && kept.original().equals(purpose) ? kept : Wording.of(language, purpose),
                Texts.id(post),
                Texts.id(field));
    }

    private Wording translated(@Nullable Wording before) {
        var typed = Texts.wording(language, name, translationLanguage, translation);
        if (before == null
                || !before.original().equals(name)
                || !before.language().equals(language)) {
            return typed;
        }
        var all = new HashMap<String, String>(before.translations());
        if (!translationLanguage.isEmpty() && !translation.isEmpty()) {
            all.putAll(typed.translations());
        }
        return new Wording(language, name, all);
    }

    /** The days, or null where something has to be corrected first. */
    @Nullable
    Schedule schedule(@Nullable Project before, List<Problem> problems) {
        var from = needed("start", start, problems);
        var to = needed("finish", finish, problems);
        var over = Texts.day("handover", handover, problems);
        var rows = new ArrayList<Schedule.Stage>();
        for (var i = 0; i < stages.size(); i++) {
            var row = stages.get(i);
            var at = "stages[" + i + "].";
            if (row.name.isEmpty()) {
                problems.add(Problem.at(at + "name", "project.stage-name-missing"));
            }
            var begins = needed(at + "begins", row.begins, problems);
            var ends = needed(at + "ends", row.ends, problems);
            Integer share = null;
            if (row.share.matches("\\d{1,3}\\s*%?")) {
                share = Integer.valueOf(row.share.replaceAll("\\D", ""));
            } else if (!row.share.isEmpty()) {
                problems.add(Problem.at(at + "share", "project.share-typed", Map.of("value", row.share)));
            }
            if (!row.name.isEmpty() && begins != null && ends != null) {
                var own = stage(before, row);
                rows.add(new Schedule.Stage(
                        own == null ? Ids.next() : own.id(),
                        own != null && own.name().original().equals(row.name)
                                ? own.name()
                                : Wording.of(language.isEmpty() ? "en" : language, row.name),
                        begins,
                        ends,
                        share));
            }
        }
        return from == null || to == null || !problems.isEmpty() ? null : new Schedule(from, to, over, rows);
    }

    /** Only stages of the project itself keep their identifiers. */
    private static Project.@Nullable Stage stage(@Nullable Project before, StageRow row) {
        var id = Texts.id(row.id);
        return before == null || id == null
                ? null
                : before.schedules().stream()
                        .flatMap(plan -> plan.stages().stream())
                        .filter(each -> each.id().equals(id))
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    private static @Nullable LocalDate needed(String at, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(Problem.at(at, "project.day-missing"));
        }
        return Texts.day(at, text, problems);
    }

    /** The money, or null where something has to be corrected first. */
    @Nullable
    Budget budget(Visit visit, List<Problem> problems) {
        var measure = scale.matches("[0369]") ? Integer.parseInt(scale) : 0;
        var rows = new ArrayList<Budget.Part>();
        for (var i = 0; i < parts.size(); i++) {
            var row = parts.get(i);
            var at = "parts[" + i + "].";
            var source = Texts.option(MoneySource.class, row.source);
            var amount = Typing.amount(visit, at + "amount", "project.field.amount", row.amount, measure, problems);
            if (source == null) {
                problems.add(Problem.at(at + "source", "project.source-missing"));
            }
            if (!row.year.matches("\\d{4}")) {
                problems.add(Problem.at(at + "year", "project.year", Map.of("year", row.year)));
            } else if (source != null && amount != null) {
                rows.add(new Budget.Part(Integer.parseInt(row.year), source, amount));
            }
        }
        return problems.isEmpty() ? new Budget(currency.toUpperCase(java.util.Locale.ROOT), measure, rows) : null;
    }

    /** The clause it is to carry out, if one was chosen. */
    List<UUID> clauses() {
        var id = directive.isEmpty() ? null : Texts.id(clause);
        return id == null ? List.of() : List.of(id);
    }
}
