package org.plumbline.directive.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.RowsSheet.RelationRow;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a document on one page, symbol first. */
@Controller
@Needs(Ability.DIRECT)
class RegisterForms {

    private final Directives directives;
    private final Units units;
    private final HeadReader heads;
    private final RowsReader rowsReader;
    private final RegisterSheets sheets;

    RegisterForms(Directives directives, Units units, HeadReader heads, RowsReader rowsReader, RegisterSheets sheets) {
        this.directives = directives;
        this.units = units;
        this.heads = heads;
        this.rowsReader = rowsReader;
        this.sheets = sheets;
    }

    /** An empty form, or one begun with what is known; for a unit's own document in answer to another, with issuer and relation filled in. */
    @GetMapping("/directives/new")
    Page form(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID answering,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String issued) {
        var issuer = unit == null ? visit.viewer().unitId() : unit;
        var found = issuer == null ? null : units.find(visit.scope(), issuer).orElse(null);
        var text = found == null ? "" : found.code() == null ? found.name().original() : found.code();
        var head = HeadSheet.empty(text, found == null ? "" : found.id().toString(), sheets.language())
                .begun(symbol, issued);
        return sheets.page(Page.of("directive/formregister"), visit, head, rows(visit, answering), new Doubts())
                .with("answering", answering)
                .with("unit", unit);
    }

    @PostMapping("/directives/new")
    Page register(
            Visit visit,
            HeadSheet head,
            RowsSheet rows,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(required = false) @Nullable UUID answering,
            @RequestParam(required = false) @Nullable UUID unit) {
        var doubts = new Doubts();
        if (!add.isEmpty()
                || !drop.isEmpty()
                || !check.isEmpty()
                || !rows.lines().isEmpty()) {
            return sheets.step(Page.of("directive/formregister"), visit, head, rows, add, drop, doubts)
                    .with("answering", answering)
                    .with("unit", unit);
        }
        try {
            var deed = deed(visit, head, rows, doubts);
            if (deed != null) {
                var id = directives.register(visit.scope(), deed).about();
                var next = answering == null || unit == null
                        ? "/directives/" + id
                        : "/directives/%s/answer?unit=%s&document=%s".formatted(answering, unit, id);
                return Page.seeOther(next).saying("directive.done.registered", Map.of());
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), RowsReader::inRows));
        }
        return sheets.page(Page.refused("directive/formregister"), visit, head, rows, doubts)
                .with("answering", answering)
                .with("unit", unit);
    }

    private @Nullable RegisterDirective deed(Visit visit, HeadSheet sheet, RowsSheet rows, Doubts doubts) {
        var head = heads.read(visit.scope(), sheet, null, doubts);
        var clauses = rowsReader.clauses(rows.clauses(), sheet.language(), List.of(), doubts);
        var relations = rowsReader.relations(visit.scope(), rows.relations(), doubts);
        var issuer = head == null ? null : head.issuer();
        var addressees = rowsReader.addressees(visit.scope(), rows.addressees(), issuer, doubts);
        return head == null || !doubts.problems().isEmpty()
                ? null
                : new RegisterDirective(Ids.next(), head, clauses, relations, addressees, HeadReader.others(sheet));
    }

    private RowsSheet rows(Visit visit, @Nullable UUID answering) {
        if (answering == null) {
            return RowsSheet.empty();
        }
        var upper = directives.get(visit.scope(), answering);
        var row = new RelationRow("CONCRETISES", upper.called(), upper.id().toString(), upper.called(), "");
        return new RowsSheet(List.of(), "", List.of(row), List.of());
    }
}
