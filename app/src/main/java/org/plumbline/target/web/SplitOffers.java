package org.plumbline.target.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** What forms about splits offer: units to ask, by lists that there are, and indicators. */
@Component
class SplitOffers {

    private final TargetList list;
    private final Units units;
    private final UnitSets sets;
    private final Reach reach;
    private final IndicatorList indicators;
    private final Measures measures;
    private final Installation installation;

    SplitOffers(
            TargetList targetList,
            Units units,
            UnitSets sets,
            Reach reach,
            IndicatorList indicators,
            Measures measures,
            Installation installation) {
        this.list = targetList;
        this.units = units;
        this.sets = sets;
        this.reach = reach;
        this.indicators = indicators;
        this.measures = measures;
        this.installation = installation;
    }

    /** A target whose unit the reader directs; absent for everybody else. */
    TargetLine directed(Visit visit, UUID id) {
        var line = list.get(visit.scope(), id).line();
        var node = units.get(visit.scope(), line.unit().id()).node();
        if (!reach.allows(visit.scope(), Ability.DIRECT, node)) {
            throw new Absent("target", id);
        }
        return line;
    }

    /** Its goal in words; null where nothing is counted. */
    @Nullable
    String goal(Visit visit, TargetLine line) {
        var level = line.goal().level();
        var measure =
                line.measure() == null ? null : measures.all(visit.scope()).get(line.measure());
        return level == null
                ? null
                : SplitTable.comparator(
                        visit.w(),
                        Objects.requireNonNull(line.goal().comparator()),
                        SplitTable.amount(visit.w(), level, measure));
    }

    List<UnitSource> sources(Visit visit, TargetLine line) {
        var scope = visit.scope();
        var node = units.get(scope, line.unit().id()).node();
        var found = new ArrayList<UnitSource>();
        var children = units.children(scope, node, Line.MAIN, visit.today());
        if (children.stream().anyMatch(Unit::isPlace)) {
            found.add(new UnitSource("places", null));
        }
        if (children.stream().anyMatch(each -> !each.isPlace())) {
            found.add(new UnitSource("bodies", null));
        }
        for (var each : units.lines(scope)) {
            if (each.line() != Line.MAIN
                    && !units.children(scope, node, each.line(), visit.today()).isEmpty()) {
                found.add(new UnitSource("line:" + each.line(), each.name()));
            }
        }
        if (installation.has(Part.SETS)) {
            sets.all(scope).forEach(set -> found.add(new UnitSource("set:" + set.id(), set.name())));
        }
        return found;
    }

    /** The units of a source today. */
    List<Unit> units(Visit visit, TargetLine line, String source) {
        var scope = visit.scope();
        var node = units.get(scope, line.unit().id()).node();
        if (source.startsWith("set:")) {
            var set = Texts.id(source.substring("set:".length()));
            var nodes = set == null ? List.<Integer>of() : sets.members(scope, set, visit.today());
            var named = units.named(scope, nodes);
            return nodes.stream().map(named::get).filter(Objects::nonNull).toList();
        }
        if (source.matches("line:\\d{1,4}")) {
            return units.children(scope, node, Integer.parseInt(source.substring("line:".length())), visit.today());
        }
        return units.children(scope, node, Line.MAIN, visit.today()).stream()
                .filter(each -> source.equals(each.isPlace() ? "places" : "bodies"))
                .toList();
    }

    /** The indicators whose figures are numbers. */
    List<Indicator.Line> numbers(Visit visit) {
        return all(visit).stream()
                .filter(each -> each.text().shape() == Shape.NUMBER)
                .toList();
    }

    List<Indicator.Line> all(Visit visit) {
        return indicators.list(visit.scope(), IndicatorList.Filter.none());
    }
}
