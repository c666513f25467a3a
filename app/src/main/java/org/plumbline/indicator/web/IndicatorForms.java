package org.plumbline.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Comparing.Difference;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Defines an indicator, and defines it anew. */
@Controller
@Needs(Ability.DIRECT)
class IndicatorForms {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final Typed NOTHING = new Typed("", "", "");

    private final Indicators indicators;
    private final IndicatorList list;
    private final DefinitionOffers offer;
    private final Units units;
    private final Reach reach;
    private final Finder finder;
    private final Offers offers;

    IndicatorForms(
            Indicators indicators,
            IndicatorList list,
            DefinitionOffers offer,
            Units units,
            Reach reach,
            Finder finder,
            Offers offers) {
        this.indicators = indicators;
        this.list = list;
        this.offer = offer;
        this.units = units;
        this.reach = reach;
        this.finder = finder;
        this.offers = offers;
    }

    @GetMapping("/indicators/new")
    Page form(Visit visit, @RequestParam(required = false) @Nullable UUID owner) {
        var scope = visit.scope();
        var unit = owner == null ? units.mandated(scope) : units.find(scope, owner);
        var typed = unit.map(found -> new Typed(
                        found.name().original(),
                        found.id().value().toString(),
                        found.name().original()))
                .orElse(NOTHING);
        return page(
                Page.of("indicator/define"),
                visit,
                null,
                0,
                DefinitionSheet.begun(offers.language(), typed),
                new Doubts());
    }

    @PostMapping("/indicators/new")
    Page define(Visit visit, @RequestParam Map<String, String> sent) {
        var sheet = new DefinitionSheet(sent);
        var doubts = new Doubts();
        if (isMore(sheet)) {
            return page(Page.of("indicator/define"), visit, null, 0, sheet, doubts);
        }
        var problems = doubts.problems();
        if (!sheet.has("owner")) {
            problems.add(Problem.at("owner", "indicator.owner-missing"));
        }
        var owner = sheet.has("owner") ? finder.unit(visit.scope(), "owner", sheet.owner(), doubts) : null;
        var from = Objects.requireNonNullElse(sheet.from(problems), LONG_AGO);
        var text = definition(visit, sheet, null, problems);
        try {
            if (owner != null && text != null && problems.isEmpty()) {
                var deed = new DefineIndicator(Ids.next(), owner, sheet.text("code"), text, from);
                var id = indicators.define(visit.scope(), deed).about();
                return Page.seeOther("/indicators/" + id)
                        .saying("indicator.done.define", Map.of("indicator", text.name()));
            }
        } catch (Refused refused) {
            problems.addAll(sheet.composite().atFields(refused.problems()));
        }
        return page(Page.refused("indicator/define"), visit, null, 0, sheet, doubts);
    }

    @GetMapping("/indicators/{id}/revise")
    Page revision(Visit visit, @PathVariable UUID id) {
        var indicator = directed(visit, id);
        var line = indicator.line();
        return page(
                Page.of("indicator/define"),
                visit,
                indicator,
                line.rowVersion(),
                DefinitionSheet.of(visit, line.text(), offer.parts(visit)),
                new Doubts());
    }

    @PostMapping("/indicators/{id}/revise")
    Page revise(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var indicator = directed(visit, id);
        var sheet = new DefinitionSheet(sent);
        var doubts = new Doubts();
        if (isMore(sheet)) {
            return page(Page.of("indicator/define"), visit, indicator, rowVersion, sheet, doubts);
        }
        var problems = doubts.problems();
        var from = sheet.from(problems);
        if (!sheet.has("from")) {
            problems.add(Problem.at("from", "indicator.from-missing"));
        }
        var text = definition(visit, sheet, indicator.line().text(), problems);
        try {
            if (text != null && from != null && problems.isEmpty()) {
                var mark = sheet.has("breakSeries") ? Ids.next() : null;
                indicators.revise(
                        visit.scope(), new ReviseIndicator(id, rowVersion, text, sheet.text("reason"), from, mark));
                return Page.seeOther("/indicators/" + id)
                        .saying("indicator.done.revise", Map.of("indicator", text.name(), "from", from));
            }
        } catch (Refused refused) {
            problems.addAll(sheet.composite().atFields(refused.problems()));
        } catch (Conflict conflict) {
            var page = Page.of("indicator/define", HttpStatus.PRECONDITION_FAILED);
            return page(page, visit, list.get(visit.scope(), id), conflict.storedVersion(), sheet, doubts)
                    .with("differences", differences(visit, conflict));
        }
        return page(Page.refused("indicator/define"), visit, indicator, rowVersion, sheet, doubts);
    }

    /** A part more or less: nothing is stored yet. */
    private static boolean isMore(DefinitionSheet sheet) {
        return sheet.has("add") || sheet.has("drop");
    }

    private @Nullable DefinitionText definition(
            Visit visit, DefinitionSheet sheet, @Nullable DefinitionText before, List<Problem> problems) {
        var text = sheet.definition(visit, before, problems);
        var composite = sheet.composite();
        if (!composite.isFilled()) {
            return text;
        }
        var parts = composite.composite(visit, offer.parts(visit), problems);
        return text == null || parts == null ? null : text.madeOf(parts);
    }

    private Page page(
            Page page, Visit visit, @Nullable Indicator indicator, int version, DefinitionSheet sheet, Doubts doubts) {
        return page.with("indicator", indicator)
                .with("version", version)
                .with("sheet", sheet)
                .with("offer", offer.of(visit, sheet))
                .with("differences", List.of())
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    /** The indicator, for whoever directs the unit that answers for it. */
    private Indicator directed(Visit visit, UUID id) {
        list.held(visit.scope(), id);
        var indicator = list.get(visit.scope(), id);
        reach.require(
                visit.scope(),
                Ability.DIRECT,
                Objects.requireNonNull(indicator.line().owner()).node());
        return indicator;
    }

    /** Two versions of one definition in words. */
    private List<Difference> differences(Visit visit, Conflict conflict) {
        var w = visit.w();
        var measures = offer.measures(visit.scope());
        var differences = new ArrayList<Difference>();
        for (var name : new TreeSet<>(conflict.sent().keySet())) {
            differences.add(new Difference(
                    "indicator.define." + name,
                    DefinitionOffers.words(w, measures, name, conflict.sent().getOrDefault(name, "")),
                    DefinitionOffers.words(w, measures, name, conflict.stored().getOrDefault(name, ""))));
        }
        return differences;
    }
}
