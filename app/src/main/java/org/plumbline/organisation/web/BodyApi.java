package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.EndBody;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Temporary bodies and their seats for other programs. */
@RestController
@RequestMapping("/api/v1/bodies")
@Needs(Ability.ORGANISE)
@PartOf(Part.BODIES)
@Tag(name = "Temporary bodies")
class BodyApi {

    private final Units units;
    private final TemporaryBodies bodies;

    BodyApi(Units units, TemporaryBodies bodies) {
        this.units = units;
        this.bodies = bodies;
    }

    /** Who sits in a body from a day on, as sent. */
    record Seating(@Nullable Integer edited, LocalDate on, List<TemporaryBodies.Seat> seats) {}

    @Operation(summary = "Set up a temporary body with its members by post")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done setUp(Scope scope, @RequestBody SetUpBody deed) {
        return UnitApi.Done.of(bodies.setUp(scope, deed));
    }

    @Operation(summary = "Say who sits in a temporary body from a day on")
    @PostMapping("/{id}/seats")
    UnitApi.Done seats(Scope scope, @PathVariable UUID id, @RequestBody Seating sent) {
        return UnitApi.Done.of(bodies.changeSeats(scope, new ChangeSeats(id, sent.edited(), sent.on(), sent.seats())));
    }

    @Operation(summary = "End a temporary body on a day")
    @PostMapping("/{id}/end")
    UnitApi.Done end(Scope scope, @PathVariable UUID id, @RequestBody PostApi.Ending sent) {
        return UnitApi.Done.of(bodies.end(scope, new EndBody(id, sent.edited(), sent.on())));
    }

    @Needs(Ability.READ)
    @Operation(summary = "Who sits in a temporary body on a day")
    @GetMapping("/{id}/members")
    Items<TemporaryBodies.Member> members(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        var unit = units.get(visit.scope(), id);
        return Items.of(
                bodies.members(visit.scope(), unit.node(), visit.on()),
                paging,
                each -> each.post().toString(),
                Function.identity());
    }
}
