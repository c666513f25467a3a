package org.plumbline.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.OpenRound;
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

/** What offices ask: laid down, revised, ended, with its rounds and what it costs those who answer. */
@Controller
class RegimePages {

    private static final Typed NOTHING = new Typed("", "", "");
    private static final int ROUNDS = 24;

    private final Store store;
    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final Returns returns;
    private final IndicatorList indicators;
    private final Units units;
    private final UnitSets sets;
    private final Finder finder;
    private final Offers offers;

    RegimePages(
            Store store,
            Regimes regimes,
            Rounds rounds,
            RoundList list,
            Returns returns,
            IndicatorList indicators,
            Units units,
            UnitSets sets,
            Finder finder,
            Offers offers) {
        this.store = store;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
        this.returns = returns;
        this.indicators = indicators;
        this.units = units;
        this.sets = sets;
        this.finder = finder;
        this.offers = offers;
    }

    @GetMapping("/regimes")
    @Needs(Ability.READ)
    Page all(Visit visit) {
        return Page.of("reporting/regimes").with("regimes", regimes.all(visit.scope()));
    }

    @GetMapping("/regimes/{id}")
    @Needs(Ability.READ)
    Page regime(Visit visit, @PathVariable UUID id) {
        return regime(Page.of("reporting/regime"), visit, id, List.of(), "");
    }

    private Page regime(Page page, Visit visit, UUID id, List<Problem> problems, String period) {
        return store.read(visit.scope(), () -> {
            var regime = regimes.get(visit.scope(), id);
            var named = indicators.defined(
                    visit.scope(),
                    regime.versions().stream()
                            .flatMap(each -> each.text().lines().stream())
                            .map(RegimeLine::indicator)
                            .distinct()
                            .toList());
            return page.with("regime", regime)
                    .with("indicators", named)
                    .with("units", units(visit, List.of(regime)))
                    .with("sets", setNames(visit))
                    .with("tiers", tierNames(visit))
                    .with("rounds", list.of(visit.scope(), regime, ROUNDS))
                    .with("mayDirect", returns.mayReceive(visit.scope(), regime))
                    .with("period", period)
                    .with("problems", problems);
        });
    }

    @GetMapping("/regimes/new")
    @Needs(Ability.DIRECT)
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
    @Needs(Ability.DIRECT)
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
    @Needs(Ability.DIRECT)
    Page revision(Visit visit, @PathVariable UUID id) {
        var regime = regimes.directed(visit.scope(), id);
        var named = indicators.defined(
                visit.scope(),
                regime.newest().text().lines().stream()
                        .map(RegimeLine::indicator)
                        .toList());
        var sheet = RegimeSheet.of(regime, named, units(visit, List.of(regime)));
        return form(Page.of("reporting/form"), visit, regime, regime.rowVersion(), sheet, new Doubts(), false);
    }

    @PostMapping("/regimes/{id}/revise")
    @Needs(Ability.DIRECT)
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

    @PostMapping("/regimes/{id}/rounds")
    @Needs(Ability.DIRECT)
    Page open(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String period) {
        regimes.directed(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        var read = Period.find(period);
        if (read.isEmpty()) {
            problems.add(Problem.at("period", "indicator.period-unreadable", Map.of("value", period)));
        } else {
            try {
                var round = Ids.next();
                rounds.open(visit.scope(), new OpenRound(round, id, read.get(), visit.today()));
                return Page.seeOther("/rounds/" + round).sayingRecorded();
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        return regime(Page.refused("reporting/regime"), visit, id, problems, period);
    }

    @PostMapping("/regimes/{id}/end")
    @Needs(Ability.DIRECT)
    Page end(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason) {
        regimes.directed(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        var day = Texts.day("last", Texts.clean(last), problems);
        if (day == null && problems.isEmpty()) {
            problems.add(Problem.at("last", "reporting.last-missing"));
        }
        try {
            if (day != null) {
                regimes.end(visit.scope(), new EndRegime(Ids.next(), id, null, day, reason, visit.today()));
                return Page.seeOther("/regimes/" + id).sayingRecorded();
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return regime(Page.refused("reporting/regime"), visit, id, problems, "");
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

    /** The names of the units that regimes name, by their identifiers. */
    private Map<UUID, Wording> units(Visit visit, Collection<Regime> all) {
        var names = new HashMap<UUID, Wording>();
        all.stream()
                .flatMap(each -> each.versions().stream())
                .flatMap(each -> each.text().asked().stream())
                .map(Asked::unit)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(each -> units.find(visit.scope(), each).ifPresent(found -> names.put(each, found.name())));
        return names;
    }

    private Map<UUID, Wording> setNames(Visit visit) {
        var names = new HashMap<UUID, Wording>();
        sets.all(visit.scope()).forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    private Map<Short, Wording> tierNames(Visit visit) {
        var names = new HashMap<Short, Wording>();
        units.tiers(visit.scope()).forEach(each -> names.put(each.tier(), each.name()));
        return names;
    }
}
