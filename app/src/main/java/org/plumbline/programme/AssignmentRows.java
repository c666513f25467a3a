package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.programme.Parties.Site;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.reading.text.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of an assignment and those that hang on its text: partners, milestones, labels. */
@Component
class AssignmentRows {

    private final JdbcClient sql;
    private final DocumentCounts counts;

    AssignmentRows(JdbcClient sql, DocumentCounts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    /** The assignment, held for a change: whoever comes second waits here and then finds another version. */
    Filed lock(UUID id) {
        var held = sql.sql("SELECT 1 FROM programme.assignment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
        if (held.isEmpty()) {
            throw new Absent("assignment", id);
        }
        return find("a.id = :id", Map.of("id", id)).orElseThrow(() -> new Absent("assignment", id));
    }

    Optional<Filed> find(UUID id) {
        return find("a.id = :id", Map.of("id", id));
    }

    /** By the inner numbers under which standings are kept. */
    List<Filed> byItem(List<Long> items) {
        return sql.sql(SELECT + " WHERE a.item = ANY (:items) ORDER BY a.item FOR UPDATE OF a")
                .param("items", items.stream().mapToLong(Long::longValue).toArray())
                .query(AssignmentRows::filed)
                .list();
    }

    /** The inner numbers of what units lead, assign or take part in, locked in their order. */
    List<Long> itemsOf(Collection<Integer> nodes) {
        return sql.sql("""
                        SELECT a.item FROM programme.assignment a
                         WHERE a.lead = ANY (:nodes) OR a.owner = ANY (:nodes)
                            OR a.id IN (SELECT p.assignment FROM programme.partner p WHERE p.node = ANY (:nodes))
                         ORDER BY a.item FOR UPDATE
                        """)
                .param("nodes", Heirs.numbers(nodes))
                .query(Long.class)
                .list();
    }

    /** The inner numbers of what stands under a document, locked in their order. */
    List<Long> itemsUnder(UUID directive) {
        return sql.sql("""
                        SELECT a.item FROM programme.assignment a
                         WHERE a.directive_key = (SELECT d.directive_key FROM directive.directive d WHERE d.id = :directive)
                         ORDER BY a.item FOR UPDATE
                        """).param("directive", directive).query(Long.class).list();
    }

    void insert(DraftAssignment deed, @Nullable Integer key, Map<UUID, Site> sites, Instant knownAt) {
        sql.sql("""
                        INSERT INTO programme.assignment (id, directive_key, clause, upper, owner, title, title_key, lead, lead_reason,
                               post, leader, deliverable, measure, starts, due, field, stage, known_from)
                        VALUES (:id, :key, :clause, :upper, :owner, :title::jsonb, :titleKey, :lead, :leadReason, :post, :leader,
                                :deliverable, :measure, :starts, :due, :field, 'DRAFT', :knownAt)
                        """)
                .params(text(deed.task(), sites))
                .param("id", deed.id())
                .param("key", key)
                .param("clause", deed.clause())
                .param("upper", deed.upper())
                .param("owner", node(sites, deed.owner()))
                .param("knownAt", instant(knownAt))
                .update();
        counts.changed(deed.id());
        insertParts(deed.id(), deed.task(), sites);
    }

    void change(UUID id, TaskText task, Map<UUID, Site> sites) {
        sql.sql("""
                        UPDATE programme.assignment
                           SET title = :title::jsonb, title_key = :titleKey, lead = :lead, lead_reason = :leadReason, post = :post,
                               leader = :leader, deliverable = :deliverable, measure = :measure, starts = :starts, due = :due,
                               field = :field, row_version = row_version + 1
                         WHERE id = :id
                        """).params(text(task, sites)).param("id", id).update();
        counts.changed(id);
        sql.sql("DELETE FROM programme.labelled WHERE assignment = :id")
                .param("id", id)
                .update();
        // Whoever takes part out of the writer's sight was not in the writer's list either.
        sql.sql("""
                        DELETE FROM programme.partner
                         WHERE assignment = :id AND node IN (SELECT u.node FROM organisation.unit u)
                        """).param("id", id).update();
        sql.sql("DELETE FROM programme.milestone WHERE assignment = :id AND NOT id = ANY (:kept::uuid[])")
                .param("id", id)
                .param(
                        "kept",
                        Parties.texts(task.milestones().stream()
                                .map(TaskText.Milestone::id)
                                .toList()))
                .update();
        insertParts(id, task, sites);
    }

    /** Says from what an assignment follows. */
    void follow(UUID id, @Nullable Integer key, AmendAssignment.Source source) {
        counts.changed(id);
        sql.sql("""
                        UPDATE programme.assignment SET directive_key = :key, clause = :clause, upper = :upper WHERE id = :id
                        """)
                .param("key", key)
                .param("clause", source.clause())
                .param("upper", source.upper())
                .param("id", id)
                .update();
        counts.changed(id);
    }

    /** Sets one or more columns to days or texts, and raises the version. */
    void set(UUID id, Map<String, ? extends @Nullable Object> columns) {
        var assignments = new StringBuilder();
        columns.keySet()
                .forEach(column ->
                        assignments.append(column).append(" = :").append(column).append(", "));
        sql.sql("UPDATE programme.assignment SET " + assignments + "row_version = row_version + 1 WHERE id = :id")
                .params(columns)
                .param("id", id)
                .update();
        counts.changed(id);
    }

    private void insertParts(UUID id, TaskText task, Map<UUID, Site> sites) {
        partners(id, task.coOrdinating(), "CO_ORDINATING", sites);
        partners(id, task.supervising(), "SUPERVISING", sites);
        for (var i = 0; i < task.milestones().size(); i++) {
            var each = task.milestones().get(i);
            var kept = sql.sql("""
                            INSERT INTO programme.milestone AS m (id, assignment, title, due)
                            VALUES (:id, :assignment, :title::jsonb, :due)
                            ON CONFLICT (id) DO UPDATE SET title = excluded.title, due = excluded.due
                             WHERE m.assignment = excluded.assignment
                            """)
                    .param("id", each.id())
                    .param("assignment", id)
                    .param("title", Json.write(each.title()))
                    .param("due", each.due())
                    .update();
            if (kept == 0) {
                throw new Refused(
                        "milestones[" + i + "].id", "programme.milestone-elsewhere", Map.of("milestone", each.title()));
            }
        }
        for (var label : task.labels()) {
            sql.sql("INSERT INTO programme.labelled (assignment, label) VALUES (:assignment, :label)")
                    .param("assignment", id)
                    .param("label", label)
                    .update();
        }
    }

    private void partners(UUID id, List<UUID> units, String role, Map<UUID, Site> sites) {
        for (var unit : units) {
            sql.sql("INSERT INTO programme.partner (assignment, node, role) VALUES (:assignment, :node, :role)")
                    .param("assignment", id)
                    .param("node", node(sites, unit))
                    .param("role", role)
                    .update();
        }
    }

    private static Map<String, @Nullable Object> text(TaskText task, Map<UUID, Site> sites) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("title", Json.write(task.title()));
        values.put("titleKey", Folding.fold(task.title().everyText()));
        values.put("lead", task.lead() == null ? null : node(sites, task.lead()));
        values.put("leadReason", cleaned(task.leadReason()));
        values.put("post", task.post());
        values.put("leader", task.leader());
        values.put("deliverable", cleaned(task.deliverable()));
        values.put("measure", cleaned(task.measure()));
        values.put("starts", task.starts());
        values.put("due", task.due());
        values.put("field", task.field());
        return values;
    }

    private static int node(Map<UUID, Site> sites, UUID unit) {
        return java.util.Objects.requireNonNull(sites.get(unit), () -> "unit " + unit)
                .node();
    }

    static @Nullable String cleaned(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static OffsetDateTime instant(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static final String SELECT = """
            SELECT a.id, a.item, a.directive_key, f.field_key, a.clause, a.upper, a.owner, w.id AS owner_id, a.lead, l.ceased AS lead_ceases, a.stage,
                   a.starts, a.due, a.original_due, a.issued, a.handed_over, a.done, a.cancelled, a.blocked, a.row_version,
                   a.title ->> 'original' AS title, d.issued AS directive_issued, d.called AS directive_called
              FROM programme.assignment a
              LEFT JOIN organisation.unit w ON w.node = a.owner
              LEFT JOIN organisation.unit l ON l.node = a.lead AND l.ceased < 'infinity'
              LEFT JOIN directive.named_directive d ON d.directive_key = a.directive_key
              LEFT JOIN directive.field f ON f.id = a.field
            """;

    private Optional<Filed> find(String where, Map<String, ?> values) {
        return sql.sql(SELECT + " WHERE " + where)
                .params(values)
                .query(AssignmentRows::filed)
                .optional();
    }

    private static Filed filed(ResultSet row, int n) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getLong("item"),
                row.getObject("directive_key", Integer.class),
                row.getObject("field_key", Integer.class),
                row.getObject("clause", UUID.class),
                row.getObject("upper", UUID.class),
                row.getInt("owner"),
                row.getObject("owner_id", UUID.class),
                row.getObject("lead", Integer.class),
                day(row, "lead_ceases"),
                Stage.valueOf(row.getString("stage")),
                day(row, "starts"),
                day(row, "due"),
                day(row, "original_due"),
                day(row, "issued"),
                day(row, "handed_over"),
                day(row, "done"),
                day(row, "cancelled"),
                day(row, "blocked"),
                day(row, "directive_issued"),
                row.getString("directive_called"),
                row.getString("title"),
                row.getInt("row_version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
