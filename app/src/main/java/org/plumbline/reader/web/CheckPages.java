package org.plumbline.reader.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The box in which a text is held against the record: every page leads to it. */
@Controller
@Needs(Ability.READ)
class CheckPages {

    private final TextChecks checks;
    private final Units units;
    private final Finder finder;

    CheckPages(TextChecks checks, Units units, Finder finder) {
        this.checks = checks;
        this.units = units;
        this.finder = finder;
    }

    @GetMapping("/check")
    Page form(Visit visit, @RequestParam(required = false) @Nullable UUID unit) {
        var asked = unit == null ? null : units.find(visit.scope(), unit).orElse(null);
        var chosen = asked == null ? checks.own(visit.scope()) : asked;
        return page(
                Page.of("reader/check"),
                new SentCheck("", typed(chosen), visit.on().toString()),
                new Doubts());
    }

    private static Typed typed(@Nullable Unit unit) {
        if (unit == null) {
            return new Typed("", "", "");
        }
        var text = unit.code() == null ? unit.name().original() : unit.code();
        return new Typed(text, unit.id().value().toString(), text);
    }

    @PostMapping("/check")
    Page check(
            Visit visit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String unitPick,
            @RequestParam(defaultValue = "") String unitAsked,
            @RequestParam(defaultValue = "") String day) {
        var words = text.replace("\r\n", "\n");
        var sent = new SentCheck(words, new Typed(unit.strip(), unitPick, unitAsked.strip()), day);
        var doubts = new Doubts();
        try {
            doubts.problems()
                    .addAll(
                            words.isBlank()
                                    ? List.of(Problem.at("text", "check.text-missing"))
                                    : TextChecks.problems(words));
            if (sent.unit().isEmpty()) {
                doubts.problems().add(Problem.at("unit", "check.unit-missing"));
            }
            var on = day(day, visit.today(), doubts);
            var meant = sent.unit().isEmpty() ? null : finder.unit(visit.scope(), "unit", sent.unit(), doubts);
            if (meant != null && doubts.problems().isEmpty()) {
                var checked = checks.of(visit.scope(), words, meant, on);
                return page(Page.of("reader/check"), sent, doubts).with("view", CheckedView.of(checked));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
        }
        return page(Page.refused("reader/check"), sent, doubts);
    }

    private static LocalDate day(String typed, LocalDate today, Doubts doubts) {
        if (typed.isBlank()) {
            return today;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unread) {
            doubts.problems().add(Problem.at("day", "reader.field-day", Map.of("value", typed)));
            return today;
        }
    }

    private static Page page(Page page, SentCheck sent, Doubts doubts) {
        return page.with("sent", sent).with("problems", doubts.problems()).with("choices", doubts.choices());
    }
}
