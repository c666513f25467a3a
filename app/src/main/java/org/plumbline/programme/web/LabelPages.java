package org.plumbline.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.TypedUnit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.Label;
import org.plumbline.programme.Labels;
import org.plumbline.programme.Rollups;
import org.plumbline.programme.TaskCounts;
import org.plumbline.programme.deed.ChangeLabels;
import org.plumbline.programme.deed.EndLabel;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.store.History;
import org.plumbline.web.KnownAt;
import org.plumbline.web.NameFields;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Labels with their counts, one label with its assignments, and the forms by which labels are named, ended and put on. */
@Controller
class LabelPages {

    private static final int FEW = 20;

    private final Labels labels;
    private final Rollups rollups;
    private final AssignmentList list;
    private final Clocks clocks;
    private final Units units;
    private final AssignmentViews views;
    private final History history;

    LabelPages(
            Labels labels,
            Rollups rollups,
            AssignmentList list,
            Clocks clocks,
            Units units,
            AssignmentViews views,
            History history) {
        this.labels = labels;
        this.rollups = rollups;
        this.list = list;
        this.clocks = clocks;
        this.units = units;
        this.views = views;
        this.history = history;
    }

    @GetMapping("/labels")
    @Needs(Ability.READ)
    Page list(Visit visit, @RequestParam(defaultValue = "") String knownAt) {
        return Page.of("programme/labels")
                .with("labels", labels.all(visit.scope()))
                .with("counts", rollups.labels(visit.scope(), visit.on(), KnownAt.instant(knownAt)));
    }

    @GetMapping(value = "/labels", params = "format=csv")
    @Needs(Ability.READ)
    ResponseEntity<byte[]> csv(Visit visit) {
        return RollupPages.table(visit.w(), "programme.rollup.label", rows(visit))
                .csv(visit);
    }

    @GetMapping(value = "/labels", params = "format=xlsx")
    @Needs(Ability.READ)
    ResponseEntity<byte[]> xlsx(Visit visit) {
        return RollupPages.table(visit.w(), "programme.rollup.label", rows(visit))
                .xlsx(visit);
    }

    @GetMapping("/labels/{id}")
    @Needs(Ability.READ)
    Page label(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String knownAt) {
        var scope = visit.scope();
        var label = labels.get(scope, id);
        var at = KnownAt.instant(knownAt);
        var below = units.tops(scope, null, visit.on()).stream()
                .flatMap(place -> units.children(scope, place.node(), Line.MAIN, visit.on()).stream())
                .map(each -> each.node())
                .toList();
        var part = list.list(scope, Filter.none().labelled(id), FEW, null);
        return Page.of("programme/label")
                .with("label", label)
                .with("counts", rollups.ofLabel(scope, id, visit.on(), at))
                .with("byUnit", rollups.ofLabelByUnit(scope, id, below, visit.on(), at))
                .with("byDirective", rollups.ofLabelByDirective(scope, id, visit.on(), at))
                .with("rows", clocks.of(scope, part.items()))
                .with("more", part.next() != null)
                .with("mayChange", labels.mayChange(scope, label))
                .with("history", history.of(scope, id, FEW));
    }

    @GetMapping("/labels/new")
    @Needs(Ability.DIRECT)
    Page form(Visit visit) {
        return form(Page.of("programme/labelform"), null, Map.of(), List.of());
    }

    @PostMapping("/labels/new")
    @Needs(Ability.DIRECT)
    Page name(Visit visit, @RequestParam Map<String, String> sent) {
        return save(visit, null, sent);
    }

    @GetMapping("/labels/{id}/edit")
    @Needs(Ability.DIRECT)
    Page form(Visit visit, @PathVariable UUID id) {
        return form(Page.of("programme/labelform"), mine(visit, id), Map.of(), List.of());
    }

    @PostMapping("/labels/{id}/edit")
    @Needs(Ability.DIRECT)
    Page rename(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return save(visit, mine(visit, id), sent);
    }

