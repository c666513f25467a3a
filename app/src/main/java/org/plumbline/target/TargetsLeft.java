package org.plumbline.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Targets that nobody took on when their unit ended: those of an abolished tier, or of a unit that several follow. They stay where they
 * were and are found from the unit in which that one ended.
 */
@Component
public class TargetsLeft {

    private final Store store;
    private final JdbcClient sql;

    TargetsLeft(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A unit that has ended, and how many targets it still holds. */
    public record Left(UUID unit, Wording name, LocalDate ceased, int targets) {}

    /** The units that ended by a day in this one, through any number of reforms, with the targets that they left. */
    public List<Left> in(Scope scope, int node, LocalDate day) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/target/left.sql"))
                        .param("node", node)
                        .param("day", day)
                        .query((row, n) -> new Left(
                                row.getObject("id", UUID.class),
                                Wording.of(row.getString("name")),
                                row.getDate("ceased").toLocalDate(),
                                row.getInt("targets")))
                        .list());
    }
}
