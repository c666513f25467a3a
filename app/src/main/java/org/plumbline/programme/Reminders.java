package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.programme.deed.RemindAssignment;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminders of assignments: whoever carries one out is reminded of it, or whoever assigned it while a product or a wish waits
 * for a decision.
 */
@Component
public class Reminders {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Reach reach;
    private final AssignmentRows rows;

    Reminders(Store store, JdbcClient sql, Installation installation, Reach reach, AssignmentRows rows) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reach = reach;
        this.rows = rows;
    }

    /** When something was last reminded of, and by which post. */
    public record Last(Instant at, String actor) {}

    /**
     * Reminds once.
     *
     * @throws Refused if nobody has anything to do at it, or if it was reminded of on that day and this is not said again
     */
    public Receipt remind(Scope scope, RemindAssignment deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.assignment());
            reach.require(scope, Ability.REMIND, remindable(before));
            if (!deed.again() && isRemindedOn(deed.assignment(), deed.on())) {
                throw new Refused(
                        "assignment",
                        "programme.reminded-today",
                        Map.of("assignment", before.title(), "on", deed.on()));
            }
            sql.sql("""
                            INSERT INTO programme.reminder (id, assignment, on_day, again, post, actor, known_from)
                            VALUES (:id, :assignment, :on, :again, :post, :actor, :knownAt)
                            """)
                    .param("id", deed.id())
                    .param("assignment", deed.assignment())
                    .param("on", deed.on())
                    .param("again", deed.again())
                    .param("post", scope.post())
                    .param("actor", scope.name())
                    .param("knownAt", AssignmentRows.instant(knownAt))
                    .update();
        });
    }

    /**
     * Reminds of many, each by a deed of its own, in one transaction; what was reminded of today is left out unless this is
     * said again. Gives those that were.
     */
    public List<UUID> remindAll(Scope scope, Collection<UUID> assignments, boolean again) {
        return store.batch(scope, () -> {
            var today = installation.today();
            var left = assignments.stream()
                    .distinct()
                    .sorted()
                    .filter(each -> {
                        rows.lock(each);
                        return again || !isRemindedOn(each, today);
                    })
                    .toList();
            left.forEach(each -> remind(scope, new RemindAssignment(Ids.next(), each, today, again)));
            return left;
        });
    }

    /** The last reminder of each of these assignments that has one. */
    public Map<UUID, Last> last(Scope scope, Collection<UUID> assignments) {
        return store.read(
                scope,
                () -> sql
                        .sql("""
                        SELECT DISTINCT ON (assignment) assignment, known_from, actor FROM programme.reminder
                         WHERE assignment = ANY (:ids::uuid[]) ORDER BY assignment, known_from DESC
                        """)
                        .param("ids", Parties.texts(assignments))
                        .query((row, n) -> Map.entry(
                                row.getObject("assignment", UUID.class),
                                new Last(row.getTimestamp("known_from").toInstant(), row.getString("actor"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The unit that has the next step to do; nobody has at a draft or what has ended. */
    private int remindable(Filed before) {
        if (!before.isUnderWay() || before.lead() == null) {
            throw new Refused(
                    "assignment",
                    "programme.not-under-way." + before.stage().name().toLowerCase(java.util.Locale.ROOT),
                    Map.of("assignment", before.title()));
        }
        return before.handedOver() != null || asksMoreTime(before.id()) ? before.owner() : before.lead();
    }

    private boolean asksMoreTime(UUID assignment) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM programme.more_time WHERE assignment = :id AND decided IS NULL)")
                .param("id", assignment)
                .query(Boolean.class)
                .single();
    }

    private boolean isRemindedOn(UUID assignment, LocalDate day) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM programme.reminder WHERE assignment = :id AND on_day = :day)")
                .param("id", assignment)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
