package org.plumbline.indicator.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Dimensions;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.PartList;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.SeriesList.Question;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Brings together what the page of a series shows. */
@Component
class SeriesViews {

    private static final int MOST = 200;

    private final Store store;
    private final IndicatorList list;
    private final SeriesList series;
    private final Measures measures;
    private final Dimensions dimensions;
    private final Units units;
    private final Reach reach;
    private final PartList parts;
    private final Installation installation;
    private final Looks looks;

    SeriesViews(
            Store store,
            IndicatorList list,
            SeriesList series,
            Measures measures,
            Dimensions dimensions,
            Units units,
            Reach reach,
            PartList parts,
            Installation installation,
            Looks looks) {
        this.looks = looks;
        this.parts = parts;
        this.installation = installation;
        this.dimensions = dimensions;
        this.store = store;
        this.list = list;
        this.series = series;
        this.measures = measures;
        this.units = units;
        this.reach = reach;
    }

    /** A series in one snapshot; as known at an instant, in which nothing is entered. */
    SeriesView of(Scope scope, UUID id, UUID unit, String cut, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var site = units.find(scope, unit).orElseThrow(() -> new Absent("unit", unit));
            looks.opened(scope, id, site.node());
            var asked = FigureApi.cut(cut);
            var question = new Question(id, site.node(), asked, null, null, knownAt);
            var found = series.list(scope, question, null, MOST).facts();
            var facts = found.items().stream()
                    .sorted(Comparator.comparing(Fact::period).thenComparing(Fact::stance))
                    .toList();
            var indicator = list.get(scope, id);
            var cuts = series.cuts(scope, id, site.node());
            var known = dimensions.of(scope);
            return new SeriesView(
                    indicator,
                    site,
                    asked,
                    cuts,
                    facts.reversed(),
                    found.next() != null,
                    SeriesView.chart(oneEach(facts)),
                    measures.all(scope),
                    known,
                    beside(scope, question, facts),
                    asked.isEmpty() && isMade(scope, indicator, site),
                    parts.sets(scope, site.node(), installation.today()).stream()
                            .map(each -> Cut.SET + "=" + each)
                            .toList(),
                    cuts.stream().allMatch(String::isEmpty)
                            ? null
                            : Breakdown.of(
                                    series.groups(scope, id, site.node(), knownAt),
                                    fact -> indicator
                                            .versions()
                                            .get(fact.version() - 1)
                                            .text(),
                                    known),
                    knownAt == null
                            && !indicator.line().text().hasParts()
                            && reach.allows(scope, Ability.ANSWER, site.node()));
        });
    }

    /** One figure a period: of a set, what its members come to before what was stated for it. */
    private static List<Fact> oneEach(List<Fact> facts) {
        var made = facts.stream()
                .filter(each -> each.made() != null)
                .map(Fact::period)
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(each -> each.made() != null || !made.contains(each.period()))
                .toList();
    }

    /** What the figures below come to beside those that the unit states itself, where anything is below. */
    private Map<UUID, Fact> beside(Scope scope, Question question, List<Fact> facts) {
        var stated =
                facts.stream().filter(each -> each.stance() == Stance.REPORTED).toList();
        if (stated.isEmpty()) {
            return Map.of();
        }
        var below = series.beside(scope, question).stream()
                .collect(Collectors.toMap(Fact::period, each -> each, (one, other) -> one));
        var beside = new HashMap<UUID, Fact>();
        stated.forEach(each -> {
            var sum = below.get(each.period());
            if (sum != null) {
                beside.put(each.id(), sum);
            }
        });
        return beside;
    }

    private boolean isMade(Scope scope, Indicator indicator, Unit unit) {
        var tier = unit.tier();
        return tier != null
                && units.tiers(scope).stream()
                        .filter(each -> each.tier() == tier)
                        .anyMatch(each -> indicator.newest().text().levels().get(each.code()) == Origin.DERIVED);
    }
}
