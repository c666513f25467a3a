package org.plumbline.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.Schedule;
import org.plumbline.reading.text.Folding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is planned: a project's text, the versions of its days and money, the clauses it carries out. */
@Component
class ProjectRows {

    private final JdbcClient sql;

    ProjectRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit in the reader's sight, with its life. */
    record Site(int node, Wording name, LocalDate founded, LocalDate ceased) {
        Rules.Life life() {
            return new Rules.Life(founded, ceased);
        }
    }

    /** What decisions need of a project, read under its lock. */
    record Filed(
            UUID id,
            int owner,
            String name,
            @Nullable LocalDate cancelled,
            @Nullable LocalDate finished,
            @Nullable LocalDate accepted,
            int rowVersion) {}

    /** The project, held for a change: whoever comes second waits here and then finds another version. */
    Filed lock(UUID id) {
        return sql.sql("""
                        SELECT p.id, p.owner, p.name ->> 'original' AS name, p.cancelled, p.row_version,
                               (SELECT f.finished FROM project.finish f WHERE f.project = p.id AND f.known_to = 'infinity') AS finished,
                               (SELECT h.decided FROM project.hand_over h WHERE h.project = p.id AND h.accepted) AS accepted
                          FROM project.project p WHERE p.id = :id FOR UPDATE
                        """)
                .param("id", id)
                .query((row, n) -> new Filed(
                        id,
                        row.getInt("owner"),
                        row.getString("name"),
                        ProjectFacts.day(row, "cancelled"),
                        ProjectFacts.day(row, "finished"),
                        ProjectFacts.day(row, "accepted"),
                        row.getInt("row_version")))
                .optional()
                .orElseThrow(() -> new Absent("project", id));
    }

