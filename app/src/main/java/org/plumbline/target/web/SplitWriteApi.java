package org.plumbline.target.web;

import static org.plumbline.target.web.SentTarget.required;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.target.ForEach;
import org.plumbline.target.ShareAnswers;
import org.plumbline.target.SplitReading;
import org.plumbline.target.Splits;
import org.plumbline.target.TargetForEach;
import org.plumbline.target.TargetList;
import org.plumbline.target.deed.SetForEach;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Splits as programs make, change and answer them, and targets set for every member of a set. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.DIRECT)
@Tag(name = "Splits")
class SplitWriteApi {

    /** The unit of terms that are common to many. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Splits splits;
    private final ShareAnswers answers;
    private final SplitReading reading;
    private final ForEach forEach;
    private final TargetList list;
    private final Installation installation;

    SplitWriteApi(
            Splits splits,
            ShareAnswers answers,
            SplitReading reading,
            ForEach forEach,
            TargetList targetList,
            Installation installation) {
        this.splits = splits;
        this.answers = answers;
        this.reading = reading;
        this.forEach = forEach;
        this.list = targetList;
        this.installation = installation;
    }

    @PostMapping("/targets/{id}/splits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Split a target among units by a rule",
            description =
                    "SUM adds levels, WEIGHTED makes a mean by weights (sizes, or shares that come to 1), RATIO adds numerators and"
                            + " denominators, EACH gives everybody the whole's level, CONTRIBUTION adds points that parts on another indicator"
                            + " give, NONE reconciles nothing. What goes beyond the whole is allowed and shown.")
    TargetWriteApi.Done split(Scope scope, @PathVariable UUID id, @RequestBody SentSplit.New sent) {
        list.get(scope, id);
        return Corrections.pointing(() -> done(splits.split(scope, sent.deed(id, installation.today()))));
    }

    @PostMapping("/splits/{id}/shares")
    @Operation(
            summary = "Ask anew in a split, with the reason",
            description =
                    "Other numbers, further units, and units that are asked no more. Answers given before stay in history.")
    TargetWriteApi.Done change(Scope scope, @PathVariable UUID id, @RequestBody SentSplit.Change sent) {
        present(scope, id);
        return Corrections.pointing(() -> done(splits.change(scope, sent.deed(id, installation.today()))));
    }

    @PostMapping("/splits/{id}/withdraw")
    @Operation(summary = "Withdraw a split: from a day on nothing is asked by it; the parts' targets stay")
    TargetWriteApi.Done withdraw(Scope scope, @PathVariable UUID id, @RequestBody SentTarget.Gone sent) {
        present(scope, id);
        return Corrections.pointing(() -> done(splits.withdraw(
                scope,
                new WithdrawSplit(
                        Ids.next(),
                        id,
                        required(sent.edited(), "edited"),
                        sent.on() == null ? installation.today() : sent.on(),
                        Objects.requireNonNullElse(sent.reason(), "")))));
    }

    @PostMapping("/shares/{id}/answers")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Answer what a split asks of a unit",
            description =
                    "TAKE with the unit's own target, or with one that stands already; OTHER with a level and a reason; DECLINE with a"
                            + " reason.")
    TargetWriteApi.Done answer(Scope scope, @PathVariable UUID id, @RequestBody SentSplit.Answer sent) {
        reading.share(scope, id);
        return Corrections.pointing(() -> done(answers.answer(scope, sent.deed(id, installation.today()))));
    }

    @PostMapping("/targets/for-each")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set a target of the same terms for every member of a set, in one act",
            description = "The answer names who got one, and who was left out and why.")
    TargetForEach forEach(Scope scope, @RequestBody SentSplit.ForSet sent) {
        return Corrections.pointing(() -> {
            var day = sent.on() == null ? installation.today() : sent.on();
            var set = required(sent.set(), "set");
            var members = forEach.members(scope, set, day);
            var one = Corrections.renaming(
                    field -> "target." + field,
                    () -> required(sent.target(), "indicator").of(NOBODY).deed(day));
            var deed = new SetForEach(
                    sent.id() == null ? Ids.next() : sent.id(),
                    set,
                    members.stream()
                            .map(unit -> new SetForEach.Member(unit, Ids.next()))
                            .toList(),
                    one.terms(),
                    one.goal(),
                    day,
                    sent.decision());
            return forEach.get(scope, forEach.set(scope, deed).about());
        });
    }

    /** A split in sight, on any day. */
    private void present(Scope scope, UUID id) {
        reading.get(scope, id, installation.today(), null);
    }

    private static TargetWriteApi.Done done(Receipt receipt) {
        return new TargetWriteApi.Done(receipt.about(), receipt.knownAt(), receipt.repeated());
    }
}
