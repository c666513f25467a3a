package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.Stage;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assignments for programs: reading. */
@RestController
@RequestMapping("/api/v1/assignments")
@Needs(Ability.READ)
@Tag(name = "Assignments")
class AssignmentApi {

    private final AssignmentList list;
    private final Units units;

    AssignmentApi(AssignmentList list, Units units) {
        this.list = list;
        this.units = units;
    }

    @GetMapping
    @Operation(
            summary = "List assignments, the worst first",
            description = "standing is DRAFT or one of DONE_ON_TIME, DONE_LATE, OPEN, OVERDUE, NOT_DUE, CANCELLED;"
                    + " below takes in all units under the one named.")
    Items<Assignment.Line> list(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable UUID label,
            @RequestParam(defaultValue = "false") boolean unclear,
            @RequestParam(defaultValue = "") String q,
            @ParameterObject Paging paging) {
        var filter = new Filter(
                unit == null ? null : units.get(visit.scope(), unit).node(),
                below,
                directive,
                clause,
                post,
                cls(standing),
                standing.equals(Stage.DRAFT.name()) ? Stage.DRAFT : null,
                label,
                unclear,
                q);
        return Items.of(list.list(visit.scope(), filter, paging.size(), paging.cursor()), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One assignment with all that was said and done about it")
    ResponseEntity<Assignment> get(Visit visit, @PathVariable UUID id) {
        var assignment = list.get(visit.scope(), id);
        return ResponseEntity.ok().eTag("\"" + assignment.rowVersion() + "\"").body(assignment);
    }

    private static @Nullable AssignmentClass cls(String standing) {
        if (standing.isEmpty() || standing.equals(Stage.DRAFT.name())) {
            return null;
        }
        return Arrays.stream(AssignmentClass.values())
                .filter(each -> each.name().equals(standing))
                .findFirst()
                .orElseThrow(() -> new Refused("standing", "directive.filter-value", Map.of("value", standing)));
    }
}
