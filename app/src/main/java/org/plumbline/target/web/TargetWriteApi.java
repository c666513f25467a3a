package org.plumbline.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.target.Moved;
import org.plumbline.target.TargetList;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.TakeBackRevision;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets as programs set, revise and withdraw them, and enter figures on them. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.DIRECT)
@Tag(name = "Targets")
class TargetWriteApi {

    private final Targets targets;
    private final TargetList list;
    private final FigureWork figures;
    private final Installation installation;

    TargetWriteApi(Targets targets, TargetList targetList, FigureWork figures, Installation installation) {
        this.targets = targets;
        this.list = targetList;
        this.figures = figures;
        this.installation = installation;
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

    @PostMapping("/targets")
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

    private static Done done(Receipt receipt) {
        return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
    }
}
