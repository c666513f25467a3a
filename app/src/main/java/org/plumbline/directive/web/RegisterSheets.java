package org.plumbline.directive.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Fills the page of a form with rows: what was typed, what is offered, what was understood. */
@Component
class RegisterSheets {

    private final Finder finder;
    private final Offers offers;
    private final Understander understander;
    private final KindWords kinds;

    RegisterSheets(Finder finder, Offers offers, Understander understander, KindWords kinds) {
        this.finder = finder;
        this.offers = offers;
        this.understander = understander;
        this.kinds = kinds;
    }

    /** The language in which documents of this installation are usually written. */
    String language() {
        return offers.language();
    }

    Page page(Page page, Visit visit, HeadSheet head, RowsSheet rows, Doubts doubts) {
        return page(page, visit, null, head, rows, doubts, "");
    }

    /** The form in which the head of a registered document is corrected. */
    Page corrected(Page page, Visit visit, UUID directive, HeadSheet head, Doubts doubts) {
        return page(page, visit, directive, head, RowsSheet.empty(), doubts, "");
    }

    /** The form again before anything is stored: with a row more or less, with pasted lines read into rows. */
    Page step(Page page, Visit visit, HeadSheet head, RowsSheet rows, String add, String drop, Doubts doubts) {
        var before = rows.clauses().size();
        var read = read(visit, rows.without(drop), doubts);
        return page(page, visit, null, head, read, doubts, add)
                .with("linesRead", read.clauses().size() - before);
    }

    /** Reads pasted lines into rows; lines of which one cannot be read stay as they are. */
    RowsSheet read(Visit visit, RowsSheet rows, Doubts doubts) {
        var lines = Lines.read(rows.lines(), kinds.of(visit.w()));
        doubts.problems().addAll(lines.problems());
        return lines.problems().isEmpty() ? rows.withClauses(lines.rows(), "") : rows;
    }

    private Page page(
            Page page,
            Visit visit,
            @Nullable UUID corrected,
            HeadSheet head,
            RowsSheet rows,
            Doubts doubts,
            String more) {
        var issuer =
                head.issuer().isEmpty() ? null : finder.unit(visit.scope(), "issuer", head.issuerTyped(), new Doubts());
        return page.with("head", head)
                .with("rows", rows)
                .with("more", more)
                .with("linesRead", 0)
                .with("offer", offers.of(visit.scope(), issuer))
                .with("understanding", understander.of(visit.scope(), corrected, head))
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }
}
