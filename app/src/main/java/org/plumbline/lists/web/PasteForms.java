package org.plumbline.lists.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.Checked;
import org.plumbline.lists.Pasted;
import org.plumbline.lists.PastedTable;
import org.plumbline.lists.PastedTables;
import org.plumbline.lists.RememberLayout;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A table pasted as assignments of a directive: its columns are asked once, then it is checked, then carried out. */
@Controller
class PasteForms {

    private final PastedTables tables;
    private final Units units;

    PasteForms(PastedTables tables, Units units) {
        this.tables = tables;
        this.units = units;
    }

    @GetMapping("/lists/paste")
    @Needs(Ability.DIRECT)
    Page form(Visit visit, @RequestParam(defaultValue = "") String directive) {
        var owner = units.mandated(visit.scope())
                .map(unit -> unit.code() == null ? unit.id().toString() : unit.code())
                .orElse("");
        return form(Page.of("lists/paste"), new Pasted("", directive, owner, null), "", List.of());
    }

    /** Asks for the columns, or says what the table would bring. */
    @PostMapping("/lists/paste")
    @Needs(Ability.DIRECT)
    Page check(
            Visit visit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String issued,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String edit) {
        var pasted = new Pasted(text, directive.strip(), owner.strip(), null);
        try {
            pasted = new Pasted(text, directive.strip(), owner.strip(), day(issued));
            if (!edit.isEmpty()) {
                return form(Page.of("lists/paste"), pasted, issued, List.of());
            }
            var table = PastedTable.of(text);
            var known = tables.layout(visit.scope(), table);
            if (columns == null && (known.isEmpty() || !again.isEmpty())) {
                return mapping(
                        Page.of("lists/columns"), pasted, table, known.orElseGet(() -> tables.guess(table)), List.of());
            }
            if (columns == null) {
                return checked(pasted, tables.check(visit.scope(), pasted, known.orElseThrow()));
            }
            return asked(visit, pasted, table, columns, known.orElse(List.of()));
        } catch (Refused refused) {
            return form(Page.refused("lists/paste"), pasted, issued, refused.problems());
        }
    }

    private Page asked(Visit visit, Pasted pasted, PastedTable table, List<String> columns, List<String> known) {
        var all = new ArrayList<>(columns);
        while (all.size() < table.headings().size()) {
            all.add("");
        }
        try {
            if (!all.equals(known)) {
                tables.remember(visit.scope(), new RememberLayout(Ids.next(), table.fingerprint(), all));
            }
        } catch (Refused refused) {
            return mapping(Page.refused("lists/columns"), pasted, table, all, refused.problems());
        }
        return checked(pasted, tables.check(visit.scope(), pasted, all));
    }

    @PostMapping("/lists/paste/commit")
    @Needs(Ability.DIRECT)
    Page commit(
            Visit visit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String issued) {
        var pasted = new Pasted(text, directive.strip(), owner.strip(), day(issued));
        var columns = tables.layout(visit.scope(), PastedTable.of(text))
                .orElseThrow(() -> new Refused("columns", "lists.paste.no-title", Map.of()));
        var done = tables.commit(visit.scope(), pasted, columns);
        if (!done.isRight()) {
            return checked(pasted, done);
        }
        return Page.seeOther("/assignments")
                .saying(
                        done.committed() ? "lists.outcome.committed" : "lists.outcome.nothing",
                        Map.of("n", done.fresh()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Refused("issued", "lists.unfit.day", Map.of("value", text));
        }
    }

    private static Page form(Page page, Pasted pasted, String issued, List<Problem> problems) {
        return page.with("pasted", pasted).with("issued", issued).with("problems", problems);
    }

    private static Page mapping(
            Page page, Pasted pasted, PastedTable table, List<String> columns, List<Problem> problems) {
        return page.with("pasted", pasted)
                .with("table", table)
                .with("columns", columns)
                .with("problems", problems);
    }

    private static Page checked(Pasted pasted, Checked checked) {
        return (checked.isRight() ? Page.of("lists/pasted") : Page.refused("lists/pasted"))
                .with("pasted", pasted)
                .with("checked", checked);
    }
}
