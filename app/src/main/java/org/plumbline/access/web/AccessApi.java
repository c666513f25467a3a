package org.plumbline.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Accounts;
import org.plumbline.access.CloseAccount;
import org.plumbline.access.EndMandate;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.LeaveSeat;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Openings;
import org.plumbline.access.Role;
import org.plumbline.access.Roster;
import org.plumbline.access.Rosters;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Given;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, seats and mandates for programs. Tokens are issued on the page of an account only, by a person. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.GRANT)
@Tag(name = "Access")
class AccessApi {

    private final Rosters rosters;
    private final Accounts accounts;
    private final Openings openings;
    private final Seats seats;
    private final Mandates mandates;

    AccessApi(Rosters rosters, Accounts accounts, Openings openings, Seats seats, Mandates mandates) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.openings = openings;
        this.seats = seats;
        this.mandates = mandates;
    }

    /** An account to be opened at a unit, and the post it shall sit on from today. */
    record SentAccount(
            @Nullable UUID id,
            @Nullable UUID unit,
            @Nullable String login,
            @Nullable String language,
            @Nullable UUID post) {}

    /** The first password, told once; null where the same request had been carried out before. */
    record FirstPassword(UUID account, @Nullable String password) {}

    record SentSeat(@Nullable UUID post, @Nullable LocalDate from) {}

    record SentMandate(
            @Nullable UUID id,
            @Nullable UUID post,
            @Nullable Role role,
            @Nullable UUID unit,
            @Nullable Boolean subtree,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The record that was made or changed. */
    record Changed(UUID id) {}

    @GetMapping("/units/{id}/roster")
    @Operation(summary = "Read who sits where at a unit, and what the posts there may do")
    Roster roster(Scope scope, @PathVariable UUID id) {
        return rosters.at(scope, id);
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open an account; its first password is told once")
    FirstPassword open(Visit visit, @RequestBody SentAccount sent) {
        var deed = new OpenAccount(
                sent.id() == null ? Ids.next() : sent.id(),
                Given.needed(sent.unit(), "unit"),
                Given.needed(sent.login(), "login"),
                sent.language() == null ? visit.w().tag() : sent.language(),
                null,
                null);
        var password = openings.open(visit.scope(), deed, sent.post(), visit.today());
        return new FirstPassword(deed.id(), password.orElse(null));
    }

    @PostMapping("/accounts/{id}/password")
    @Operation(summary = "Give an account a new first password, told once; what it was doing is ended")
    FirstPassword newPassword(Scope scope, @PathVariable UUID id) {
        var account = accounts.find(scope, id).orElseThrow(() -> new Absent("account", id));
        return new FirstPassword(id, openings.newPassword(scope, account.id()).orElse(null));
    }

    @DeleteMapping("/accounts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close an account", description = "If-Match carries the version that was read.")
    void close(
            Visit visit,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        accounts.close(visit.scope(), new CloseAccount(id, IfMatch.version(match), visit.today()));
    }

    @PostMapping("/accounts/{id}/seats")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put an account on a post; without a day from today")
    Changed seat(Visit visit, @PathVariable UUID id, @RequestBody SentSeat sent) {
        var from = sent.from() == null ? visit.today() : sent.from();
        var deed = new SeatAccount(id, Given.needed(sent.post(), "post"), from);
        return new Changed(seats.take(visit.scope(), deed).about());
    }

    @DeleteMapping("/accounts/{id}/seats/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an account off a post from today")
    void leave(Visit visit, @PathVariable UUID id, @PathVariable UUID post) {
        seats.leave(visit.scope(), new LeaveSeat(id, post, visit.today()));
    }

    @PostMapping("/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a post a role at a unit; without a day from today")
    Changed give(Visit visit, @RequestBody SentMandate sent) {
        var deed = new GiveMandate(
                sent.id() == null ? Ids.next() : sent.id(),
                Given.needed(sent.post(), "post"),
                Given.needed(sent.role(), "role"),
                Given.needed(sent.unit(), "unit"),
                Boolean.TRUE.equals(sent.subtree()),
                sent.from() == null ? visit.today() : sent.from(),
                sent.to());
        return new Changed(mandates.give(visit.scope(), deed).about());
    }

    @DeleteMapping("/mandates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End a mandate, from the day \"to\" or from today",
            description = "If-Match carries the version that was read.")
    void end(
            Visit visit,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var day = to == null ? visit.today() : to;
        mandates.end(visit.scope(), new EndMandate(id, IfMatch.version(match), day));
    }
}
