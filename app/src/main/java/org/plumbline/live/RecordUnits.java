package org.plumbline.live;

import java.util.Optional;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whose a record is for which a number may stand. Inside a transaction. */
@Component
class RecordUnits {

    private final JdbcClient sql;
    private final Units units;

    RecordUnits(JdbcClient sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    /** The inner number of its unit; empty where the reader sees no such unit or target. */
    Optional<Integer> of(Scope scope, Bound bound) {
        if (bound.target() != null) {
            return sql.sql("SELECT node FROM target.target WHERE id = :target")
                    .param("target", bound.target())
                    .query(Integer.class)
                    .optional();
        }
        return bound.unit() == null
                ? Optional.empty()
                : units.find(scope, bound.unit()).map(Unit::node);
    }
}
