package org.plumbline.target.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Part;
import org.plumbline.target.ForEach;
import org.plumbline.target.TargetForEach;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetForEach;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets a target for every member of a named set: first it is shown who would get one, then it is done in one act. */
@Controller
@RequestMapping("/targets/for-each")
@PartOf(Part.SETS)
class ForEachForms {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ForEach forEach;
    private final UnitSets sets;
    private final Fields fields;
    private final SplitOffers offer;
    private final Finder finder;

    ForEachForms(ForEach forEach, UnitSets sets, Fields fields, SplitOffers offer, Finder finder) {
        this.forEach = forEach;
        this.sets = sets;
        this.fields = fields;
        this.offer = offer;
        this.finder = finder;
    }

    @GetMapping
    @Needs(Ability.DIRECT)
    Page form(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID set,
            @RequestParam(required = false) @Nullable UUID done) {
        if (done != null) {
            return Page.of("target/foreachdone").with("act", forEach.get(visit.scope(), done));
        }
        var values = new HashMap<String, String>();
        values.put("day", visit.today().toString());
        values.put("set", Objects.toString(set, ""));
        return page(Page.of("target/foreach"), visit, values, null, new Doubts());
    }

    @PostMapping
    @Needs(Ability.DIRECT)
    Page send(Visit visit, @RequestParam(defaultValue = "") String act, @RequestParam Map<String, String> sent) {
        var doubts = new Doubts();
        var deed = deed(visit, sent, doubts);
        TargetForEach plan = null;
        try {
            if (deed != null && doubts.problems().isEmpty()) {
                if (act.equals("set")) {
                    forEach.set(visit.scope(), deed);
                    return Page.seeOther("/targets/for-each?done=" + deed.id()).sayingRecorded();
                }
                plan = forEach.plan(
                        visit.scope(),
                        deed.set(),
                        deed.members().stream().map(SetForEach.Member::unit).toList(),
                        deed.terms(),
                        deed.goal().start(),
                        deed.goal().due(),
                        deed.on());
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), ForEachForms::field));
        }
        return page(
                doubts.problems().isEmpty() ? Page.of("target/foreach") : Page.refused("target/foreach"),
                visit,
                sent,
                plan,
                doubts);
    }

    private @Nullable SetForEach deed(Visit visit, Map<String, String> sent, Doubts doubts) {
        var problems = doubts.problems();
        var set = Texts.id(text(sent, "set"));
        var indicator = Texts.id(text(sent, "indicator"));
        var kind = named(Kind.class, text(sent, "kind"));
        var start = Texts.day("start", text(sent, "start"), problems);
        var due = Texts.day("due", text(sent, "due"), problems);
        var day = Objects.requireNonNullElse(Texts.day("day", text(sent, "day"), problems), visit.today());
        missing("set", set, problems);
        missing("indicator", indicator, problems);
        missing("kind", kind, problems);
        missing("start", start, problems);
        missing("due", due, problems);
        var typed = new Typed(
                text(sent, "directive"), sent.getOrDefault("directivePick", ""), text(sent, "directiveAsked"));
        var directive = typed.isEmpty() ? null : finder.document(visit.scope(), "directive", typed, doubts);
        var level = SplitSheet.number(visit, "level", "split.column.level", text(sent, "level"), problems);
        var upper = SplitSheet.number(visit, "upper", "split.column.upper", text(sent, "upper"), problems);
        var baseline = SplitSheet.number(visit, "baseline", "split.column.baseline", text(sent, "baseline"), problems);
        if (set == null || indicator == null || kind == null || start == null || due == null) {
            return null;
        }
        var terms = new Terms(
                kind,
                indicator,
                NOBODY,
                "",
                null,
                null,
                named(Frequency.class, text(sent, "frequency")),
                0,
                null,
                directive,
                null,
                Texts.chosen("field", text(sent, "field"), problems),
                null,
                null,
                null,
                null);
        var goal = new GoalText(
                named(GoalComparator.class, text(sent, "comparator")), baseline, level, upper, List.of(), start, due);
        var members = forEach.members(visit.scope(), set, day).stream()
                .map(unit -> new SetForEach.Member(unit, Ids.next()))
                .toList();
        return new SetForEach(Ids.next(), set, members, terms, goal, day, Texts.orNull(text(sent, "decision")));
    }

    private static void missing(String field, @Nullable Object value, List<Problem> problems) {
        if (value == null && problems.stream().noneMatch(each -> field.equals(each.field()))) {
            problems.add(Problem.at(field, "split.form.missing"));
        }
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String text) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }

    private static String text(Map<String, String> sent, String name) {
        return Texts.clean(sent.get(name));
    }

    private static String field(String name) {
        return name.equals("on")
                ? "day"
                : name.startsWith("members") ? "set" : name.substring(name.lastIndexOf('.') + 1);
    }

    private Page page(Page page, Visit visit, Map<String, String> values, @Nullable TargetForEach plan, Doubts doubts) {
        return page.with("values", Map.copyOf(values))
                .with("sets", sets.all(visit.scope()))
                .with("indicators", offer.all(visit))
                .with("fields", fields.all(visit.scope()))
                .with("plan", plan)
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
