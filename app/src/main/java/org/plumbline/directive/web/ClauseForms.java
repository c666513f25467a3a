package org.plumbline.directive.web;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses of a registered document: all of them with a way to each, and new ones by rows or pasted lines. */
@Controller
@Needs(Ability.DIRECT)
class ClauseForms {

    private final Clauses clauses;
    private final Ownership ownership;
    private final RowsReader reader;
    private final RegisterSheets sheets;

    ClauseForms(Clauses clauses, Ownership ownership, RowsReader reader, RegisterSheets sheets) {
        this.clauses = clauses;
        this.ownership = ownership;
        this.reader = reader;
        this.sheets = sheets;
    }

    @GetMapping("/directives/{id}/clauses/edit")
    Page form(Visit visit, @PathVariable UUID id) {
        return page(Page.of("directive/formclauses"), visit, id, RowsSheet.empty(), List.of());
    }

    @PostMapping("/directives/{id}/clauses/edit")
    Page add(
            Visit visit,
            @PathVariable UUID id,
            RowsSheet rows,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(defaultValue = "") String check) {
        var directive = ownership.own(visit.scope(), id);
        var doubts = new Doubts();
        if (!add.isEmpty()
                || !drop.isEmpty()
                || !check.isEmpty()
                || !rows.lines().isEmpty()) {
            var read = sheets.read(visit, rows.without(drop), doubts);
            return page(Page.of("directive/formclauses"), visit, id, read, doubts.problems())
                    .with("more", add)
                    .with(
                            "linesRead",
                            read.clauses().size() - rows.without(drop).clauses().size());
        }
        var standing = clauses.of(visit.scope(), directive.id());
        var language = directive.head().title().language();
        var texts = reader.clauses(rows.clauses(), language, standing, doubts);
        if (texts.isEmpty() && doubts.problems().isEmpty()) {
            doubts.problems().add(Problem.at("clauses[0].path", "directive.clause-path-missing"));
        }
        try {
            if (doubts.problems().isEmpty()) {
                clauses.add(visit.scope(), new AddClauses(directive.id(), texts));
                return Page.seeOther("/directives/" + directive.id() + "/clauses/edit")
                        .sayingRecorded();
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), RowsReader::inRows));
        }
        return page(Page.refused("directive/formclauses"), visit, id, rows, doubts.problems());
    }

    private Page page(Page page, Visit visit, UUID id, RowsSheet rows, List<Problem> problems) {
        var directive = ownership.own(visit.scope(), id);
        return page.with("directive", directive)
                .with("clauses", clauses.of(visit.scope(), directive.id()))
                .with("rows", rows)
                .with("more", "")
                .with("linesRead", 0)
                .with("problems", problems);
    }
}
