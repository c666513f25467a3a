package org.plumbline.directive.web;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects the head of a registered document. */
@Controller
@Needs(Ability.DIRECT)
class EditForms {

    private final Directives directives;
    private final Units units;
    private final Ownership ownership;
    private final HeadReader heads;
    private final RegisterSheets sheets;
    private final Comparing comparing;

    EditForms(
            Directives directives,
            Units units,
            Ownership ownership,
            HeadReader heads,
            RegisterSheets sheets,
            Comparing comparing) {
        this.directives = directives;
        this.units = units;
        this.ownership = ownership;
        this.heads = heads;
        this.sheets = sheets;
        this.comparing = comparing;
    }

    @GetMapping("/directives/{id}/edit")
    Page form(Visit visit, @PathVariable UUID id) {
        var directive = ownership.own(visit.scope(), id);
        var issuer = units.get(visit.scope(), directive.head().issuer());
        var name = issuer.code() == null ? issuer.name().original() : issuer.code();
        return page(
                Page.of("directive/formedit"),
                visit,
                directive,
                HeadSheet.of(directive, name),
                directive.rowVersion(),
                new Doubts());
    }

    @PostMapping("/directives/{id}/edit")
    Page amend(Visit visit, @PathVariable UUID id, HeadSheet sheet, @RequestParam int rowVersion) {
        var directive = ownership.own(visit.scope(), id);
        var doubts = new Doubts();
        try {
            var head = heads.read(visit.scope(), sheet, directive.head().title(), doubts);
            if (head != null) {
                var deed = new AmendDirective(directive.id(), rowVersion, head, HeadReader.others(sheet));
                return Page.seeOther("/directives/"
                                + directives.amend(visit.scope(), deed).about())
                        .sayingRecorded();
            }
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
        } catch (Conflict conflict) {
            return page(
                            Page.of("directive/formedit", HttpStatus.PRECONDITION_FAILED),
                            visit,
                            directive,
                            sheet,
                            conflict.storedVersion(),
                            doubts)
                    .with("differences", comparing.of(visit, conflict));
        }
        return page(Page.refused("directive/formedit"), visit, directive, sheet, rowVersion, doubts);
    }

    private Page page(Page page, Visit visit, Directive directive, HeadSheet sheet, int version, Doubts doubts) {
        return sheets.corrected(page, visit, directive.id(), sheet, doubts)
                .with("directive", directive)
                .with("version", version)
                .with("differences", List.<Comparing.Difference>of());
    }
}
