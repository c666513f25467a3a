package org.plumbline.target.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets a target in two steps: first what kind on which indicator of which unit, then the fields that this kind needs. */
@Controller
@Needs(Ability.DIRECT)
class TargetForms {

    private static final String FIRST = "first";

    private final Targets targets;
    private final TargetOffers offer;
    private final IndicatorFinder indicators;
    private final IndicatorSearch search;
    private final Finder finder;
    private final Offers offers;
    private final Units units;
    private final Directives directives;
    private final Reach reach;

    TargetForms(
            Targets targets,
            TargetOffers offer,
            IndicatorFinder indicators,
            IndicatorSearch search,
            Finder finder,
            Offers offers,
            Units units,
            Directives directives,
            Reach reach) {
        this.targets = targets;
        this.offer = offer;
        this.indicators = indicators;
        this.search = search;
        this.finder = finder;
        this.offers = offers;
        this.units = units;
        this.directives = directives;
        this.reach = reach;
    }

    /** What was named in the address stands in the form; with kind, indicator and unit it begins at the second step. */
    @GetMapping("/targets/new")
    Page form(
            Visit visit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID indicator,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause) {
        var scope = visit.scope();
        var typed = new HashMap<String, String>();
        typed.put("kind", kind);
        typed.put("language", offers.language());
        typed.put("on", visit.today().toString());
        var holder = unit == null ? units.mandated(scope) : units.find(scope, unit);
        holder.ifPresent(
                found -> name(typed, "unit", found.name().original(), found.id().value()));
        if (indicator != null) {
            search.find(scope, indicator).ifPresent(hit -> name(typed, "indicator", hit.code(), hit.id()));
        }
        if (directive != null) {
            var document = directives.get(scope, directive);
            name(typed, "directive", document.called(), document.id());
            typed.put("clause", Objects.toString(clause, ""));
        }
        var sheet = new TargetSheet(typed);
        var doubts = new Doubts();
        var begun = sheet.kind() == null || indicator == null ? null : begun(visit, sheet, doubts);
        return begun == null
                ? first(Page.of("target/formkind"), visit, sheet, new Doubts())
                : second(Page.of("target/form"), visit, sheet, begun, doubts, "");
    }

    private static void name(Map<String, String> typed, String field, String text, UUID id) {
        typed.put(field, text);
        typed.put(field + "Pick", id.toString());
        typed.put(field + "Asked", text);
    }

    @PostMapping("/targets/new")
    Page set(
            Visit visit,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var sheet = new TargetSheet(sent).without(drop);
        var doubts = new Doubts();
        if (step.equals(FIRST)) {
            return first(Page.of("target/formkind"), visit, sheet, doubts);
        }
        var begun = begun(visit, sheet, doubts);
        if (begun == null) {
            return first(Page.refused("target/formkind"), visit, sheet, doubts);
        }
        if (!step.isEmpty() || !add.isEmpty() || !drop.isEmpty()) {
            return second(Page.of("target/form"), visit, sheet, begun, doubts, add);
        }
        var problems = doubts.problems();
        try {
            var deed = deed(visit, sheet, begun, doubts);
            if (deed != null && problems.isEmpty()) {
                var id = targets.set(visit.scope(), deed).about();
                var name = deed.terms().name() == null
                        ? begun.indicator.text().name()
                        : deed.terms().name();
                return Page.seeOther("/targets/" + id).saying("target.done.set", Map.of("target", name));
            }
        } catch (Refused refused) {
            problems.addAll(Corrections.renamed(refused.problems(), TargetForms::field));
        }
        return second(Page.refused("target/form"), visit, sheet, begun, doubts, "");
    }

    /** What the first step comes to. */
    private record Begun(Kind kind, IndicatorSearch.Hit indicator, Unit unit) {}

