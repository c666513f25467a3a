package org.plumbline.reader.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.deed.AddDrafts;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.RemoveLayout;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reader.layout.Layouts;
import org.plumbline.reader.layout.ReadTable;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An office says once what the columns of its tables hold; and the layouts that it said. */
@Controller
class LayoutPages {

    private static final int MOST_ROWS = 6;

    private final Layouts layouts;
    private final ObjectProvider<LayoutTables> tables;
    private final ReadingRoom room;
    private final ReadingList list;

    LayoutPages(Layouts layouts, ObjectProvider<LayoutTables> tables, ReadingRoom room, ReadingList list) {
        this.layouts = layouts;
        this.tables = tables;
        this.room = room;
        this.list = list;
    }

    @GetMapping("/layouts")
    @Needs(Ability.READ)
    Page all(Visit visit) {
        return Page.of("layout/list").with("layouts", layouts.all(visit.scope()));
    }

    @GetMapping("/reading/{id}/tables/{no}")
    @Needs(Ability.ANSWER)
    Page table(Visit visit, @PathVariable UUID id, @PathVariable int no) {
        if (!list.mayDecide(visit.scope(), list.get(visit.scope(), id))) {
            throw new NotAllowed(Ability.ANSWER);
        }
        var table = found(visit, id, no);
        var mapped = table.reading().layout().mapping();
        var holds = new ArrayList<String>();
        var years = new ArrayList<String>();
        for (int at = 0; at < table.heads().size(); at++) {
            var held = at < mapped.columns().size() ? mapped.columns().get(at) : null;
            holds.add(held == null ? "" : held.column().code());
            years.add(held == null || held.year() == null ? "" : held.year().toString());
        }
        var name = table.layout() == null ? "" : table.layout().name();
        return form(
                Page.of("layout/table"),
                visit,
                id,
                table,
                new LayoutSheet(name, Integer.toString(mapped.headRows()), holds, years),
                List.of());
    }

    private ReadTable found(Visit visit, UUID id, int no) {
        var source = list.get(visit.scope(), id);
        return tables
                .getObject()
                .of(visit.scope(), source.unit(), list.words(visit.scope(), id), source.language())
                .stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> new Absent("table", id));
    }

    private Page form(Page page, Visit visit, UUID id, ReadTable table, LayoutSheet sheet, List<Problem> problems) {
        return page.with("source", list.get(visit.scope(), id))
                .with("table", table)
                .with(
                        "rows",
                        table.reading().table().rows().stream().limit(MOST_ROWS).toList())
                .with("sheet", sheet)
                .with("problems", problems);
    }

    @PostMapping("/reading/{id}/tables/{no}")
    @Needs(Ability.ANSWER)
    Page keep(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") String headRows,
            @RequestParam(required = false) @Nullable List<String> holds,
            @RequestParam(required = false) @Nullable List<String> year) {
        var scope = visit.scope();
        var table = found(visit, id, no);
        var sheet = new LayoutSheet(name.strip(), headRows, given(holds), given(year));
        try {
            var source = list.get(scope, id);
            var said = table.layout();
            layouts.keep(
                    scope,
                    new KeepLayout(
                            said == null ? Ids.next() : said.id(),
                            said == null ? source.unit() : said.unit(),
                            said == null ? null : said.rowVersion(),
                            sheet.name(),
                            table.heads(),
                            sheet.rows(),
                            sheet.columns()));
            var words = list.words(scope, id);
            var drafts = new ArrayList<org.plumbline.reader.deed.FoundDraft>();
            for (var each : tables.getObject().of(scope, source.unit(), words, source.language())) {
                if (each.no() == no) {
                    drafts.addAll(tables.getObject().drafts(each, words, source.language()));
                }
            }
            if (said == null) {
                room.add(scope, new AddDrafts(id, drafts));
            }
            return Page.seeOther("/reading/" + id)
                    .saying("layout.kept", Map.of("count", said == null ? drafts.size() : 0));
        } catch (Refused refused) {
            return form(Page.refused("layout/table"), visit, id, table, sheet, refused.problems());
        }
    }

    private static List<String> given(@Nullable List<String> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }

    @GetMapping("/layouts/{id}")
    @Needs(Ability.READ)
    Page layout(Visit visit, @PathVariable UUID id) {
        var layout = layouts.get(visit.scope(), id);
        return Page.of("layout/layout")
                .with("layout", layout)
                .with(
                        "sheet",
                        new LayoutSheet(
                                layout.name(),
                                Integer.toString(layout.headRows()),
                                layout.columns().stream()
                                        .map(each -> each.holds() == null ? "" : each.holds())
                                        .toList(),
                                layout.columns().stream()
                                        .map(each -> each.year() == null
                                                ? ""
                                                : each.year().toString())
                                        .toList()))
                .with("problems", List.of());
    }

    @PostMapping("/layouts/{id}")
    @Needs(Ability.ANSWER)
    Page change(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") String headRows,
            @RequestParam(required = false) @Nullable List<String> holds,
            @RequestParam(required = false) @Nullable List<String> year) {
        var layout = layouts.get(visit.scope(), id);
        var sheet = new LayoutSheet(name.strip(), headRows, given(holds), given(year));
        try {
            layouts.keep(
                    visit.scope(),
                    new KeepLayout(
                            id,
                            layout.unit(),
                            rowVersion,
                            sheet.name(),
                            layout.heads(),
                            sheet.rows(),
                            sheet.columns()));
            return Page.seeOther("/layouts").sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("layout/layout")
                    .with("layout", layout)
                    .with("sheet", sheet)
                    .with("problems", refused.problems());
        }
    }

    @PostMapping("/layouts/{id}/remove")
    @Needs(Ability.ANSWER)
    Page remove(Visit visit, @PathVariable UUID id) {
        layouts.remove(visit.scope(), new RemoveLayout(id));
        return Page.seeOther("/layouts").saying("layout.removed", Map.of());
    }
}
