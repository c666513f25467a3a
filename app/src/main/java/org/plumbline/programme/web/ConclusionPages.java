package org.plumbline.programme.web;

import java.util.List;
import java.util.Map;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Conclusions;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Conclusions typed while people sit together become drafts of assignments before they leave. */
@Controller
class ConclusionPages {

    private final Assignments assignments;
    private final Conclusions conclusions;
    private final Units units;
    private final Finder finder;
    private final Offers offers;

    ConclusionPages(Assignments assignments, Conclusions conclusions, Units units, Finder finder, Offers offers) {
        this.assignments = assignments;
        this.conclusions = conclusions;
        this.units = units;
        this.finder = finder;
        this.offers = offers;
    }

    /** What the reader's unit concluded on the day asked about, to be read out and completed. */
    @GetMapping("/room/conclusions")
    @Needs(Ability.READ)
    Page all(Visit visit) {
        var found = units.mandated(visit.scope())
                .map(unit -> conclusions.of(visit.scope(), unit.node(), visit.on()))
                .orElse(List.<Assignment.Line>of());
        return Page.of("programme/conclusions").with("conclusions", found);
    }

    @PostMapping("/room/conclusions")
    @Needs(Ability.DIRECT)
    Page conclude(Visit visit, ConclusionSheet sheet) {
        var scope = visit.scope();
        var owner = units.mandated(scope).orElseThrow(() -> new NotAllowed(Ability.DIRECT));
        var doubts = new Doubts();
        try {
            var task = sheet.read(scope, finder, doubts);
            if (task != null) {
                assignments.draft(
                        scope,
                        new DraftAssignment(
                                Ids.next(), owner.id().value(), Texts.id(sheet.directive()), null, null, task));
                return Page.seeOther(sheet.onwards()).saying("room.concluded", Map.of("conclusion", task.title()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), field -> field));
        }
        return Page.refused("programme/conclusion")
                .with("sheet", sheet)
                .with("language", sheet.language().isEmpty() ? offers.language() : sheet.language())
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
