package org.plumbline.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.target.Moved;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.TargetVerdicts;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.TakeBackRevision;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Corrections;
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

/** Targets for programs: promises, their revisions, what came of them, and the counts at every level. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Targets")
class TargetApi {

    private final Targets targets;
    private final TargetList list;
    private final TargetVerdicts verdicts;
    private final TargetCounts counts;
    private final FigureWork figures;
    private final Units units;
    private final Installation installation;

    TargetApi(
            Targets targets,
            TargetList targetList,
            TargetVerdicts verdicts,
            TargetCounts counts,
            FigureWork figures,
            Units units,
            Installation installation) {
        this.targets = targets;
        this.list = targetList;
        this.verdicts = verdicts;
        this.counts = counts;
        this.figures = figures;
        this.units = units;
        this.installation = installation;
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

    /** What was done to a target, and when it became known. */
    record Done(UUID id, Instant knownAt, boolean repeated) {}

    /** What an entry of figures stored, and every standing that it moved. */
    record Entered(UUID id, Instant knownAt, boolean repeated, List<UUID> figures, List<Move> moved) {}

    /** A standing that moved, by the words of the scheme; {@code from} is null for a target that stood nowhere. */
    record Move(
            UUID target,
            @Nullable String from,
            String to,
            @Nullable String checkedFrom,
            String checkedTo) {

        static Move of(Moved moved) {
            return new Move(
                    moved.target(),
                    code(moved.from()),
                    moved.to().code(),
                    code(moved.checkedFrom()),
                    moved.checkedTo().code());
        }

        private static @Nullable String code(@Nullable VerdictClass cls) {
            return cls == null ? null : cls.code();
        }
    }

    /**
     * The verdicts of a target on a day.
     *
     * @param knownAt the instant for which was answered; null for all that is known, and for a target that was withdrawn at the latest
     *     when it was
     * @param reported over all figures, {@code checked} over those of checked documents or better
     * @param goals against the goal as first set, as in force at the start of the period, and as it now stays
     * @param inputs all that the reported verdict depends on, as the one text from which it is made again
     */
    record Judged(
            UUID target,
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
                    "unit with below=true takes in all units under it; cls is the class in which they stand now:"
                            + " exceeded, met, overHalf, underHalf, notMet, notReported, notYetDue, unknowable or notApplicable.")
    Items<TargetLine> list(
            Scope scope,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID indicator,
            @RequestParam(required = false) @Nullable String cls,
            @ParameterObject Paging paging) {
        var node = unit == null ? null : units.get(scope, unit).node();
        var filter = new TargetList.Filter(node, below, directive, clause, field, indicator, named(cls));
        return Items.of(list.list(scope, filter, paging.size(), paging.after()), each -> each);
    }

    @GetMapping("/targets/{id}")
    @Operation(summary = "One target with all its goals, the one first set first")
    TargetLine.Whole get(Scope scope, @PathVariable UUID id) {
        return list.get(scope, id);
    }

    @PostMapping("/targets")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set a target on an indicator",
            description =
                    "The comparator tells \"over 14 %\" (MORE_THAN) from \"14 %\" (AT_LEAST); without one the usual one of the"
                            + " direction is taken. applies names a trait that the unit must have.")
    Done set(Scope scope, @RequestBody SentTarget.New sent) {
        return Corrections.pointing(() -> done(targets.set(scope, sent.deed(installation.today()))));
    }

    @PostMapping("/targets/{id}/revisions")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Revise the goal of a target, with the reason",
            description = "The goals before it stay and are judged beside it. edited is the rowVersion that was read.")
    Done revise(Scope scope, @PathVariable UUID id, @RequestBody SentTarget.Revision sent) {
        list.get(scope, id);
        return Corrections.pointing(() -> done(targets.revise(
                scope,
                new ReviseTarget(
                        sent.id() == null ? Ids.next() : sent.id(),
                        id,
                        SentTarget.required(sent.edited(), "edited"),
                        SentTarget.required(sent.goal(), "goal").text("goal."),
                        SentTarget.required(sent.inForce(), "inForce"),
                        sent.decision(),
                        Objects.requireNonNullElse(sent.reason(), "")))));
    }

    @PostMapping("/targets/{id}/revisions/take-back")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Take back the last revision, which was entered in error, with the reason")
    Done takeBack(Scope scope, @PathVariable UUID id, @RequestBody SentTarget.Gone sent) {
        list.get(scope, id);
        return Corrections.pointing(() -> done(targets.takeBack(
                scope,
                new TakeBackRevision(
                        Ids.next(),
                        id,
                        SentTarget.required(sent.edited(), "edited"),
                        Objects.requireNonNullElse(sent.reason(), "")))));
    }

    @PostMapping("/targets/{id}/withdraw")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Withdraw a target: from a day on it counts nowhere")
    Done withdraw(Scope scope, @PathVariable UUID id, @RequestBody SentTarget.Gone sent) {
        list.get(scope, id);
        return Corrections.pointing(() -> done(targets.withdraw(
                scope,
                new WithdrawTarget(
                        Ids.next(),
                        id,
                        SentTarget.required(sent.edited(), "edited"),
                        sent.on() == null ? installation.today() : sent.on(),
                        Objects.requireNonNullElse(sent.reason(), "")))));
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
        return new Judged(
                id,
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

    @PostMapping("/targets/{id}/observations")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter figures on the series of a target: many in one act, all or nothing",
            description = "The answer names every standing that moved, also of other targets on the same series.")
    Entered enter(Scope scope, @PathVariable UUID id, @RequestBody SentTarget.Batch sent) {
        var line = list.get(scope, id).line();
        return Corrections.pointing(() -> {
            var given = SentTarget.required(sent.figures(), "figures");
            var stated = new ArrayList<Stated>();
            for (var i = 0; i < given.size(); i++) {
                stated.add(given.get(i)
                        .stated(
                                "figures[" + i + "].",
                                line.indicator(),
                                line.unit().id(),
                                line.cut()));
            }
            var deed = EnterFigures.reported(
                    sent.id() == null ? Ids.next() : sent.id(),
                    sent.on() == null ? installation.today() : sent.on(),
                    stated);
            var receipts = new ArrayList<Receipt>();
            var moved = targets.moving(() -> receipts.add(figures.enter(scope, deed)));
            var receipt = receipts.getFirst();
            return new Entered(
                    receipt.about(),
                    receipt.knownAt(),
                    receipt.repeated(),
                    receipt.repeated() && !receipt.about().equals(deed.id())
                            ? List.of()
                            : stated.stream().map(Stated::id).toList(),
                    moved.stream().map(Move::of).toList());
        });
    }

    private static @Nullable VerdictClass named(@Nullable String cls) {
        if (cls == null || cls.isBlank()) {
            return null;
        }
        var all = List.of(VerdictClass.values());
        return all.stream()
                .filter(each -> each.code().equals(cls))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "cls",
                        "request.parameter-choice",
                        Map.of(
                                "name",
                                "cls",
                                "value",
                                cls,
                                "allowed",
                                all.stream().map(VerdictClass::code).collect(Collectors.joining(", ")))));
    }

    private static Done done(Receipt receipt) {
        return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
    }
}
