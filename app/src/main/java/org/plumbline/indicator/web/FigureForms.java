package org.plumbline.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form by which a unit's figure is entered. */
@Controller
@Needs(Ability.ANSWER)
class FigureForms {

    private final FigureWork work;
    private final IndicatorList list;
    private final Measures measures;
    private final Units units;
    private final Reach reach;
    private final FormFiles files;

    FigureForms(FigureWork work, IndicatorList list, Measures measures, Units units, Reach reach, FormFiles files) {
        this.files = files;
        this.work = work;
        this.list = list;
        this.measures = measures;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/indicators/{id}/units/{unit}/enter")
    Page form(
            Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String cut) {
        var site = entering(visit, unit);
        var indicator = entered(visit, id);
        var begun = Map.of("cut", cut, "period", usual(visit, indicator).code(), "maturity", Maturity.FINAL.name());
        return page(Page.of("indicator/enter"), visit, indicator, site, new FigureSheet(begun), new Doubts());
    }

    @PostMapping("/indicators/{id}/units/{unit}/enter")
    Page enter(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> brought,
            @RequestParam(required = false) @Nullable List<UUID> uploaded) {
        var site = entering(visit, unit);
        var indicator = entered(visit, id);
        var sheet = new FigureSheet(sent);
        var doubts = new Doubts();
        var problems = doubts.problems();
        var origin = files.origin(visit.scope(), sent, doubts);
        var period = Period.find(sheet.text("period"));
        if (period.isEmpty()) {
            problems.add(Problem.at("period", "indicator.period-unreadable", Map.of("value", sheet.text("period"))));
        }
        var stated = sheet.stated(
                visit,
                indicator,
                unit,
                sheet.text("cut"),
                period.orElseGet(() -> usual(visit, indicator)),
                null,
                problems);
        if (problems.isEmpty()) {
            try {
                work.enter(
                        visit.scope(),
                        EnterFigures.reported(Ids.next(), visit.today(), List.of(stated)),
                        files.of(visit.scope(), "files", brought, uploaded),
                        origin);
                files.used(visit.scope(), uploaded);
                return Page.seeOther(SeriesView.address(id, unit, stated.cut()))
                        .saying(
                                "indicator.done.enter",
                                Map.of("period", stated.period().code()));
            } catch (Refused refused) {
                problems.addAll(FigureActForms.atFields(refused));
            }
        }
        return page(Page.refused("indicator/enter"), visit, indicator, site, sheet, doubts);
    }

    /** The last period that has ended. */
    private static Period usual(Visit visit, Indicator indicator) {
        var frequency = indicator.line().text().frequency();
        var now = Period.of(frequency, visit.today());
        return frequency == Frequency.ONCE
                ? now
                : Period.of(frequency, now.first().minusDays(1));
    }

    private Page page(Page page, Visit visit, Indicator indicator, Unit unit, FigureSheet sheet, Doubts doubts) {
        var measure = indicator.line().text().measure();
        return page.with("indicator", indicator)
                .with("unit", unit)
                .with("act", "enter")
                .with("figure", null)
                .with("text", indicator.line().text())
                .with("sheet", sheet)
                .with(
                        "measure",
                        measure == null ? null : measures.all(visit.scope()).get(measure))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    /** The indicator, if its figures are entered: those of a composite are made. */
    private Indicator entered(Visit visit, UUID id) {
        var indicator = list.get(visit.scope(), id);
        var composite = indicator.line().text().composite();
        if (composite != null) {
            var parts = list.named(
                    visit.scope(),
                    composite.parts().stream().map(PartText::indicator).toList());
            throw new Refused(
                    "indicator",
                    "composite.by-hand",
                    Map.of(
                            "indicator",
                            indicator.line().name(),
                            "parts",
                            parts.values().stream()
                                    .map(Indicator.Line::code)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return indicator;
    }

    /** The unit, for whoever may enter its figures. */
    private Unit entering(Visit visit, UUID unit) {
        var site = units.find(visit.scope(), unit).orElseThrow(() -> new Absent("unit", unit));
        reach.require(visit.scope(), Ability.ANSWER, site.node());
        return site;
    }
}
