package org.plumbline.reader.web;

import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.reader.KeptFindings;
import org.plumbline.reader.KeptFindings.Asked;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that the checks of a text found, the worst first. */
@Controller
@Needs(Ability.READ)
class FindingPages {

    private static final int PAGE = 50;

    private final ReadingList list;
    private final KeptFindings kept;

    FindingPages(ReadingList list, KeptFindings kept) {
        this.list = list;
        this.kept = kept;
    }

    @GetMapping("/reading/{id}/findings")
    Page all(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "0") int after) {
        var scope = visit.scope();
        var source = list.get(scope, id);
        var counts = source.checks();
        if (counts == null) {
            throw new Absent("findings", id);
        }
        var asked = SentFinding.verdict(verdict);
        return Page.of("reader/findings")
                .with(
                        "shown",
                        new FindingList(
                                source,
                                counts,
                                asked,
                                kept.of(scope, id, new Places(list.words(scope, id)), Asked.all(asked), after, PAGE)));
    }
}
