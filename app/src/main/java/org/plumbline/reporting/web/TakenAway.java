package org.plumbline.reporting.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.upload.Turns;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.carried.ReturnBook;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a unit owes as a file to take along: with what it typed so far, and what it said before. */
@Controller
@Needs(Ability.ANSWER)
class TakenAway {

    private static final int MOST_ROWS = 150_000;
    private static final int UNITS_AT_ONCE = 200;

    private final Returns returns;
    private final Sheets sheets;
    private final RoundList rounds;
    private final TemplateEngine templates;
    private final Turns turns;

    TakenAway(Returns returns, Sheets sheets, RoundList rounds, TemplateEngine templates, Turns turns) {
        this.rounds = rounds;
        this.turns = turns;
        this.returns = returns;
        this.sheets = sheets;
        this.templates = templates;
    }

    @GetMapping("/rounds/{round}/units/{unit}/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        returns.requireAnswering(visit.scope(), round, unit);
        var sheet = sheets.of(visit.scope(), round, unit);
        var out = new ByteArrayOutputStream();
        try (var book = ReturnBook.of(out, visit.w(), sheet, false)) {
            book.add(sheet, ReturnBook.Cells.of(typed(visit, sheet)));
        }
        var name = ReturnBook.name(visit.w().text(sheet.owing().unitName()), sheet.opened(), "xlsx");
        return CarriedPages.file(name, CarriedPages.XLSX, out.toByteArray());
    }

    /** The same as one page, which checks what is typed and saves the answers. */
    @GetMapping(value = "/rounds/{round}/units/{unit}/file", params = "format=html")
    ResponseEntity<byte[]> page(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        returns.requireAnswering(visit.scope(), round, unit);
        var sheet = sheets.of(visit.scope(), round, unit);
        var view = ReturnView.of(visit, sheet, null, ReturnView.May.FILL, List.of(), List.of(), Map.of());
        var out = new Utf8ByteOutput();
        templates.render(
                "reporting/away.jte", Map.of("visit", visit, "view", view, "file", AwayPage.of(visit, sheet)), out);
        var bytes = new ByteArrayOutputStream(out.getContentLength());
        try {
            out.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = ReturnBook.name(visit.w().text(sheet.owing().unitName()), sheet.opened(), "html");
        return CarriedPages.file(name, "text/html;charset=UTF-8", bytes.toByteArray());
    }

    /** One book for all units of a round for which the reader may answer and that still owe: a row for each unit and figure. */
    @GetMapping("/rounds/{round}/file")
    ResponseEntity<byte[]> many(Visit visit, @PathVariable UUID round) {
        var opened = rounds.get(visit.scope(), round);
        var most = MOST_ROWS / opened.round().lines();
        var units = returns.fillable(visit.scope(), opened, most + 1);
        if (units.isEmpty()) {
            throw new Absent("round", round);
        }
        if (units.size() > most) {
            throw new Refused("file", "reporting.file-large", Map.of("most", MOST_ROWS));
        }
        return turns.take(() -> {
            var out = new ByteArrayOutputStream();
            try (var book = ReturnBook.of(out, visit.w(), opened, units.size(), false)) {
                for (var from = 0; from < units.size(); from += UNITS_AT_ONCE) {
                    var some = units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE));
                    sheets.of(visit.scope(), opened, some)
                            .forEach(sheet -> book.add(sheet, ReturnBook.Cells.of(typed(visit, sheet))));
                }
            }
            return CarriedPages.file(ReturnBook.name(null, opened, "xlsx"), CarriedPages.XLSX, out.toByteArray());
        });
    }

    /** What was typed and not sent, as the reader's language writes it. */
    static Map<UUID, Map<String, String>> typed(Visit visit, Sheet sheet) {
        var typed = new HashMap<UUID, Map<String, String>>();
        sheet.lines().forEach(line -> typed.put(line.id(), CellFields.shown(visit.w(), line.typed())));
        return typed;
    }
}
