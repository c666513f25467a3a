package org.plumbline.supplement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.supplement.Supplements;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an office asks a unit for a document or an explanation. */
@Controller
@Needs(Ability.DIRECT)
class AskPages {

    private static final String USUAL_DAYS = "5";

    private final Supplements supplements;

    AskPages(Supplements supplements) {
        this.supplements = supplements;
    }

    @GetMapping("/supplements/new")
    Page form(Visit visit, @RequestParam Map<String, String> sent) {
        return page(Page.of("supplement/ask"), visit, sent, List.of());
    }

    @PostMapping("/supplements")
    Page ask(Visit visit, @RequestParam Map<String, String> sent) {
        var problems = new ArrayList<Problem>();
        var days = Texts.number("days", text(sent, "days"), problems);
        var wants = Texts.option(Wants.class, text(sent, "wants"));
        if (wants == null) {
            problems.add(Problem.at("wants", "supplement.wants-missing"));
        }
        var line = Texts.id(text(sent, "line"));
        if (problems.isEmpty()) {
            try {
                var done = supplements.ask(
                        visit.scope(),
                        new Supplements.Asked(
                                about(sent),
                                record(sent),
                                line,
                                unit(sent),
                                Objects.requireNonNull(wants),
                                text(sent, "words"),
                                Objects.requireNonNullElse(days, 0)));
                return Page.seeOther("/supplements/" + done.about()).saying("supplement.done.ask", Map.of());
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        return page(Page.refused("supplement/ask"), visit, sent, problems);
    }

    private Page page(Page page, Visit visit, Map<String, String> sent, List<Problem> problems) {
        var values = new java.util.HashMap<>(sent);
        values.putIfAbsent("days", USUAL_DAYS);
        values.putIfAbsent("wants", Wants.DOCUMENT.name());
        return page.with("asked", supplements.asked(visit.scope(), about(sent), record(sent), unit(sent)))
                .with("values", Map.copyOf(values))
                .with("problems", List.copyOf(problems));
    }

    private static About about(Map<String, String> sent) {
        var about = Texts.option(About.class, text(sent, "about"));
        if (about == null) {
            throw new Absent("record", text(sent, "about"));
        }
        return about;
    }

    private static UUID record(Map<String, String> sent) {
        var record = Texts.id(text(sent, "record"));
        if (record == null) {
            throw new Absent("record", text(sent, "record"));
        }
        return record;
    }

    private static @Nullable UUID unit(Map<String, String> sent) {
        return Texts.id(text(sent, "unit"));
    }

    private static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
