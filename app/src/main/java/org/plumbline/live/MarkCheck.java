package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether what is kept of live figures is what the records say, and makes it so. */
@Component
public class MarkCheck {

    private static final Scope ALL = Scope.programme();

    private final Store store;
    private final JdbcClient sql;
    private final LiveMarks marks;
    private final RecordReading records;

    MarkCheck(Store store, JdbcClient sql, LiveMarks marks, RecordReading records) {
        this.store = store;
        this.sql = sql;
        this.marks = marks;
        this.records = records;
    }

    /** A binding of which something else is kept than the record says. */
    public record Difference(UUID binding, String kept, String found) {}

    /** How many bindings are in force, and those that differ; what waits to be looked at is looked at first. */
    public record Result(int looked, List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** Reads every record anew and compares. */
    public Result look() {
        marks.catchUp();
        return store.read(ALL, () -> {
            var ids = sql.sql("SELECT id FROM live.binding WHERE known_to = 'infinity' ORDER BY id")
                    .query(UUID.class)
                    .list();
            var found = new ArrayList<Difference>();
            for (var row : BindingRows.of(sql, ids)) {
                compare(row, records.of(ALL, row), found);
            }
            return new Result(ids.size(), found);
        });
    }

    /**
     * The same in one moment of an installation, beside the running program: what stands for figures and goals. Counts and verdicts are
     * compared by whoever checks those.
     */
    public static Result of(JdbcClient sql, LocalDate today) {
        var rows = BindingRows.of(sql, sql.sql("""
                                        SELECT b.id FROM live.binding b
                                         WHERE b.known_to = 'infinity' AND b.kind IN ('FIGURE', 'GOAL') ORDER BY b.id
                                        """).query(UUID.class).list()).stream()
                .filter(each -> !each.waits())
                .toList();
        var found = new ArrayList<Difference>();
        for (var row : rows) {
            compare(row, RecordReading.of(sql, row, today), found);
        }
        return new Result(rows.size(), found);
    }

    private static void compare(BindingRow row, RecordNow now, List<Difference> found) {
        var mark = row.mark();
        var kept = mark == null ? "nothing" : told(mark.state().name(), mark.value(), mark.stale());
        var said = told(now.state().name(), LiveMarks.plain(now.value()), row.isStale(now));
        if (!kept.equals(said)) {
            found.add(new Difference(row.id(), kept, said));
        }
    }

    private static String told(String state, @Nullable BigDecimal value, boolean stale) {
        return state
                + (value == null
                        ? ""
                        : " " + Objects.requireNonNull(LiveMarks.plain(value)).toPlainString())
                + (stale ? ", does not follow" : ", follows");
    }

    /** Has every binding in force looked at anew; gives how many. It is no deed: what is kept follows from the records. */
    public int mend() {
        store.batch(ALL, () -> sql.sql("""
                        INSERT INTO live.due (binding, known_from)
                        SELECT b.id, coalesce(m.changed, b.known_from) FROM live.binding b LEFT JOIN live.mark m ON m.binding = b.id
                         WHERE b.known_to = 'infinity'
                        """).update());
        return marks.all();
    }
}
