package org.plumbline.indicator.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.FigureAct;
import org.plumbline.indicator.FigureRights;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.SeriesList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** Figures about which a form is asked for, for whoever may carry it out. */
@Component
class AskedFigures {

    /** The forms, by the last part of their address. */
    private static final Map<String, Set<FigureAct>> ACTS = Map.of(
            "correct", EnumSet.of(FigureAct.CORRECT),
            "withdraw", EnumSet.of(FigureAct.WITHDRAW),
            "proof", EnumSet.of(FigureAct.PROVE, FigureAct.CHECK),
            "verify", EnumSet.of(FigureAct.VERIFY),
            "contest", EnumSet.of(FigureAct.CONTEST),
            "review", EnumSet.of(FigureAct.REVIEW));

    private final FigureRights rights;
    private final IndicatorList list;
    private final SeriesList series;
    private final Units units;
    private final Reach reach;

    AskedFigures(FigureRights rights, IndicatorList list, SeriesList series, Units units, Reach reach) {
        this.rights = rights;
        this.list = list;
        this.series = series;
        this.units = units;
        this.reach = reach;
    }

    /** A figure that stands, with what its forms need. */
    record Asked(String act, Fact fact, Unit unit, Indicator indicator, Set<FigureAct> may) {}

    /** The figure: refused where it stands no more, and as elsewhere where the reader may not do this to it. */
    Asked asked(Scope scope, UUID id, String act) {
        var needed = ACTS.get(act);
        if (needed == null) {
            throw new Absent("form", act);
        }
        var fact = series.get(scope, id);
        var unit = units.find(scope, fact.unit()).orElseThrow(() -> new Absent("figure", id));
        if (fact.closed() != null) {
            throw new Refused("figure", "indicator.figure-gone", Map.of());
        }
        if (fact.wasComposed() && !act.equals("review")) {
            reach.require(scope, Ability.ANSWER, unit.node());
            throw new Refused("figure", "composite.figure-made", Map.of());
        }
        var may = rights.of(scope, unit.node(), List.of(fact)).getOrDefault(id, Set.of());
        if (may.stream().noneMatch(needed::contains)) {
            refuse(scope, unit, act);
        }
        return new Asked(act, fact, unit, list.get(scope, fact.indicator()), may);
    }

    /** No mandate allows it; or one does, and there is no other unit to speak for, or it is the hand that entered the figure. */
    private void refuse(Scope scope, Unit unit, String act) {
        var ability = act.equals("review") || act.equals("verify") ? Ability.DIRECT : Ability.ANSWER;
        reach.require(scope, ability, unit.node());
        var beside = act.equals("verify") || act.equals("contest");
        if (beside && rights.author(scope, unit.node()).isEmpty()) {
            throw new Refused("author", "indicator.author-own", Map.of());
        }
        throw switch (act) {
            case "review" -> new Refused("figure", "indicator.own-review", Map.of());
            case "verify" -> new Refused("figure", "indicator.own-figure", Map.of());
            default -> new NotAllowed(ability);
        };
    }

    /** The unit in whose name the reader would state another figure beside it. */
    Optional<Unit> author(Scope scope, Asked asked) {
        return rights.author(scope, asked.unit.node());
    }

    /** Whether the reader states figures in the name of this unit. */
    boolean mayState(Scope scope, UUID author) {
        return units.find(scope, author)
                .filter(unit -> reach.allows(scope, Ability.ANSWER, unit.node()))
                .isPresent();
    }
}
