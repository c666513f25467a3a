package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Named sets of units for other programs. */
@RestController
@RequestMapping("/api/v1/sets")
@PartOf(Part.SETS)
@Tag(name = "Sets of units")
class SetApi {

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
    @Operation(summary = "Named sets of units")
    @GetMapping
    Items<Answer> all(Scope scope, @ParameterObject Paging paging) {
        return Items.of(sets.all(scope), paging, each -> each.id().toString(), Answer::of);
    }

    @Needs(Ability.READ)
    @Operation(summary = "The units of a set on a day")
    @GetMapping("/{id}/members")
    Items<UnitApi.UnitAnswer> members(Visit visit, @PathVariable UUID id, @ParameterObject Paging paging) {
        sets.get(visit.scope(), id);
        var filter = new UnitFilter(null, null, id);
        return Items.of(
                units.living(visit.scope(), filter, visit.on(), paging.size(), paging.after()), UnitApi.UnitAnswer::of);
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Name a set of units, or change it")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done name(Scope scope, @RequestBody NameSet deed) {
        return UnitApi.Done.of(sets.name(scope, deed));
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "List the units of a set from a day on")
    @PostMapping("/{id}/members")
    UnitApi.Done list(Scope scope, @PathVariable UUID id, @RequestBody Listing sent) {
        return UnitApi.Done.of(sets.changeMembers(scope, new ChangeMembers(id, sent.on(), sent.units())));
    }
}
