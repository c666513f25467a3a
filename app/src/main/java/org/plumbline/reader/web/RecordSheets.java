package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.reader.Draft;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.Source;
import org.plumbline.reading.record.RecordType;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Fills the forms by which drafts become records, and reads what comes back. */
@Component
class RecordSheets {

    private static final int LONGEST_TITLE = 300;

    private final ReadingList list;
    private final Units units;
    private final Directives directives;
    private final Finder finder;
    private final IndicatorSearch search;
    private final AsMeasured measured;

    RecordSheets(
            ReadingList list,
            Units units,
            Directives directives,
            Finder finder,
            IndicatorSearch search,
            AsMeasured measured) {
        this.measured = measured;
        this.list = list;
        this.units = units;
        this.directives = directives;
        this.finder = finder;
        this.search = search;
    }

    /** The form as the words fill it; what they do not say stays empty. */
    Map<String, String> begun(Visit visit, Draft draft) {
        var scope = visit.scope();
        var source = list.get(scope, draft.source());
        var values = new HashMap<String, String>();
        units.find(scope, source.unit()).ifPresent(unit -> {
            name(values, "owner", text(unit), unit.id().value());
            name(values, "unit", text(unit), unit.id().value());
        });
        if (source.directive() != null) {
            directives
                    .find(scope, source.directive())
                    .ifPresent(document -> name(values, "directive", document.called(), document.id()));
        }
        switch (draft.type()) {
            case TASK -> {
                values.put("title", draft.field("what"));
                values.put("lead", draft.field("who"));
                values.put("due", day(draft.field("due")));
            }
            case TARGET -> {
                values.put("kind", kind(draft).name());
                values.put("comparator", comparator(draft.field("comparator")));
                values.put("level", number(visit, draft.field("value")));
                values.put("upper", number(visit, draft.field("valueHigh")));
                values.put("start", visit.today().toString());
                values.put("on", visit.today().toString());
                values.put("due", draft.field("year").isEmpty() ? "" : draft.field("year") + "-12-31");
                values.put("name", draft.field("subject"));
            }
            default -> figure(visit, draft, values);
        }
        return values;
    }

    private static void figure(Visit visit, Draft draft, Map<String, String> values) {
        var changed = draft.type() == RecordType.CHANGE;
        values.put("period", draft.field(changed ? "toYear" : "year"));
        values.put(
                "value",
                number(
                        visit,
                        switch (draft.type()) {
                            case CHANGE -> draft.field("to");
                            case MONEY -> draft.field("amount");
                            case COUNT -> draft.field("n");
                            default -> draft.field("value");
                        }));
        values.put("numerator", number(visit, draft.field("done")));
        values.put("denominator", number(visit, draft.field("total")));
        values.put("maturity", Maturity.FINAL.name());
    }

    private static Kind kind(Draft draft) {
        return switch (draft.field("comparator")) {
            case "<=", "<" -> Kind.AT_MOST;
            case "range" -> Kind.BAND;
            default -> Kind.AT_LEAST;
        };
    }

    private static String comparator(String sign) {
        return switch (sign) {
            case ">" -> GoalComparator.MORE_THAN.name();
            case "<" -> GoalComparator.LESS_THAN.name();
            case "<=" -> GoalComparator.AT_MOST.name();
            case ">=", "=" -> GoalComparator.AT_LEAST.name();
            default -> "";
        };
    }

    private static String day(String day) {
        return day.length() == 10 ? day : "";
    }

    private static String number(Visit visit, String kept) {
        return kept.isEmpty() ? "" : TypedFigures.shown(visit.w(), kept);
    }

    private static void name(Map<String, String> values, String field, String text, UUID id) {
        values.put(field, text);
        values.put(field + "Pick", id.toString());
        values.put(field + "Asked", text);
    }

    private static String text(Unit unit) {
        return unit.code() == null ? unit.name().original() : unit.code();
    }

    /** The directive that was chosen of the candidates, or typed. */
    @Nullable
    UUID directive(RecordForm form) {
        var chosen = form.id("candidate");
        if (chosen != null) {
            return chosen;
        }
        if (!form.has("directive")) {
            form.doubts().problems().add(Problem.at("directive", "reader.directive-missing"));
            return null;
        }
        return finder.document(form.visit().scope(), "directive", form.typed("directive"), form.doubts());
    }

    @Nullable
    DraftAssignment task(RecordForm form) {
        var scope = form.visit().scope();
        var problems = form.doubts().problems();
        var title = form.text("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            problems.add(Problem.at("title", "reader.title-long", Map.of("most", LONGEST_TITLE)));
        }
        var owner = unit(form, "owner", true);
        var lead = unit(form, "lead", false);
        var directive = form.has("directive")
                ? finder.document(scope, "directive", form.typed("directive"), form.doubts())
                : null;
        var due = form.day("due");
        if (owner == null || !problems.isEmpty()) {
            return null;
        }
        var task = new TaskText(
                Wording.of(form.text("language").isEmpty() ? "und" : form.text("language"), title),
                lead,
                form.orNull("leadReason"),
                List.of(),
                List.of(),
                null,
                null,
                form.orNull("deliverable"),
                form.orNull("measure"),
                null,
                due,
                null,
                List.of(),
                List.of());
        return new DraftAssignment(
                Ids.next(), owner, directive, directive == null ? null : form.id("clause"), null, task);
    }

