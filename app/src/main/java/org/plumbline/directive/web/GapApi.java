package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Standings;
import org.plumbline.directive.Studies;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is missing and what was done, for programs: silent units, unsettled documents, study sessions. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Directives: reading")
class GapApi {

    private static final String WITHIN = "Only this unit and those below it.";
    private static final int MOST = 100_000;

    private final Directives directives;
    private final Gaps gaps;
    private final Studies studies;
    private final Units units;

    GapApi(Directives directives, Gaps gaps, Studies studies, Units units) {
        this.directives = directives;
        this.gaps = gaps;
        this.studies = studies;
        this.units = units;
    }

    @GetMapping("/directives/{id}/silent")
    @Operation(
            summary = "Units that owe an answer on a day, the longest overdue first",
            description = "Each with the telephone of its office and when it was last reminded.")
    Items<Gaps.Silent> silent(
            Visit visit,
            @PathVariable UUID id,
            @Parameter(description = WITHIN) @RequestParam(required = false) @Nullable UUID within,
            @ParameterObject Paging paging) {
        return asked(
                visit, id, within, gaps::silent, paging, each -> each.unit().toString());
    }

    @GetMapping("/directives/{id}/unsettled")
    @Operation(summary = "Documents below a directive that rest on something amended or replaced")
    Items<Gaps.Unsettled> unsettledBelow(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var own = directives.get(visit.scope(), id).id();
        return Items.of(gaps.unsettledBelow(visit.scope(), own, visit.on()), paging, GapApi::mark, Function.identity());
    }

    @GetMapping("/units/{id}/unsettled")
    @Operation(summary = "A unit's own documents that rest on something amended or replaced")
    Items<Gaps.Unsettled> unsettledOf(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        units.get(visit.scope(), id);
        return Items.of(gaps.unsettledOf(visit.scope(), id, visit.on()), paging, GapApi::mark, Function.identity());
    }

    @GetMapping("/directives/{id}/studies")
    @PartOf(Part.STUDY)
    @Operation(
            summary = "Study sessions on a directive, the latest first",
            description = "Counts by category, no names.")
    Items<Studies.Session> studies(
            Visit visit,
            @PathVariable UUID id,
            @Parameter(description = WITHIN) @RequestParam(required = false) @Nullable UUID within,
            @ParameterObject Paging paging) {
        return asked(
                visit,
                id,
                within,
                (scope, own, question) -> studies.of(scope, own, question, MOST),
                paging,
                each -> each.id().toString());
    }

    private static String mark(Gaps.Unsettled each) {
        return each.id() + "." + each.cause() + "." + each.kind();
    }

    private interface Asked<T> {
        List<T> of(Scope scope, UUID directive, Standings.Question question);
    }

    private <T> Items<T> asked(
            Visit visit, UUID id, @Nullable UUID within, Asked<T> gaps, Paging paging, Function<T, String> mark) {
        var own = directives.get(visit.scope(), id).id();
        var question = new Standings.Question(visit.on(), null, within);
        return Items.of(gaps.of(visit.scope(), own, question), paging, mark, Function.identity());
    }
}
