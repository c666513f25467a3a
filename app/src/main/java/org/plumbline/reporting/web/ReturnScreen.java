package org.plumbline.reporting.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.Documents;
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
    private final AskedFor askedFor;

    ReturnScreen(Returns returns, Receiving receiving, Documents documents, AskedFor askedFor) {
        this.askedFor = askedFor;
        this.returns = returns;
        this.receiving = receiving;
        this.documents = documents;
    }

    Page of(Page page, Visit visit, Sheet sheet, Map<UUID, Map<String, String>> sent, Collection<Problem> problems) {
        var view = ReturnView.of(
                visit,
                sheet,
                returns.of(visit.scope(), sheet.owing()),
                new ReturnView.Rights(
                        returns.mayFill(visit.scope(), sheet.owing()),
                        documents.mayAttach(visit.scope(), sheet.owing()),
                        receiving.mayReceive(visit.scope(), sheet.opened().regime())),
                receiving.permits(visit.scope(), sheet.owing()),
                sent);
        return page.with(
                        "asked",
                        askedFor.of(
                                visit.scope(),
                                "LINE",
                                sheet.opened().round().id(),
                                sheet.owing().unit()))
                .with("view", view)
                .with("problems", List.copyOf(problems));
    }
}
