package org.plumbline.reporting.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.Documents;
import org.plumbline.reporting.Outgoings;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheet;
import org.plumbline.web.AskedFor;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Puts a return on its page, with what is typed and what is wrong with it. */
@Component
class ReturnScreen {

    private final Returns returns;
    private final Receiving receiving;
    private final Documents documents;
    private final Outgoings outgoings;
    private final AskedFor askedFor;

    ReturnScreen(Returns returns, Receiving receiving, Documents documents, Outgoings outgoings, AskedFor askedFor) {
        this.outgoings = outgoings;
        this.askedFor = askedFor;
        this.returns = returns;
        this.receiving = receiving;
        this.documents = documents;
    }

    Page of(Page page, Visit visit, Sheet sheet, Map<UUID, Map<String, String>> sent, Collection<Problem> problems) {
        var scope = visit.scope();
        var owing = sheet.owing();
        var view = ReturnView.of(
                        visit,
                        sheet,
                        returns.of(scope, owing),
                        may(visit, sheet),
                        receiving.followers(scope, owing),
                        receiving.permits(scope, owing),
                        sent)
                .with(outgoings.of(scope, owing), outgoings.mayRecord(scope, owing));
        return page.with(
                        "asked",
                        askedFor.of(scope, "LINE", sheet.opened().round().id(), owing.unit()))
                .with("view", view)
                .with("problems", List.copyOf(problems));
    }

    private ReturnView.May may(Visit visit, Sheet sheet) {
        var scope = visit.scope();
        var owing = sheet.owing();
        return new ReturnView.May(
                returns.mayFill(scope, owing),
                returns.handsIn(scope, owing),
                returns.mayWithdraw(scope, owing),
                documents.mayAttach(scope, owing),
                receiving.mayDecide(scope, owing),
                receiving.mayReceive(scope, sheet.opened().regime()));
    }
}
