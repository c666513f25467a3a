package org.plumbline.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.web.FormFiles;
import org.plumbline.indicator.web.SentFiles;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.Documents;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheets;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents at the lines of a return. The cells that are typed beside them come along and are kept. */
@Controller
@RequestMapping("/rounds/{round}/units/{unit}")
@Needs(Ability.ANSWER)
class DocumentPages {

    private final Sheets sheets;
    private final Returns returns;
    private final Documents documents;
    private final ReturnScreen screen;
    private final FormFiles files;

    DocumentPages(Sheets sheets, Returns returns, Documents documents, ReturnScreen screen, FormFiles files) {
        this.files = files;
        this.sheets = sheets;
        this.returns = returns;
        this.documents = documents;
        this.screen = screen;
    }

    @PostMapping("/lines/{line}/documents")
    Page attach(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable UUID line,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var problems = new ArrayList<Problem>();
        var at = Returns.at(line, "files");
        var collected = Texts.day(
                Returns.at(line, "collected"), Texts.clean(form.get(Returns.at(line, "collected"))), problems);
        return keeping(visit, round, unit, form, problems, () -> {
            var uploaded = uploaded(request, Returns.at(line, "uploaded"));
            var sent = files.of(visit.scope(), at, SentFiles.parts(request, at), uploaded);
            documents.attach(visit.scope(), round, unit, line, sent, new EvidenceFile.Origin(null, collected, null));
            files.used(visit.scope(), uploaded);
            return sent.size();
        });
    }

    @PostMapping("/documents/{file}/remove")
    Page remove(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable UUID file,
            @RequestParam Map<String, String> form) {
        return keeping(visit, round, unit, form, new ArrayList<>(), () -> {
            documents.remove(visit.scope(), round, unit, file);
            return 0;
        });
    }

    /** Files that came in pieces before the form. */
    private static List<UUID> uploaded(HttpServletRequest request, String name) {
        var named = request.getParameterValues(name);
        return named == null
                ? List.of()
                : Arrays.stream(named).map(Texts::id).filter(Objects::nonNull).toList();
    }

    /** An act on documents that says how many came. */
    private interface Act {
        int carryOut();
    }

    private Page keeping(
            Visit visit, UUID round, UUID unit, Map<String, String> form, List<Problem> problems, Act act) {
        var scope = visit.scope();
        returns.requireAnswering(scope, round, unit);
        var sent = CellFields.sent(form);
        try {
            if (!sent.isEmpty()) {
                returns.keep(scope, round, unit, CellFields.kept(visit.w(), sent));
            }
            if (problems.isEmpty()) {
                var done = act.carryOut();
                return Page.seeOther("/rounds/" + round + "/units/" + unit)
                        .saying(done == 0 ? "reporting.done.removed" : "reporting.done.attached", Map.of("n", done));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return screen.of(Page.refused("reporting/return"), visit, sheets.of(scope, round, unit), sent, problems);
    }
}
