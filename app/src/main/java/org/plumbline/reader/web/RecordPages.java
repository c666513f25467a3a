package org.plumbline.reader.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Becoming;
import org.plumbline.reader.Draft;
import org.plumbline.reader.ReadingList;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a draft become a record: the form of its kind filled in from the words, sent through the front door of the record's module. */
@Controller
@Needs(Ability.ANSWER)
class RecordPages {

    private final ReadingList list;
    private final DraftViews views;
    private final RecordOffers offers;
    private final RecordSheets sheets;
    private final SentRecords records;
    private final Becoming becoming;

    RecordPages(
            ReadingList list,
            DraftViews views,
            RecordOffers offers,
            RecordSheets sheets,
            SentRecords records,
            Becoming becoming) {
        this.list = list;
        this.views = views;
        this.offers = offers;
        this.sheets = sheets;
        this.records = records;
        this.becoming = becoming;
    }

    @GetMapping("/reading/{id}/drafts/{draft}/record")
    Page form(Visit visit, @PathVariable UUID id, @PathVariable UUID draft) {
        var found = usable(visit.scope(), id, draft);
        return page(Page.of("reader/record"), visit, found, sheets.begun(visit, found), new Doubts());
    }

    @PostMapping("/reading/{id}/drafts/{draft}/record")
    Page make(Visit visit, @PathVariable UUID id, @PathVariable UUID draft, @RequestParam Map<String, String> sent) {
        var found = usable(visit.scope(), id, draft);
        var doubts = new Doubts();
        if (sent.containsKey("show")) {
            return page(Page.of("reader/record"), visit, found, sent, doubts);
        }
        try {
            var form = new RecordForm(visit, sent, doubts);
            var work = work(found, form);
            if (work != null && doubts.problems().isEmpty()) {
                work.run();
                return Page.seeOther("/reading/" + id + "/drafts/" + draft).saying("reader.done.became", Map.of());
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), RecordPages::field));
        }
        return page(Page.refused("reader/record"), visit, found, sent, doubts);
    }

    private @Nullable Runnable work(Draft draft, RecordForm form) {
        var scope = form.visit().scope();
        switch (RecordOffers.form(draft.type())) {
            case "citation" -> {
                var directive = records.directive(form);
                return directive == null ? null : () -> becoming.cite(scope, draft, directive);
            }
            case "task" -> {
                var deed = records.task(form);
                return deed == null ? null : () -> becoming.task(scope, draft, deed);
            }
            case "target" -> {
                var deed = records.target(form, draft);
                return deed == null ? null : () -> becoming.target(scope, draft, deed);
            }
            default -> {
                var deed = records.figure(form, draft, list.get(scope, draft.source()));
                return deed == null ? null : () -> becoming.figure(scope, draft, deed);
            }
        }
    }

    /** A field of a deed by its name in the form. */
    private static String field(String name) {
        return name.startsWith("figures[0].") ? name.substring("figures[0].".length()) : name;
    }

    /** The draft, if it can become a record here and is none yet. */
    private Draft usable(Scope scope, UUID source, UUID draft) {
        var found = list.draft(scope, source, draft);
        if (RecordOffers.form(found.type()).isEmpty() || !found.records().isEmpty()) {
            throw new Absent("form", draft);
        }
        views.require(scope, found);
        return found;
    }

    private Page page(Page page, Visit visit, Draft draft, Map<String, String> values, Doubts doubts) {
        return page.with("view", views.of(visit.scope(), draft))
                .with("offer", offers.of(visit.scope(), draft, values))
                .with("values", Map.copyOf(values))
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }
}
