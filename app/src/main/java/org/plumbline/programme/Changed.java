package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed at the assignments of a unit and those below it between two days, as it was known at the end of the second. */
@Component
public class Changed {

    private final Store store;
    private final JdbcClient sql;

    Changed(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** What happened to an assignment. */
    public enum Kind {
        ISSUED,
        OVERDUE,
        RETURNED,
        BLOCKED,
        ASKED,
        GRANTED,
        DECLINED,
        HANDED_OVER,
        DONE,
        CANCELLED,
        REMINDED
    }

    /**
     * One change.
     *
     * @param n how many of its kind there were in all
     * @param note the reason that was given
     * @param day the day it speaks of: when it was handed over, until when more time is wished or granted, when it was due
     */
    public record Change(
            Kind kind,
            int n,
            UUID id,
            Wording title,
            @Nullable String called,
            @Nullable String path,
            @Nullable Wording lead,
            @Nullable String note,
            @Nullable LocalDate day,
            @Nullable String actor) {}

    /**
     * A span, in days of the world and in instants of knowledge.
     *
     * @param from its first day, {@code to} the first day after it
     */
    public record Span(LocalDate from, LocalDate to, Instant since, Instant until) {}

    /** Of each kind the latest, at most so many. */
    public List<Change> of(Scope scope, int unit, Span span, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/programme/changed.sql"))
                        .param("unit", unit)
                        .param("from", span.from())
                        .param("to", span.to())
                        .param("since", span.since().atOffset(ZoneOffset.UTC))
                        .param("until", span.until().atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .query((row, n) -> new Change(
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("n"),
                                row.getObject("id", UUID.class),
                                Wording.of(row.getString("title")),
                                row.getString("called"),
                                row.getString("path"),
                                AssignmentReading.wording(row, "lead_name"),
                                row.getString("note"),
                                AssignmentReading.day(row, "day"),
                                row.getString("actor")))
                        .list());
    }
}
