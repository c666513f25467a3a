package org.plumbline.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables pasted from a text or a spreadsheet as assignments of a directive. What their columns are is asked once for a layout. */
@Component
public class PastedTables {

    private static final int CODE_LETTERS = 10;

    private final Store store;
    private final JdbcClient sql;
    private final Lists lists;
    private final Headings headings;
    private final Naming naming;
    private final Installation installation;

    PastedTables(
            Store store, JdbcClient sql, Lists lists, Headings headings, Naming naming, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.lists = lists;
        this.headings = headings;
        this.naming = naming;
        this.installation = installation;
    }

    /** Codes and title messages of the columns that a pasted table may have. */
    public static List<String> columns() {
        return ListSheet.ASSIGNMENTS.columns().stream().map(Column::code).toList();
    }

    /** What the columns of tables with these headings were said to be. */
    public Optional<List<String>> layout(Scope scope, PastedTable table) {
        return store.read(
                scope,
                () -> sql.sql("SELECT columns::text FROM lists.layout WHERE fingerprint = :fingerprint")
                        .param("fingerprint", table.fingerprint())
                        .query((row, n) -> List.of(Json.read(row.getString(1), String[].class)))
                        .optional());
    }

    /** What the columns may be, by their headings in any of the six languages; empty where nothing fits. */
    public List<String> guess(PastedTable table) {
        var met = new HashSet<String>();
        return table.headings().stream()
                .map(heading -> Arrays.stream(Language.values())
                        .map(language -> headings.ofAssignment(heading, language))
                        .filter(column -> column != null && met.add(column.code()))
                        .map(column -> column.code())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** Remembers what the columns are. */
    public Receipt remember(Scope scope, RememberLayout deed) {
        return store.write(scope, deed, knownAt -> {
            if (!scope.mayAnywhere(Ability.DIRECT)) {
                throw new NotAllowed(Ability.DIRECT);
            }
            require(deed.columns());
            sql.sql("""
                            INSERT INTO lists.layout (id, fingerprint, columns, known_from)
                            VALUES (:id, :fingerprint, :columns::jsonb, :knownAt)
                            ON CONFLICT (fingerprint) DO UPDATE SET columns = excluded.columns, known_from = excluded.known_from
                            """)
                    .param("id", deed.id())
                    .param("fingerprint", deed.fingerprint())
                    .param("columns", Json.write(deed.columns()))
                    .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    private static void require(List<String> columns) {
        var named = columns.stream().filter(code -> !code.isEmpty()).toList();
        for (var code : named) {
            if (ListSheet.ASSIGNMENTS.column(code).isEmpty()) {
                throw new Refused("columns", "lists.paste.column-unknown", Map.of("column", code));
            }
        }
        if (new HashSet<>(named).size() < named.size()) {
            throw new Refused("columns", "lists.paste.column-twice", Map.of());
        }
        if (!named.contains("title")) {
            throw new Refused("columns", "lists.paste.no-title", Map.of());
        }
    }

    /** Says what the table would bring. Nothing is stored. */
    public Checked check(Scope scope, Pasted pasted, List<String> columns) {
        return with(scope, pasted, columns, (sent, book) -> lists.check(scope, sent, book));
    }

    /** Carries out all of the table, or nothing. */
    public Checked commit(Scope scope, Pasted pasted, List<String> columns) {
        return with(scope, pasted, columns, (sent, book) -> lists.commit(scope, sent, book));
    }

    private interface Work {
        Checked on(Lists.Sent sent, Book book);
    }

    private Checked with(Scope scope, Pasted pasted, List<String> columns, Work work) {
        require(columns);
        var book = book(scope, pasted, PastedTable.of(pasted.text()), columns);
        try {
            var file = Files.createTempFile("plumbline-pasted-", ".txt");
            try {
                Files.writeString(file, pasted.text());
                return work.on(new Lists.Sent(file, "-"), book);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Book book(Scope scope, Pasted pasted, PastedTable table, List<String> codes) {
        var remarks = new ArrayList<Remark>();
        var rows = new ArrayList<Row>();
        var byName = naming.of(scope);
        for (var i = 0; i < table.rows().size(); i++) {
            var cells = table.rows().get(i);
            var values = new LinkedHashMap<String, String>();
            // the headings are row 1
            var row = new Row(ListSheet.ASSIGNMENTS, "", i + 2, values);
            rows.add(row);
            if (cells.size() != table.headings().size()) {
                remarks.add(Remark.wrong(
                        row,
                        null,
                        "lists.paste.cells",
                        Map.of(
                                "n",
                                cells.size(),
                                "of",
                                table.headings().size(),
                                "first",
                                FormCheck.shortened(cells.getFirst()))));
                continue;
            }
            fill(values, cells, codes);
            if (isSubheading(cells, values)) {
                values.clear();
                rows.removeLast();
                remarks.add(Remark.note(row, null, "lists.paste.subheading", Map.of("text", first(cells))));
                continue;
            }
            common(values, pasted);
            byName.replace(values);
        }
        var columns = ListSheet.ASSIGNMENTS.columns().stream()
                .filter(column ->
                        codes.contains(column.code()) || rows.stream().anyMatch(row -> row.has(column.code())))
                .toList();
        var part = new Book.Part(ListSheet.ASSIGNMENTS, "", inOrder(columns, codes), new TreeMap<>(), rows);
        return new Book(installation.language().tag(), List.of(part), remarks);
    }

    /** As they stand in the table, so that a row that slipped is seen; what all rows share comes last. */
    private static List<Column> inOrder(List<Column> columns, List<String> codes) {
        Function<Column, Integer> place = column -> {
            var at = codes.indexOf(column.code());
            return at < 0 ? codes.size() : at;
        };
        return columns.stream().sorted(java.util.Comparator.comparing(place)).toList();
    }

    /** Annexes are divided by rows that hold one text and nothing else, mostly across all columns. */
    private static boolean isSubheading(List<String> cells, Map<String, String> values) {
        return !values.containsKey("title")
                && cells.size() > 2
                && cells.stream().filter(cell -> !cell.isEmpty()).count() == 1;
    }

    private static String first(List<String> cells) {
        return FormCheck.shortened(
                cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(""));
    }

    private static void fill(Map<String, String> values, List<String> cells, List<String> codes) {
        for (var c = 0; c < codes.size() && c < cells.size(); c++) {
            if (!codes.get(c).isEmpty() && !cells.get(c).isEmpty()) {
                values.put(codes.get(c), cells.get(c));
            }
        }
    }

    private static void common(Map<String, String> values, Pasted pasted) {
        values.putIfAbsent("owner", pasted.owner());
        if (!pasted.directive().isBlank()) {
            values.putIfAbsent("directive", pasted.directive());
        }
        if (pasted.issued() != null) {
            values.putIfAbsent("issued", pasted.issued().toString());
        }
        var title = values.get("title");
        if (title != null) {
            // without a code of its own a row is known again by what it says
            values.computeIfAbsent(
                    "code", any -> "t-" + digest(pasted.directive() + "\n" + values.get("clause") + "\n" + title));
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CODE_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
