package org.plumbline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Contest;
import org.plumbline.indicator.Contests;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.deed.AnswerContest;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.WithdrawContest;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Indicators that units find unfair for themselves, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Indicators")
class ContestApi {

    private final Contests contests;
    private final IndicatorList list;
    private final Installation installation;

    ContestApi(Contests contests, IndicatorList list, Installation installation) {
        this.contests = contests;
        this.list = list;
        this.installation = installation;
    }

    /** What a unit finds unfair, and what it proposes. */
    record Unfair(@Nullable String reason, @Nullable String proposal) {}

    /** What follows, in the words of whoever defines the indicator. */
    record Answered(@Nullable String answer) {}

    /** Why it is not contested any more. */
    record TakenBack(@Nullable String reason) {}

    @GetMapping("/indicators/{id}/contests")
    @ForAnyAccount
    @Operation(
            summary = "List the units in sight that find an indicator unfair for themselves",
            description = "Those that stand come first. A contest changes no figure, no verdict and no standing.")
    Items<Contest> all(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        list.get(scope, id);
        return Items.of(contests.of(scope, id), paging, each -> each.id().toString(), Function.identity());
    }

    @PostMapping("/indicators/{id}/units/{unit}/contests")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that an indicator measures badly for a unit, why, and what it proposes")
    Contest contest(Scope scope, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody Unfair sent) {
        var deed = new ContestIndicator(
                Ids.next(), id, unit, text(sent.reason()), text(sent.proposal()), installation.today());
        return contests.get(
                scope, Corrections.pointing(() -> contests.contest(scope, deed)).about());
    }

    @PostMapping("/contests/{id}/answer")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Answer a contest", description = "For whoever defines the indicator.")
    Contest answer(Scope scope, @PathVariable UUID id, @RequestBody Answered sent) {
        contests.get(scope, id);
        Corrections.pointing(() ->
                contests.answer(scope, new AnswerContest(Ids.next(), id, text(sent.answer()), installation.today())));
        return contests.get(scope, id);
    }

    @PostMapping("/contests/{id}/withdraw")
    @Needs(Ability.ANSWER)
    @Operation(summary = "Contest an indicator no more, with the reason")
    Contest withdraw(Scope scope, @PathVariable UUID id, @RequestBody TakenBack sent) {
        contests.get(scope, id);
        Corrections.renaming(
                field -> field.equals("why") ? "/reason" : "/" + field,
                () -> contests.withdraw(
                        scope, new WithdrawContest(Ids.next(), id, text(sent.reason()), installation.today())));
        return contests.get(scope, id);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
