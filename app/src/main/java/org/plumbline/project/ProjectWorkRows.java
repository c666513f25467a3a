package org.plumbline.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.SuspendProject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was reported and done: appended, and closed where another takes their place. */
@Component
class ProjectWorkRows {

    private final JdbcClient sql;

    ProjectWorkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Figures that count now. */
    record Figure(
            UUID id,
            LocalDate on,
            @Nullable BigDecimal disbursed,
            @Nullable BigDecimal physical) {}

    List<Figure> figures(UUID project) {
        return sql.sql("""
                        SELECT id, on_day, disbursed, physical FROM project.report
                         WHERE project = :project AND known_to = 'infinity' ORDER BY on_day
                        """)
                .param("project", project)
                .query((row, n) -> new Figure(
                        ProjectFacts.uuid(row, "id"),
                        ProjectFacts.day(row, "on_day"),
                        row.getBigDecimal("disbursed"),
                        row.getBigDecimal("physical")))
                .list();
    }

    void report(Scope scope, ReportFigures deed, Instant knownAt) {
        if (deed.corrects() != null) {
            sql.sql("UPDATE project.report SET known_to = :knownAt WHERE id = :id")
                    .param("knownAt", ProjectRows.instant(knownAt))
                    .param("id", deed.corrects())
                    .update();
        }
        sql.sql("""
                        INSERT INTO project.report (id, project, on_day, disbursed, physical, note, reason, corrects, post, actor, known_from)
                        VALUES (:id, :project, :on, :disbursed, :physical, :note, :reason, :corrects, :post, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("project", deed.project())
                .param("on", deed.on())
                .param("disbursed", deed.disbursed())
                .param("physical", deed.physical())
                .param("note", cleaned(deed.note()))
                .param("reason", cleaned(deed.reason()))
                .param("corrects", deed.corrects())
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    void mark(Scope scope, MarkStage deed, Instant knownAt) {
        sql.sql("""
                        UPDATE project.stage_day SET known_to = :knownAt
                         WHERE project = :project AND stage = :stage AND known_to = 'infinity'
                        """)
                .param("knownAt", ProjectRows.instant(knownAt))
                .param("project", deed.project())
                .param("stage", deed.stage())
                .update();
        sql.sql("""
                        INSERT INTO project.stage_day (id, project, stage, begun, ended, actor, known_from)
                        VALUES (:id, :project, :stage, :begun, :ended, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("project", deed.project())
                .param("stage", deed.stage())
                .param("begun", deed.begun())
                .param("ended", deed.ended())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    void open(Scope scope, OpenObstacle deed, @Nullable Integer askedOf, Instant knownAt) {
        sql.sql("""
                        INSERT INTO project.obstacle (id, project, kind, what, asked, asked_of, opened, actor, known_from)
                        VALUES (:id, :project, :kind, :what, :asked, :askedOf, :on, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("project", deed.project())
                .param("kind", deed.kind().name())
                .param("what", deed.what().strip())
                .param("asked", cleaned(deed.asked()))
                .param("askedOf", askedOf)
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    /** The day on which an obstacle that still stands was opened. */
    Optional<LocalDate> opened(UUID project, UUID obstacle) {
        return sql.sql("SELECT opened FROM project.obstacle WHERE id = :id AND project = :project AND resolved IS NULL")
                .param("id", obstacle)
                .param("project", project)
                .query(LocalDate.class)
                .optional();
    }

    void resolve(Scope scope, ResolveObstacle deed, Instant knownAt) {
        sql.sql(
                        "UPDATE project.obstacle SET resolved = :on, how = :how, resolver = :actor, resolved_known = :knownAt WHERE id = :id")
                .param("on", deed.on())
                .param("how", cleaned(deed.how()))
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .param("id", deed.obstacle())
                .update();
    }

    void finish(Scope scope, UUID project, LocalDate on, Instant knownAt) {
        sql.sql("UPDATE project.finish SET known_to = :knownAt WHERE project = :project AND known_to = 'infinity'")
                .param("knownAt", ProjectRows.instant(knownAt))
                .param("project", project)
                .update();
        sql.sql(
                        "INSERT INTO project.finish (project, finished, actor, known_from) VALUES (:project, :on, :actor, :knownAt)")
                .param("project", project)
                .param("on", on)
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    /** What was handed over and waits for another hand. */
    record Waiting(UUID id, LocalDate on, @Nullable UUID post) {}

    Optional<Waiting> waiting(UUID project) {
        return sql.sql(
                        "SELECT id, handed_over, post FROM project.hand_over WHERE project = :project AND decided IS NULL")
                .param("project", project)
                .query((row, n) -> new Waiting(
                        ProjectFacts.uuid(row, "id"),
                        ProjectFacts.day(row, "handed_over"),
                        ProjectFacts.uuid(row, "post")))
                .optional();
    }

    void handOver(Scope scope, HandOverProject deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO project.hand_over (id, project, handed_over, what, post, actor, known_from)
                        VALUES (:id, :project, :on, :what, :post, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("project", deed.project())
                .param("on", deed.on())
                .param("what", deed.what().strip())
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    void decide(Scope scope, DecideHandOver deed, Instant knownAt) {
        sql.sql("""
                        UPDATE project.hand_over
                           SET decided = :on, accepted = :accepted, decision_reason = :reason, decider = :actor, decided_known = :knownAt
                         WHERE id = :id
                        """)
                .param("on", deed.on())
                .param("accepted", deed.accepted())
                .param("reason", cleaned(deed.reason()))
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .param("id", deed.handOver())
                .update();
    }

    /** Since when the work rests, if it does. */
    Optional<LocalDate> resting(UUID project) {
        return sql.sql("SELECT suspended FROM project.pause WHERE project = :project AND resumed IS NULL")
                .param("project", project)
                .query(LocalDate.class)
                .optional();
    }

    void suspend(Scope scope, SuspendProject deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO project.pause (id, project, suspended, reason, actor, known_from)
                        VALUES (:id, :project, :on, :reason, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("project", deed.project())
                .param("on", deed.on())
                .param("reason", deed.reason().strip())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .update();
    }

    void resume(Scope scope, ResumeProject deed, Instant knownAt) {
        sql.sql("""
                        UPDATE project.pause SET resumed = :on, resumer = :actor, resumed_known = :knownAt
                         WHERE project = :project AND resumed IS NULL
                        """)
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("knownAt", ProjectRows.instant(knownAt))
                .param("project", deed.project())
                .update();
    }

    static @Nullable String cleaned(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
