package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Standings;
import org.plumbline.directive.Studies;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who studied a document and who still owes an answer, for programs; and the fields of work. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directives")
class CarryingApi {

    private static final int ALL = 20_000;

    private final Directives directives;
    private final Studies studies;
    private final Gaps gaps;
    private final Fields fields;

    CarryingApi(Directives directives, Studies studies, Gaps gaps, Fields fields) {
        this.directives = directives;
        this.studies = studies;
        this.gaps = gaps;
        this.fields = fields;
    }

    @GetMapping("/directives/{id}/studies")
    @Needs(Ability.READ)
    @Operation(summary = "List the study sessions on a document, the latest first")
    Items<Studies.Session> studies(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var own = directives.get(visit.scope(), id).id();
        var all = studies.of(visit.scope(), own, Standings.Question.on(visit.on()), ALL);
        return Items.after(all, Studies.Session::id, cursor, limit);
    }

    @GetMapping("/directives/{id}/silent")
    @Needs(Ability.READ)
    @Operation(summary = "List the units that owe an answer, the longest overdue first")
    Items<Gaps.Silent> silent(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var own = directives.get(visit.scope(), id).id();
        var all = gaps.silent(visit.scope(), own, Standings.Question.on(visit.on()));
        return Items.after(all, Gaps.Silent::unit, cursor, limit);
    }

    @GetMapping("/fields")
    @Needs(Ability.READ)
    @Operation(summary = "List the fields of work")
    Items<Fields.Field> fields(Scope scope) {
        return Items.all(fields.all(scope));
    }
}
