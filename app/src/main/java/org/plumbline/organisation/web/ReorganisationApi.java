package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Rehearsal;
import org.plumbline.organisation.Reorganisations;
import org.plumbline.organisation.Reorganise;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decisions that change units, for other programs: their list, a rehearsal, and how they are carried out. */
@RestController
@RequestMapping("/api/v1/reorganisations")
@Tag(name = "Decisions that change units")
class ReorganisationApi {

    private static final int MOST = 2_000;

    private final Reorganisations reorganisations;

    ReorganisationApi(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    @Needs(Ability.READ)
    @Operation(summary = "Decisions that changed units, the latest first")
    @GetMapping
    Items<Reorganisations.Decided> all(Scope scope, @ParameterObject Paging paging) {
        return Items.of(
                reorganisations.all(scope, MOST), paging, each -> each.id().toString(), Function.identity());
    }

    /** What it would do now; nothing is kept. */
    @Needs(Ability.ORGANISE)
    @Operation(summary = "What a decision would do now; nothing is kept")
    @PostMapping("/rehearsal")
    Rehearsal rehearse(Scope scope, @RequestBody Reorganise deed) {
        return reorganisations.rehearse(scope, deed);
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Carry out a decision that changes units")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done carryOut(Scope scope, @RequestBody Reorganise deed) {
        return UnitApi.Done.of(reorganisations.carryOut(scope, deed));
    }
}
