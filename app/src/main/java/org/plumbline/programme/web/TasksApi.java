package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.store.Installation;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of assignments for programs: of a unit with all below it. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Assignments")
class TasksApi {

    private final TaskCounts counts;
    private final Units units;
    private final Installation installation;

    TasksApi(TaskCounts counts, Units units, Installation installation) {
        this.counts = counts;
        this.units = units;
        this.installation = installation;
    }

    @GetMapping("/units/{id}/tasks")
    @Operation(
            summary = "Count the assignments of a unit and all below it",
            description = "On a day of the world (on), as known at an instant (knownAt), in the tree of that day.")
    TaskTally ofUnit(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        var at = KnownAt.instant(knownAt);
        if (at == null && visit.on().equals(visit.today())) {
            return TaskTally.of(counts.of(visit.scope(), unit.node()));
        }
        return TaskTally.of(
                counts.on(visit.scope(), unit.node(), visit.on(), at == null ? installation.now() : at, null));
    }
}
