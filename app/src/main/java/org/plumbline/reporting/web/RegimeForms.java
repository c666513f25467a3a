package org.plumbline.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.store.Store;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Laying a regime down, and laying it down anew. */
@Controller
@Needs(Ability.DIRECT)
class RegimeForms {

    private static final Typed NOTHING = new Typed("", "", "");

    private final Store store;
    private final Regimes regimes;
    private final Rounds rounds;
    private final IndicatorList indicators;
    private final Units units;
    private final UnitSets sets;
    private final RegimeNames names;
    private final Finder finder;
    private final Offers offers;

    RegimeForms(
            Store store,
            Regimes regimes,
            Rounds rounds,
            IndicatorList indicators,
            Units units,
            UnitSets sets,
            RegimeNames names,
            Finder finder,
            Offers offers) {
        this.store = store;
        this.regimes = regimes;
        this.rounds = rounds;
        this.indicators = indicators;
        this.units = units;
        this.sets = sets;
        this.names = names;
        this.finder = finder;
        this.offers = offers;
    }

    @GetMapping("/regimes/new")
    Page form(Visit visit) {
        var owner = units.mandated(visit.scope())
                .map(found -> new Typed(
                        found.name().original(),
                        found.id().toString(),
                        found.name().original()))
                .orElse(NOTHING);
        var sheet = RegimeSheet.begun(offers.language(), owner, Regimes.usualFrom(visit.today()));
        return form(Page.of("reporting/form"), visit, null, 0, sheet, new Doubts(), false);
    }

    @PostMapping("/regimes/new")
    Page define(Visit visit, @RequestParam Map<String, String> sent) {
        var sheet = new RegimeSheet(sent);
        var doubts = new Doubts();
        if (sheet.has("add")) {
            return form(Page.of("reporting/form"), visit, null, 0, sheet, doubts, true);
        }
        var owner = sheet.has("owner") ? finder.unit(visit.scope(), "owner", sheet.pick("owner"), doubts) : null;
        if (!sheet.has("owner")) {
            doubts.problems().add(Problem.at("owner", "reporting.owner-missing"));
        }
        var from = from(sheet, doubts);
        var text = sheet.text(visit.scope(), finder, indicators.entered(visit.scope()), doubts);
        try {
            if (text != null
                    && owner != null
                    && from != null
                    && doubts.problems().isEmpty()) {
                var id = store.batch(visit.scope(), () -> {
                    var deed = new DefineRegime(Ids.next(), owner, sheet.text("code"), text, from, visit.today());
                    var made = regimes.define(visit.scope(), deed).about();
                    rounds.openDue(visit.scope(), made);
                    return made;
                });
                return Page.seeOther("/regimes/" + id).saying("reporting.done.define", Map.of("regime", text.name()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), sheet::field));
        }
        return form(Page.refused("reporting/form"), visit, null, 0, sheet, doubts, false);
    }

    @GetMapping("/regimes/{id}/revise")
    Page revision(Visit visit, @PathVariable UUID id) {
        var regime = regimes.directed(visit.scope(), id);
        var named = indicators.defined(
                visit.scope(),
                regime.newest().text().lines().stream()
                        .map(RegimeLine::indicator)
                        .toList());
        var sheet = RegimeSheet.of(regime, named, names.units(visit, regime));
        return form(Page.of("reporting/form"), visit, regime, regime.rowVersion(), sheet, new Doubts(), false);
    }

    @PostMapping("/regimes/{id}/revise")
    Page revise(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam Map<String, String> sent) {
        var regime = regimes.directed(visit.scope(), id);
        var sheet = new RegimeSheet(sent);
        var doubts = new Doubts();
        if (sheet.has("add")) {
            return form(Page.of("reporting/form"), visit, regime, rowVersion, sheet, doubts, true);
        }
        var from = from(sheet, doubts);
        var text = sheet.text(visit.scope(), finder, indicators.entered(visit.scope()), doubts);
        try {
            if (text != null && from != null && doubts.problems().isEmpty()) {
                regimes.revise(
                        visit.scope(),
                        new ReviseRegime(Ids.next(), id, rowVersion, text, from, sheet.text("reason"), visit.today()));
                return Page.seeOther("/regimes/" + id)
                        .saying("reporting.done.revise", Map.of("regime", text.name(), "from", from));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), sheet::field));
        } catch (Conflict conflict) {
            doubts.problems().add(new Problem("reporting.conflict", null, Map.of()));
            var page = Page.of("reporting/form", HttpStatus.PRECONDITION_FAILED);
            return form(page, visit, regime, conflict.storedVersion(), sheet, doubts, false);
        }
        return form(Page.refused("reporting/form"), visit, regime, rowVersion, sheet, doubts, false);
    }

    private static @Nullable LocalDate from(RegimeSheet sheet, Doubts doubts) {
        var from = Texts.day("from", sheet.text("from"), doubts.problems());
        if (!sheet.has("from")) {
            doubts.problems().add(Problem.at("from", "reporting.from-missing"));
        }
        return from;
    }

    private Page form(
            Page page,
            Visit visit,
            @Nullable Regime regime,
            int version,
            RegimeSheet sheet,
            Doubts doubts,
            boolean more) {
        return page.with("regime", regime)
                .with("version", version)
                .with("sheet", sheet)
                .with("more", more)
                .with("tiers", units.tiers(visit.scope()))
                .with("sets", sets.all(visit.scope()))
                .with("indicators", indicators.entered(visit.scope()))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
