package org.plumbline.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Standings;
import org.plumbline.directive.web.StandingCounts;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.programme.web.TaskTally;
import org.plumbline.store.Installation;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The standing of a document for programs: who took it up, its assignments, and its targets by band. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Directives")
class StandingApi {

    private final TaskCounts tasks;
    private final TargetCounts targets;
    private final Units units;
    private final Directives directives;
    private final Standings standings;
    private final Installation installation;

    StandingApi(
            TaskCounts tasks,
            TargetCounts targets,
            Units units,
            Directives directives,
            Standings standings,
            Installation installation) {
        this.tasks = tasks;
        this.targets = targets;
        this.units = units;
        this.directives = directives;
        this.standings = standings;
        this.installation = installation;
    }

    /** Counts of targets by class; {@code total} is the sum of all of them but those that do not apply. */
    record Bands(
            int total,
            int exceeded,
            int met,
            int overHalf,
            int underHalf,
            int notMet,
            int notReported,
            int notYetDue,
            int unknowable,
            int notApplicable,
            int attained,
            int attainedChecked,
            int early) {

        static Bands of(Scorecard card) {
            return new Bands(
                    card.total(),
                    card.of(VerdictClass.EXCEEDED),
                    card.of(VerdictClass.MET),
                    card.of(VerdictClass.OVER_HALF),
                    card.of(VerdictClass.UNDER_HALF),
                    card.of(VerdictClass.NOT_MET),
                    card.of(VerdictClass.NOT_REPORTED),
                    card.of(VerdictClass.NOT_YET_DUE),
                    card.of(VerdictClass.UNKNOWABLE),
                    card.of(VerdictClass.NOT_APPLICABLE),
                    card.attained(),
                    card.attainedChecked(),
                    card.early());
        }
    }

    record Standing(@JsonUnwrapped StandingCounts counts, TaskTally tasks, Bands targets) {}

    @GetMapping("/directives/{id}/standing")
    @Operation(
            summary = "The standing of a document on a day of the world",
            description =
                    "knownAt asks as known at an instant, within for one unit and all below it. Targets are counted in the"
                            + " reader's reach.")
    Standing ofDirective(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable UUID within) {
        var scope = visit.scope();
        var at = KnownAt.instant(knownAt);
        var standing = standings.of(scope, id, new Standings.Question(visit.on(), at, within));
        var own = directives.get(scope, id).id();
        var places = units.tops(scope, within, visit.on());
        var now = at == null && visit.on().equals(visit.today());
        var counted = within == null && now
                ? tasks.ofDirective(scope, own)
                : places.stream()
                        .map(each -> now
                                ? tasks.of(scope, each.node(), own)
                                : tasks.on(scope, each.node(), visit.on(), at == null ? installation.now() : at, own))
                        .reduce(TaskCounts.Standing.NONE, TaskCounts.Standing::and);
        var card = places.stream()
                .map(each -> targets.of(scope, new TargetCounts.Question(each.node(), visit.on(), at, own, null, null)))
                .reduce(Scorecard.NONE, Scorecard::and);
        return new Standing(StandingCounts.of(standing, visit), TaskTally.of(counted), Bands.of(card));
    }
}
