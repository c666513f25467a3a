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
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.reporting.deed.SendReturn.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of returns, of their steps, and of the figures on which each sending rests. */
@Component
class ReturnRows {

    private final JdbcClient sql;

    ReturnRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A return, held for a change.
     *
     * @param owner the office that asked
     * @param sender the post and the account by which it was sent last
     */
    record Held(
            UUID id,
            int round,
            int node,
            int owner,
            Stage stage,
            @Nullable UUID senderPost,
            @Nullable UUID senderAccount) {}

    Held lock(UUID id) {
        return sql.sql("""
                        SELECT r.id, r.round, r.node, g.owner, r.stage, s.post, s.account
                          FROM reporting.return r
                          JOIN reporting.round o ON o.round = r.round
                          JOIN reporting.regime g ON g.regime = o.regime
                          JOIN LATERAL (SELECT x.post, x.account FROM reporting.step x
                                         WHERE x.return_id = r.id AND x.kind = 'SENT' ORDER BY x.known_from DESC LIMIT 1) s ON true
                         WHERE r.id = :id FOR UPDATE OF r
                        """)
                .param("id", id)
                .query((row, n) -> new Held(
                        id,
                        row.getInt("round"),
                        row.getInt("node"),
                        row.getInt("owner"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("post", UUID.class),
                        row.getObject("account", UUID.class)))
                .optional()
                .orElseThrow(() -> new Absent("return", id));
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

    /** Lets a unit send its return although the round is closed. */
    void permit(PermitLateReturn deed, int round, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.permit (id, round, node, until, reason, on_day, post, account, actor, known_from)
                        VALUES (:id, :round, :node, :until, :reason, :on, :post, :account, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("round", round)
                .param("node", node)
                .param("until", deed.until())
                .param("reason", deed.reason().strip())
                .param("on", deed.on())
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("knownAt", RegimeRows.at(knownAt))
                .update();
    }

    /** What was permitted to a unit in a round, the latest first. */
    List<Returned.Permit> permits(int round, int node) {
        return sql.sql("""
                        SELECT until, reason, on_day, actor, known_from FROM reporting.permit
                         WHERE round = :round AND node = :node ORDER BY known_from DESC, id DESC
                        """)
                .param("round", round)
                .param("node", node)
                .query((row, n) -> new Returned.Permit(
                        RegimeRows.day(row, "until"),
                        row.getString("reason"),
                        RegimeRows.day(row, "on_day"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant()))
                .list();
    }

    void send(SendReturn deed, int round, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.return (id, round, node, stage, first_sent, last_sent, times, questions)
                        VALUES (:id, :round, :node, 'SENT', :on, :on, 1, :questions)
                        ON CONFLICT (round, node) DO UPDATE
                           SET stage = 'SENT', last_sent = excluded.last_sent, times = reporting.return.times + 1,
                               questions = excluded.questions, row_version = reporting.return.row_version + 1
                        """)
                .param("id", deed.id())
                .param("round", round)
                .param("node", node)
                .param("on", deed.on())
                .param("questions", (int) deed.filed().stream()
                        .filter(each -> each.question() != null)
                        .count())
                .update();
        step(deed.step(), deed.id(), Stage.SENT, deed.receipt(), null, deed.on(), scope, knownAt);
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

    /** Moves a return on by a step of the office that asked. */
    void move(UUID step, UUID id, Stage stage, @Nullable String reason, LocalDate on, Scope scope, Instant knownAt) {
        sql.sql("UPDATE reporting.return SET stage = :stage, row_version = row_version + 1 WHERE id = :id")
                .param("stage", stage.name())
                .param("id", id)
                .update();
        step(step, id, stage, null, reason, on, scope, knownAt);
    }

    private void step(
            UUID step,
            UUID id,
            Stage kind,
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
                        Stage.valueOf(row.getString("kind")),
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
