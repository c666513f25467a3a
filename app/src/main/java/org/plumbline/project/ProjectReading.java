package org.plumbline.project;

import static org.plumbline.project.ProjectFacts.day;
import static org.plumbline.project.ProjectFacts.uuid;
import static org.plumbline.project.ProjectFacts.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Wording;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ObstacleKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one project with everything that hangs on it, as known at an instant. Runs inside a transaction. */
@Component
class ProjectReading {

    private final JdbcClient sql;
    private final ProjectFacts facts;

    ProjectReading(JdbcClient sql, ProjectFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    Project get(UUID id, LocalDate on, Instant known) {
        var line = facts.of("p.id = :id", Map.of("id", id), on, known).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("project", id));
        var about = Map.of("id", id, "on", on, "known", known.atOffset(ZoneOffset.UTC));
        return new Project(
                line,
                sql.sql("SELECT purpose::text FROM project.project WHERE id = :id")
                        .params(about)
                        .query(String.class)
                        .optional()
                        .map(Wording::of)
                        .orElse(null),
                links(about),
                plans(about),
                budgets(about),
                reports(about, known),
                stageDays(about),
                obstacles(about),
                pauses(about),
                handOvers(about));
    }

    /** Clauses of documents that the reader may see; others are not named. */
    private List<Project.Link> links(Map<String, ?> about) {
        return sql.sql("""
                        SELECT c.id, c.path, c.wording::text AS wording, d.id AS directive, d.called
                          FROM project.clause l
                          JOIN directive.present_clause c ON c.id = l.clause
                          JOIN directive.named_directive d ON d.directive_key = l.directive_key
                         WHERE l.project = :id
                         ORDER BY d.issued, d.called, c.path
                        """)
                .params(about)
                .query((row, n) -> new Project.Link(
                        uuid(row, "id"),
                        row.getString("path"),
                        Wording.of(row.getString("wording")),
                        uuid(row, "directive"),
                        row.getString("called")))
                .list();
    }

