package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed about documents addressed to a unit and those below it between two days, as known at the end of the second. */
@Component
public class News {

    private final Store store;
    private final JdbcClient sql;

    News(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** What happened. */
    public enum Kind {
        ADDRESSED,
        ANSWERED,
        LATE,
        REMINDED
    }

    /**
     * A document of which something is new.
     *
     * @param documents of how many documents this kind was, {@code allUnits} to how many units it happened in all
     * @param units to how many of the units it happened here, {@code unit} to which if to one
     * @param day by when it is or was to be answered, or the first day of an answer
     */
    public record Item(
            Kind kind,
            int documents,
            int allUnits,
            UUID id,
            String called,
            Wording title,
            @Nullable Wording issuer,
            int units,
            @Nullable Wording unit,
            @Nullable LocalDate day) {}

    /**
     * Of each kind the latest, at most so many documents.
     *
     * @param from the first day, {@code to} the first day after the span; {@code since} and {@code until} the same as instants
     */
    public List<Item> of(Scope scope, int unit, LocalDate from, LocalDate to, Instant since, Instant until, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/news.sql"))
                        .param("unit", unit)
                        .param("from", from)
                        .param("to", to)
                        .param("since", Rows.instant(since))
                        .param("until", Rows.instant(until))
                        .param("most", most)
                        .query((row, n) -> new Item(
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("documents"),
                                row.getInt("all_units"),
                                Rows.id(row, "id"),
                                row.getString("called"),
                                Wording.of(row.getString("title")),
                                Rows.wordingOrNull(row, "issuer_name"),
                                row.getInt("units"),
                                Rows.wordingOrNull(row, "unit_name"),
                                Rows.dayOrNull(row, "day")))
                        .list());
    }
}
