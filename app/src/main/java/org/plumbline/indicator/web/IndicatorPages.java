package org.plumbline.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Fields;
import org.plumbline.indicator.Contests;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.IndicatorList.Filter;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.store.Store;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Page;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Indicators as a list, and one by one with the latest figures of units. */
@Controller
class IndicatorPages {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Store store;
    private final IndicatorList list;
    private final SeriesList series;
    private final Contests contests;
    private final Measures measures;
    private final Fields fields;
    private final Reach reach;
    private final TraitKinds traits;

    IndicatorPages(
            Store store,
            IndicatorList list,
            SeriesList series,
            Measures measures,
            Fields fields,
            Reach reach,
            TraitKinds traits,
            Contests contests) {
        this.contests = contests;
        this.store = store;
        this.list = list;
        this.series = series;
        this.measures = measures;
        this.fields = fields;
        this.reach = reach;
        this.traits = traits;
    }

    private static @Nullable UUID field(String text) {
        return text.isEmpty()
                ? null
                : Ids.find(text)
                        .orElseThrow(() -> new Refused("field", "directive.filter-value", Map.of("value", text)));
    }

    @GetMapping("/indicators")
    @ForAnyAccount
    Page list(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "1") int page) {
        var found = list.list(visit.scope(), new Filter(field(field), null, q));
        return Page.of("indicator/list")
                .with("q", q)
                .with("field", field)
                .with(
                        "rows",
                        found.stream()
                                .skip((long) (Math.max(1, page) - 1) * PAGE)
                                .limit(PAGE)
                                .toList())
                .with("total", found.size())
                .with("page", Math.max(1, page))
                .with("pages", Math.max(1, (found.size() + PAGE - 1) / PAGE))
                .with("fields", fields.all(visit.scope()))
                .with("measures", measures.all(visit.scope()));
    }

    @GetMapping(value = "/indicators", params = "format=csv")
    @ForAnyAccount
    ResponseEntity<byte[]> csv(
            Visit visit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field) {
        return table(visit, q, field).csv(visit);
    }

    @GetMapping(value = "/indicators", params = "format=xlsx")
    @ForAnyAccount
    ResponseEntity<byte[]> xlsx(
            Visit visit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field) {
        return table(visit, q, field).xlsx(visit);
    }

    private Spreadsheet<Indicator.Line> table(Visit visit, String q, String field) {
        var all = measures.all(visit.scope());
        return new Spreadsheet<>(
                "indicators",
                "indicator.title",
                columns(visit.w(), all),
                list.list(visit.scope(), new Filter(field(field), null, q)));
    }

    private static List<Column<Indicator.Line>> columns(Words w, java.util.Map<String, Measure> all) {
        return List.of(
                new Column<>("indicator.column.code", Indicator.Line::code),
                new Column<>("indicator.column.indicator", row -> w.text(row.name())),
                new Column<>("indicator.field.field", row -> w.text(row.fieldName())),
                new Column<>("indicator.column.measure", row -> {
                    var measure = row.text().measure() == null
                            ? null
                            : all.get(row.text().measure());
                    return measure == null ? null : w.text(measure.name());
                }),
                new Column<>(
                        "indicator.field.direction",
                        row -> w.name("indicator.direction", row.text().direction())),
                new Column<>(
                        "indicator.field.frequency",
                        row -> w.name("indicator.frequency", row.text().frequency())),
                new Column<>(
                        "indicator.column.owner",
                        row -> row.owner() == null ? null : w.text(row.owner().name())),
                new Column<>("indicator.column.units", Indicator.Line::units));
    }

    @GetMapping("/indicators/{id}")
    @ForAnyAccount
    Page one(Visit visit, @PathVariable UUID id) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var indicator = list.get(scope, id);
            var owner = indicator.line().owner();
            return Page.of("indicator/indicator")
                    .with("indicator", indicator)
                    .with("latest", series.latest(scope, id, MOST))
                    .with("contests", contests.of(scope, id))
                    .with("measures", measures.all(scope))
                    .with("dimensions", measures.dimensions(scope))
                    .with("parts", parts(scope, indicator))
                    .with("wholes", list.wholes(scope, id))
                    .with("traits", traits.all(scope))
                    .with("mayDefine", owner != null && reach.allows(scope, Ability.DIRECT, owner.node()));
        });
    }

    private Map<UUID, Indicator.Line> parts(Scope scope, Indicator indicator) {
        var composite = indicator.line().text().composite();
        return composite == null
                ? Map.of()
                : list.named(
                        scope,
                        composite.parts().stream().map(PartText::indicator).toList());
    }
}
