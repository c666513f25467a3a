package org.plumbline.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what ordered changes of units; one decision may order many. Runs inside a writing transaction. */
@Component
class Decisions {

    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Decision decision) {
        sql.sql("""
                        INSERT INTO organisation.decision (id, reference, directive)
                        VALUES (:id, :reference, :directive::uuid)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", decision.id())
                .param("reference", decision.reference())
                .param(
                        "directive",
                        decision.directive() == null
                                ? null
                                : decision.directive().toString())
                .update();
    }
}
