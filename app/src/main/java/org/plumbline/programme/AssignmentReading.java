package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one assignment with everything that hangs on it. Runs inside a transaction. */
@Component
class AssignmentReading {

    private final JdbcClient sql;
    private final Lines lines;

    AssignmentReading(JdbcClient sql, Lines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** What an assignment says, as it would be written again. */
    TaskText text(UUID id) {
        return sql.sql("""
                        SELECT a.title::text, l.id AS lead, a.lead_reason, a.post, a.leader, a.deliverable, a.measure, a.starts, a.due,
                               a.field
                          FROM programme.assignment a LEFT JOIN organisation.unit l ON l.node = a.lead
                         WHERE a.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new TaskText(
                        Wording.of(row.getString("title")),
                        uuid(row, "lead"),
                        row.getString("lead_reason"),
                        partners(id, "CO_ORDINATING").stream()
                                .map(Assignment.Party::id)
                                .toList(),
                        partners(id, "SUPERVISING").stream()
                                .map(Assignment.Party::id)
                                .toList(),
                        uuid(row, "post"),
                        uuid(row, "leader"),
                        row.getString("deliverable"),
                        row.getString("measure"),
                        day(row, "starts"),
                        day(row, "due"),
                        uuid(row, "field"),
                        milestones(id).stream()
                                .map(each -> new TaskText.Milestone(each.id(), each.title(), each.due()))
                                .toList(),
                        labels(id).stream().map(Assignment.Label::id).toList()))
                .optional()
                .orElseThrow(() -> new Absent("assignment", id));
    }

    Assignment get(UUID id, LocalDate today) {
        return sql.sql(Sql.file("/org/plumbline/programme/assignment.sql"))
                .param("id", id)
                .param("today", today)
                .query((row, n) -> assignment(row, today))
                .optional()
                .orElseThrow(() -> new Absent("assignment", id));
    }

    private Assignment assignment(ResultSet row, LocalDate today) throws SQLException {
        var id = uuid(row, "id");
        var stage = Stage.valueOf(row.getString("stage"));
        return new Assignment(
                id,
                stage,
                Lines.cls(row, stage, today),
                new Assignment.Source(
                        uuid(row, "directive"),
                        row.getString("called"),
                        wording(row, "directive_title"),
                        uuid(row, "clause"),
                        row.getString("path"),
                        wording(row, "wording")),
                row.getString("upper_title") == null
                        ? null
                        : new Assignment.Upper(uuid(row, "upper"), Wording.of(row.getString("upper_title")), null),
                uuid(row, "owner_id") == null ? null : party(row, "owner"),
                Wording.of(row.getString("title")),
                uuid(row, "lead_id") == null ? null : party(row, "lead"),
                row.getString("lead_reason"),
                ended(row, "lead", today),
                ended(row, "post", today),
                partners(id, "CO_ORDINATING"),
                partners(id, "SUPERVISING"),
                post(row, "post"),
                post(row, "leader"),
                row.getString("deliverable"),
                row.getString("measure"),
                day(row, "starts"),
                day(row, "due"),
                day(row, "original_due"),
                uuid(row, "field"),
                wording(row, "field_name"),
                day(row, "issued"),
                day(row, "handed_over"),
                day(row, "done"),
                day(row, "cancelled"),
                row.getString("cancel_reason"),
                day(row, "blocked"),
                row.getString("block_reason"),
                milestones(id),
                labels(id),
                waived(id),
                notes(id),
                moreTime(id),
                deliveries(id),
                lines.under(id, today),
                row.getInt("row_version"));
    }

    private List<Assignment.Party> partners(UUID id, String role) {
        return sql.sql("""
                        SELECT u.id, u.node, u.name::text AS name, u.telephone FROM programme.partner p
                          JOIN organisation.named_unit u ON u.node = p.node
                         WHERE p.assignment = :id AND p.role = :role ORDER BY u.node
                        """)
                .param("id", id)
                .param("role", role)
                .query((row, n) -> new Assignment.Party(
                        uuid(row, "id"),
                        row.getInt("node"),
                        Wording.of(row.getString("name")),
                        row.getString("telephone")))
                .list();
    }

    private List<Assignment.Milestone> milestones(UUID id) {
        return sql.sql(
                        "SELECT id, title::text, due, reached FROM programme.milestone WHERE assignment = :id ORDER BY due, id")
                .param("id", id)
                .query((row, n) -> new Assignment.Milestone(
                        uuid(row, "id"), Wording.of(row.getString("title")), day(row, "due"), day(row, "reached")))
                .list();
    }

    private List<Assignment.Label> labels(UUID id) {
        return sql.sql("""
                        SELECT l.id, l.code, l.name::text AS name FROM programme.labelled t JOIN programme.label l ON l.id = t.label
                         WHERE t.assignment = :id ORDER BY l.code
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Assignment.Label(uuid(row, "id"), row.getString("code"), Wording.of(row.getString("name"))))
                .list();
    }

    private List<Assignment.Waived> waived(UUID id) {
        return sql.sql(
                        "SELECT clear, reason, actor, known_from FROM programme.waiver WHERE assignment = :id ORDER BY known_from")
                .param("id", id)
                .query((row, n) -> new Assignment.Waived(
                        Clear.valueOf(row.getString("clear")),
                        row.getString("reason"),
                        row.getString("actor"),
                        instant(row, "known_from")))
                .list();
    }

    private List<Assignment.Note> notes(UUID id) {
        var files = files(id);
        return sql.sql("""
                        SELECT id, on_day, percent, result, cause, difficulty, proposal, actor, known_from FROM programme.progress
                         WHERE assignment = :id ORDER BY on_day DESC, known_from DESC
                        """)
                .param("id", id)
                .query((row, n) -> new Assignment.Note(
                        uuid(row, "id"),
                        day(row, "on_day"),
                        row.getObject("percent", Integer.class),
                        row.getString("result"),
                        row.getString("cause"),
                        row.getString("difficulty"),
                        row.getString("proposal"),
                        files.getOrDefault(uuid(row, "id"), List.of()),
                        row.getString("actor"),
                        instant(row, "known_from")))
                .list();
    }

    /** The files of an assignment's notes, by note. */
    private Map<UUID, List<RecordProgress.File>> files(UUID id) {
        return sql
                .sql("""
                        SELECT f.progress, f.id, f.name, f.media_type, f.size, f.sha256
                          FROM programme.progress_file f JOIN programme.progress p ON p.id = f.progress
                         WHERE p.assignment = :id ORDER BY f.id
                        """)
                .param("id", id)
                .query((row, n) -> Map.entry(uuid(row, "progress"), WorkRows.file(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Assignment.MoreTime> moreTime(UUID id) {
        return sql.sql("""
                        SELECT id, asked, wished, reason, due_before, actor, decided, granted, granted_to, decision_reason, decider
                          FROM programme.more_time WHERE assignment = :id ORDER BY known_from DESC
                        """)
                .param("id", id)
                .query((row, n) -> new Assignment.MoreTime(
                        uuid(row, "id"),
                        day(row, "asked"),
                        day(row, "wished"),
                        row.getString("reason"),
                        day(row, "due_before"),
                        row.getString("actor"),
                        day(row, "decided"),
                        row.getObject("granted", Boolean.class),
                        day(row, "granted_to"),
                        row.getString("decision_reason"),
                        row.getString("decider")))
                .list();
    }

    private List<Assignment.Delivery> deliveries(UUID id) {
        return sql.sql("""
                        SELECT id, handed_over, product, actor, decided, accepted, decision_reason, decider
                          FROM programme.delivery WHERE assignment = :id ORDER BY known_from DESC
                        """)
                .param("id", id)
                .query((row, n) -> new Assignment.Delivery(
                        uuid(row, "id"),
                        day(row, "handed_over"),
                        row.getString("product"),
                        row.getString("actor"),
                        day(row, "decided"),
                        row.getObject("accepted", Boolean.class),
                        row.getString("decision_reason"),
                        row.getString("decider")))
                .list();
    }

    private static @Nullable LocalDate ended(ResultSet row, String what, LocalDate today) throws SQLException {
        var ceased = row.getString(what + "_ceased");
        return ceased == null
                        || ceased.equals("infinity")
                        || day(row, what + "_ceased").isAfter(today)
                ? null
                : day(row, what + "_ceased");
    }

    private static Assignment.Party party(ResultSet row, String what) throws SQLException {
        return new Assignment.Party(
                uuid(row, what + "_id"),
                row.getInt(what + "_node"),
                Wording.of(row.getString(what + "_name")),
                row.getString(what + "_telephone"));
    }

    private static Assignment.@Nullable PostName post(ResultSet row, String what) throws SQLException {
        var id = uuid(row, what);
        return id == null
                ? null
                : new Assignment.PostName(
                        id, Wording.of(row.getString(what + "_name")), row.getString(what + "_holder"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Wording wording(ResultSet row, String column) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : Wording.of(json);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
