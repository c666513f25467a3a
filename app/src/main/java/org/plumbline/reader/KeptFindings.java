package org.plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.reader.deed.FoundFinding;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of texts found when they were read in: it stays as it was found, whatever the reader has learnt since. */
@Component
public class KeptFindings {

    private final Store store;
    private final JdbcClient sql;

    KeptFindings(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A finding and its number in its text, from 1; the worst come first, those that hold last. */
    public record Numbered(int no, Finding finding) {

        /** Findings that are not kept, numbered as they would be. */
        public static List<Numbered> of(List<Finding> all) {
            var numbered = new ArrayList<Numbered>();
            for (var each : FoundFindings.inOrder(all)) {
                numbered.add(new Numbered(numbered.size() + 1, each));
            }
            return List.copyOf(numbered);
        }
    }

    /**
     * Which findings of a text are asked for; what is null does not narrow.
     *
     * @param holds whether those that hold are asked for, or the others
     * @param from those that begin in the part of the text from here to before {@code to}
     */
    public record Asked(@Nullable Verdict verdict, @Nullable Boolean holds, int from, int to) {

        /** All findings with a verdict, or with any. */
        public static Asked all(@Nullable Verdict verdict) {
            return new Asked(verdict, null, 0, Integer.MAX_VALUE);
        }
    }

    /** Findings of a text after a number, in their order. */
    public Slice<Numbered> of(Scope scope, UUID source, Places places, Asked asked, int after, int size) {
        return store.read(
                scope,
                () -> Slice.of(
                        sql.sql(Sql.file("/org/plumbline/reader/findings.sql"))
                                .param("source", source)
                                .param("verdict", asked.verdict == null ? null : asked.verdict.name())
                                .param("holds", asked.holds)
                                .param("from", asked.from)
                                .param("to", asked.to)
                                .param("after", after)
                                .param("most", size + 1)
                                .query((row, n) -> new Numbered(
                                        row.getInt("no"),
                                        Json.read(row.getString("said"), FoundFinding.class)
                                                .in(places::words)))
                                .list(),
                        size,
                        each -> Integer.toString(each.no)));
    }

    /** Where the statements of a text begin that do not follow, in its order. */
    public List<Integer> failing(Scope scope, UUID source) {
        return store.read(
                scope,
                () -> sql.sql(
                                "SELECT starts FROM reader.finding WHERE source = :source AND verdict = 'FAILS' ORDER BY starts")
                        .param("source", source)
                        .query(Integer.class)
                        .list());
    }

    /** All findings of a text in one statement, however many there are. */
    void insert(UUID source, FoundFindings findings) {
        if (findings.kept().isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (var each : findings.kept()) {
            var row = new HashMap<String, Object>();
            row.put("no", rows.size() + 1);
            row.put("verdict", each.verdict().name());
            row.put("starts", each.start());
            row.put("ends", each.end());
            row.put("said", each);
            rows.add(row);
        }
        sql.sql("""
                        INSERT INTO reader.finding (source, no, verdict, starts, ends, said)
                        SELECT :source, f.no, f.verdict, f.starts, f.ends, f.said
                          FROM jsonb_to_recordset(:findings::jsonb) AS f (no int, verdict text, starts int, ends int, said jsonb)
                        """).param("source", source).param("findings", Json.write(rows)).update();
    }
}
