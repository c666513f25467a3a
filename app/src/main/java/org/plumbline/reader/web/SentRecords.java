package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.reader.Draft;
import org.plumbline.reader.Source;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.springframework.stereotype.Component;

/** Reads the forms by which drafts become records: the deed that is asked for, or a problem at its field. */
@Component
class SentRecords {

    private static final int LONGEST_TITLE = 300;

    private final Finder finder;
    private final IndicatorSearch search;
    private final AsMeasured measured;

    SentRecords(Finder finder, IndicatorSearch search, AsMeasured measured) {
        this.finder = finder;
        this.search = search;
        this.measured = measured;
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
        var named = form.text("name").isEmpty() ? terms : terms.named(Wording.of(draft.language(), form.text("name")));
        return new SetTarget(
                Ids.next(), named, new GoalText(comparator, baseline, level, upper, List.of(), start, due), on, null);
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
