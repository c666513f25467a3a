package org.plumbline.directive;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Remembered;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which units owe an answer to a document on a day, whoever reads. Worked out anew only when something changed since: of a
 * document to ten thousand units that is most of the work, and the same for every reader.
 */
@Component
class Owed {

    private final Remembered<Asked, Units> kept = new Remembered<>(200);
    private final JdbcClient sql;
    private final Marks marks;

    Owed(JdbcClient sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** The longest overdue first. Runs inside the transaction of whoever asks, which has to see the marks and the rows alike. */
    Units of(int directive, LocalDate on) {
        return kept.of(new Asked(directive, on), marks.sum(directive), () -> count(directive, on));
    }

    private Units count(int directive, LocalDate on) {
        return sql.sql(Sql.file("/org/plumbline/directive/owed.sql"))
                .param("directive", directive)
                .param("on", on)
                .query((row, n) -> new Units(nodes(row.getArray("nodes")), days(row.getArray("days"))))
                .single();
    }

    /** Inner numbers of units, each with the day by which it was to answer; null where it has none. */
    record Units(int[] nodes, @Nullable LocalDate[] days) {

        /** The first of them. */
        int[] first(int most) {
            return most < nodes.length ? Arrays.copyOf(nodes, most) : nodes;
        }

        /** How many were late on a day: they stand before the others. */
        int late(LocalDate on) {
            var late = 0;
            while (late < days.length && days[late] != null && days[late].isBefore(on)) {
                late++;
            }
            return late;
        }
    }

    private record Asked(int directive, LocalDate on) {}

    private static int[] nodes(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ten thousand units have few days between them: each is kept once. */
    private static @Nullable LocalDate[] days(Array array) throws SQLException {
        var few = new HashMap<String, LocalDate>();
        return Arrays.stream((@Nullable String[]) array.getArray())
                .map(day -> day == null ? null : few.computeIfAbsent(day, LocalDate::parse))
                .toArray(LocalDate[]::new);
    }
}
