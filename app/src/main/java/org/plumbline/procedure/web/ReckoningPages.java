package org.plumbline.procedure.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.TypedUnit;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.Calendars;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.KeepCalendar;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.procedure.Shift;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendars and deadline rules at one glance, who works by which, and a due day on trial. */
@Controller
@RequestMapping("/calendars")
class ReckoningPages {

    private final Calendars calendars;
    private final KeptCalendars kept;
    private final DeadlineRules rules;
    private final Units units;

    ReckoningPages(Calendars calendars, KeptCalendars kept, DeadlineRules rules, Units units) {
        this.calendars = calendars;
        this.kept = kept;
        this.rules = rules;
        this.units = units;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page list(Visit visit, @RequestParam Map<String, String> asked) {
        if (!asked.containsKey("after")) {
            return page(Page.of("procedure/list"), visit, asked, null, List.of());
        }
        try {
            return page(Page.of("procedure/list"), visit, asked, tried(visit, new Typing(asked)), List.of());
        } catch (Refused refused) {
            return page(Page.refused("procedure/list"), visit, asked, null, refused.problems());
        }
    }

    @PostMapping("/keep")
    @Needs(Ability.ORGANISE)
    Page keep(Visit visit, @RequestParam Map<String, String> sent) {
        var typed = new Typing(sent);
        try {
            var unit = TypedUnit.find(units, visit.scope(), "body", typed.needed("body"));
            kept.keep(visit.scope(), new KeepCalendar(unit.id().value(), typed.id("calendar")));
            return Page.seeOther("/calendars#keepers").saying("procedure.done.kept", Map.of("unit", unit.name()));
        } catch (Refused refused) {
            return page(Page.refused("procedure/list"), visit, sent, null, refused.problems());
        }
    }

    private Tried tried(Visit visit, Typing typed) {
        var rule = typed.id("rule");
        return Tried.of(
                kept,
                visit.scope(),
                unit(visit, typed),
                typed.day("after"),
                rule == null ? null : rules.get(visit.scope(), rule),
                rule == null ? typed.number("days") : 0,
                rule == null ? typed.choice("counted", DayUnit.class) : DayUnit.WORKING,
                rule == null ? typed.choice("shift", Shift.class) : Shift.NONE);
    }

    private @Nullable UUID unit(Visit visit, Typing typed) {
        var unit = typed.text("unit");
        return unit.isEmpty()
                ? null
                : TypedUnit.find(units, visit.scope(), "unit", unit).id().value();
    }

    private Page page(
            Page page, Visit visit, Map<String, String> asked, @Nullable Tried tried, List<Problem> problems) {
        var scope = visit.scope();
        return page.with("calendars", calendars.all(scope))
                .with("rules", rules.all(scope))
                .with("keepers", kept.keepers(scope))
                .with("asked", asked)
                .with("tried", tried)
                .with("problems", problems)
                .with("mayDefine", Calendars.mayDefine(scope))
                .with("mayKeep", visit.may(Ability.ORGANISE));
    }
}
