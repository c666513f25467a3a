package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units, and the forms by which units are changed. */
@Controller
class UnitPages {

    private static final int PAGE = 50;

    private final Reach reach;
    private final Units units;
    private final UnitSets sets;
    private final UnitViews views;
    private final UnitForms forms;

    UnitPages(Units units, UnitSets sets, UnitViews views, UnitForms forms, Reach reach) {
        this.reach = reach;
        this.units = units;
        this.sets = sets;
        this.views = views;
        this.forms = forms;
    }

    @Needs(Ability.READ)
    @GetMapping("/units")
    Page list(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(required = false) @Nullable UUID open,
            @RequestParam(required = false) @Nullable String after) {
        var asked = new Asked(q.strip(), kind, tier, visit.place().has(Part.SETS) ? set : "");
        var page = Page.of("organisation/list")
                .with("asked", asked)
                .with("kinds", UnitForms.kinds(visit))
                .with("tiers", units.tiers(visit.scope()))
                .with("sets", visit.place().has(Part.SETS) ? sets.all(visit.scope()) : List.of());
        if (!asked.q().isEmpty()) {
            return page.with("hits", units.search(visit.scope(), asked.q(), PAGE, after));
        }
        if (!asked.isEmpty()) {
            var filter = asked.filter();
            return page.with(
                    "found", units.living(visit.scope(), filter, visit.on(), PAGE, new Paging(null, after).after()));
        }
        return page.with("tree", views.tree(visit, open));
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/units/{id}/{act}")
    Page form(Visit visit, @PathVariable UUID id, @PathVariable String act) {
        var unit = units.get(visit.scope(), id);
        reach.require(visit.scope(), Ability.ORGANISE, unit.node());
        return page(Page.of("organisation/form"), visit, unit, act, Map.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/units/{id}/{act}")
    Page carryOut(
            Visit visit, @PathVariable UUID id, @PathVariable String act, @RequestParam Map<String, String> values) {
        var unit = units.get(visit.scope(), id);
        if (values.containsKey("more")) {
            return page(Page.of("organisation/form"), visit, unit, act, values);
        }
        try {
            return Page.seeOther(forms.carryOut(visit, unit, act, values)).sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("organisation/form"), visit, unit, act, values)
                    .with("problems", refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "organisation.field.")
                    .with("back", "/units/" + id + "/" + act);
        }
    }

    private Page page(Page page, Visit visit, Unit unit, String act, Map<String, String> typed) {
        return page.with("form", forms.form(visit, unit, act, typed)).with("problems", List.of());
    }
}
