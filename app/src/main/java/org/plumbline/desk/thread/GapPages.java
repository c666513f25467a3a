package org.plumbline.desk.thread;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.desk.thread.GapReading.About;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is missing under a document, and at a unit with all below it: all gaps with their first records, or one to its end. */
@Controller
@Needs(Ability.READ)
class GapPages {

    private static final int FEW = 8;
    private static final int A_PAGE = 50;

    private final GapReading gaps;
    private final Directives directives;
    private final Units units;

    GapPages(GapReading gaps, Directives directives, Units units) {
        this.gaps = gaps;
        this.directives = directives;
        this.units = units;
    }

    @GetMapping("/directives/{id}/gaps")
    Page ofDirective(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String gap,
            @RequestParam(required = false) @Nullable String after) {
        var directive = directives.get(visit.scope(), id);
        return page(visit, new About(directive.id(), null), gap, after)
                .with("name", null)
                .with("called", directive.called())
                .with("home", "/directives/" + directive.id())
                .with("nav", "directives");
    }

    @GetMapping("/units/{id}/gaps")
    Page ofUnit(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String gap,
            @RequestParam(required = false) @Nullable String after) {
        var unit = units.get(visit.scope(), id);
        return page(visit, new About(null, unit.node()), gap, after)
                .with("name", unit.name())
                .with("called", null)
                .with("home", "/units/" + unit.id())
                .with("nav", "units");
    }

    private Page page(Visit visit, About about, String gap, @Nullable String after) {
        var one = gap.isBlank() ? null : Gap.of(gap);
        return Page.of("thread/gaps")
                .with(
                        "lists",
                        one == null
                                ? gaps.all(visit.scope(), about, FEW)
                                : List.of(gaps.one(
                                        visit.scope(),
                                        about,
                                        one,
                                        A_PAGE,
                                        after == null || after.isBlank() ? null : after)))
                .with("one", one);
    }
}
