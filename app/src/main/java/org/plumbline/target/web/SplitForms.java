package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.target.Splits;
import org.plumbline.target.TargetLine;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Splits a target: first the rule is chosen, then units and their shares. Nothing is stored before the last button. */
@Controller
@RequestMapping("/targets/{id}/split")
@Needs(Ability.DIRECT)
class SplitForms {

    private final Splits splits;
    private final SplitOffers offer;
    private final Finder finder;
    private final Offers offers;

    SplitForms(Splits splits, SplitOffers offer, Finder finder, Offers offers) {
        this.splits = splits;
        this.offer = offer;
        this.finder = finder;
        this.offers = offers;
    }

    @GetMapping
    Page form(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable Rule rule) {
        var line = offer.directed(visit, id);
        if (rule == null) {
            return Page.of("target/splitrule")
                    .with("target", line)
                    .with("unfit", splits.unfit(visit.scope(), id))
                    .with("goal", offer.goal(visit, line));
        }
        var sheet = new SplitSheet(Map.of("rows", "2", "day", visit.today().toString()));
        return page(Page.of("target/split"), visit, line, rule, sheet, new Doubts());
    }

    @PostMapping
    Page send(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Rule rule,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam Map<String, String> sent) {
        var line = offer.directed(visit, id);
        var sheet = new SplitSheet(sent);
        var doubts = new Doubts();
        if (rule == null) {
            throw new Refused("rule", "target.missing", Map.of("field", "rule"));
        }
        if (!add.isEmpty() || !drop.isEmpty()) {
            return page(Page.of("target/split"), visit, line, rule, more(visit, line, sheet, add, drop), doubts);
        }
        var problems = doubts.problems();
        var at = new ArrayList<Integer>();
        var name = sheet.text("name");
        if (name.isEmpty()) {
            problems.add(Problem.at("name", "target.split.name-missing"));
        }
        if (rule == Rule.CONTRIBUTION && Texts.id(sheet.text("indicator")) == null) {
            problems.add(Problem.at("indicator", "target.split.indicator-missing"));
        }
        var day = sheet.day("day", problems);
        var answerBy = sheet.day("answerBy", problems);
        var shares = sheet.shares(visit, finder, doubts, rule, at);
        try {
            if (problems.isEmpty()) {
                var deed = new SplitTarget(
                        Ids.next(),
                        id,
                        Wording.of(offers.language(), name),
                        rule,
                        rule == Rule.CONTRIBUTION ? Texts.id(sheet.text("indicator")) : null,
                        Objects.requireNonNullElse(day, visit.today()),
                        answerBy,
                        shares);
                splits.split(visit.scope(), deed);
                return Page.seeOther("/splits/" + deed.id())
                        .saying("split.done.split", Map.of("name", name, "n", shares.size()));
            }
        } catch (Refused refused) {
            problems.addAll(Corrections.renamed(refused.problems(), field -> SplitSheet.field(field, at)));
        }
        return page(Page.refused("target/split"), visit, line, rule, sheet, doubts);
    }

    private SplitSheet more(Visit visit, TargetLine line, SplitSheet sheet, String add, String drop) {
        if (drop.matches("\\d{1,4}")) {
            return sheet.without(Integer.parseInt(drop));
        }
        return add.equals("fill") ? sheet.with(offer.units(visit, line, sheet.text("from"))) : sheet.longer();
    }

    private Page page(Page page, Visit visit, TargetLine line, Rule rule, SplitSheet sheet, Doubts doubts) {
        return page.with("target", line)
                .with("rule", rule)
                .with("sheet", sheet)
                .with("goal", offer.goal(visit, line))
                .with("sources", offer.sources(visit, line))
                .with("indicators", rule == Rule.CONTRIBUTION ? offer.numbers(visit) : List.of())
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
