package org.plumbline.indicator.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.web.Corrections;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Breaks in the series of an indicator: all that were marked, with the forms to mark one and to take one back. */
@Controller
class BreakForms {

    private final Indicators indicators;
    private final IndicatorList list;
    private final Units units;
    private final Reach reach;
    private final Finder finder;

    BreakForms(Indicators indicators, IndicatorList list, Units units, Reach reach, Finder finder) {
        this.indicators = indicators;
        this.list = list;
        this.units = units;
        this.reach = reach;
        this.finder = finder;
    }

    @GetMapping("/indicators/{id}/breaks")
    @ForAnyAccount
    Page breaks(Visit visit, @PathVariable UUID id) {
        return page(Page.of("indicator/breaks"), visit, id, Map.of(), new Doubts());
    }

    @PostMapping("/indicators/{id}/breaks")
    @Needs(Ability.DIRECT)
    Page mark(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var scope = visit.scope();
        list.held(scope, id);
        var doubts = new Doubts();
        var problems = doubts.problems();
        var typed = new Typed(text(sent, "unit"), text(sent, "unitPick"), text(sent, "unitAsked"));
        var unit = typed.isEmpty() ? null : finder.unit(scope, "unit", typed, doubts);
        if (typed.isEmpty() && !directs(scope, list.get(scope, id))) {
            problems.add(Problem.at("unit", "indicator.break-unit-missing"));
        }
        var period = Period.find(text(sent, "period"));
        if (period.isEmpty()) {
            problems.add(Problem.at("period", "indicator.period-unreadable", Map.of("value", text(sent, "period"))));
        }
        try {
            if (problems.isEmpty()) {
                var first = period.orElseThrow();
                indicators.mark(scope, new MarkBreak(Ids.next(), id, unit, first, text(sent, "reason")));
                return Page.seeOther("/indicators/" + id).saying("indicator.done.break", Map.of("from", first.first()));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("indicator/breaks"), visit, id, sent, doubts);
    }

    @PostMapping("/indicators/{id}/breaks/{mark}/take-back")
    @Needs(Ability.DIRECT)
    Page unmark(Visit visit, @PathVariable UUID id, @PathVariable UUID mark, @RequestParam Map<String, String> sent) {
        list.held(visit.scope(), id);
        var field = "reason-" + mark;
        var doubts = new Doubts();
        try {
            indicators.unmark(visit.scope(), new UnmarkBreak(mark, id, text(sent, field)));
            return Page.seeOther("/indicators/" + id).saying("indicator.done.unbreak", Map.of());
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), any -> field));
        }
        return page(Page.refused("indicator/breaks"), visit, id, sent, doubts);
    }

    private Page page(Page page, Visit visit, UUID id, Map<String, String> values, Doubts doubts) {
        var scope = visit.scope();
        var indicator = list.get(scope, id);
        var directs = directs(scope, indicator);
        return page.with("indicator", indicator)
                .with("everywhere", directs)
                .with("own", takenBack(scope, indicator, directs))
                .with("values", Map.copyOf(values))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    private boolean directs(Scope scope, Indicator indicator) {
        var owner = indicator.line().owner();
        return owner != null && reach.allows(scope, Ability.DIRECT, owner.node());
    }

    /** Those that stand and that the reader may take back: whoever directs the unit of the break, or the indicator. */
    private Set<UUID> takenBack(Scope scope, Indicator indicator, boolean directs) {
        var own = new HashSet<UUID>();
        var standing = new ArrayList<>(indicator.breaks());
        standing.removeIf(each -> !each.stands());
        for (var each : standing) {
            if (each.unit() == null ? directs : directsUnit(scope, each.unit())) {
                own.add(each.id());
            }
        }
        return own;
    }

    private boolean directsUnit(Scope scope, @Nullable UUID unit) {
        return unit != null
                && units.find(scope, unit)
                        .filter(found -> reach.allows(scope, Ability.DIRECT, found.node()))
                        .isPresent();
    }

    private static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
