package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Label;
import org.plumbline.programme.Labels;
import org.plumbline.programme.Rollups;
import org.plumbline.programme.TaskCounts;
import org.plumbline.programme.deed.ChangeLabels;
import org.plumbline.programme.deed.EndLabel;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.web.Items;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Labels and roll-ups of assignments for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Labels")
class LabelApi {

    private final Labels labels;
    private final Rollups rollups;
    private final Units units;
    private final AssignmentViews views;

    LabelApi(Labels labels, Rollups rollups, Units units, AssignmentViews views) {
        this.labels = labels;
        this.rollups = rollups;
        this.units = units;
        this.views = views;
    }

    /** A label with the assignments in sight that carry it, by where they stand. */
    record Counted(
            UUID id,
            String code,
            Wording name,
            @Nullable UUID owner,
            @Nullable LocalDate ended,
            int version,
            TaskTally tasks) {

        static Counted of(Label label, TaskCounts.Standing counts) {
            return new Counted(
                    label.id(),
                    label.code(),
                    label.name(),
                    label.owner(),
                    label.ended(),
                    label.rowVersion(),
                    TaskTally.of(counts));
        }
    }

    /** One line of a roll-up; without id and name what stands under none, is out of sight, or stands at the unit itself. */
    record Line(@Nullable UUID id, @Nullable Wording name, TaskTally tasks) {}

    record RolledUp(
            TaskTally total, List<Line> items, @Nullable String next) {}

    record Ending(@Nullable LocalDate on) {}

    record Changing(@Nullable List<UUID> put, @Nullable List<UUID> taken) {}

    record Changed(UUID id) {}

    @GetMapping("/labels")
    @Needs(Ability.READ)
    @Operation(
            summary = "The labels in sight with the counts of their assignments",
            description = "On a day of the world (on), as known at an instant (knownAt); labels are those of today.")
    Items<Counted> labels(
            Visit visit, @RequestParam(required = false) @Nullable String knownAt, @ParameterObject Paging paging) {
        var counts = rollups.labels(visit.scope(), visit.on(), KnownAt.instant(knownAt));
        return Items.of(
                labels.all(visit.scope()),
                paging,
                each -> each.id().toString(),
                each -> Counted.of(each, counts.getOrDefault(each.id(), TaskCounts.Standing.NONE)));
    }

    @PostMapping("/labels")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Name a label, or rename one",
            description =
                    "edited is the version that was read, 0 for a new label. Without owner it is the whole installation's.")
    Changed name(Visit visit, @RequestBody NameLabel sent) {
        return new Changed(labels.name(visit.scope(), sent).about());
    }

    @GetMapping("/labels/{id}")
    @Needs(Ability.READ)
    @Operation(summary = "One label with the counts of its assignments")
    Counted label(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var label = labels.get(visit.scope(), id);
        return Counted.of(label, rollups.ofLabel(visit.scope(), id, visit.on(), KnownAt.instant(knownAt)));
    }

    @PostMapping("/labels/{id}/end")
    @Needs(Ability.DIRECT)
    @Operation(summary = "End a label", description = "Assignments that carry it keep it, and no more get it.")
    Changed end(Visit visit, @PathVariable UUID id, @RequestBody Ending sent) {
        labels.get(visit.scope(), id);
        return new Changed(labels.end(visit.scope(), new EndLabel(id, sent.on() == null ? visit.today() : sent.on()))
                .about());
    }

    @PostMapping("/assignments/{id}/labels")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Put labels on an assignment and take others off")
    Changed change(Visit visit, @PathVariable UUID id, @RequestBody Changing sent) {
        views.assigned(visit.scope(), id);
        return new Changed(labels.change(
                        visit.scope(),
                        new ChangeLabels(
                                id,
                                sent.put() == null ? List.of() : sent.put(),
                                sent.taken() == null ? List.of() : sent.taken()))
                .about());
    }

    @GetMapping("/units/{id}/tasks/rollup")
    @Needs(Ability.READ)
    @Operation(
            summary = "Roll the assignments of a unit and all below it up",
            description = "by is unit, directive, post, field, set or label; on a day of the world (on), as known at an"
                    + " instant (knownAt). Sets and labels may share assignments, the other parts do not.")
    RolledUp rollup(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(required = false) @Nullable String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        var found = rollups.of(visit.scope(), unit.node(), RollupPages.part(by), visit.on(), KnownAt.instant(knownAt));
        return new RolledUp(
                TaskTally.of(found.total()),
                found.rows().stream()
                        .map(row -> new Line(row.id(), row.name(), TaskTally.of(row.counts())))
                        .toList(),
                null);
    }
}
