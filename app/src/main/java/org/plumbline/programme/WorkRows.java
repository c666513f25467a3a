package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was done on assignments: appended, and decided once. */
@Component
class WorkRows {

    private final JdbcClient sql;

    WorkRows(JdbcClient sql) {
        this.sql = sql;
    }

    void progress(Scope scope, RecordProgress deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO programme.progress (id, assignment, on_day, percent, result, cause, difficulty, proposal,
                                                        post, actor, known_from)
                        VALUES (:id, :assignment, :on, :percent, :result, :cause, :difficulty, :proposal, :post, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("assignment", deed.assignment())
                .param("on", deed.on())
                .param("percent", deed.percent())
                .param("result", AssignmentRows.cleaned(deed.result()))
                .param("cause", AssignmentRows.cleaned(deed.cause()))
                .param("difficulty", AssignmentRows.cleaned(deed.difficulty()))
                .param("proposal", AssignmentRows.cleaned(deed.proposal()))
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .update();
        for (var file : deed.files()) {
            sql.sql("""
                            INSERT INTO programme.progress_file (id, progress, name, media_type, size, sha256)
                            VALUES (:id, :progress, :name, :mediaType, :size, :sha256)
                            """)
                    .param("id", file.id())
                    .param("progress", deed.id())
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("size", file.size())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    /** A file of some note on an assignment, if it is there for this reader. */
    Optional<RecordProgress.File> file(UUID assignment, UUID file) {
        return sql.sql("""
                        SELECT f.id, f.name, f.media_type, f.size, f.sha256
                          FROM programme.progress_file f JOIN programme.progress p ON p.id = f.progress
                         WHERE f.id = :file AND p.assignment = :assignment
                        """)
                .param("file", file)
                .param("assignment", assignment)
                .query(WorkRows::file)
                .optional();
    }

    /** A file, and when it came. */
    record Came(RecordProgress.File file, Instant received) {}

    /** The first file of an assignment that has one of these sums. */
    Optional<Came> first(UUID assignment, Collection<String> sums) {
        return sql.sql("""
                        SELECT f.id, f.name, f.media_type, f.size, f.sha256, p.known_from
                          FROM programme.progress_file f JOIN programme.progress p ON p.id = f.progress
                         WHERE p.assignment = :assignment AND f.sha256 = ANY (:sums) ORDER BY p.known_from, f.id LIMIT 1
                        """)
                .param("assignment", assignment)
                .param("sums", sums.toArray(String[]::new))
                .query((row, n) ->
                        new Came(file(row, n), row.getTimestamp("known_from").toInstant()))
                .optional();
    }

    static RecordProgress.File file(ResultSet row, int n) throws SQLException {
        return new RecordProgress.File(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }

    int milestone(ReachMilestone deed) {
        return sql.sql("UPDATE programme.milestone SET reached = :on WHERE id = :id AND assignment = :assignment")
                .param("on", deed.on())
                .param("id", deed.milestone())
                .param("assignment", deed.assignment())
                .update();
    }

    Optional<Work.Wish> openWish(UUID assignment) {
        return sql.sql("""
                        SELECT id, asked, wished, reason, post, account, actor FROM programme.more_time
                         WHERE assignment = :assignment AND decided IS NULL
                        """)
                .param("assignment", assignment)
                .query((row, n) -> new Work.Wish(
                        row.getObject("id", UUID.class),
                        row.getObject("asked", LocalDate.class),
                        row.getObject("wished", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("post", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("actor")))
                .optional();
    }

    void ask(Scope scope, AskMoreTime deed, LocalDate dueBefore, Instant knownAt) {
        sql.sql("""
                        INSERT INTO programme.more_time (id, assignment, asked, wished, reason, due_before, post, account, actor,
                                                         known_from)
                        VALUES (:id, :assignment, :asked, :wished, :reason, :dueBefore, :post, :account, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("assignment", deed.assignment())
                .param("asked", deed.on())
                .param("wished", deed.wished())
                .param("reason", deed.reason().strip())
                .param("dueBefore", dueBefore)
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .update();
    }

    void decide(Scope scope, DecideMoreTime deed, @Nullable LocalDate until, Instant knownAt) {
        sql.sql("""
                        UPDATE programme.more_time
                           SET decided = :on, granted = :granted, granted_to = :until, decision_reason = :reason,
                               decider = :decider, decided_known = :knownAt
                         WHERE id = :id
                        """)
                .param("on", deed.on())
                .param("granted", deed.granted())
                .param("until", until)
                .param("reason", AssignmentRows.cleaned(deed.reason()))
                .param("decider", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .param("id", deed.request())
                .update();
    }

    Optional<Work.Handed> openDelivery(UUID assignment) {
        return sql.sql("""
                        SELECT id, handed_over, product, post, account, actor FROM programme.delivery
                         WHERE assignment = :assignment AND decided IS NULL
                        """)
                .param("assignment", assignment)
                .query((row, n) -> new Work.Handed(
                        row.getObject("id", UUID.class),
                        row.getObject("handed_over", LocalDate.class),
                        row.getString("product"),
                        row.getObject("post", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("actor")))
                .optional();
    }

    /** The last day on which a product of the assignment was sent back. */
    Optional<LocalDate> lastReturned(UUID assignment) {
        return sql
                .sql("SELECT max(decided) FROM programme.delivery WHERE assignment = :assignment AND NOT accepted")
                .param("assignment", assignment)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    void handOver(Scope scope, HandOverProduct deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO programme.delivery (id, assignment, handed_over, product, post, account, actor, known_from)
                        VALUES (:id, :assignment, :on, :product, :post, :account, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("assignment", deed.assignment())
                .param("on", deed.on())
                .param("product", deed.product().strip())
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .update();
    }

    void decide(Scope scope, DecideProduct deed, Instant knownAt) {
        sql.sql("""
                        UPDATE programme.delivery
                           SET decided = :on, accepted = :accepted, decision_reason = :reason, decider = :decider,
                               decided_known = :knownAt
                         WHERE id = :id
                        """)
                .param("on", deed.on())
                .param("accepted", deed.accepted())
                .param("reason", AssignmentRows.cleaned(deed.reason()))
                .param("decider", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .param("id", deed.delivery())
                .update();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
