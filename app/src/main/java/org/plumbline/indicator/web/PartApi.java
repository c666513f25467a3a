package org.plumbline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.PartList;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Of which figures another one is made, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Figures")
class PartApi {

    private final PartList parts;
    private final IndicatorList indicators;
    private final Units units;

    PartApi(PartList parts, IndicatorList indicators, Units units) {
        this.parts = parts;
        this.indicators = indicators;
        this.units = units;
    }

    /**
     * The parts of a figure.
     *
     * @param whole what they come to; null where none of them gave anything
     * @param unseen how many more units it is made of that the asker does not see
     */
    record Answer(
            @Nullable Period period,
            @Nullable Fact whole,
            List<PartList.Part> items,
            @Nullable String next,
            int unseen,
            @Nullable Instant knownAt) {}

    @GetMapping("/series/parts")
    @Operation(
            summary = "Of which figures the figure of a unit, or of a named set within it, is made",
            description =
                    "All units of which it is expected, with what each gave; those that are missing have no fact. Without period the"
                            + " latest is given. cut=set=<identifier> asks for a named set as a whole. For a unit that states its own figure"
                            + " it says what those below come to beside it.")
    Answer parts(
            Scope scope,
            @RequestParam UUID indicator,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String cut,
            @RequestParam(required = false) @Nullable String knownAt,
            @ParameterObject Paging paging) {
        var node = units.get(scope, unit).node();
        indicators.get(scope, indicator);
        var whole = parts.of(
                scope,
                indicator,
                node,
                cut == null ? "" : FigureApi.cut(cut),
                period == null || period.isBlank() ? null : SentFigure.period(period, "period"),
                KnownAt.instant(knownAt));
        var items = paging.cut(whole.parts(), each -> each.unit().toString());
        return new Answer(whole.period(), whole.fact(), items.items(), items.next(), whole.unseen(), whole.knownAt());
    }
}
