package org.plumbline.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.Stored.Names;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.WordList;
import org.plumbline.store.Installation;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** Everything in sight, list by list, in the form in which it is read in again. Runs inside a transaction. */
@Component
class Export {

    private final Stored stored;
    private final AccountRows accounts;
    private final DefinedWords words;
    private final Installation installation;

    Export(Stored stored, AccountRows accounts, DefinedWords words, Installation installation) {
        this.stored = stored;
        this.accounts = accounts;
        this.words = words;
        this.installation = installation;
    }

    void workbook(Scope scope, OutputStream out, Words w) {
        var papers = new PaperRows(stored, w);
        try (var book = new BookWriter(out, w)) {
            for (var list : ListSheet.values()) {
                var sheet = book.sheet(list, w.say(list.title()), list.columns());
                var at = BookWriter.FIRST_ROW;
                for (var row : rows(scope, list, papers, w)) {
                    book.row(sheet, at++, list.columns(), (column, c) -> row.get(column.code()));
                }
            }
            book.explanations(installation.language().tag());
        }
    }

    void csv(Scope scope, ListSheet list, Appendable out, Words w) throws IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(list.columns().stream().map(column -> w.say(column.title())));
        for (var row : rows(scope, list, new PaperRows(stored, w), w)) {
            csv.printRecord(list.columns().stream().map(column -> Spreadsheet.safe(row.get(column.code()))));
        }
    }

    private List<Map<String, Object>> rows(Scope scope, ListSheet list, PaperRows papers, Words w) {
        return switch (list) {
            case UNITS ->
                stored.units(Names.ALL).stream().map(unit -> unit(unit, w)).toList();
            case POSTS -> posts(scope, w);
            case ACCOUNTS -> accounts.all(w);
            case DIRECTIVES -> papers.all();
            case ASSIGNMENTS ->
                stored.assignments(Names.ALL).stream()
                        .map(task -> task(task, papers))
                        .toList();
        };
    }

    private List<Map<String, Object>> posts(Scope scope, Words w) {
        var roles = new Seating.Roles(words.of(scope, WordList.SEAT));
        return stored.posts(Names.ALL).stream()
                .map(post -> filled(
                        "code", post.ref(),
                        "unit", post.unit().ref(),
                        "name", post.name().original(),
                        "founded", post.founded(),
                        "holder", post.holder(),
                        "seats", roles.named(Seating.stored(post.seats()), w::text)))
                .toList();
    }

    private static Map<String, Object> unit(Site unit, Words w) {
        var form = unit.form();
        return filled(
                "code", unit.ref(),
                "name", unit.name().original(),
                "kind", w.say("organisation.kind." + Column.code(unit.kind())),
                "bodyForm", form == null ? null : w.say("organisation.form-of-body." + Column.code(form)),
                "tier", unit.tier(),
                "parent", unit.parentCode(),
                "telephone", unit.telephone(),
                "founded", unit.founded(),
                "ceased", unit.end());
    }

    private static Map<String, Object> task(StoredTask task, PaperRows papers) {
        return filled(
                "code", task.ref(),
                "owner", task.owner(),
                "directive", papers.cited(task.directiveId()),
                "clause", task.clause(),
                "upper", task.citedUpper(),
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
