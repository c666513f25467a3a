package org.plumbline.indicator.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.SeriesList.Question;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
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
    private final Units units;
    private final Reach reach;

    SeriesViews(Store store, IndicatorList list, SeriesList series, Measures measures, Units units, Reach reach) {
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
            var asked = FigureApi.cut(cut);
            var found = series.list(scope, new Question(id, site.node(), asked, null, null, knownAt), null, MOST)
                    .facts();
            var indicator = list.get(scope, id);
            var cuts = series.cuts(scope, id, site.node());
            var dimensions = measures.dimensions(scope);
            return new SeriesView(
                    indicator,
                    site,
                    asked,
                    cuts,
                    found.items().reversed(),
                    found.next() != null,
                    SeriesView.chart(found.items()),
                    measures.all(scope),
                    dimensions,
                    cuts.stream().allMatch(String::isEmpty)
                            ? null
                            : Breakdown.of(
                                    series.groups(scope, id, site.node(), knownAt),
                                    fact -> indicator
                                            .versions()
                                            .get(fact.version() - 1)
                                            .text(),
                                    dimensions),
                    knownAt == null
                            && !indicator.line().text().hasParts()
                            && reach.allows(scope, Ability.ANSWER, site.node()));
        });
    }
}
