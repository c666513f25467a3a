package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitFilter;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.web.Given;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Named sets of units for programs. */
@RestController
@RequestMapping("/api/v1/sets")
@Tag(name = "Sets")
class SetApi {

    private final UnitSets sets;
    private final Units units;

    SetApi(UnitSets sets, Units units) {
        this.sets = sets;
        this.units = units;
    }

    /** A set; without a rule it is a list. */
    record SetAnswer(UUID id, String code, Wording name, UnitSets.@Nullable Rule rule, int version) {
        static SetAnswer of(UnitSet set) {
            return new SetAnswer(set.id(), set.code(), set.name(), set.rule(), set.rowVersion());
        }
    }

    record SentSet(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable String code,
            @Nullable Wording name,
            UnitSets.@Nullable Rule rule) {}

    /** All who belong to the set from the day on; whoever is not named leaves it. */
    record SentMembers(@Nullable LocalDate on, @Nullable List<UUID> units) {}

    @Needs(Ability.READ)
    @GetMapping
    @Operation(summary = "List the named sets")
    Items<SetAnswer> all(
            Scope scope,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Items.after(sets.all(scope).stream().map(SetAnswer::of).toList(), SetAnswer::id, cursor, limit);
    }

    @Needs(Ability.READ)
    @GetMapping("/{id}")
    @Operation(summary = "Read a named set")
    ResponseEntity<SetAnswer> get(Scope scope, @PathVariable UUID id) {
        var set = SetAnswer.of(sets.get(scope, id));
        return ResponseEntity.ok().eTag(IfMatch.tag(set.version())).body(set);
    }

    @Needs(Ability.READ)
    @GetMapping("/{id}/members")
    @Operation(summary = "List the units of a set on a day")
    Items<UnitApi.UnitAnswer> members(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var set = sets.get(visit.scope(), id);
        var part = units.living(
                visit.scope(), new UnitFilter(null, null, set.id()), visit.on(), Items.limit(limit), cursor);
        return new Items<>(part.items().stream().map(UnitApi.UnitAnswer::of).toList(), part.next());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a set: with a rule, or to be filled by list")
    Done name(Scope scope, @RequestBody SentSet sent) {
        var deed = new NameSet(
                sent.id() == null ? Ids.next() : sent.id(),
                Given.needed(sent.owner(), "owner"),
                Given.needed(sent.code(), "code"),
                Given.needed(sent.name(), "name"),
                sent.rule());
        return Done.of(sets.name(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PutMapping("/{id}/members")
    @Operation(summary = "Say who belongs to a set from a day on")
    Done change(Scope scope, @PathVariable UUID id, @RequestBody SentMembers sent) {
        var deed = new ChangeMembers(id, Given.needed(sent.on(), "on"), Given.needed(sent.units(), "units"));
        return Done.of(sets.changeMembers(scope, deed));
    }
}
