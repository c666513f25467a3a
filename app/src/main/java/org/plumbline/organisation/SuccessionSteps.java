package org.plumbline.organisation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order in which the steps of a decision followed one another. Runs inside a writing transaction. */
@Component
class SuccessionSteps {

    private final JdbcClient sql;

    SuccessionSteps(JdbcClient sql) {
        this.sql = sql;
    }

    int next(UUID decision) {
        return sql.sql("SELECT coalesce(max(step), 0) + 1 FROM organisation.succession WHERE decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .single();
    }
}
