package org.plumbline.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectClass;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectList.Filter;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.ProjectSummary;
import org.plumbline.store.Part;
import org.plumbline.web.Items;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects for programs: reading. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@PartOf(Part.PROJECTS)
@Tag(name = "Projects")
class ProjectApi {

    private final ProjectList list;
    private final Units units;

    ProjectApi(ProjectList list, Units units) {
        this.list = list;
        this.units = units;
    }

    /** Counts and sums; {@code total} is all projects but the cancelled. */
    record Summary(
            int total,
            int notDue,
            int onSchedule,
            int behind,
            int overdue,
            int finishedInTime,
            int finishedLate,
            int suspended,
            int cancelled,
            int obstacles,
            List<Sums> money) {

        static Summary of(ProjectSummary s) {
            return new Summary(
                    s.total(),
                    s.of(ProjectClass.NOT_DUE),
                    s.of(ProjectClass.ON_SCHEDULE),
                    s.of(ProjectClass.BEHIND),
                    s.of(ProjectClass.OVERDUE),
                    s.of(ProjectClass.FINISHED_IN_TIME),
                    s.of(ProjectClass.FINISHED_LATE),
                    s.of(ProjectClass.SUSPENDED),
                    s.of(ProjectClass.CANCELLED),
                    s.obstacles(),
                    s.money().stream().map(Sums::of).toList());
        }
    }

    /**
     * The money of one currency; {@code disbursedShare} is the sum paid out of the sum planned, {@code weightedPhysical}
     * the share of the work done with each project weighing as much as its planned money.
     */
    record Sums(
            String currency,
            BigDecimal planned,
            BigDecimal disbursed,
            @Nullable BigDecimal disbursedShare,
            @Nullable BigDecimal weightedPhysical,
            int projects) {

        static Sums of(ProjectSummary.Money m) {
            return new Sums(m.currency(), m.planned(), m.disbursed(), m.disbursedShare(), m.physical(), m.projects());
        }
    }

    @GetMapping("/projects")
    @Operation(
            summary = "List projects, the worst first",
            description =
                    "unit takes in all units under it. standing is one of OVERDUE, BEHIND, SUSPENDED, ON_SCHEDULE,"
                            + " NOT_DUE, FINISHED_LATE, FINISHED_IN_TIME, CANCELLED. knownAt asks as known at an instant.")
    Items<Project.Line> list(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "false") boolean obstacle,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String knownAt,
            @ParameterObject Paging paging) {
        var cls = standing.isEmpty() ? null : Texts.option(ProjectClass.class, standing);
        if (cls == null && !standing.isEmpty()) {
            throw new Refused("standing", "directive.filter-value", Map.of("value", standing));
        }
        var filter = new Filter(
                unit == null ? null : units.get(visit.scope(), unit).node(), field, post, directive, cls, obstacle, q);
        return Items.of(
                list.list(visit.scope(), filter, when(visit, knownAt)),
                paging,
                line -> line.id().toString(),
                Function.identity());
    }

    @GetMapping("/projects/{id}")
    @Operation(
            summary = "One project with all that was planned, reported and done about it",
            description = "On a day of the world (on), as known at an instant (knownAt).")
    ResponseEntity<Project> get(
            Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var project = list.get(visit.scope(), id, when(visit, knownAt));
        return ResponseEntity.ok()
                .eTag("\"" + project.line().rowVersion() + "\"")
                .body(project);
    }

    @GetMapping("/units/{id}/projects-summary")
    @Operation(
            summary = "Count the projects of a unit and all below it, and add up their money by currency",
            description = "Shares are sums over sums. Only projects that the reader may see are in it.")
    Summary summary(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        return Summary.of(
                ProjectSummary.of(list.list(visit.scope(), Filter.none().ofUnit(unit.node()), when(visit, knownAt))));
    }

    private static When when(Visit visit, @Nullable String knownAt) {
        var at = KnownAt.instant(knownAt);
        return at == null ? When.on(visit.on()) : new When(visit.on(), at);
    }
}
