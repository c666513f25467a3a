package org.plumbline.reader.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.Draft;
import org.plumbline.reader.DraftFields;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One draft in the words around it: its fields to be corrected, and what it can become. */
@Controller
@Needs(Ability.ANSWER)
class DraftPages {

    private final ReadingRoom room;
    private final ReadingList list;
    private final DraftViews views;

    DraftPages(ReadingRoom room, ReadingList list, DraftViews views) {
        this.room = room;
        this.list = list;
        this.views = views;
    }

    @GetMapping("/reading/{id}/drafts/{draft}")
    Page form(Visit visit, @PathVariable UUID id, @PathVariable UUID draft) {
        var found = list.draft(visit.scope(), id, draft);
        return page(Page.of("reader/edit"), visit, found, written(visit, found), List.of());
    }

    @PostMapping("/reading/{id}/drafts/{draft}")
    Page edit(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable Integer rowVersion,
            @RequestParam Map<String, String> sent) {
        var found = list.draft(visit.scope(), id, draft);
        try {
            room.edit(visit.scope(), new EditDraft(id, draft, rowVersion, fields(visit, found, sent)));
            return Page.seeOther("/reading/" + id + "/drafts/" + draft).saying("reader.done.edited", Map.of());
        } catch (Refused refused) {
            return page(Page.refused("reader/edit"), visit, found, sent, refused.problems());
        } catch (Conflict conflict) {
            var fresh = list.draft(visit.scope(), id, draft);
            return page(
                    Page.of("reader/edit", HttpStatus.PRECONDITION_FAILED),
                    visit,
                    fresh,
                    sent,
                    List.of(new Problem("reader.decided-meanwhile", null, Map.of())));
        }
    }

    /** The fields as they are kept: numbers may be written in the reader's own way. */
    private static TreeMap<String, String> fields(Visit visit, Draft draft, Map<String, String> sent) {
        var fields = new TreeMap<String, String>();
        for (var field : DraftFields.of(draft.type())) {
            var text = Texts.clean(sent.get(field.name()));
            if (!text.isEmpty()) {
                fields.put(
                        field.name(),
                        field.kind() == DraftFields.Kind.NUMBER ? TypedFigures.plain(visit.w(), text) : text);
            }
        }
        return fields;
    }

    private static Map<String, String> written(Visit visit, Draft draft) {
        var values = new HashMap<String, String>(draft.fields());
        for (var field : DraftFields.of(draft.type())) {
            var value = values.get(field.name());
            if (value != null && field.kind() == DraftFields.Kind.NUMBER) {
                values.put(field.name(), TypedFigures.shown(visit.w(), value));
            }
        }
        return values;
    }

    private Page page(Page page, Visit visit, Draft draft, Map<String, String> values, List<Problem> problems) {
        return page.with("view", views.of(visit.scope(), draft))
                .with("values", Map.copyOf(values))
                .with("problems", problems);
    }
}