    /** What a project says of itself, as it would be written again. */
    ProjectText text(UUID id) {
        return sql.sql(
                        "SELECT code, name::text AS name, purpose::text AS purpose, post, field FROM project.project WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new ProjectText(
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        ProjectFacts.wording(row, "purpose"),
                        ProjectFacts.uuid(row, "post"),
                        ProjectFacts.uuid(row, "field")))
                .single();
    }

    Optional<Site> site(UUID unit) {
        return site("id = :unit", unit);
    }

    Site siteOf(int node) {
        return site("node = :unit", node).orElseThrow(() -> new Absent("unit", node));
    }

    private Optional<Site> site(String where, Object unit) {
        return sql.sql("SELECT node, name::text AS name, founded, ceased FROM organisation.named_unit WHERE " + where)
                .param("unit", unit)
                .query((row, n) -> new Site(
                        row.getInt("node"),
                        Wording.of(row.getString("name")),
                        ProjectFacts.day(row, "founded"),
                        ProjectFacts.day(row, "ceased")))
                .optional();
    }

    /** Whether a post exists on a day. */
    boolean hasPost(UUID post, LocalDate on) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM organisation.post WHERE id = :id AND founded <= :on AND ceased > :on)")
                .param("id", post)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean hasField(UUID field) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM directive.field WHERE id = :id)")
                .param("id", field)
                .query(Boolean.class)
                .single();
    }

    /** Whether another project of the unit has this code. */
    boolean isTaken(int owner, String code, UUID id) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM project.project WHERE owner = :owner AND code_key = :key AND id <> :id)")
                .param("owner", owner)
                .param("key", codeKey(code))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The inner number of the document in which a clause in the reader's sight stands. */
    Optional<Integer> directiveOf(UUID clause) {
        return sql.sql("""
                        SELECT d.directive_key FROM directive.present_clause c
                          JOIN directive.named_directive d ON d.directive_key = c.directive_key
                         WHERE c.id = :id
                        """).param("id", clause).query(Integer.class).optional();
    }

    void insert(RegisterProject deed, int owner, Map<UUID, Integer> directives, Scope scope, Instant knownAt) {
        try {
            sql.sql("""
                            INSERT INTO project.project (id, owner, code, code_key, name, name_key, purpose, post, field, known_from)
                            VALUES (:id, :owner, :code, :codeKey, :name::jsonb, :nameKey, :purpose::jsonb, :post, :field, :knownAt)
                            """)
                    .params(text(deed.text()))
                    .param("id", deed.id())
                    .param("owner", owner)
                    .param("knownAt", instant(knownAt))
                    .update();
        } catch (DuplicateKeyException again) {
            throw new IllegalArgumentException("""
                    The project (%s) stands already.
                    Maybe its identifier was given twice.""".formatted(deed.id()), again);
        }
        schedule(deed.id(), deed.schedule(), null, deed.on(), scope, knownAt);
        money(deed.id(), deed.budget(), null, deed.on(), scope, knownAt);
        directives.forEach((clause, key) -> link(deed.id(), clause, key));
    }

    void change(UUID id, ProjectText text) {
        sql.sql("""
                        UPDATE project.project
                           SET code = :code, code_key = :codeKey, name = :name::jsonb, name_key = :nameKey,
                               purpose = :purpose::jsonb, post = :post, field = :field, row_version = row_version + 1
                         WHERE id = :id
                        """).params(text(text)).param("id", id).update();
    }

    /** Raises the version without a change of the text: its days or money were planned anew, or it was ended. */
    void touch(UUID id) {
        sql.sql("UPDATE project.project SET row_version = row_version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void cancel(UUID id, String reason, LocalDate on, Instant knownAt) {
        sql.sql("""
                        UPDATE project.project SET cancelled = :on, cancel_reason = :reason, cancelled_known = :knownAt,
                               row_version = row_version + 1
                         WHERE id = :id
                        """)
                .param("on", on)
                .param("reason", reason.strip())
                .param("knownAt", instant(knownAt))
                .param("id", id)
                .update();
    }

    void schedule(UUID id, Schedule plan, @Nullable String reason, LocalDate on, Scope scope, Instant knownAt) {
        var no = sql.sql("""
                        INSERT INTO project.schedule (project, no, start, finish, handover, on_day, reason, actor, known_from)
                        SELECT :id, coalesce(max(no), 0) + 1, :start, :finish, :handover, :on, :reason, :actor, :knownAt
                          FROM project.schedule WHERE project = :id
                        RETURNING no
                        """)
                .param("id", id)
                .param("start", plan.start())
                .param("finish", plan.finish())
                .param("handover", plan.handover())
                .params(said(reason, on, scope, knownAt))
                .query(Integer.class)
                .single();
        for (var rank = 0; rank < plan.stages().size(); rank++) {
            var stage = plan.stages().get(rank);
            sql.sql("""
                            INSERT INTO project.stage (project, no, stage, rank, name, begins, ends, share)
                            VALUES (:id, :no, :stage, :rank, :name::jsonb, :begins, :ends, :share)
                            """)
                    .param("id", id)
                    .param("no", no)
                    .param("stage", stage.id())
                    .param("rank", rank)
                    .param("name", Json.write(stage.name()))
                    .param("begins", stage.begins())
                    .param("ends", stage.ends())
                    .param("share", stage.share())
                    .update();
        }
    }

    void money(UUID id, Budget money, @Nullable String reason, LocalDate on, Scope scope, Instant knownAt) {
        var no = sql.sql("""
                        INSERT INTO project.budget (project, no, currency, scale, total, on_day, reason, actor, known_from)
                        SELECT :id, coalesce(max(no), 0) + 1, :currency, :scale, :total, :on, :reason, :actor, :knownAt
                          FROM project.budget WHERE project = :id
                        RETURNING no
                        """)
                .param("id", id)
                .param("currency", money.currency())
                .param("scale", money.scale())
                .param("total", money.total())
                .params(said(reason, on, scope, knownAt))
                .query(Integer.class)
                .single();
        for (var part : money.parts()) {
            sql.sql("""
                            INSERT INTO project.budget_part (project, no, year, source, amount)
                            VALUES (:id, :no, :year, :source, :amount)
                            """)
                    .param("id", id)
                    .param("no", no)
                    .param("year", part.year())
                    .param("source", part.source().name())
                    .param("amount", part.amount())
                    .update();
        }
    }

    void link(UUID id, UUID clause, int directive) {
        sql.sql("""
                        INSERT INTO project.clause (project, directive_key, clause) VALUES (:id, :directive, :clause)
                        ON CONFLICT (project, clause) DO NOTHING
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("clause", clause)
                .update();
    }

    int unlink(UUID id, UUID clause) {
        return sql.sql("DELETE FROM project.clause WHERE project = :id AND clause = :clause")
                .param("id", id)
                .param("clause", clause)
                .update();
    }

    private static Map<String, @Nullable Object> said(
            @Nullable String reason, LocalDate on, Scope scope, Instant knownAt) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("reason", reason);
        values.put("on", on);
        values.put("actor", scope.name());
        values.put("knownAt", instant(knownAt));
        return values;
    }

    private static Map<String, @Nullable Object> text(ProjectText text) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", text.code().strip());
        values.put("codeKey", codeKey(text.code()));
        values.put("name", Json.write(text.name()));
        values.put("nameKey", Folding.fold(text.name().everyText()));
        values.put("purpose", text.purpose() == null ? null : Json.write(text.purpose()));
        values.put("post", text.post());
        values.put("field", text.field());
        return values;
    }

    /** A code however it is typed: without case, diacritics and spaces. */
    static String codeKey(String code) {
        return Folding.fold(code).replaceAll("\\s+", "");
    }

    static OffsetDateTime instant(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What a date or an amount of a later moment must not contradict: the days and money in force now. */
    record InForce(LocalDate start, java.math.BigDecimal total, List<UUID> stages) {}

    InForce inForce(UUID id) {
        return sql.sql("""
                        SELECT s.start, b.total,
                               (SELECT coalesce(array_agg(g.stage), '{}') FROM project.stage g
                                 WHERE g.project = s.project AND g.no = s.no) AS stages
                          FROM project.schedule s
                          JOIN LATERAL (SELECT total FROM project.budget WHERE project = s.project ORDER BY no DESC LIMIT 1) b ON true
                         WHERE s.project = :id ORDER BY s.no DESC LIMIT 1
                        """)
                .param("id", id)
                .query((row, n) ->
                        new InForce(ProjectFacts.day(row, "start"), row.getBigDecimal("total"), List.of((UUID[])
                                row.getArray("stages").getArray())))
                .single();
    }
}
