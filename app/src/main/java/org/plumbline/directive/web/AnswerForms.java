package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.Directives;
import org.plumbline.directive.OwnDocuments;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An addressed unit confirms receipt and says how it takes a directive up. */
@Controller
@Needs(Ability.ANSWER)
public class AnswerForms {

    private final Directives directives;
    private final Responses responses;
    private final OwnDocuments ownDocuments;
    private final Units units;
    private final Reach reach;

    AnswerForms(Directives directives, Responses responses, OwnDocuments ownDocuments, Units units, Reach reach) {
        this.directives = directives;
        this.responses = responses;
        this.ownDocuments = ownDocuments;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/directives/{id}/receipt")
    Page receiptForm(Visit visit, @PathVariable UUID id, @RequestParam UUID unit) {
        return receiptPage(
                Page.of("directive/formreceipt"), visit, id, unit, visit.today().toString(), List.of());
    }

    /** Without a day: received today. */
    @PostMapping("/directives/{id}/receipt")
    Page receive(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String received) {
        var problems = new ArrayList<Problem>();
        var day = received.isBlank() ? visit.today() : Texts.day("received", received.strip(), problems);
        try {
            if (day != null) {
                var deed =
                        new ReceiveDirective(directives.get(visit.scope(), id).id(), unit, day);
                return Page.seeOther("/directives/"
                                + responses.receive(visit.scope(), deed).about())
                        .saying("directive.done.received", Map.of("day", day));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return receiptPage(Page.refused("directive/formreceipt"), visit, id, unit, received, problems);
    }

    @GetMapping("/directives/{id}/answer")
    Page answerForm(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String document) {
        var typed = new AnswerSheet(
                document.isEmpty() ? "" : "OWN_DOCUMENT",
                document,
                "",
                visit.today().toString());
        return answerPage(Page.of("directive/formanswer"), visit, id, unit, typed, List.of());
    }

    @PostMapping("/directives/{id}/answer")
    Page answer(Visit visit, @PathVariable UUID id, @RequestParam UUID unit, AnswerSheet sheet) {
        var problems = new ArrayList<Problem>();
        var kind = Texts.option(AnswerKind.class, sheet.kind());
        if (kind == null) {
            problems.add(Problem.at("kind", "directive.form.answer.how-missing"));
        }
        var day = Texts.day("answered", sheet.answered(), problems);
        if (sheet.answered().isEmpty()) {
            problems.add(Problem.at("answered", "directive.form.answered-missing"));
        }
        try {
            if (problems.isEmpty() && kind != null && day != null) {
                var document = kind == AnswerKind.OWN_DOCUMENT ? Texts.id(sheet.document()) : null;
                var reason = kind == AnswerKind.NOT_CONCERNED ? Texts.orNull(sheet.reason()) : null;
                var directive = directives.get(visit.scope(), id);
                var deed = new AnswerDirective(directive.id(), unit, kind, document, reason, day);
                return Page.seeOther("/directives/"
                                + responses.answer(visit.scope(), deed).about())
                        .saying("directive.done.answered", Map.of("directive", directive.called()));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return answerPage(Page.refused("directive/formanswer"), visit, id, unit, sheet, problems);
    }

    private Page receiptPage(Page page, Visit visit, UUID id, UUID unit, String received, List<Problem> problems) {
        return page.with("directive", directives.get(visit.scope(), id))
                .with("unit", answering(visit, unit))
                .with("received", received)
                .with("problems", problems);
    }

    private Page answerPage(Page page, Visit visit, UUID id, UUID unit, AnswerSheet sheet, List<Problem> problems) {
        return page.with("directive", directives.get(visit.scope(), id))
                .with("unit", answering(visit, unit))
                .with("documents", ownDocuments.of(visit.scope(), id, unit))
                .with("mayRegister", visit.may(Ability.DIRECT))
                .with("sheet", sheet)
                .with("problems", problems);
    }

    private Unit answering(Visit visit, UUID unit) {
        var found = units.get(visit.scope(), unit);
        reach.require(visit.scope(), Ability.ANSWER, found.node());
        return found;
    }

    /** An answer as typed. */
    public record AnswerSheet(String kind, String document, String reason, String answered) {
        public AnswerSheet {
            kind = Texts.clean(kind);
            document = Texts.clean(document);
            reason = Texts.clean(reason);
            answered = Texts.clean(answered);
        }
    }
}
