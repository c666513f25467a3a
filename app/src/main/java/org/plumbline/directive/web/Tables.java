package org.plumbline.directive.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Overview.Line;
import org.plumbline.web.CsvText;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of directives as a file for a spreadsheet. */
@Component
class Tables {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A column: the message that names it, and its value in a row: a text, a whole number, a day, or null. */
    private record Column(String name, Function<Line, @Nullable Object> value) {}

    ResponseEntity<byte[]> csv(Visit visit, Overview.Part part) {
        var w = visit.w();
        var columns = columns(w);
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.stream().map(column -> w.say(column.name())));
            for (var line : part.lines()) {
                csv.printRecord(columns.stream()
                        .map(column -> CsvText.safe(column.value().apply(line))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(visit, "csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> xlsx(Visit visit, Overview.Part part) {
        var w = visit.w();
        var columns = columns(w);
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Plumbline", "1.0")) {
            var sheet = book.newWorksheet(w.say("directive.list.title"));
            for (var c = 0; c < columns.size(); c++) {
                sheet.value(0, c, w.say(columns.get(c).name()));
                sheet.style(0, c).bold().set();
                for (var r = 0; r < part.lines().size(); r++) {
                    switch (columns.get(c).value().apply(part.lines().get(r))) {
                        case null -> {}
                        case Number number -> sheet.value(r + 1, c, number);
                        case LocalDate day -> {
                            sheet.value(r + 1, c, day);
                            sheet.style(r + 1, c).format("yyyy-mm-dd").set();
                        }
                        case Object other -> sheet.value(r + 1, c, other.toString());
                    }
                }
            }
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(visit, "xlsx", XLSX, bytes.toByteArray());
    }

    private static List<Column> columns(Words w) {
        return List.of(
                new Column("directive.column.symbol", Line::symbol),
                new Column("directive.column.title", line -> w.text(line.title())),
                new Column("directive.column.issuer", line -> w.text(line.issuerName())),
                new Column("directive.column.issued", Line::issued),
                new Column("directive.column.field", line -> w.text(line.field())),
                new Column("directive.column.term", Line::term),
                new Column("directive.column.upper", Line::upperCalled),
                new Column("directive.column.base", line -> line.standing().base()),
                new Column("directive.column.took-up", line -> line.standing().tookUp()),
                new Column(
                        "directive.column.not-concerned",
                        line -> line.standing().notConcerned()),
                new Column("directive.column.late", line -> line.standing().late()),
                new Column("directive.column.asking", line -> line.standing().clausesAsking()),
                new Column("directive.column.taken-up", line -> line.standing().clausesTakenUp()),
                new Column(
                        "directive.column.without-lead", line -> line.standing().clausesWithoutLead()),
                new Column("directive.column.review", line -> line.standing().nextReview()),
                new Column("directive.column.lead", line -> w.text(line.leadPost())));
    }

    private static ResponseEntity<byte[]> file(Visit visit, String ending, String type, byte[] bytes) {
        var name = "directives-" + visit.on() + "." + ending;
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }
}
