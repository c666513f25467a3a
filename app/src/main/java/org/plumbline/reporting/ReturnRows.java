package org.plumbline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Returned.Kind;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.HandInReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.reporting.deed.SendReturn.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of returns, of their steps, and of the figures on which each sending rests. */
@Component
class ReturnRows {

    private final JdbcClient sql;
    private final StationRows stations;

    ReturnRows(JdbcClient sql, StationRows stations) {
        this.sql = sql;
        this.stations = stations;
    }

    /**
     * A return, held for a change.
     *
     * @param owner the office that asked
     * @param times how often it was sent
     */
    record Held(UUID id, UUID round, UUID unit, int node, int owner, Stage stage, int times) {}

    /** The return, held for a change; absent for whoever does not see its unit. */
    Held lock(UUID id) {
        return find(id, " FOR UPDATE OF r");
    }

    /** The same, as it stands. */
    Held find(UUID id) {
        return find(id, "");
    }

    private Held find(UUID id, String held) {
        return sql.sql("""
                        SELECT r.id, o.id AS round, u.id AS unit, r.node, g.owner, r.stage, r.times
                          FROM reporting.return r
                          JOIN reporting.round o ON o.round = r.round
                          JOIN reporting.regime g ON g.regime = o.regime
                          JOIN organisation.unit u ON u.node = r.node
                         WHERE r.id = :id%s
                        """.formatted(held))
                .param("id", id)
                .query((row, n) -> new Held(
                        id,
                        row.getObject("round", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getInt("node"),
                        row.getInt("owner"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("times")))
                .optional()
                .orElseThrow(() -> new Absent("return", id));
    }

    /** Whose return it is, since it was sent back or withdrawn last: whether this post or account handed it in or sent it. */
    boolean isHand(UUID id, Scope scope) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM reporting.step s
                                        WHERE s.return_id = :id AND s.kind IN ('HANDED_IN', 'SENT')
                                          AND (s.post = :post::uuid OR s.account = :account::uuid)
                                          AND NOT EXISTS (SELECT 1 FROM reporting.step t
                                                           WHERE t.return_id = :id AND t.kind IN ('SENT_BACK', 'WITHDRAWN')
                                                             AND t.known_from > s.known_from))
                        """)
                .param("id", id)
                .param("post", Objects.toString(scope.post(), null))
                .param("account", Objects.toString(scope.account(), null))
                .query(Boolean.class)
                .single();
    }

    /** The receipt that was given for the sending at an instant. */
    String receipt(UUID id, Instant knownAt) {
        return sql.sql(
                        "SELECT receipt FROM reporting.step WHERE return_id = :id AND kind = 'SENT' AND known_from = :knownAt")
                .param("id", id)
                .param("knownAt", RegimeRows.at(knownAt))
                .query(String.class)
                .single();
    }

    /** A unit hands its return in for approval inside. */
    void handIn(HandInReturn deed, int round, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.return (id, round, node, stage, times, questions)
                        VALUES (:id, :round, :node, 'INSIDE', 0, :questions)
                        ON CONFLICT (round, node) DO UPDATE
                           SET stage = 'INSIDE', questions = excluded.questions, row_version = reporting.return.row_version + 1
                        """)
                .param("id", deed.id())
                .param("round", round)
                .param("node", node)
                .param("questions", deed.questions())
                .update();
        step(deed.step(), deed.id(), Kind.HANDED_IN, null, null, deed.on(), scope, knownAt);
        stations.begin(deed.step(), deed.id(), deed.way(), deed.on());
    }

    /** Keeps what a unit answers until it is sent. */
    void keepGiven(UUID id, List<Returns.Given> given) {
        sql.sql("""
                        INSERT INTO reporting.handed (return_id, given) VALUES (:id, :given::jsonb)
                        ON CONFLICT (return_id) DO UPDATE SET given = excluded.given
                        """)
                .param("id", id)
                .param("given", Json.write(new Answers(given)))
                .update();
    }

    private record Answers(List<Returns.Given> given) {}

    /** What a unit answers that is approved inside; nothing of a return that is not. */
    List<Returns.Given> given(UUID id) {
        return sql.sql("SELECT given::text FROM reporting.handed WHERE return_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(each -> Json.read(each, Answers.class).given())
                .orElse(List.of());
    }

    /** A unit sends its return: what waited inside is decided by it, and the way beyond begins. */
    void send(SendReturn deed, int round, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.return (id, round, node, stage, first_sent, last_sent, times, questions)
                        VALUES (:id, :round, :node, 'SENT', :on, :on, 1, :questions)
                        ON CONFLICT (round, node) DO UPDATE
                           SET stage = 'SENT', first_sent = coalesce(reporting.return.first_sent, excluded.first_sent),
                               last_sent = excluded.last_sent, times = reporting.return.times + 1,
                               questions = excluded.questions, row_version = reporting.return.row_version + 1
                        """)
                .param("id", deed.id())
                .param("round", round)
                .param("node", node)
                .param("on", deed.on())
                .param(
                        "questions",
                        deed.filed().stream()
                                .filter(each -> each.question() != null)
                                .count())
                .update();
        step(deed.step(), deed.id(), Kind.SENT, deed.receipt(), null, deed.on(), scope, knownAt);
        stations.decide(deed.id(), deed.step());
        stations.begin(deed.step(), deed.id(), deed.way(), deed.on());
        forget(deed.id());
        var filed = deed.filed();
        sql.sql("""
                        INSERT INTO reporting.filed (step, line, figure, fresh, question, answer)
                        SELECT :step, f.line, f.figure, f.fresh, f.question::jsonb, f.answer
                          FROM unnest(:lines::uuid[], :figures::uuid[], :fresh::boolean[], :questions::text[], :answers::text[])
                               AS f (line, figure, fresh, question, answer)
                        """)
                .param("step", deed.step())
                .param("lines", texts(filed, Filed::line))
                .param("figures", texts(filed, Filed::figure))
                .param("fresh", texts(filed, Filed::fresh))
                .param("questions", texts(filed, each -> each.question() == null ? null : Json.write(each.question())))
                .param("answers", texts(filed, Filed::answer))
                .update();
    }

    private static @Nullable String[] texts(List<Filed> filed, Function<Filed, @Nullable Object> of) {
        return filed.stream().map(of).map(each -> Objects.toString(each, null)).toArray(String[]::new);
    }

    /** A return leaves the station at which it waits, by a step that decides there. */
    void move(
            UUID step,
            UUID id,
            Kind kind,
            Stage stage,
            @Nullable String reason,
            LocalDate on,
            Scope scope,
            Instant knownAt) {
        sql.sql("UPDATE reporting.return SET stage = :stage, row_version = row_version + 1 WHERE id = :id")
                .param("stage", stage.name())
                .param("id", id)
                .update();
        step(step, id, kind, null, reason, on, scope, knownAt);
        stations.decide(id, step);
        if (kind != Kind.APPROVED) {
            forget(id);
        }
    }

    /** What was answered while it was approved inside is working paper. */
    private void forget(UUID id) {
        sql.sql("DELETE FROM reporting.handed WHERE return_id = :id")
                .param("id", id)
                .update();
    }

    private void step(
            UUID step,
            UUID id,
            Kind kind,
            @Nullable String receipt,
            @Nullable String reason,
            LocalDate on,
            Scope scope,
            Instant knownAt) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("step", step);
        values.put("id", id);
        values.put("kind", kind.name());
        values.put("receipt", receipt);
        values.put("reason", reason);
        values.put("on", on);
        values.put("post", scope.post());
        values.put("account", scope.account());
        values.put("actor", scope.name());
        values.put("knownAt", RegimeRows.at(knownAt));
        sql.sql("""
                        INSERT INTO reporting.step (id, return_id, kind, receipt, reason, on_day, post, account, actor, known_from)
                        VALUES (:step, :id, :kind, :receipt, :reason, :on, :post, :account, :actor, :knownAt)
                        """).params(values).update();
    }

    /** All steps of a return, the latest first. */
    List<Returned.Step> steps(UUID id) {
        return sql.sql("""
                        SELECT s.id, s.kind, s.receipt, s.reason, c.file, s.on_day, s.actor, s.known_from
                          FROM reporting.step s LEFT JOIN reporting.carried c ON c.step = s.id
                         WHERE s.return_id = :id ORDER BY s.known_from DESC, s.id DESC
                        """)
                .param("id", id)
                .query((row, n) -> new Returned.Step(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("receipt"),
                        row.getString("reason"),
                        row.getString("file"),
                        RegimeRows.day(row, "on_day"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant()))
                .list();
    }

    /** The figures on which a sending rests, by line. */
    Map<UUID, Filed> filed(UUID step) {
        var found = new HashMap<UUID, Filed>();
        sql.sql(
                        "SELECT line, figure, fresh, question::text AS question, answer FROM reporting.filed WHERE step = :step")
                .param("step", step)
                .query((row, n) -> {
                    var question = row.getString("question");
                    return new Filed(
                            row.getObject("line", UUID.class),
                            row.getObject("figure", UUID.class),
                            row.getBoolean("fresh"),
                            question == null ? null : Json.read(question, Question.class),
                            row.getString("answer"));
                })
                .list()
                .forEach(each -> found.put(each.line(), each));
        return found;
    }
}
