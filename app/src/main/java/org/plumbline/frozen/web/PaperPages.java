package org.plumbline.frozen.web;

import java.util.List;
import org.plumbline.frozen.Papers;
import org.plumbline.kernel.Refused;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the code of a print is typed: of which version it is, and what differs today. */
@Controller
@ForAnyAccount
class PaperPages {

    private final Papers papers;

    PaperPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/paper")
    Page paper(Visit visit, @RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return Page.of("frozen/paper").with("code", code).with("problems", List.of());
        }
        try {
            return Page.of("frozen/paper")
                    .with("code", code)
                    .with("compared", papers.check(visit.scope(), code))
                    .with("problems", List.of());
        } catch (Refused refused) {
            return Page.refused("frozen/paper").with("code", code).with("problems", refused.problems());
        }
    }
}