    @PostMapping("/labels/{id}/end")
    @Needs(Ability.DIRECT)
    Page end(Visit visit, @PathVariable UUID id) {
        var label = labels.get(visit.scope(), id);
        labels.end(visit.scope(), new EndLabel(id, visit.today()));
        return Page.seeOther("/labels/" + id).saying("programme.done.label-ended", Map.of("label", label.name()));
    }

    @GetMapping("/assignments/{id}/labels")
    @Needs(Ability.DIRECT)
    Page choose(Visit visit, @PathVariable UUID id) {
        var task = views.assigned(visit.scope(), id);
        return Page.of("programme/labelling")
                .with("task", task)
                .with(
                        "labels",
                        labels.all(visit.scope()).stream()
                                .filter(each -> !each.isEndedOn(visit.today())
                                        || task.labels().stream()
                                                .anyMatch(
                                                        carried -> carried.id().equals(each.id())))
                                .toList());
    }

    /** Puts labels on an assignment: those that are checked are the ones it carries from now on. */
    @PostMapping("/assignments/{id}/labels")
    @Needs(Ability.DIRECT)
    Page change(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(name = "labels", required = false) @Nullable List<String> sent) {
        var task = views.assigned(visit.scope(), id);
        var wanted = new ArrayList<UUID>();
        for (var each : sent == null ? List.<String>of() : sent) {
            var label = Texts.id(each);
            if (label != null) {
                wanted.add(label);
            }
        }
        var carried = task.labels().stream().map(each -> each.id()).toList();
        labels.change(
                visit.scope(),
                new ChangeLabels(
                        id,
                        wanted.stream().filter(each -> !carried.contains(each)).toList(),
                        carried.stream().filter(each -> !wanted.contains(each)).toList()));
        return Page.seeOther("/assignments/" + id).saying("programme.done.labels", Map.of("assignment", task.title()));
    }

    /** The version that was edited; a form always says it. */
    private static int version(Map<String, String> sent) {
        var version = Texts.clean(sent.get("version"));
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private Label mine(Visit visit, UUID id) {
        var label = labels.get(visit.scope(), id);
        if (!labels.mayChange(visit.scope(), label)) {
            throw new NotAllowed(Ability.DIRECT);
        }
        return label;
    }

    private Page save(Visit visit, @Nullable Label before, Map<String, String> sent) {
        var scope = visit.scope();
        try {
            var name = NameFields.find(visit.w(), "name", before == null ? null : before.name(), sent);
            if (name == null) {
                throw new Refused("name." + visit.w().tag(), "procedure.needed", Map.of());
            }
            var code = Texts.clean(sent.get("code"));
            if (code.isEmpty()) {
                throw new Refused("code", "procedure.needed", Map.of());
            }
            var deed = new NameLabel(
                    before == null ? Ids.next() : before.id(),
                    before == null ? 0 : version(sent),
                    before == null ? owner(visit, Texts.clean(sent.get("owner"))) : before.owner(),
                    code,
                    name);
            labels.name(scope, deed);
            return Page.seeOther("/labels/" + deed.id()).sayingRecorded();
        } catch (Refused refused) {
            return form(Page.refused("programme/labelform"), before, sent, refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "procedure.field.")
                    .with("back", "/labels/" + conflict.record() + "/edit");
        }
    }

    /** The unit that is named; without one the reader's own, or for whoever reaches everything the whole installation. */
    private @Nullable UUID owner(Visit visit, String typed) {
        if (!typed.isEmpty()) {
            return TypedUnit.find(units, visit.scope(), "owner", typed).id().value();
        }
        return visit.scope().everything()
                ? null
                : units.mandated(visit.scope()).map(unit -> unit.id().value()).orElse(null);
    }

    private List<Rollups.Row> rows(Visit visit) {
        var counts = rollups.labels(visit.scope(), visit.on(), null);
        return labels.all(visit.scope()).stream()
                .map(each -> new Rollups.Row(
                        each.id(), each.name(), counts.getOrDefault(each.id(), TaskCounts.Standing.NONE)))
                .toList();
    }

    private static Page form(Page page, @Nullable Label label, Map<String, String> typed, List<Problem> problems) {
        return page.with("label", label).with("typed", typed).with("problems", problems);
    }
}
