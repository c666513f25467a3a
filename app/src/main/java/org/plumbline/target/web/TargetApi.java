package org.plumbline.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cuts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.TargetVerdicts;
import org.plumbline.target.TargetsBeside;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.VerdictClass;
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

/** Targets for programs: promises, what came of them, and the counts at every level. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Targets")
class TargetApi {

    private final TargetList list;
    private final TargetsBeside beside;
    private final TargetVerdicts verdicts;
    private final TargetCounts counts;
    private final Units units;
    private final Cuts cuts;

    TargetApi(
            TargetList targetList,
            TargetsBeside beside,
            TargetVerdicts verdicts,
            TargetCounts counts,
            Units units,
            Cuts cuts) {
        this.list = targetList;
        this.beside = beside;
        this.verdicts = verdicts;
        this.counts = counts;
        this.units = units;
        this.cuts = cuts;
    }

    /** Counts of targets by class; {@code total} is the sum of all classes but the last. */
    record Card(
            LocalDate on,
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

        static Card of(LocalDate on, Scorecard card) {
            return new Card(
                    on,
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

    /**
     * The verdicts of a target on a day.
     *
     * @param cut the groups to which its figures are cut, and {@code groups} what they are called; empty for the whole
     * @param knownAt the instant for which was answered; null for all that is known, and for a target that was withdrawn at the latest
     *     when it was
     * @param reported over all figures, {@code checked} over those of checked documents or better
     * @param goals against the goal as first set, as in force at the start of the period, and as it now stays
     * @param inputs all that the reported verdict depends on, as the one text from which it is made again
     */
    record Judged(
            UUID target,
            String cut,
            List<Cuts.Group> groups,
            LocalDate on,
            @Nullable Instant knownAt,
            VerdictView reported,
            VerdictView checked,
            List<VerdictView> goals,
            String inputs) {}

    @GetMapping("/units/{id}/scorecard")
    @Operation(
            summary = "Count the targets of a unit and all below it by class",
            description =
                    "On a day of the world (on), as known at an instant (knownAt), in the tree of that day; under one document"
                            + " (directive), in one field with those under it, within a set of units.")
    Card scorecard(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID set) {
        var unit = units.on(visit.scope(), id, visit.on());
        var question =
                new TargetCounts.Question(unit.node(), visit.on(), KnownAt.instant(knownAt), directive, field, set);
        return Card.of(visit.on(), counts.of(visit.scope(), question));
    }

    @GetMapping("/targets")
    @Operation(
            summary = "Targets, in the order in which they were set",
            description =
                    "unit with below=true takes in all units under it, set the units of a named set; q are words of the name. cls is the"
                            + " class in which they stand now, checked the one by checked figures: exceeded, met, overHalf, underHalf,"
                            + " notMet, notReported, notYetDue, unknowable or notApplicable. order=ANNEX goes by document and the"
                            + " number in its annex, order=WORST by class, the worst first.")
    Items<TargetLine> list(
            Scope scope,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(required = false) @Nullable UUID set,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID indicator,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String cls,
            @RequestParam(required = false) @Nullable String checked,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "SET") TargetList.Order order,
            @ParameterObject Paging paging) {
        var node = unit == null ? null : units.get(scope, unit).node();
        var filter = new TargetList.Filter(
                node,
                below,
                set,
                directive,
                clause,
                field,
                indicator,
                kind,
                named("cls", cls),
                named("checked", checked),
                post,
                q);
        return Items.of(list.list(scope, filter, order, paging.size(), paging.cursor()), each -> each);
    }

    @GetMapping("/targets/{id}/beside")
    @Operation(
            summary = "Targets that set another level for the same thing",
            description =
                    "On the same indicator and cut, of the same unit and due on the same day, under another clause or document, with"
                            + " another level or comparator: \"over 14 %\" stands beside \"14 %\".")
    Items<TargetLine> beside(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        list.get(scope, id);
        return Items.of(beside.of(scope, id), paging, each -> each.id().toString(), each -> each);
    }

    @GetMapping("/targets/{id}")
    @Operation(summary = "One target with all its goals, the one first set first")
    TargetLine.Whole get(Scope scope, @PathVariable UUID id) {
        return list.get(scope, id);
    }

    @GetMapping("/targets/{id}/verdict")
    @Operation(
            summary = "What came of a target on a day of the world, as known at an instant",
            description =
                    "Reported and checked, and against the three goals of a revised target. One that was withdrawn is judged, for the"
                            + " days before, on what was known when it was; knownAt of the answer says so.")
    Judged verdict(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var judgement = verdicts.of(visit.scope(), id, visit.on(), KnownAt.instant(knownAt));
        var goals = judgement.goals();
        var cut = list.get(visit.scope(), id).line().cut();
        return new Judged(
                id,
                cut,
                cuts.groups(visit.scope(), cut),
                judgement.on(),
                judgement.knownAt(),
                VerdictView.of(judgement.verdicts().reported()),
                VerdictView.of(judgement.verdicts().checked()),
                List.of(
                        VerdictView.of(goals.first()),
                        VerdictView.of(goals.atPeriodStart()),
                        VerdictView.of(goals.current())),
                Replay.write(judgement.verdicts().reported().inputs()));
    }

    private static @Nullable VerdictClass named(String name, @Nullable String cls) {
        if (cls == null || cls.isBlank()) {
            return null;
        }
        var all = List.of(VerdictClass.values());
        return all.stream()
                .filter(each -> each.code().equals(cls))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        name,
                        "request.parameter-choice",
                        Map.of(
                                "name",
                                name,
                                "value",
                                cls,
                                "allowed",
                                all.stream().map(VerdictClass::code).collect(Collectors.joining(", ")))));
    }
}
