package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit was asked to carry out, and how it took each document up. */
@Component
public class Undertakings {

    private final Store store;
    private final JdbcClient sql;

    Undertakings(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * One document addressed to the unit, with what the unit, or one that it succeeded, stated of it.
     *
     * @param concretiseBy the day by which the unit was to answer, if the document names one
     * @param replaced whether another document has taken its place: then no answer is owed any more
     * @param document the unit's own document that carries it out, if the reader may see it
     */
    public record Undertaking(
            UUID directive,
            @Nullable String symbol,
            Wording title,
            @Nullable Wording issuer,
            LocalDate issued,
            @Nullable LocalDate concretiseBy,
            boolean replaced,
            @Nullable LocalDate received,
            @Nullable LocalDate studied,
            @Nullable AnswerKind kind,
            @Nullable LocalDate answered,
            @Nullable String reason,
            @Nullable UUID document,
            @Nullable String documentCalled) {

        public boolean owed() {
            return kind == null && !replaced;
        }

        /** Days from the issue of the document to the answer; 0 while there is none. */
        public long daysTaken() {
            return answered == null ? 0 : ChronoUnit.DAYS.between(issued, answered);
        }

        /** Days by which the answer came, or has so far not come, after its day; 0 if it is not late. */
        public long daysLate(LocalDate on) {
            var until = answered == null ? on : answered;
            return concretiseBy == null || (answered == null && !owed())
                    ? 0
                    : Math.max(0, ChronoUnit.DAYS.between(concretiseBy, until));
        }
    }

    /** The first of a unit's undertakings, and how many there are in all, owed, and late. */
    public record Part(List<Undertaking> shown, int total, int owed, int late) {

        public Part {
            shown = List.copyOf(shown);
        }

        public int tookUp() {
            return total - owed;
        }
    }

    /** What a unit, by its inner number, was asked by a day, as far as the reader may see: what it owes first. */
    public Part of(Scope scope, int node, LocalDate on, int most) {
        var counts = new int[3];
        return store.read(scope, () -> {
            var shown = sql.sql(Sql.file("/org/plumbline/directive/undertakings.sql"))
                    .param("node", node)
                    .param("on", on)
                    .param("most", most)
                    .query((row, n) -> {
                        counts[0] = row.getInt("total");
                        counts[1] = row.getInt("owed");
                        counts[2] = row.getInt("late");
                        return undertaking(row);
                    })
                    .list();
            return new Part(shown, counts[0], counts[1], counts[2]);
        });
    }

    private static Undertaking undertaking(ResultSet row) throws SQLException {
        return new Undertaking(
                Rows.id(row, "id"),
                row.getString("symbol"),
                Wording.of(row.getString("title")),
                Rows.wordingOrNull(row, "issuer_name"),
                Rows.day(row, "issued"),
                Rows.dayOrNull(row, "concretise_by"),
                row.getBoolean("replaced"),
                Rows.dayOrNull(row, "received"),
                Rows.dayOrNull(row, "studied"),
                row.getString("kind") == null ? null : AnswerKind.valueOf(row.getString("kind")),
                Rows.dayOrNull(row, "answered"),
                row.getString("reason"),
                Rows.id(row, "document"),
                row.getString("document_called"));
    }
}
