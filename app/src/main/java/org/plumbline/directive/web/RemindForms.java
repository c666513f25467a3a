package org.plumbline.directive.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Owing;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminds units that owe an answer: one, several, or all that the mandate reaches. */
@Controller
@Needs(Ability.REMIND)
@PartOf(Part.REMINDERS)
class RemindForms {

    private final Directives directives;
    private final Responses responses;
    private final Owing owing;

    RemindForms(Directives directives, Responses responses, Owing owing) {
        this.directives = directives;
        this.responses = responses;
        this.owing = owing;
    }

    @PostMapping("/directives/{id}/remind")
    Page remind(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            @RequestParam(defaultValue = "") String all) {
        var directive = directives.get(visit.scope(), id).id();
        var chosen = unit == null ? List.<UUID>of() : unit;
        var units = all.isEmpty() ? chosen : owing.of(visit.scope(), directive);
        responses.remind(visit.scope(), new RemindUnits(Ids.next(), directive, units));
        return Page.seeOther("/directives/" + directive + "#gaps")
                .saying("directive.done.reminded", Map.of("n", units.size()));
    }
}
