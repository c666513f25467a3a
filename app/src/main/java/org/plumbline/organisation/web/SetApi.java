package org.plumbline.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.UnitFilter;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Named sets of units for other programs. */
@RestController
@RequestMapping("/api/v1/sets")
@PartOf(Part.SETS)
class SetApi {

    private static final int PAGE = 200;

    private final UnitSets sets;
    private final Units units;

    SetApi(UnitSets sets, Units units) {
        this.sets = sets;
        this.units = units;
    }

    record Answer(UUID id, String code, Wording name, UnitSets.@Nullable Rule rule, int version) {
        static Answer of(UnitSet set) {
            return new Answer(set.id(), set.code(), set.name(), set.rule(), set.rowVersion());
        }
    }

    record Listing(LocalDate on, List<UUID> units) {}

    @Needs(Ability.READ)
    @GetMapping
    UnitApi.Many<Answer> all(Scope scope) {
        return new UnitApi.Many<>(sets.all(scope).stream().map(Answer::of).toList(), null);
    }

    @Needs(Ability.READ)
    @GetMapping("/{id}/members")
    UnitApi.Many<UnitApi.UnitAnswer> members(
            Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID cursor) {
        sets.get(visit.scope(), id);
        var found = units.living(visit.scope(), new UnitFilter(null, null, id), visit.on(), PAGE, cursor);
        return new UnitApi.Many<>(
                found.items().stream().map(UnitApi.UnitAnswer::of).toList(), found.next());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done name(Scope scope, @RequestBody NameSet deed) {
        return UnitApi.Done.of(sets.name(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/{id}/members")
    UnitApi.Done list(Scope scope, @PathVariable UUID id, @RequestBody Listing sent) {
        return UnitApi.Done.of(sets.changeMembers(scope, new ChangeMembers(id, sent.on(), sent.units())));
    }
}
