package org.plumbline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.RegimeUse;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What offices ask, with its rounds and what it costs those who answer. */
@Controller
class RegimePages {

    private static final int ROUNDS = 24;

    private final Store store;
    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final Receiving receiving;
    private final IndicatorList indicators;
    private final RegimeNames names;
    private final RegimeUse use;

    RegimePages(
            Store store,
            Regimes regimes,
            Rounds rounds,
            RoundList list,
            Receiving receiving,
            IndicatorList indicators,
            RegimeNames names,
            RegimeUse use) {
        this.use = use;
        this.store = store;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
        this.receiving = receiving;
        this.indicators = indicators;
        this.names = names;
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
                    .with("units", names.units(visit, regime))
                    .with("sets", names.sets(visit))
                    .with("tiers", names.tiers(visit))
                    .with("today", rounds.askedToday(visit.scope(), regime))
                    .with("use", use.of(visit.scope(), regime))
                    .with("rounds", list.of(visit.scope(), regime, ROUNDS))
                    .with("mayDirect", receiving.mayReceive(visit.scope(), regime))
                    .with("period", period)
                    .with("problems", problems);
        });
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
}
