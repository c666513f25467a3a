package org.plumbline.indicator.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Dimensions;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.PartFold;
import org.plumbline.indicator.PartList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Of which figures another one is made, and what is missing. */
@Controller
@Needs(Ability.READ)
class PartPages {

    private final Store store;
    private final PartList parts;
    private final PartFold fold;
    private final IndicatorList indicators;
    private final Dimensions dimensions;
    private final Measures measures;
    private final Units units;
    private final Installation installation;

    PartPages(
            Store store,
            PartList parts,
            PartFold fold,
            IndicatorList indicators,
            Dimensions dimensions,
            Measures measures,
            Units units,
            Installation installation) {
        this.store = store;
        this.parts = parts;
        this.fold = fold;
        this.indicators = indicators;
        this.dimensions = dimensions;
        this.measures = measures;
        this.units = units;
        this.installation = installation;
    }

    @GetMapping("/indicators/{id}/units/{unit}/parts")
    Page parts(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String cut,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String knownAt) {
        var scope = visit.scope();
        var known =
                KnownAt.read(knownAt, installation.today(), installation.zone(), Map.of("cut", cut, "period", period));
        return store.read(scope, () -> {
            var site = units.find(scope, unit).orElseThrow(() -> new Absent("unit", unit));
            var indicator = indicators.get(scope, id);
            var code = FigureApi.cut(cut);
            var asked = period.isBlank() ? null : SentFigure.period(period, "period");
            return Page.of("indicator/parts")
                    .with("indicator", indicator)
                    .with("unit", site)
                    .with("cut", code)
                    .with("whole", parts.of(scope, id, site.node(), code, asked, known.at()))
                    .with("folded", fold.last(scope).orElse(null))
                    .with("measures", measures.all(scope))
                    .with("dimensions", dimensions.of(scope))
                    .with("known", known);
        });
    }
}
