package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments at which somebody in the reader's reach has the next step to do: for those who chase. */
@Component
public class Chased {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    Chased(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /** What is owed at an assignment. */
    public enum Kind {
        /** Its due day has passed without a product. */
        OVERDUE,
        /** It falls due soon. */
        SOON,
        /** Its product was sent back. */
        RETURNED,
        /** A product or a wish for more time waits for whoever assigned it. */
        WAITING
    }

    /**
     * An assignment with whoever owes the next step.
     *
     * @param since the day from which something waits, or on which it was sent back
     * @param reason why it was sent back
     * @param unit who owes: the lead, or whoever assigned it while something waits; by {@code node} as well
     * @param post the post that carries it out, null while something waits for whoever assigned it
     * @param remindedAt when it was last reminded of, and {@code remindedBy} the post that did
     */
    public record Owing(
            UUID id,
            Kind kind,
            Wording title,
            LocalDate issued,
            LocalDate due,
            @Nullable LocalDate since,
            @Nullable String reason,
            Urgency urgency,
            @Nullable UUID directive,
            @Nullable String called,
            @Nullable String path,
            UUID unit,
            int node,
            Wording unitName,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable UUID post,
            @Nullable Wording postName,
            @Nullable String holder,
            @Nullable String postEmail,
            @Nullable Instant remindedAt,
            @Nullable String remindedBy) {}

    /**
     * Those that are due by a day or wait for somebody, the longest overdue first.
     *
     * @param directive only under this document, or null
     * @param within only where this unit or one below it owes, by its inner number, or null
     */
    public List<Owing> until(
            Scope scope,
            LocalDate until,
            @Nullable UUID directive,
            @Nullable Integer within,
            @Nullable Kind kind,
            int most) {
        return read(scope, null, until, null, directive, within, kind, most);
    }

    /** Some of them as they stand today, whenever they are due. */
    public List<Owing> of(Scope scope, Collection<UUID> ids) {
        return read(scope, null, installation.today(), Parties.texts(ids), null, null, null, ids.size());
    }

    /** All in the reader's reach that are due between two days. */
    public List<Owing> between(Scope scope, LocalDate from, LocalDate until) {
        return read(scope, from, until, null, null, null, null, Integer.MAX_VALUE);
    }

    private List<Owing> read(
            Scope scope,
            @Nullable LocalDate from,
            LocalDate until,
            String @Nullable [] ids,
            @Nullable UUID directive,
            @Nullable Integer within,
            @Nullable Kind kind,
            int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/programme/chased.sql"))
                        .param("today", installation.today())
                        .param("from", from)
                        .param("until", until)
                        .param("ids", ids)
                        .param("directive", directive)
                        .param("within", within)
                        .param("kind", kind == null ? null : kind.name())
                        .param("most", most)
                        .query((row, n) -> new Owing(
                                row.getObject("id", UUID.class),
                                Kind.valueOf(row.getString("kind")),
                                Wording.of(row.getString("title")),
                                row.getObject("issued", LocalDate.class),
                                row.getObject("due", LocalDate.class),
                                AssignmentReading.day(row, "since"),
                                row.getString("reason"),
                                Urgency.valueOf(row.getString("urgency")),
                                AssignmentReading.uuid(row, "directive"),
                                row.getString("called"),
                                row.getString("path"),
                                row.getObject("unit", UUID.class),
                                row.getInt("node"),
                                Wording.of(row.getString("unit_name")),
                                row.getString("telephone"),
                                row.getString("email"),
                                AssignmentReading.uuid(row, "post"),
                                AssignmentReading.wording(row, "post_name"),
                                row.getString("holder"),
                                row.getString("post_email"),
                                row.getObject("reminded_at") == null
                                        ? null
                                        : row.getTimestamp("reminded_at").toInstant(),
                                row.getString("reminded_by")))
                        .list());
    }
}
