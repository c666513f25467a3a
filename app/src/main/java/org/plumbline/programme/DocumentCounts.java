package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.store.ChangeMarks;
import org.plumbline.store.Installation;
import org.plumbline.store.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a document's assignments have come to today, in all and by clause: counted once, and kept until one of them changes or
 * the day ends. Who reads a document reads all its assignments, so that the counts are the same for all its readers. Runs
 * inside a transaction.
 */
@Component
class DocumentCounts {

    private static final String KIND = "assignments";

    private static final int MOST_KEPT = 2_000;

    /** With nothing else of the assignments than an index holds. */
    private static final String COUNT = """
            SELECT a.clause, count(*) FILTER (WHERE a.stage = 'DRAFT')::int AS drafts, %s
              FROM programme.assignment a
             WHERE a.directive_key = :key
             GROUP BY a.clause
            """.formatted(Arrays.stream(AssignmentClass.values())
            .map(each ->
                    "count(*) FILTER (WHERE a.issued IS NOT NULL AND " + ClassCondition.of(each) + ")::int AS " + each)
            .collect(Collectors.joining(", ")));

    private final Remembered<Asked, Counted> kept = new Remembered<>(MOST_KEPT);
    private final JdbcClient sql;
    private final ChangeMarks changes;
    private final Installation installation;

    DocumentCounts(JdbcClient sql, ChangeMarks changes, Installation installation) {
        this.sql = sql;
        this.changes = changes;
        this.installation = installation;
    }

    /** The counts of all assignments of a document, and of those on each of its clauses. */
    record Counted(TaskCounts.Standing all, Map<UUID, ClauseTasks> byClause) {

        static final Counted NOTHING = new Counted(TaskCounts.Standing.NONE, Map.of());

        Counted {
            byClause = Map.copyOf(byClause);
        }
    }

    private record Asked(int key, LocalDate today) {}

    /** Of a document, if the reader sees it. */
    Counted of(UUID directive) {
        return sql.sql("SELECT d.directive_key FROM directive.named_directive d WHERE d.id = :directive")
                .param("directive", directive)
                .query(Integer.class)
                .optional()
                .map(this::of)
                .orElse(Counted.NOTHING);
    }

    private Counted of(int key) {
        var today = installation.today();
        var proof = changes.sums(KIND, List.of(key)).getOrDefault(key, 0L);
        return kept.of(new Asked(key, today), proof, () -> count(key, today));
    }

    private Counted count(int key, LocalDate today) {
        var byClause = new HashMap<UUID, ClauseTasks>();
        var all = sql
                .sql(COUNT)
                .param("key", key)
                .param("today", today)
                .query((row, n) -> {
                    var standing = new TaskCounts.Standing(
                            row.getInt("DONE_ON_TIME"),
                            row.getInt("DONE_LATE"),
                            row.getInt("OPEN"),
                            row.getInt("OVERDUE"),
                            row.getInt("NOT_DUE"),
                            row.getInt("CANCELLED"));
                    var clause = row.getObject("clause", UUID.class);
                    if (clause != null) {
                        byClause.put(clause, ClauseTasks.of(standing, row.getInt("drafts")));
                    }
                    return standing;
                })
                .list()
                .stream()
                .reduce(TaskCounts.Standing.NONE, TaskCounts.Standing::and);
        return new Counted(all, byClause);
    }

    /** One assignment changed, or is about to: whatever it stands under is counted anew. */
    void changed(UUID assignment) {
        changed("id = :value", assignment);
    }

    /** Assignments that are known by their inner numbers changed, or are about to. */
    void changed(List<Long> items) {
        changed("item = ANY (:value)", items.stream().mapToLong(Long::longValue).toArray());
    }

    private void changed(String where, Object value) {
        changes.touch(
                KIND,
                sql.sql("""
                        SELECT DISTINCT directive_key FROM programme.assignment WHERE directive_key IS NOT NULL AND %s
                        """.formatted(where))
                        .param("value", value)
                        .query(Integer.class)
                        .list());
    }
}