    @Nullable
    SetTarget target(RecordForm form, Draft draft) {
        var scope = form.visit().scope();
        var problems = form.doubts().problems();
        var kind = Texts.choice("kind", Kind.class, form.text("kind"), problems);
        var comparator = Texts.choice("comparator", GoalComparator.class, form.text("comparator"), problems);
        if (form.text("kind").isEmpty()) {
            problems.add(Problem.at("kind", "reader.kind-missing"));
        }
        var indicator = indicator(form);
        var unit = unit(form, "unit", true);
        var directive = form.has("directive")
                ? finder.document(scope, "directive", form.typed("directive"), form.doubts())
                : null;
        var start = form.dayNeeded("start");
        var due = form.dayNeeded("due");
        var on = form.dayNeeded("on");
        var level = form.number("level");
        var upper = form.number("upper");
        var baseline = form.number("baseline");
        if (indicator != null) {
            measured.require(form, draft, "level", level, indicator);
            measured.require(form, draft, "upper", upper, indicator);
        }
        if (kind == null
                || indicator == null
                || unit == null
                || start == null
                || due == null
                || on == null
                || !problems.isEmpty()) {
            return null;
        }
        var terms = Terms.of(kind, indicator, unit).under(directive, directive == null ? null : form.id("clause"));
        var named = form.text("name").isEmpty() ? terms : named(terms, Wording.of(draft.language(), form.text("name")));
        return new SetTarget(
                Ids.next(), named, new GoalText(comparator, baseline, level, upper, List.of(), start, due), on, null);
    }

    private static Terms named(Terms terms, Wording name) {
        return new Terms(
                terms.kind(),
                terms.indicator(),
                terms.unit(),
                terms.cut(),
                terms.measure(),
                name,
                terms.frequency(),
                terms.lag(),
                terms.method(),
                terms.directive(),
                terms.clause(),
                terms.field(),
                terms.term(),
                terms.annex(),
                terms.post(),
                terms.applies());
    }

    @Nullable
    EnterFigures figure(RecordForm form, Draft draft, Source source) {
        var problems = form.doubts().problems();
        var indicator = indicator(form);
        var unit = unit(form, "unit", true);
        var period = Period.find(form.text("period")).orElse(null);
        if (!form.has("period")) {
            problems.add(Problem.at("period", "reader.period-missing"));
        } else if (period == null) {
            problems.add(Problem.at("period", "indicator.period-unreadable", Map.of("value", form.text("period"))));
        }
        var value = form.number("value");
        if (indicator != null) {
            measured.require(form, draft, "value", value, indicator);
        }
        var numerator = form.number("numerator");
        var denominator = form.number("denominator");
        var maturity = Texts.choice("maturity", Maturity.class, form.text("maturity"), problems);
        if (value == null && (numerator == null || denominator == null) && problems.isEmpty()) {
            problems.add(Problem.at("value", "reader.value-missing"));
        }
        if (indicator == null || unit == null || period == null || !problems.isEmpty()) {
            return null;
        }
        var stated = new Stated(
                Ids.next(),
                indicator,
                unit,
                "",
                period,
                State.VALUE,
                maturity == null ? Maturity.FINAL : maturity,
                of(value, numerator, denominator),
                null,
                form.visit()
                        .w()
                        .say(
                                "reader.figure-source",
                                "title",
                                source.title(),
                                "start",
                                draft.start() + 1,
                                "end",
                                draft.end()),
                null,
                null,
                null,
                null);
        return EnterFigures.reported(Ids.next(), on(form), List.of(stated));
    }

    private static LocalDate on(RecordForm form) {
        return form.visit().today();
    }

    private static Figure of(
            @Nullable BigDecimal value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return new Figure(value, numerator, denominator, null, null, null, null);
    }

    private @Nullable UUID unit(RecordForm form, String field, boolean needed) {
        if (!form.has(field)) {
            if (needed) {
                form.doubts().problems().add(Problem.at(field, "reader.unit-unnamed"));
            }
            return null;
        }
        return finder.unit(form.visit().scope(), field, form.typed(field), form.doubts());
    }

    /** The indicator that was chosen of the candidates, or typed by its code. */
    private @Nullable UUID indicator(RecordForm form) {
        var chosen = form.id("candidate");
        if (chosen != null) {
            return chosen;
        }
        var typed = form.typed("indicator");
        if (typed.chosen() != null) {
            return typed.chosen();
        }
        var found = search.search(form.visit().scope(), typed.text(), 2);
        var exact = found.stream()
                .filter(hit -> hit.code().equalsIgnoreCase(typed.text()))
                .toList();
        if (exact.size() == 1 || found.size() == 1) {
            return (exact.size() == 1 ? exact : found).getFirst().id();
        }
        form.doubts()
                .problems()
                .add(Problem.at(
                        "indicator",
                        typed.text().isEmpty() ? "reader.indicator-missing" : "reader.indicator-unclear",
                        Map.of("typed", typed.text())));
        return null;
    }
}
