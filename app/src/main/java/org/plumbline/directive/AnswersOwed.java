package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that units in the reader's reach owe, over all documents: for those who chase. */
@Component
public class AnswersOwed {

    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;

    AnswersOwed(Store store, JdbcClient sql, Shelf shelf) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * An answer that a unit owes.
     *
     * @param called how the document is cited
     * @param by the day by which it is to answer
     * @param remindedAt when it was last reminded of it, and {@code remindedBy} the post that did
     */
    public record Answer(
            UUID directive,
            String called,
            Wording title,
            Urgency urgency,
            LocalDate issued,
            LocalDate by,
            UUID unit,
            int node,
            Wording unitName,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable Instant remindedAt,
            @Nullable String remindedBy) {}

    /**
     * Those that are to be given by a day, the longest overdue first.
     *
     * @param directive only of this document, or null
     * @param within only of this unit and those below it, by its inner number, or null
     */
    public List<Answer> until(
            Scope scope, LocalDate on, LocalDate until, @Nullable UUID directive, @Nullable Integer within, int most) {
        return read(scope, on, null, until, directive, within, most);
    }

    /** All in the reader's reach, as they stand on a day, that are to be given between two days. */
    public List<Answer> between(Scope scope, LocalDate on, LocalDate from, LocalDate until) {
        return read(scope, on, from, until, null, null, Integer.MAX_VALUE);
    }

    private List<Answer> read(
            Scope scope,
            LocalDate on,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable UUID directive,
            @Nullable Integer within,
            int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/answers-owed.sql"))
                        .param("on", on)
                        .param("from", from)
                        .param("until", until)
                        .param(
                                "directive",
                                directive == null ? null : shelf.get(directive).key())
                        .param("within", within)
                        .param("most", most)
                        .query((row, n) -> new Answer(
                                Rows.id(row, "id"),
                                row.getString("called"),
                                Wording.of(row.getString("title")),
                                Urgency.valueOf(row.getString("urgency")),
                                Rows.day(row, "issued"),
                                Rows.day(row, "concretise_by"),
                                Rows.id(row, "unit"),
                                row.getInt("node"),
                                Wording.of(row.getString("unit_name")),
                                row.getString("telephone"),
                                row.getString("email"),
                                row.getObject("reminded_at") == null ? null : Rows.instant(row, "reminded_at"),
                                row.getString("reminded_by")))
                        .list());
    }
}
