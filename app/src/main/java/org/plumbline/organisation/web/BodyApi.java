package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.EndBody;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.web.Given;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steering committees, sub-committees and working groups for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Temporary bodies")
class BodyApi {

    private final TemporaryBodies bodies;

    BodyApi(TemporaryBodies bodies) {
        this.bodies = bodies;
    }

    /** A body with whoever sits in it on the day asked about. */
    record BodyAnswer(
            UnitApi.UnitAnswer unit,
            TemporaryBodies.Form form,
            @Nullable Wording rules,
            List<TemporaryBodies.Member> members) {}

    /** A post and what it is in the body. */
    record BodySeat(@Nullable UUID post, TemporaryBodies.@Nullable Role role) {}

    record SentBody(
            @Nullable UUID id,
            TemporaryBodies.@Nullable Form form,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable Wording rules,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<BodySeat> seats) {}

    /** All who sit in the body from the day on; whoever is not named leaves it. */
    record SentSeats(@Nullable LocalDate on, @Nullable List<BodySeat> seats) {}

    @Needs(Ability.READ)
    @GetMapping("/bodies/{id}")
    @Operation(summary = "Read a temporary body with its members on a day")
    BodyAnswer get(Visit visit, @PathVariable UUID id) {
        var body = bodies.find(visit.scope(), id).orElseThrow(() -> new Absent("body", id));
        return new BodyAnswer(
                UnitApi.UnitAnswer.of(body.unit()),
                body.form(),
                body.rules(),
                bodies.members(visit.scope(), body.unit().node(), visit.on()));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/bodies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set up a temporary body at a unit")
    Done setUp(Scope scope, @PathVariable UUID id, @RequestBody SentBody sent) {
        var deed = new SetUpBody(
                sent.id() == null ? Ids.next() : sent.id(),
                id,
                Given.needed(sent.form(), "form"),
                sent.code(),
                Given.needed(sent.name(), "name"),
                sent.rules(),
                Given.needed(sent.from(), "from"),
                sent.to(),
                seats(Given.listed(sent.seats())));
        return Done.of(bodies.setUp(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PutMapping("/bodies/{id}/seats")
    @Operation(summary = "Say who sits in a temporary body from a day on")
    Done seats(Scope scope, @PathVariable UUID id, @RequestBody SentSeats sent) {
        var deed = new ChangeSeats(id, Given.needed(sent.on(), "on"), seats(Given.needed(sent.seats(), "seats")));
        return Done.of(bodies.changeSeats(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/bodies/{id}/end")
    @Operation(summary = "End a temporary body on a day")
    Done end(Scope scope, @PathVariable UUID id, @RequestBody PostApi.SentDay sent) {
        return Done.of(bodies.end(scope, new EndBody(id, Given.needed(sent.on(), "on"))));
    }

    private static List<TemporaryBodies.Seat> seats(List<BodySeat> sent) {
        return sent.stream()
                .map(seat -> new TemporaryBodies.Seat(
                        Given.needed(seat.post(), "seats/post"), Given.needed(seat.role(), "seats/role")))
                .toList();
    }
}
