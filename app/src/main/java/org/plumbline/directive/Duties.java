package org.plumbline.directive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the units of a post owe themselves: documents addressed to them that they have not answered. */
@Component
public class Duties {

    private final Store store;
    private final JdbcClient sql;

    Duties(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * One document that a unit has still to answer.
     *
     * @param concretiseBy the day by which it is to answer, if the document names one
     */
    public record Duty(
            UUID directive,
            @Nullable String symbol,
            Wording title,
            @Nullable Wording issuer,
            LocalDate issued,
            UUID unit,
            Wording unitName,
            @Nullable LocalDate concretiseBy,
            boolean received) {

        /** Days from a day to the last one for an answer; negative once it has passed. */
        public long daysLeft(LocalDate on) {
            return concretiseBy == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(on, concretiseBy);
        }
    }

    /** The open duties of the units at which the asker's mandates stand, the most urgent first. */
    public List<Duty> of(Scope scope, LocalDate on) {
        var nodes = scope.grants().stream().mapToInt(Grant::node).toArray();
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/duties.sql"))
                        .param("nodes", nodes)
                        .param("on", on)
                        .query((row, n) -> new Duty(
                                Rows.id(row, "id"),
                                row.getString("symbol"),
                                Wording.of(row.getString("title")),
                                Rows.wordingOrNull(row, "issuer_name"),
                                Rows.day(row, "issued"),
                                Rows.id(row, "unit"),
                                Wording.of(row.getString("unit_name")),
                                Rows.dayOrNull(row, "concretise_by"),
                                row.getBoolean("received")))
                        .list());
    }
}
