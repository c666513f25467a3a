package org.plumbline.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Rehearsal;
import org.plumbline.organisation.Reorganisations;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions that changed units, and a new one: its steps are put together, looked at, and carried out once. */
@Controller
@RequestMapping("/reorganisations")
class ReorganisationPages {

    private static final int MOST = 300;

    private final Reorganisations reorganisations;
    private final StepFields steps;
    private final Units units;

    ReorganisationPages(Reorganisations reorganisations, StepFields steps, Units units) {
        this.reorganisations = reorganisations;
        this.steps = steps;
        this.units = units;
    }

    @Needs(Ability.READ)
    @GetMapping
    Page list(Visit visit) {
        return Page.of("organisation/decisions").with("decisions", reorganisations.all(visit.scope(), MOST));
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/new")
    Page form(Visit visit) {
        return page(Page.of("organisation/reorganisation"), visit, Draft.fresh(), null, "", List.of());
    }

    /** One form with several buttons: add a step, drop one, look at the effect, carry it out. */
    @Needs(Ability.ORGANISE)
    @PostMapping("/new")
    Page go(Visit visit, @RequestParam MultiValueMap<String, String> values) {
        var draft = Draft.of(values);
        var wanted = draft.typed().getOrDefault("do", "look");
        try {
            if (wanted.startsWith("drop:")) {
                var number = wanted.substring("drop:".length());
                return page(
                        Page.of("organisation/reorganisation"),
                        visit,
                        number.matches("\\d{1,3}") ? draft.without(Integer.parseInt(number)) : draft,
                        null,
                        "",
                        List.of());
            }
            return switch (wanted) {
                case "kind" -> page(Page.of("organisation/reorganisation"), visit, draft, null, "", List.of());
                case "add" -> {
                    var longer = draft.with(steps.read(visit, draft));
                    yield page(Page.of("organisation/reorganisation"), visit, longer, null, "", List.of());
                }
                case "carry-out" -> carryOut(visit, draft);
                default -> look(visit, draft, List.of());
            };
        } catch (Refused refused) {
            return page(Page.refused("organisation/reorganisation"), visit, draft, null, "", refused.problems());
        }
    }

    private Page look(Visit visit, Draft typed, List<Problem> problems) {
        var draft = unused(visit, typed);
        var rehearsal = reorganisations.rehearse(visit.scope(), deed(visit, draft));
        var page = problems.isEmpty()
                ? Page.of("organisation/reorganisation")
                : Page.refused("organisation/reorganisation");
        return page(page, visit, draft, rehearsal, seen(draft, rehearsal), problems);
    }

    /** What the reader saw must be what would happen now; else it is shown again. */
    private Page carryOut(Visit visit, Draft typed) {
        var sent = deed(visit, typed);
        if (reorganisations
                .carriedOut(visit.scope(), sent.id())
                .filter(sent::equals)
                .isEmpty()) {
            var draft = unused(visit, typed);
            var deed = deed(visit, draft);
            var rehearsal = reorganisations.rehearse(visit.scope(), deed);
            if (!seen(draft, rehearsal).equals(draft.typed().get("seen"))) {
                return look(visit, draft, List.of(new Problem("organisation.effect-changed", null, Map.of())));
            }
            reorganisations.carryOut(visit.scope(), deed);
        }
        return Page.seeOther("/reorganisations").sayingRecorded();
    }

    /** Who goes back to a decision that was carried out, and changes it, puts another one together. */
    private Draft unused(Visit visit, Draft draft) {
        return reorganisations.carriedOut(visit.scope(), draft.id()).isEmpty() ? draft : draft.another();
    }

    private Reorganise deed(Visit visit, Draft draft) {
        var typed = new Typed(draft.typed(), units, visit.scope());
        var problems = new ArrayList<Problem>();
        var reference = typed.text("decision");
        LocalDate on = null;
        if (reference == null) {
            problems.add(Problem.at("decision", "organisation.needed"));
        }
        try {
            on = typed.day("on");
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        if (reference == null || on == null) {
            throw new Refused(problems);
        }
        return new Reorganise(draft.id(), reference, null, on, onDay(draft.steps(), on));
    }

    /** Units founded by a step are founded on the day of the decision, also when that day was changed afterwards. */
    private static List<Reorganise.Step> onDay(List<Reorganise.Step> steps, LocalDate on) {
        return steps.stream()
                .map(step -> step instanceof Reorganise.Found found
                        ? new Reorganise.Found(found.units().stream()
                                .map(unit -> unit.foundedOn(on))
                                .toList())
                        : step)
                .toList();
    }

    private static String seen(Draft draft, Rehearsal rehearsal) {
        return Integer.toHexString(
                Objects.hash(draft.typed().get("on"), Json.write(draft.steps()), Json.write(rehearsal)));
    }

    private Page page(
            Page page, Visit visit, Draft draft, @Nullable Rehearsal rehearsal, String seen, List<Problem> problems) {
        return page.with("draft", draft)
                .with(
                        "sentences",
                        draft.steps().stream()
                                .map(step -> steps.sentence(visit, draft, step))
                                .toList())
                .with("kinds", Draft.KINDS)
                .with(
                        "head",
                        List.of(
                                Form.text("decision", draft.typed(), "", true),
                                Form.date("on", draft.typed(), visit.on().toString(), true)))
                .with("fields", steps.of(visit, draft))
                .with("rehearsal", rehearsal)
                .with("seen", seen)
                .with("problems", problems);
    }
}
