package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.LeaveLine;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.Units;
import org.plumbline.web.Given;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tiers and lines, and the places of units in sector lines, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Lines")
class LineApi {

    private final Units units;

    LineApi(Units units) {
        this.units = units;
    }

    /** A place in a sector line, without an end unless one is named. */
    record JoinedLine(
            @Nullable Integer line,
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Needs(Ability.READ)
    @GetMapping("/tiers")
    @Operation(summary = "List the tiers of the main line")
    Items<Tier> tiers(Scope scope) {
        return Items.all(units.tiers(scope));
    }

    @Needs(Ability.READ)
    @GetMapping("/lines")
    @Operation(summary = "List the main line and the sector lines")
    Items<Line> lines(Scope scope) {
        return Items.all(units.lines(scope));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a unit into a sector line")
    Done join(Scope scope, @PathVariable UUID id, @RequestBody JoinedLine sent) {
        var deed = new JoinLine(
                id, Given.needed(sent.line(), "line"), sent.parent(), Given.needed(sent.from(), "from"), sent.to());
        return Done.of(units.joinLine(scope, deed));
    }

    /** From the day asked about: {@code on}, or today. */
    @Needs(Ability.ORGANISE)
    @DeleteMapping("/units/{id}/lines/{line}")
    @Operation(summary = "Take a unit out of a sector line, from the day \"on\" or today")
    Done leave(Visit visit, @PathVariable UUID id, @PathVariable int line) {
        return Done.of(units.leaveLine(visit.scope(), new LeaveLine(id, line, visit.on())));
    }
}
