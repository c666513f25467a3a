package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;

/** One registered clause as typed into its form. */
public record ClauseSheet(
        String path,
        String parent,
        String kind,
        String asks,
        String wording,
        String language,
        String translation,
        String translationLanguage,
        String horizon,
        String lead,
        String leadPick,
        String leadAsked,
        List<UnitRow> coOrdinating,
        String due) {

    public ClauseSheet {
        path = Texts.clean(path);
        parent = Texts.clean(parent);
        kind = Texts.clean(kind);
        asks = Texts.clean(asks);
        wording = Texts.clean(wording);
        language = Texts.clean(language);
        translation = Texts.clean(translation);
        translationLanguage = Texts.clean(translationLanguage);
        horizon = Texts.clean(horizon);
        lead = Texts.clean(lead);
        leadPick = Texts.clean(leadPick);
        leadAsked = Texts.clean(leadAsked);
        coOrdinating = Texts.rows(coOrdinating, row -> !row.unit.isEmpty());
        due = Texts.clean(due);
    }

    static ClauseSheet of(Clause clause) {
        var wording = clause.wording();
        var translated =
                wording.translations().isEmpty() ? "" : wording.translations().firstKey();
        var lead = UnitRow.of(clause.lead());
        return new ClauseSheet(
                clause.path(),
                Objects.toString(clause.parent(), ""),
                clause.kind().name(),
                clause.asks() ? "yes" : "",
                wording.original(),
                wording.language(),
                wording.translations().getOrDefault(translated, ""),
                translated,
                Objects.toString(clause.horizon(), ""),
                lead.unit,
                lead.unitPick,
                lead.unitAsked,
                clause.coOrdinating().stream().map(UnitRow::of).toList(),
                Objects.toString(clause.due(), ""));
    }

    public boolean asking() {
        return !asks.isEmpty();
    }

    /** The clause as typed, or null if something has to be corrected first. */
    @Nullable
    ClauseText read(Scope scope, UUID id, Finder finder, Doubts doubts) {
        var problems = doubts.problems();
        if (wording.isEmpty()) {
            problems.add(Problem.at("wording", "directive.form.wording-missing", java.util.Map.of("path", path)));
        }
        if (!Texts.isLanguage(language)) {
            problems.add(Problem.at("language", "directive.form.language", java.util.Map.of("value", language)));
        }
        var ahead = Texts.day("horizon", horizon, problems);
        var end = Texts.day("due", due, problems);
        var leading = lead.isEmpty() ? null : finder.unit(scope, "lead", new Typed(lead, leadPick, leadAsked), doubts);
        var others = new ArrayList<UUID>();
        for (var i = 0; i < coOrdinating.size(); i++) {
            var other = finder.unit(
                    scope, "coOrdinating[" + i + "].unit", coOrdinating.get(i).typed(), doubts);
            if (other != null) {
                others.add(other);
            }
        }
        var named = Texts.option(ClauseKind.class, kind);
        if (!problems.isEmpty()) {
            return null;
        }
        var words = Texts.wording(language, wording, translationLanguage, translation);
        return new ClauseText(
                id,
                path,
                Texts.id(parent),
                named == null ? ClauseKind.TASK : named,
                asking(),
                words,
                ahead,
                leading,
                others,
                end,
                List.of());
    }

    /** A unit in a row of its own. */
    public record UnitRow(String unit, String unitPick, String unitAsked) {
        public UnitRow {
            unit = Texts.clean(unit);
            unitPick = Texts.clean(unitPick);
            unitAsked = Texts.clean(unitAsked);
        }

        static UnitRow of(Clause.@Nullable Lead unit) {
            var id = unit == null ? null : unit.id();
            var name = unit == null ? null : unit.name();
            var text = name == null ? Objects.toString(id, "") : name.original();
            return new UnitRow(text, Objects.toString(id, ""), text);
        }

        Typed typed() {
            return new Typed(unit, unitPick, unitAsked);
        }
    }
}
