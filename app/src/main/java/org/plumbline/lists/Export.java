package org.plumbline.lists;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.lists.Stored.Names;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** Everything in sight, list by list, in the form in which it is read in again. Runs inside a transaction. */
@Component
class Export {

    private final Stored stored;
    private final AccountRows accounts;

    Export(Stored stored, AccountRows accounts) {
        this.stored = stored;
        this.accounts = accounts;
    }

    void workbook(OutputStream out, Words w) {
        try (var book = new BookWriter(out, w)) {
            for (var list : ListSheet.values()) {
                var sheet = book.sheet(list, w.say(list.title()), list.columns());
                var at = BookWriter.FIRST_ROW;
                for (var row : rows(list, w)) {
                    book.row(sheet, at++, list.columns(), (column, c) -> row.get(column.code()));
                }
            }
            book.explanations(w.tag());
        }
    }

    void csv(ListSheet list, Appendable out, Words w) throws java.io.IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(list.columns().stream().map(column -> w.say(column.title())));
        for (var row : rows(list, w)) {
            csv.printRecord(list.columns().stream().map(column -> Spreadsheet.safe(row.get(column.code()))));
        }
    }

    private List<Map<String, Object>> rows(ListSheet list, Words w) {
        return switch (list) {
            case UNITS ->
                stored.units(Names.ALL).stream().map(unit -> unit(unit, w)).toList();
            case POSTS -> stored.posts(Names.ALL).stream().map(Export::post).toList();
            case ACCOUNTS -> accounts.all(w);
            case DIRECTIVES -> directives(w);
            case ASSIGNMENTS ->
                stored.assignments(Names.ALL).stream().map(Export::task).toList();
        };
    }

    private static Map<String, Object> unit(Site unit, Words w) {
        return filled(
                "code", unit.ref(),
                "name", unit.name().original(),
                "kind", w.say("organisation.kind." + Column.code(unit.kind())),
                "tier", unit.tier(),
                "parent", unit.parentCode(),
                "telephone", unit.telephone(),
                "founded", unit.founded(),
                "ceased", unit.end());
    }

    private static Map<String, Object> post(PostSite post) {
        return filled(
                "code", post.ref(),
                "unit", post.unit().ref(),
                "name", post.name().original(),
                "founded", post.founded(),
                "holder", post.holder());
    }

    private List<Map<String, Object>> directives(Words w) {
        var papers = stored.directives(Names.ALL);
        var issuers = new HashMap<UUID, String>();
        stored.units(Names.of(
                        papers.stream().map(paper -> paper.issuer.toString()).toList()))
                .forEach(unit -> issuers.put(unit.id(), unit.ref()));
        var clauses = stored.clauses(Names.ALL).stream()
                .collect(Collectors.groupingBy(Stored.Clause::directive, LinkedHashMap::new, Collectors.toList()));
        var uppers = stored.uppers();
        var addressees = stored.addressees();
        var rows = new ArrayList<Map<String, Object>>();
        for (var paper : papers) {
            var issuer = Objects.toString(issuers.get(paper.issuer), paper.issuer.toString());
            rows.add(filled(
                    "symbol",
                    paper.ref(),
                    "issuer",
                    issuer,
                    "issued",
                    paper.issued,
                    "title",
                    paper.title,
                    "type",
                    paper.type,
                    "term",
                    paper.term,
                    "inForce",
                    paper.inForce,
                    "readingClass",
                    w.say("directive.reading." + Column.code(ReadingClass.valueOf(paper.readingClass))),
                    "carriesOut",
                    uppers.get(paper.id),
                    "addressees",
                    addressees.get(paper.id)));
            for (var clause : clauses.getOrDefault(paper.id, List.of())) {
                rows.add(filled(
                        "symbol", paper.ref(),
                        "issuer", issuer,
                        "clause", clause.path(),
                        "clauseKind", w.say("directive.kind." + Column.code(ClauseKind.valueOf(clause.kind()))),
                        "asks", w.say(clause.asks() ? "lists.yes" : "lists.no"),
                        "wording", clause.wording(),
                        "lead", clause.lead(),
                        "due", clause.due()));
            }
        }
        return rows;
    }

    private static Map<String, Object> task(StoredTask task) {
        return filled(
                "code", task.ref(),
                "owner", task.owner(),
                "directive", task.directive(),
                "clause", task.clause(),
                "upper", task.upper(),
                "title", task.title(),
                "lead", task.lead(),
                "leadReason", task.leadReason(),
                "coOrdinating", task.coOrdinating(),
                "supervising", task.supervising(),
                "post", task.post(),
                "leader", task.leader(),
                "deliverable", task.deliverable(),
                "measure", task.measure(),
                "starts", task.starts(),
                "due", task.due(),
                "issued", task.issued());
    }

    static Map<String, Object> filled(@Nullable Object... namesAndValues) {
        var filled = new HashMap<String, Object>();
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                filled.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return filled;
    }
}
