package org.plumbline.desk;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Fields;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The targets of a unit, field by field, each with what came of it; and how the units under it stand at what several of them promised. */
@Controller
@RequestMapping("/units/{id}/targets")
@Needs(Ability.READ)
class UnitTargetsPage {

    private final Store store;
    private final Units units;
    private final UnitSets sets;
    private final Fields fields;
    private final UnitPromises promises;
    private final UnitTargets targets;
    private final Installation installation;

    UnitTargetsPage(
            Store store,
            Units units,
            UnitSets sets,
            Fields fields,
            UnitPromises promises,
            UnitTargets targets,
            Installation installation) {
        this.store = store;
        this.units = units;
        this.sets = sets;
        this.fields = fields;
        this.promises = promises;
        this.targets = targets;
        this.installation = installation;
    }

    @GetMapping
    Page page(Visit visit, @PathVariable UUID id, TargetsAsked asked) {
        return store.readOften(visit.scope(), () -> read(visit, id, asked));
    }

    private Page read(Visit visit, UUID id, TargetsAsked asked) {
        var scope = visit.scope();
        var known = asked.known(visit, installation);
        var unit = units.on(scope, id, visit.on());
        var question = asked.question(unit.node(), visit.on(), known);
        var children = units.children(scope, unit.node(), Line.MAIN, visit.on());
        return Page.of("desk/targets")
                .with("unit", unit)
                .with("path", units.path(scope, unit.node(), visit.on()))
                .with("asked", asked)
                .with("known", known)
                .with("promises", promises.of(visit, question, asked.isFirst()))
                .with("hasBelow", !children.isEmpty())
                .with("heat", asked.isBelow() ? heat(visit, children, question, asked) : HeatMap.NONE)
                .with("fields", fields.all(scope))
                .with("sets", visit.place().uses("sets") ? sets.all(scope) : List.of());
    }

    private HeatMap heat(Visit visit, List<Unit> children, TargetCounts.Question question, TargetsAsked asked) {
        var members = question.set() == null ? null : sets.members(visit.scope(), question.set(), visit.on());
        var shown = children.stream()
                .filter(each -> members == null || members.contains(each.node()))
                .toList();
        var nodes = shown.stream().map(Unit::node).toList();
        return HeatMap.of(shown, targets.below(visit.scope(), nodes, question), asked.isAll());
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id, TargetsAsked asked) {
        return OwnTargetTable.of(visit.w(), own(visit, id, asked)).csv(visit);
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, @PathVariable UUID id, TargetsAsked asked) {
        return OwnTargetTable.of(visit.w(), own(visit, id, asked)).xlsx(visit);
    }

    private List<OwnTarget> own(Visit visit, UUID id, TargetsAsked asked) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var unit = units.on(scope, id, visit.on());
            return targets.own(scope, asked.question(unit.node(), visit.on(), asked.known(visit, installation)));
        });
    }
}
