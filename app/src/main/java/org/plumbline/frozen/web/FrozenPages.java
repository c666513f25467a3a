package org.plumbline.frozen.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.FrozenList;
import org.plumbline.frozen.FrozenWork;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Freezing a page, reading it as it was with what differs today, printing it with its code, and settling what differs. */
@Controller
class FrozenPages {

    private static final int AT_ONCE = 50;

    private final FrozenList list;
    private final FrozenWork work;
    private final Units units;
    private final Installation installation;

    FrozenPages(FrozenList list, FrozenWork work, Units units, Installation installation) {
        this.list = list;
        this.work = work;
        this.units = units;
        this.installation = installation;
    }

    @GetMapping("/frozen/new")
    @Needs(Ability.ANSWER)
    Page form(Visit visit, @RequestParam(defaultValue = "") String page) {
        return form(Page.of("frozen/new"), visit, page, "", List.of());
    }

    private Page form(Page form, Visit visit, String page, String unit, List<Problem> problems) {
        var nodes = visit.scope().allowing(Ability.ANSWER).stream()
                .map(Grant::node)
                .distinct()
                .toList();
        var own = units.named(visit.scope(), nodes).values().stream()
                .sorted(Comparator.comparing((Unit each) ->
                                !each.id().value().equals(visit.viewer().unitId()))
                        .thenComparing(each -> visit.w().text(each.name())))
                .toList();
        return form.with("page", page).with("units", own).with("unit", unit).with("problems", problems);
    }

    @PostMapping("/frozen")
    @Needs(Ability.ANSWER)
    Page freeze(
            Visit visit, @RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String unit) {
        try {
            var keeps = org.plumbline.kernel.Ids.find(unit)
                    .orElseThrow(() -> new Refused("unit", "frozen.unit-missing", Map.of()));
            var done = work.freeze(
                    visit.scope(),
                    AskedPage.of(page, installation)
                            .wanted(FreezeKind.KEPT, visit.w().language(), keeps));
            return frozen(done, "");
        } catch (Refused refused) {
            return form(Page.refused("frozen/new"), visit, page, unit, refused.problems());
        }
    }

    /** A print is kept with its code before it is shown: reading a page writes nothing. */
    @PostMapping("/frozen/print")
    @Needs(Ability.READ)
    Page print(Visit visit, @RequestParam(defaultValue = "") String page) {
        var done = work.freeze(
                visit.scope(),
                AskedPage.of(page, installation)
                        .wanted(
                                FreezeKind.PRINT,
                                visit.w().language(),
                                visit.viewer().unitId()));
        return frozen(done, "/print");
    }

    private static Page frozen(FrozenWork.Done done, String part) {
        var seconds = done.waited().toSeconds();
        return Page.seeOther("/frozen/" + done.receipt().about() + part)
                .saying(seconds > 0 ? "frozen.done-waited" : "frozen.done", Map.of("seconds", seconds));
    }

    @GetMapping("/frozen/{id}")
    @Needs(Ability.READ)
    Page frozen(Visit visit, @PathVariable UUID id) {
        return page(Page.of("frozen/page"), visit, id, "", List.of());
    }

    private Page page(Page page, Visit visit, UUID id, String words, List<Problem> problems) {
        return page.with("view", FrozenPageView.of(list.compared(visit.scope(), id)))
                .with("words", words)
                .with("problems", problems);
    }

    @GetMapping("/frozen/{id}/print")
    @Needs(Ability.READ)
    Page paper(Visit visit, @PathVariable UUID id) {
        return Page.of("frozen/print").with("frozen", list.get(visit.scope(), id));
    }

    @PostMapping("/frozen/{id}/settle")
    @Needs(Ability.ANSWER)
    Page settle(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words) {
        try {
            work.settle(visit.scope(), id, seen, words);
            return Page.seeOther("/frozen/" + id).sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("frozen/page"), visit, id, words, refused.problems());
        }
    }

    @PostMapping("/frozen/{id}/again")
    @Needs(Ability.ANSWER)
    Page again(Visit visit, @PathVariable UUID id) {
        try {
            return frozen(work.again(visit.scope(), id), "");
        } catch (Refused refused) {
            return page(Page.refused("frozen/page"), visit, id, "", refused.problems());
        }
    }

    @GetMapping("/units/{id}/frozen")
    @Needs(Ability.READ)
    Page ofUnit(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String cursor) {
        var unit = units.get(visit.scope(), id);
        var prints = "prints".equals(show);
        var look = "look".equals(show);
        var slice = list.ofUnit(visit.scope(), id, prints ? FreezeKind.PRINT : FreezeKind.KEPT, look, cursor, AT_ONCE);
        return Page.of("frozen/list")
                .with("unit", unit)
                .with("show", prints ? "prints" : look ? "look" : "")
                .with("lines", slice.items())
                .with("next", Objects.toString(slice.next(), ""));
    }
}