    private List<Project.Plan> plans(Map<String, ?> about) {
        var stages = sql
                .sql("""
                        SELECT no, stage, name::text AS name, begins, ends, share FROM project.stage WHERE project = :id
                         ORDER BY no, rank
                        """)
                .params(about)
                .query((row, n) -> Map.entry(
                        row.getInt("no"),
                        new Project.Stage(
                                uuid(row, "stage"),
                                Wording.of(row.getString("name")),
                                day(row, "begins"),
                                day(row, "ends"),
                                row.getObject("share", Integer.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("""
                        SELECT no, start, finish, handover, on_day, reason, actor, known_from FROM project.schedule
                         WHERE project = :id AND (no = 1 OR known_from <= :known) ORDER BY no
                        """)
                .params(about)
                .query((row, n) -> new Project.Plan(
                        row.getInt("no"),
                        day(row, "start"),
                        day(row, "finish"),
                        day(row, "handover"),
                        stages.getOrDefault(row.getInt("no"), List.of()),
                        day(row, "on_day"),
                        row.getString("reason"),
                        row.getString("actor"),
                        instant(row, "known_from")))
                .list();
    }

    private List<Project.Money> budgets(Map<String, ?> about) {
        var parts = sql
                .sql(
                        "SELECT no, year, source, amount FROM project.budget_part WHERE project = :id ORDER BY no, year, source")
                .params(about)
                .query((row, n) -> Map.entry(
                        row.getInt("no"),
                        new Project.Part(
                                row.getInt("year"),
                                MoneySource.valueOf(row.getString("source")),
                                row.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("""
                        SELECT no, currency, scale, total, on_day, reason, actor, known_from FROM project.budget
                         WHERE project = :id AND (no = 1 OR known_from <= :known) ORDER BY no
                        """)
                .params(about)
                .query((row, n) -> new Project.Money(
                        row.getInt("no"),
                        row.getString("currency"),
                        row.getInt("scale"),
                        row.getBigDecimal("total"),
                        parts.getOrDefault(row.getInt("no"), List.of()),
                        day(row, "on_day"),
                        row.getString("reason"),
                        row.getString("actor"),
                        instant(row, "known_from")))
                .list();
    }

    private List<Project.Report> reports(Map<String, ?> about, Instant known) {
        return sql.sql("""
                        SELECT id, on_day, disbursed, physical, note, reason, corrects, actor, known_from,
                               CASE WHEN known_to <= :known THEN known_to END AS corrected
                          FROM project.report
                         WHERE project = :id AND on_day <= :on AND known_from <= :known
                         ORDER BY on_day DESC, known_from DESC
                        """)
                .params(about)
                .query((row, n) -> new Project.Report(
                        uuid(row, "id"),
                        day(row, "on_day"),
                        row.getBigDecimal("disbursed"),
                        row.getBigDecimal("physical"),
                        row.getString("note"),
                        row.getString("reason"),
                        uuid(row, "corrects"),
                        row.getString("actor"),
                        instant(row, "known_from"),
                        row.getObject("corrected") == null ? null : instant(row, "corrected")))
                .list();
    }

    private List<Project.StageDays> stageDays(Map<String, ?> about) {
        return sql.sql("""
                        SELECT stage, CASE WHEN begun <= :on THEN begun END AS begun, CASE WHEN ended <= :on THEN ended END AS ended
                          FROM project.stage_day
                         WHERE project = :id AND known_from <= :known AND known_to > :known
                        """)
                .params(about)
                .query((row, n) -> new Project.StageDays(uuid(row, "stage"), day(row, "begun"), day(row, "ended")))
                .list();
    }

    private List<Project.Obstacle> obstacles(Map<String, ?> about) {
        return sql.sql("""
                        SELECT x.id, x.kind, x.what, x.asked, o.id AS of_id, o.name::text AS of_name, x.opened, x.actor,
                               CASE WHEN x.resolved <= :on AND x.resolved_known <= :known THEN x.resolved END AS resolved,
                               x.how, x.resolver
                          FROM project.obstacle x
                          LEFT JOIN organisation.named_unit o ON o.node = x.asked_of
                         WHERE x.project = :id AND x.opened <= :on AND x.known_from <= :known
                         ORDER BY 9 NULLS FIRST, x.opened DESC
                        """)
                .params(about)
                .query((row, n) -> {
                    var resolved = day(row, "resolved");
                    return new Project.Obstacle(
                            uuid(row, "id"),
                            ObstacleKind.valueOf(row.getString("kind")),
                            row.getString("what"),
                            row.getString("asked"),
                            wording(row, "of_name"),
                            uuid(row, "of_id"),
                            day(row, "opened"),
                            row.getString("actor"),
                            resolved,
                            resolved == null ? null : row.getString("how"),
                            resolved == null ? null : row.getString("resolver"));
                })
                .list();
    }

    private List<Project.Pause> pauses(Map<String, ?> about) {
        return sql.sql("""
                        SELECT id, suspended, reason, actor,
                               CASE WHEN resumed <= :on AND resumed_known <= :known THEN resumed END AS resumed, resumer
                          FROM project.pause
                         WHERE project = :id AND suspended <= :on AND known_from <= :known
                         ORDER BY suspended DESC, known_from DESC
                        """)
                .params(about)
                .query((row, n) -> new Project.Pause(
                        uuid(row, "id"),
                        day(row, "suspended"),
                        row.getString("reason"),
                        row.getString("actor"),
                        day(row, "resumed"),
                        row.getString("resumer")))
                .list();
    }

    private List<Project.HandOver> handOvers(Map<String, ?> about) {
        return sql.sql("""
                        SELECT id, handed_over, what, post, actor, decided, accepted, decision_reason, decider,
                               coalesce(decided <= :on AND decided_known <= :known, false) AS known
                          FROM project.hand_over
                         WHERE project = :id AND handed_over <= :on AND known_from <= :known
                         ORDER BY known_from DESC
                        """)
                .params(about)
                .query((row, n) -> {
                    var known = row.getBoolean("known");
                    return new Project.HandOver(
                            uuid(row, "id"),
                            day(row, "handed_over"),
                            row.getString("what"),
                            uuid(row, "post"),
                            row.getString("actor"),
                            known ? day(row, "decided") : null,
                            known ? row.getObject("accepted", Boolean.class) : null,
                            known ? row.getString("decision_reason") : null,
                            known ? row.getString("decider") : null);
                })
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
