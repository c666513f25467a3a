package org.plumbline.procedure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.procedure.Calendars;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRule;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.DefineDeadlineRule;
import org.plumbline.procedure.Shift;
import org.plumbline.store.History;
import org.plumbline.web.NameFields;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a deadline rule, for whoever organises the whole installation. */
@Controller
@RequestMapping("/calendars/rule")
@Needs(Ability.ORGANISE)
class RulePages {

    private static final int MOST = 50;

    private final DeadlineRules rules;
    private final History history;

    RulePages(DeadlineRules rules, History history) {
        this.rules = rules;
        this.history = history;
    }

    @GetMapping
    Page form(Visit visit, @RequestParam(required = false) @Nullable UUID id) {
        return page(Page.of("procedure/rule"), visit, before(visit, id), Map.of(), List.of());
    }

    @PostMapping
    Page define(
            Visit visit, @RequestParam(required = false) @Nullable UUID id, @RequestParam Map<String, String> sent) {
        var before = before(visit, id);
        try {
            rules.define(visit.scope(), deed(visit, before, new Typing(sent)));
            return Page.seeOther("/calendars#rules").sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("procedure/rule"), visit, before, sent, refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "procedure.field.")
                    .with("back", "/calendars/rule?id=" + id);
        }
    }

    private static DefineDeadlineRule deed(Visit visit, @Nullable DeadlineRule before, Typing typed) {
        var name = NameFields.find(visit.w(), "name", before == null ? null : before.name(), typed.values());
        if (name == null) {
            throw new Refused("name." + visit.w().tag(), "procedure.needed", Map.of());
        }
        return new DefineDeadlineRule(
                before == null ? Ids.next() : before.id(),
                before == null ? 0 : typed.version(),
                typed.needed("code"),
                name,
                NameFields.find(visit.w(), "purpose", before == null ? null : before.purpose(), typed.values()),
                Arrays.asList(typed.text("words").split("[,;\\n]")),
                typed.number("amount"),
                typed.choice("counted", DayUnit.class),
                typed.choice("shift", Shift.class),
                typed.number("sort"),
                typed.text("offered").isEmpty());
    }

    private Page page(
            Page page, Visit visit, @Nullable DeadlineRule rule, Map<String, String> typed, List<Problem> problems) {
        return page.with("rule", rule)
                .with("typed", typed)
                .with("problems", problems)
                .with("history", rule == null ? List.of() : history.of(visit.scope(), rule.id(), MOST));
    }

    private @Nullable DeadlineRule before(Visit visit, @Nullable UUID id) {
        if (!Calendars.mayDefine(visit.scope())) {
            throw new Absent("page", visit.path());
        }
        return id == null ? null : rules.get(visit.scope(), id);
    }
}
