package org.plumbline.supplement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileState;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.plumbline.supplement.Supplement.Stage;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.AskSupplement;
import org.plumbline.supplement.deed.Wants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests, their steps and the files of answers. */
@Component
class SupplementRows {

    private static final String REQUEST = """
            SELECT r.id, r.about, r.record, r.line, r.node, r.office AS office_node, r.wants, r.words, r.asked, r.due, r.stage, r.times,
                   r.answered, u.id AS unit, u.name::text AS unit_name, o.id AS office, o.name::text AS office_name,
                   coalesce(CASE r.about
                       WHEN 'FIGURE' THEN (SELECT d.name FROM indicator.observation x
                                             JOIN indicator.series s ON s.series = x.series
                                             JOIN indicator.definition d ON d.indicator_key = s.indicator_key AND d.version = x.version
                                            WHERE x.id = r.record)
                       WHEN 'PROGRESS' THEN (SELECT a.title FROM programme.assignment a WHERE a.id = r.record)
                       ELSE (SELECT d.name FROM reporting.round p
                               JOIN reporting.line l ON l.regime = p.regime AND l.version = p.version AND l.line = r.line
                               JOIN indicator.indicator i ON i.id = l.indicator
                               JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                              WHERE p.id = r.record) END, u.name)::text AS subject
              FROM supplement.request r
              JOIN organisation.named_unit u ON u.node = r.node
              JOIN organisation.named_unit o ON o.node = r.office
             """;

    private final JdbcClient sql;

    SupplementRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Requests that fit a condition; by those that are open, their day and when they were asked. */
    List<Supplement> fitting(String where, Map<String, ?> values, int most) {
        return sql.sql(REQUEST + "WHERE " + where
                        + " ORDER BY r.stage NOT IN ('ASKED', 'ANSWERED'), r.due, r.known_from, r.id LIMIT :most")
                .params(values)
                .param("most", most)
                .query((row, n) -> request(row))
                .list();
    }

    /** A request that is held until the transaction ends. */
    Supplement lock(UUID id) {
        sql.sql("SELECT 1 FROM supplement.request WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .list();
        return get(id);
    }

    Supplement get(UUID id) {
        return fitting("r.id = :id", Map.of("id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("supplement", id));
    }

    void ask(AskSupplement deed, int node, int office, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO supplement.request (id, about, record, line, node, office, wants, words, due, stage, asked, known_from)
                        VALUES (:id, :about, :record, :line, :node, :office, :wants, :words, :due, 'ASKED', :on, :known)
                        """)
                .param("id", deed.id())
                .param("about", deed.kind().name())
                .param("record", deed.record())
                .param("line", deed.line())
                .param("node", node)
                .param("office", office)
                .param("wants", deed.wants().name())
                .param("words", deed.words().strip())
                .param("due", deed.due())
                .param("on", deed.on())
                .param("known", Store.timestamp(knownAt))
                .update();
        step(deed.id(), deed.id(), "ASKED", deed.words().strip(), deed.due(), deed.on(), scope, knownAt);
    }

    void step(
            UUID id,
            UUID request,
            String kind,
            @Nullable String words,
            @Nullable LocalDate due,
            LocalDate on,
            Scope scope,
            Instant knownAt) {
        sql.sql("""
                        INSERT INTO supplement.step (id, request, kind, words, due, on_day, post, account, actor, known_from)
                        VALUES (:id, :request, :kind, :words, :due, :on, :post, :account, :actor, :known)
                        """)
                .param("id", id)
                .param("request", request)
                .param("kind", kind)
                .param("words", words)
                .param("due", due)
                .param("on", on)
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", Store.timestamp(knownAt))
                .update();
    }

    void move(UUID request, Stage stage, @Nullable LocalDate due, @Nullable LocalDate answered) {
        sql.sql("""
                        UPDATE supplement.request
                           SET stage = :stage, due = coalesce(:due, due), answered = coalesce(:answered, answered),
                               times = times + CASE WHEN :due::date IS NULL THEN 0 ELSE 1 END, row_version = row_version + 1
                         WHERE id = :id
                        """)
                .param("stage", stage.name())
                .param("due", due)
                .param("answered", answered)
                .param("id", request)
                .update();
    }

    void files(UUID step, List<EvidenceFile> files) {
        for (var file : files) {
            sql.sql("""
                            INSERT INTO supplement.file (id, step, name, media_type, size, sha256)
                            VALUES (:id, :step, :name, :mediaType, :size, :sha256)
                            """)
                    .param("id", file.id())
                    .param("step", step)
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("size", file.size())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    /** By whose hand the last answer came. */
    record Hand(@Nullable UUID post, @Nullable UUID account) {

        boolean isOf(Scope scope) {
            return !scope.isProgramme()
                    && (post != null && post.equals(scope.post())
                            || account != null && account.equals(scope.account()));
        }
    }

    Optional<Hand> answeredBy(UUID request) {
        return sql.sql("""
                        SELECT post, account FROM supplement.step
                         WHERE request = :request AND kind = 'ANSWERED' ORDER BY known_from DESC LIMIT 1
                        """)
                .param("request", request)
                .query((row, n) -> new Hand(row.getObject("post", UUID.class), row.getObject("account", UUID.class)))
                .optional();
    }

    /** All that was said, the first first. */
    List<Supplement.Step> steps(UUID request) {
        var files = new HashMap<UUID, List<Supplement.File>>();
        sql.sql("""
                        SELECT f.id, f.step, f.name, f.media_type, f.size, f.sha256, coalesce(h.state, 'PASSED') AS state
                          FROM supplement.file f JOIN supplement.step s ON s.id = f.step
                          LEFT JOIN directive.held_file h ON h.sha256 = f.sha256
                         WHERE s.request = :request ORDER BY f.id
                        """)
                .param("request", request)
                .query((row, n) -> files.computeIfAbsent(row.getObject("step", UUID.class), any -> new ArrayList<>())
                        .add(file(row)))
                .list();
        return sql.sql("""
                        SELECT id, kind, words, due, on_day, actor, known_from FROM supplement.step
                         WHERE request = :request ORDER BY known_from, id
                        """)
                .param("request", request)
                .query((row, n) -> new Supplement.Step(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant(),
                        files.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Supplement.File file(ResultSet row) throws SQLException {
        return new Supplement.File(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                FileState.valueOf(row.getString("state")));
    }

    private static Supplement request(ResultSet row) throws SQLException {
        return new Supplement(
                row.getObject("id", UUID.class),
                About.valueOf(row.getString("about")),
                row.getObject("record", UUID.class),
                row.getObject("line", UUID.class),
                Wording.of(Objects.requireNonNull(row.getString("subject"))),
                row.getObject("unit", UUID.class),
                row.getInt("node"),
                Wording.of(row.getString("unit_name")),
                row.getObject("office", UUID.class),
                row.getInt("office_node"),
                Wording.of(row.getString("office_name")),
                Wants.valueOf(row.getString("wants")),
                row.getString("words"),
                row.getObject("asked", LocalDate.class),
                row.getObject("due", LocalDate.class),
                0,
                Stage.valueOf(row.getString("stage")),
                row.getInt("times"),
                row.getObject("answered", LocalDate.class));
    }
}
