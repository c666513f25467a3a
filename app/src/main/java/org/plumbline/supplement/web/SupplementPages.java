package org.plumbline.supplement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.web.FormFiles;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.supplement.SupplementList;
import org.plumbline.supplement.Supplements;
import org.plumbline.supplement.deed.TakeSupplement;
import org.plumbline.supplement.deed.WithdrawSupplement;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Requests for supplement: what is owed and what was asked, one request with its steps, and the small forms at it. */
@Controller
@RequestMapping("/supplements")
class SupplementPages {

    private final Supplements supplements;
    private final SupplementList list;
    private final FormFiles files;

    SupplementPages(Supplements supplements, SupplementList list, FormFiles files) {
        this.supplements = supplements;
        this.list = list;
        this.files = files;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page all(Visit visit) {
        return Page.of("supplement/list")
                .with("owed", list.owed(visit.scope()))
                .with("asked", list.asked(visit.scope()));
    }

    @GetMapping("/{id}")
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id) {
        return page(Page.of("supplement/request"), visit, id, Map.of(), List.of());
    }

    @GetMapping("/{id}/files/{file}")
    @Needs(Ability.READ)
    ResponseEntity<Resource> file(Visit visit, @PathVariable UUID id, @PathVariable UUID file) {
        var kept = list.file(visit.scope(), id, file);
        return Brought.of(
                kept.file().name(), kept.file().mediaType(), kept.file().size(), kept.bytes());
    }

    @PostMapping("/{id}/answer")
    @Needs(Ability.ANSWER)
    Page answer(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> brought,
            @RequestParam(required = false) @Nullable List<UUID> uploaded) {
        return act(visit, id, "answer", sent, problems -> {
            var all = files.of(visit.scope(), "files", brought, uploaded);
            var collected = Texts.day("collected", text(sent, "collected"), problems);
            if (problems.isEmpty()) {
                supplements.answer(
                        visit.scope(),
                        id,
                        Texts.orNull(text(sent, "words")),
                        all,
                        new EvidenceFile.Origin(null, collected, null));
                files.used(visit.scope(), uploaded);
            }
        });
    }

    @PostMapping("/{id}/take")
    @Needs(Ability.DIRECT)
    Page take(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return act(
                visit,
                id,
                "take",
                sent,
                problems -> supplements.take(visit.scope(), new TakeSupplement(Ids.next(), id, null, visit.today())));
    }

    @PostMapping("/{id}/again")
    @Needs(Ability.DIRECT)
    Page again(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return act(visit, id, "again", sent, problems -> {
            var days = Texts.number("days", text(sent, "days"), problems);
            if (problems.isEmpty()) {
                supplements.askAgain(visit.scope(), id, text(sent, "reason"), Objects.requireNonNullElse(days, 0));
            }
        });
    }

    @PostMapping("/{id}/withdraw")
    @Needs(Ability.DIRECT)
    Page withdraw(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return act(
                visit,
                id,
                "withdraw",
                sent,
                problems -> supplements.withdraw(
                        visit.scope(), new WithdrawSupplement(Ids.next(), id, text(sent, "why"), visit.today())));
    }

    private interface Act {
        void carryOut(List<Problem> problems);
    }

    private Page act(Visit visit, UUID id, String act, Map<String, String> sent, Act work) {
        list.get(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        try {
            work.carryOut(problems);
            if (problems.isEmpty()) {
                return Page.seeOther("/supplements/" + id).saying("supplement.done." + act, Map.of());
            }
        } catch (Refused refused) {
            refused.problems()
                    .forEach(each -> problems.add(
                            act.equals("withdraw") && "reason".equals(each.field())
                                    ? new Problem(each.code(), "why", each.arguments())
                                    : each));
        }
        return page(Page.refused("supplement/request"), visit, id, sent, problems);
    }

    private Page page(Page page, Visit visit, UUID id, Map<String, String> sent, List<Problem> problems) {
        var told = list.get(visit.scope(), id);
        return page.with("told", told)
                .with("mayAnswer", supplements.mayAnswer(visit.scope(), told.request()))
                .with("maySettle", supplements.maySettle(visit.scope(), told.request()))
                .with("values", Map.copyOf(sent))
                .with("choices", new Doubts().choices())
                .with("problems", List.copyOf(problems));
    }

    static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
