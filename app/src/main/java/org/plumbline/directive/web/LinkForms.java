package org.plumbline.directive.web;

import java.util.List;
import java.util.UUID;
import org.plumbline.directive.Addressees;
import org.plumbline.directive.Relations;
import org.plumbline.directive.deed.AddressDirective;
import org.plumbline.directive.deed.EndAddressee;
import org.plumbline.directive.deed.EndRelation;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.RowsSheet.RelationRow;
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

/** What a registered document does to others, and whom it addresses. */
@Controller
@Needs(Ability.DIRECT)
class LinkForms {

    private final Relations relations;
    private final Addressees addressees;
    private final Ownership ownership;
    private final RowsReader reader;
    private final Offers offers;

    LinkForms(Relations relations, Addressees addressees, Ownership ownership, RowsReader reader, Offers offers) {
        this.relations = relations;
        this.addressees = addressees;
        this.ownership = ownership;
        this.reader = reader;
        this.offers = offers;
    }

    @GetMapping("/directives/{id}/relations/new")
    Page relationForm(Visit visit, @PathVariable UUID id) {
        return relationPage(Page.of("directive/formrelations"), visit, id, RelationRow.empty(), new Doubts());
    }

    /** One at a time: a request sent twice is told by its one happening. */
    @PostMapping("/directives/{id}/relations/new")
    Page relate(Visit visit, @PathVariable UUID id, RowsSheet rows) {
        var directive = ownership.own(visit.scope(), id);
        var doubts = new Doubts();
        if (rows.relations().isEmpty()) {
            doubts.problems().add(Problem.at("relations[0].to", "directive.form.to-missing"));
        }
        try {
            for (var link : reader.relations(visit.scope(), rows.relations(), doubts)) {
                relations.relate(
                        visit.scope(), new RelateDirectives(directive.id(), link.kind(), link.to(), link.note()));
                return Page.seeOther("/directives/" + directive.id()).sayingRecorded();
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), field -> "relations[0]." + field));
        }
        var typed = rows.relations().isEmpty()
                ? RelationRow.empty()
                : rows.relations().getFirst();
        return relationPage(Page.refused("directive/formrelations"), visit, id, typed, doubts);
    }

    @PostMapping("/directives/{id}/relations/end")
    Page endRelation(Visit visit, @PathVariable UUID id, @RequestParam RelationKind kind, @RequestParam UUID to) {
        var directive = ownership.own(visit.scope(), id);
        relations.end(visit.scope(), new EndRelation(directive.id(), kind, to));
        return Page.seeOther("/directives/" + directive.id() + "/relations/new").sayingRecorded();
    }

    @GetMapping("/directives/{id}/addressees/new")
    Page addresseeForm(Visit visit, @PathVariable UUID id) {
        return addresseePage(Page.of("directive/formaddressees"), visit, id, RowsSheet.empty(), "", new Doubts());
    }

    @PostMapping("/directives/{id}/addressees/new")
    Page address(
            Visit visit,
            @PathVariable UUID id,
            RowsSheet rows,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var directive = ownership.own(visit.scope(), id);
        var doubts = new Doubts();
        if (!add.isEmpty() || !drop.isEmpty()) {
            return addresseePage(Page.of("directive/formaddressees"), visit, id, rows.without(drop), add, doubts);
        }
        var named = reader.addressees(
                visit.scope(), rows.addressees(), directive.head().issuer(), doubts);
        if (rows.addressees().isEmpty()) {
            doubts.problems().add(Problem.at("addressees[0].unit", "directive.form.addressees.missing"));
        }
        try {
            if (doubts.problems().isEmpty()) {
                addressees.address(visit.scope(), new AddressDirective(directive.id(), named));
                return Page.seeOther("/directives/" + directive.id()).sayingRecorded();
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), RowsReader::inRows));
        }
        return addresseePage(Page.refused("directive/formaddressees"), visit, id, rows, "", doubts);
    }

    @PostMapping("/directives/{id}/addressees/{addressee}/end")
    Page endAddressee(Visit visit, @PathVariable UUID id, @PathVariable UUID addressee) {
        var directive = ownership.own(visit.scope(), id);
        addressees.end(visit.scope(), new EndAddressee(directive.id(), addressee));
        return Page.seeOther("/directives/" + directive.id() + "/addressees/new")
                .sayingRecorded();
    }

    private Page relationPage(Page page, Visit visit, UUID id, RelationRow row, Doubts doubts) {
        var directive = ownership.own(visit.scope(), id);
        var outgoing = relations.of(visit.scope(), directive.id()).stream()
                .filter(Relations.Relation::outgoing)
                .toList();
        return page.with("directive", directive)
                .with("relations", outgoing)
                .with("row", row)
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }

    private Page addresseePage(Page page, Visit visit, UUID id, RowsSheet rows, String more, Doubts doubts) {
        var directive = ownership.own(visit.scope(), id);
        return page.with("directive", directive)
                .with("addressees", addressees.of(visit.scope(), directive.id()))
                .with("rows", rows)
                .with("more", more)
                .with("offer", offers.of(visit.scope(), null))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }
}
