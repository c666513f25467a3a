package org.plumbline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.IndicatorList.Filter;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefineMeasure;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.indicator.web.SentIndicator.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.web.Corrections;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Definitions of indicators for programs. Definitions are a common language: every account reads them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Indicators")
class IndicatorApi {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Indicators indicators;
    private final IndicatorList list;
    private final Measures measures;
    private final Units units;

    IndicatorApi(Indicators indicators, IndicatorList list, Measures measures, Units units) {
        this.indicators = indicators;
        this.list = list;
        this.measures = measures;
        this.units = units;
    }

    @GetMapping("/indicators")
    @ForAnyAccount
    @Operation(summary = "List indicators, by field and code", description = "field takes in the fields under it.")
    Items<Indicator.Line> all(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID owner,
            @ParameterObject Paging paging) {
        var node =
                owner == null ? null : Integer.valueOf(units.get(scope, owner).node());
        return Items.of(
                list.list(scope, new Filter(field, node, q)),
                paging,
                line -> line.id().toString(),
                Function.identity());
    }

    @GetMapping("/indicators/{id}")
    @ForAnyAccount
    @Operation(summary = "One indicator with all its versions and the breaks of its series")
    ResponseEntity<Indicator> get(Scope scope, @PathVariable UUID id) {
        var found = list.get(scope, id);
        return ResponseEntity.ok().eTag("\"" + found.line().rowVersion() + "\"").body(found);
    }

    @PostMapping("/indicators")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Define an indicator of a unit",
            description =
                    "composite names the indicators of which its figures are made, each with its weight, a scale where it is measured"
                            + " otherwise and the trait that a unit must have, and the rule for missing parts: ALL, AT_LEAST a share of the"
                            + " weight (enough), or IGNORE. Such figures are never entered.")
    ResponseEntity<Stored> define(Scope scope, @RequestBody SentIndicator.Definition sent) {
        var id = Corrections.pointing(() -> {
            var deed = new DefineIndicator(
                    sent.id() == null ? Ids.next() : sent.id(),
                    SentFigure.required(sent.owner(), "owner"),
                    SentFigure.required(sent.code(), "code"),
                    sent.text(),
                    Objects.requireNonNullElse(sent.from(), LONG_AGO));
            return indicators.define(scope, deed).about();
        });
        return ResponseEntity.created(URI.create("/api/v1/indicators/" + id)).body(stored(scope, id));
    }

    @PostMapping("/indicators/{id}/revisions")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Define an indicator anew from a day on, with the reason",
            description = "If-Match carries the version that was read. The versions before and all series stay.")
    Stored revise(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody SentIndicator.Definition sent) {
        list.held(scope, id);
        Corrections.pointing(() -> indicators.revise(
                scope,
                new ReviseIndicator(
                        id,
                        IfMatch.version(match),
                        sent.text(),
                        Objects.requireNonNullElse(sent.reason(), ""),
                        SentFigure.required(sent.from(), "from"),
                        Boolean.TRUE.equals(sent.breakSeries()) ? Ids.next() : null)));
        return stored(scope, id);
    }

    @PostMapping("/indicators/{id}/breaks")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Mark a break: figures from a period on are not comparable with those before")
    Stored mark(Scope scope, @PathVariable UUID id, @RequestBody SentIndicator.Break sent) {
        list.held(scope, id);
        Corrections.pointing(() -> indicators.mark(
                scope,
                new MarkBreak(
                        sent.id() == null ? Ids.next() : sent.id(),
                        id,
                        sent.unit(),
                        SentFigure.period(SentFigure.required(sent.period(), "period"), "period"),
                        Objects.requireNonNullElse(sent.reason(), ""))));
        return stored(scope, id);
    }

    @PostMapping("/indicators/{id}/breaks/{mark}/take-back")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Take back a break that was marked in error, with the reason")
    Stored unmark(Scope scope, @PathVariable UUID id, @PathVariable UUID mark, @RequestBody SentIndicator.Reason sent) {
        list.held(scope, id);
        Corrections.pointing(() ->
                indicators.unmark(scope, new UnmarkBreak(mark, id, Objects.requireNonNullElse(sent.reason(), ""))));
        return stored(scope, id);
    }

    @GetMapping("/measures")
    @ForAnyAccount
    @Operation(summary = "The units of measure of this installation")
    Items<Measure> measures(Scope scope, @ParameterObject Paging paging) {
        return Items.of(List.copyOf(measures.all(scope).values()), paging, Measure::code, Function.identity());
    }

    @PostMapping("/measures")
    @Needs(Ability.ORGANISE)
    @Operation(
            summary = "Define or change a unit of measure",
            description = "For whoever organises the whole installation.")
    Measure define(Scope scope, @RequestBody SentIndicator.MeasureSent sent) {
        var code = Corrections.pointing(() -> {
            var wanted = SentFigure.required(sent.code(), "code");
            measures.define(
                    scope,
                    new DefineMeasure(
                            Measures.idOf(wanted),
                            sent.edited(),
                            wanted,
                            SentFigure.required(sent.name(), "name"),
                            sent.sign(),
                            sent.per(),
                            Objects.requireNonNullElse(sent.rank(), 500),
                            !Boolean.FALSE.equals(sent.offered())));
            return wanted;
        });
        return Objects.requireNonNull(measures.all(scope).get(code));
    }

    @GetMapping("/dimensions")
    @ForAnyAccount
    @Operation(summary = "The dimensions by which figures are cut, with their groups")
    Items<Dimension> dimensions(Scope scope, @ParameterObject Paging paging) {
        return Items.of(List.copyOf(measures.dimensions(scope).values()), paging, Dimension::code, Function.identity());
    }

    @PostMapping("/dimensions")
    @Needs(Ability.ORGANISE)
    @Operation(summary = "Define or change a dimension", description = "For whoever organises the whole installation.")
    Dimension define(Scope scope, @RequestBody SentIndicator.DimensionSent sent) {
        var code = Corrections.pointing(() -> {
            var wanted = SentFigure.required(sent.code(), "code");
            measures.define(
                    scope,
                    new DefineDimension(
                            Measures.idOfDimension(wanted),
                            sent.edited(),
                            wanted,
                            SentFigure.required(sent.name(), "name"),
                            sent.groups() == null ? List.of() : sent.groups(),
                            Objects.requireNonNullElse(sent.rank(), 500),
                            !Boolean.FALSE.equals(sent.offered())));
            return wanted;
        });
        return Objects.requireNonNull(measures.dimensions(scope).get(code));
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, list.get(scope, id).line().rowVersion());
    }
}
