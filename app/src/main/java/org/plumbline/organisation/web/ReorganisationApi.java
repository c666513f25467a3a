package org.plumbline.organisation.web;

import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Rehearsal;
import org.plumbline.organisation.Reorganisations;
import org.plumbline.organisation.Reorganise;
import org.plumbline.web.Needs;
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
class ReorganisationApi {

    private static final int MOST = 300;

    private final Reorganisations reorganisations;

    ReorganisationApi(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    @Needs(Ability.READ)
    @GetMapping
    UnitApi.Many<Reorganisations.Decided> all(Scope scope) {
        return new UnitApi.Many<>(reorganisations.all(scope, MOST), null);
    }

    /** What it would do now; nothing is kept. */
    @Needs(Ability.ORGANISE)
    @PostMapping("/rehearsal")
    Rehearsal rehearse(Scope scope, @RequestBody Reorganise deed) {
        return reorganisations.rehearse(scope, deed);
    }

    @Needs(Ability.ORGANISE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done carryOut(Scope scope, @RequestBody Reorganise deed) {
        return UnitApi.Done.of(reorganisations.carryOut(scope, deed));
    }
}
