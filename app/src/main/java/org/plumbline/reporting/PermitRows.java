package org.plumbline.reporting;

import java.time.Instant;
import java.util.List;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is taken although its round is closed, and by whom although its unit has ended. */
@Component
class PermitRows {

    private final JdbcClient sql;

    PermitRows(JdbcClient sql) {
        this.sql = sql;
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

    /** Somebody answers for a unit that has ended. */
    void name(NameAnswerer deed, int round, int node, int answerer, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.answerer (id, round, node, answerer, on_day, actor, known_from)
                        VALUES (:id, :round, :node, :answerer, :on, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("round", round)
                .param("node", node)
                .param("answerer", answerer)
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("knownAt", RegimeRows.at(knownAt))
                .update();
    }
}
