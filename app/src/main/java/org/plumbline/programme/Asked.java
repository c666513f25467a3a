package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments at which somebody asks something of a unit: its product was sent back, or it was reminded. */
@Component
public class Asked {

    private static final String WITH_BODIES =
            "(SELECT :unit UNION ALL SELECT node FROM organisation.unit WHERE body_of = :unit)";

    private static final String WAITS = """
            (x.handed_over IS NOT NULL
             OR EXISTS (SELECT 1 FROM programme.more_time m WHERE m.assignment = x.id AND m.decided IS NULL))""";

    /** Sent back to the unit, or reminded of and the next step is the unit's. */
    private static final String ASKED = """
            a.id IN (SELECT x.id FROM programme.assignment x
                      WHERE x.stage = 'ISSUED' AND x.handed_over IS NULL AND x.lead IN %1$s
                        AND (SELECT NOT d.accepted FROM programme.delivery d
                              WHERE d.assignment = x.id ORDER BY d.known_from DESC LIMIT 1)
                     UNION
                     SELECT r.assignment FROM programme.reminder r JOIN programme.assignment x ON x.id = r.assignment
                      WHERE r.known_from >= :since AND x.stage = 'ISSUED'
                        AND (NOT %2$s AND x.lead IN %1$s OR %2$s AND x.owner IN %1$s))""".formatted(WITH_BODIES, WAITS);

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Lines lines;
    private final Reminders reminders;

    Asked(Store store, JdbcClient sql, Installation installation, Lines assignmentLines, Reminders reminders) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.lines = assignmentLines;
        this.reminders = reminders;
    }

    /**
     * What is asked.
     *
     * @param reminded when it was last reminded of, and by whom
     * @param returned on which day its product was sent back, and {@code reason} why
     */
    public record Ask(
            Assignment.Line line,
            Reminders.@Nullable Last reminded,
            @Nullable LocalDate returned,
            @Nullable String reason) {}

    /** What is asked of a unit with its bodies today, the most urgent first; reminders since an instant. */
    public List<Ask> of(Scope scope, int unit, Instant since, int most) {
        return store.read(scope, () -> {
            var found = lines.keyed(
                    ASKED,
                    "a.due, a.item",
                    Map.of("unit", unit, "since", AssignmentRows.instant(since)),
                    installation.today(),
                    most);
            var ids = found.stream().map(Assignment.Line::id).toList();
            var last = reminders.last(scope, ids);
            var returned = returned(ids);
            return found.stream()
                    .map(each -> {
                        var back = returned.get(each.id());
                        return new Ask(
                                each,
                                last.get(each.id()),
                                back == null ? null : back.on(),
                                back == null ? null : back.reason());
                    })
                    .toList();
        });
    }

    private record Back(UUID assignment, LocalDate on, String reason) {}

    private Map<UUID, Back> returned(List<UUID> ids) {
        return sql.sql("""
                        SELECT d.assignment, d.decided AS "on", d.decision_reason AS reason
                          FROM (SELECT DISTINCT ON (assignment) * FROM programme.delivery
                                 WHERE assignment = ANY (:ids::uuid[]) ORDER BY assignment, known_from DESC) d
                         WHERE d.accepted = false
                        """).param("ids", Parties.texts(ids)).query(Back.class).list().stream()
                .collect(Collectors.toMap(Back::assignment, each -> each));
    }
}