    private @Nullable Begun begun(Visit visit, TargetSheet sheet, Doubts doubts) {
        var scope = visit.scope();
        var problems = doubts.problems();
        var kind = sheet.kind();
        if (kind == null) {
            problems.add(Problem.at("kind", "target.form.kind-missing"));
        }
        for (var field : List.of("indicator", "unit")) {
            if (!sheet.has(field)) {
                problems.add(Problem.at(field, "target.form." + field + "-missing"));
            }
        }
        var indicatorId =
                sheet.has("indicator") ? indicators.find(scope, "indicator", sheet.named("indicator"), doubts) : null;
        var unitId = sheet.has("unit") ? finder.unit(scope, "unit", sheet.named("unit"), doubts) : null;
        var indicator =
                indicatorId == null ? null : search.find(scope, indicatorId).orElse(null);
        if (indicatorId != null && indicator == null) {
            problems.add(Problem.at("indicator", "target.indicator-unknown"));
        }
        var unit = unitId == null ? null : units.find(scope, unitId).orElse(null);
        if (unitId != null && (unit == null || !reach.allows(scope, Ability.DIRECT, unit.node()))) {
            problems.add(Problem.at("unit", "target.form.unit-elsewhere"));
        }
        if (kind != null && indicator != null && !KindFields.fits(kind, indicator.text())) {
            problems.add(Problem.at(
                    "kind",
                    indicator.text().direction() == org.plumbline.indicator.deed.Direction.NEITHER
                                    && KindFields.fits(Kind.BAND, indicator.text())
                            ? "target.direction-neither"
                            : "target.kind-shape"));
        }
        return kind == null || indicator == null || unit == null || !problems.isEmpty()
                ? null
                : new Begun(kind, indicator, unit);
    }

    private @Nullable SetTarget deed(Visit visit, TargetSheet sheet, Begun begun, Doubts doubts) {
        var scope = visit.scope();
        var problems = doubts.problems();
        var reading = new GoalReading(
                visit, sheet, begun.kind, offer.measure(scope, begun.indicator), offer.measures(scope), problems);
        var goal = reading.goal(false);
        var on = reading.day("on", "target.form.on");
        var directive =
                sheet.has("directive") ? finder.document(scope, "directive", sheet.named("directive"), doubts) : null;
        var lag = sheet.has("lag") ? Texts.number("lag", sheet.text("lag"), problems) : Integer.valueOf(0);
        var language = sheet.text("language");
        if (sheet.has("name") && !Texts.isLanguage(language)) {
            problems.add(Problem.at("language", "directive.form.language", Map.of("value", language)));
        }
        if (sheet.has("applies.trait") && !sheet.has("applies.value")) {
            problems.add(Problem.at(
                    "applies.value",
                    "target.form.missing",
                    Map.of("place", visit.w().say("target.form.applies.value"))));
        }
        var frequency = Texts.choice("frequency", Frequency.class, sheet.text("frequency"), problems);
        var method = Texts.choice("method", Method.class, sheet.text("method"), problems);
        var clause = Texts.chosen("clause", sheet.text("clause"), problems);
        var field = Texts.chosen("field", sheet.text("field"), problems);
        var post = Texts.chosen("post", sheet.text("post"), problems);
        var applies = applies(sheet, problems);
        if (goal == null || on == null || lag == null || !problems.isEmpty()) {
            return null;
        }
        var terms = new Terms(
                begun.kind,
                begun.indicator.id(),
                begun.unit.id().value(),
                TargetOffers.cut(sheet),
                null,
                sheet.has("name") ? Wording.of(language, sheet.text("name")) : null,
                frequency,
                lag,
                KindFields.method(begun.kind) ? method : null,
                directive,
                clause,
                field,
                Texts.orNull(sheet.text("term")),
                Texts.orNull(sheet.text("annex")),
                post,
                applies);
        return new SetTarget(Ids.next(), terms, goal, on, Texts.orNull(sheet.text("decision")));
    }

    private static UnitSets.@Nullable Condition applies(TargetSheet sheet, List<Problem> problems) {
        var comparison = Texts.choice(
                "applies.comparison", UnitSets.Comparison.class, sheet.text("applies.comparison"), problems);
        return sheet.has("applies.trait")
                ? new UnitSets.Condition(
                        sheet.text("applies.trait"),
                        Objects.requireNonNullElse(comparison, UnitSets.Comparison.IS),
                        sheet.text("applies.value"))
                : null;
    }

    /** Where the form shows what is refused at a field that it does not have. */
    private static String field(String refused) {
        return switch (refused) {
            case "time" -> "kind";
            case "inForce" -> "on";
            case "measure" -> "goal.level";
            default -> refused;
        };
    }

    private Page first(Page page, Visit visit, TargetSheet sheet, Doubts doubts) {
        var chosen = sheet.has("indicator")
                ? indicators.find(visit.scope(), "indicator", sheet.named("indicator"), new Doubts())
                : null;
        return page.with("sheet", sheet)
                .with(
                        "indicator",
                        chosen == null
                                ? null
                                : search.find(visit.scope(), chosen).orElse(null))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    private Page second(Page page, Visit visit, TargetSheet sheet, Begun begun, Doubts doubts, String add) {
        return page.with("sheet", sheet)
                .with("kind", begun.kind)
                .with("offer", offer.of(visit, sheet, begun.indicator, begun.unit))
                .with("more", add)
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
