package org.plumbline.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.target.ForEach;
import org.plumbline.target.SplitReading;
import org.plumbline.target.TargetForEach;
import org.plumbline.target.TargetList;
import org.plumbline.web.Items;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Splits for programs: what was asked of whom, what came back, and the gap in the split's own rule. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Splits")
class SplitApi {

    private final SplitReading reading;
    private final TargetList list;
    private final Directives directives;
    private final ForEach forEach;

    SplitApi(SplitReading reading, TargetList targetList, Directives directives, ForEach forEach) {
        this.reading = reading;
        this.list = targetList;
        this.directives = directives;
        this.forEach = forEach;
    }

    @GetMapping("/targets/{id}/splits")
    @Operation(
            summary = "The splits of a target with their shares, answers and gaps",
            description =
                    "As they stand on a day (on) and as known at an instant (knownAt). Parts are followed: a revised or withdrawn target"
                            + " changes the sums from its day on. The sums are given to whoever sees every share.")
    Items<SplitView.One> ofTarget(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @ParameterObject Paging paging) {
        list.get(visit.scope(), id);
        var splits = reading.ofTarget(visit.scope(), id, visit.on(), KnownAt.instant(knownAt));
        return Items.of(splits, paging, each -> each.id().toString(), SplitView::of);
    }

    @GetMapping("/directives/{id}/splits")
    @Operation(summary = "The splits of all targets under a document, with their shares, answers and gaps")
    Items<SplitView.One> ofDirective(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @ParameterObject Paging paging) {
        directives.get(visit.scope(), id);
        var splits = reading.ofDirective(visit.scope(), id, visit.on(), KnownAt.instant(knownAt));
        return Items.of(splits, paging, each -> each.id().toString(), SplitView::of);
    }

    @GetMapping("/splits/{id}")
    @Operation(summary = "One split on a day, as known at an instant")
    SplitView.One get(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        return SplitView.of(reading.get(visit.scope(), id, visit.on(), KnownAt.instant(knownAt)));
    }

    @GetMapping("/shares")
    @Operation(
            summary = "Shares that wait for an answer",
            description = "Of a unit, or of the units for which the asker answers where none is named.")
    Items<SplitView.Open> open(
            Visit visit, @RequestParam(required = false) @Nullable UUID unit, @ParameterObject Paging paging) {
        var open = reading.open(visit.scope(), unit);
        return Items.of(open, paging, each -> each.share().id().toString(), SplitView::of);
    }

    @GetMapping("/targets/for-each/{id}")
    @Operation(summary = "Who got a target in an act for a whole set, and who was left out and why")
    TargetForEach forEach(Visit visit, @PathVariable UUID id) {
        return forEach.get(visit.scope(), id);
    }
}
