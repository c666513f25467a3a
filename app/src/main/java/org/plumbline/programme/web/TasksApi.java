package org.plumbline.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Standings;
import org.plumbline.directive.web.StandingCounts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of assignments for programs: of a unit with all below it, and of a directive beside its standing. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Assignments")
class TasksApi {

    private final TaskCounts counts;
    private final Units units;
    private final Directives directives;
    private final Standings standings;
    private final Installation installation;

    TasksApi(TaskCounts counts, Units units, Directives directives, Standings standings, Installation installation) {
        this.counts = counts;
        this.units = units;
        this.directives = directives;
        this.standings = standings;
        this.installation = installation;
    }

    /** Counts by class; {@code total} is all of them but the cancelled. */
    record Tasks(int total, int doneOnTime, int doneLate, int open, int overdue, int notDue, int cancelled) {

        static Tasks of(TaskCounts.Standing s) {
            return new Tasks(s.total(), s.doneOnTime(), s.doneLate(), s.open(), s.overdue(), s.notDue(), s.cancelled());
        }
    }

    record Standing(@JsonUnwrapped StandingCounts counts, Tasks tasks) {}

    @GetMapping("/units/{id}/tasks")
    @Operation(
            summary = "Count the assignments of a unit and all below it",
            description = "On a day of the world (on), as known at an instant (knownAt), in the tree of that day.")
    Tasks ofUnit(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        return Tasks.of(of(visit, List.of(unit), instant(knownAt), null));
    }

    @GetMapping("/directives/{id}/standing")
    @Operation(
            summary = "The standing of a document on a day of the world",
            description = "knownAt asks as known at an instant, within for one unit and all below it.")
    Standing ofDirective(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable UUID within) {
        var scope = visit.scope();
        var at = instant(knownAt);
        var standing = standings.of(scope, id, new Standings.Question(visit.on(), at, within));
        var own = directives.get(scope, id).id();
        var tasks = within == null && isNow(visit, at)
                ? counts.ofDirective(scope, own)
                : of(visit, places(visit, within), at, own);
        return new Standing(StandingCounts.of(standing, visit), Tasks.of(tasks));
    }

    private TaskCounts.Standing of(
            Visit visit, List<Unit> places, @Nullable Instant knownAt, @Nullable UUID directive) {
        return places.stream()
                .map(each -> of(visit, each.node(), knownAt, directive))
                .reduce(TaskCounts.Standing.NONE, TaskCounts.Standing::and);
    }

    private TaskCounts.Standing of(Visit visit, int node, @Nullable Instant knownAt, @Nullable UUID directive) {
        var scope = visit.scope();
        if (!isNow(visit, knownAt)) {
            var at = knownAt == null ? installation.now() : knownAt;
            return counts.on(scope, node, visit.on(), at, directive);
        }
        return directive == null ? counts.of(scope, node) : counts.of(scope, node, directive);
    }

    /** The unit asked for, else the roots, else where the reader's mandate stands. */
    List<Unit> places(Visit visit, @Nullable UUID within) {
        var scope = visit.scope();
        if (within != null) {
            return List.of(units.on(scope, within, visit.on()));
        }
        return scope.everything()
                ? units.roots(scope, visit.on())
                : units.mandated(scope).stream().toList();
    }

    private static boolean isNow(Visit visit, @Nullable Instant knownAt) {
        return knownAt == null && visit.on().equals(visit.today());
    }

    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw (Refused) new Refused("knownAt", "directive.instant", Map.of("value", text)).initCause(e);
        }
    }
}
