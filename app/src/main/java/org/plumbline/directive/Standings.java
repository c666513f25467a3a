package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of directives by any day, as known at any instant, for the whole or for one unit with all below it. */
@Component
public class Standings {

    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Sites sites;

    Standings(Store store, JdbcClient sql, Shelf shelf, Sites sites) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.sites = sites;
    }

    /**
     * What is asked of a standing.
     *
     * @param on the end of this day in the world
     * @param knownAt as known at this instant; null for all that is known
     * @param within only this unit and those below it; null for the whole
     */
    public record Question(LocalDate on, @Nullable Instant knownAt, @Nullable UUID within) {

        public static Question on(LocalDate day) {
            return new Question(day, null, null);
        }
    }

    public Standing of(Scope scope, UUID directive, Question question) {
        return store.read(scope, () -> {
            var filed = shelf.get(directive);
            return Objects.requireNonNull(
                    byId(List.of(filed.key()), question).get(filed.id()), "A directive that was found has no standing.");
        });
    }

    /** The standings of many directives by one query, by their identifiers; those not in sight are left out. */
    public Map<UUID, Standing> of(Scope scope, Collection<UUID> directives, Question question) {
        return store.read(scope, () -> byId(keys(directives), question));
    }

    Map<UUID, Standing> byId(Collection<Integer> keys, Question question) {
        var standings = new HashMap<UUID, Standing>();
        if (keys.isEmpty()) {
            return standings;
        }
        sql.sql(Sql.file("/org/plumbline/directive/standing.sql"))
                .param("keys", Rows.ints(keys))
                .param("on", question.on())
                .param("at", Rows.instant(question.knownAt() == null ? NOW : question.knownAt()))
                .param("within", question.within() == null ? null : sites.of(question.within(), "within").node())
                .query((row, n) -> Map.entry(Rows.id(row, "id"), standing(row, question.on())))
                .list()
                .forEach(each -> standings.put(each.getKey(), each.getValue()));
        return standings;
    }

    private List<Integer> keys(Collection<UUID> directives) {
        return sql.sql("""
                        SELECT DISTINCT d.directive_key
                          FROM directive.directive asked
                          JOIN directive.directive d ON d.id = coalesce(asked.joined_to, asked.id)
                         WHERE asked.id = ANY (:ids::uuid[])
                        """)
                .param("ids", Rows.texts(directives))
                .query(Integer.class)
                .list();
    }

    private static Standing standing(ResultSet row, LocalDate on) throws SQLException {
        var median = row.getDouble("median_days");
        return new Standing(
                on,
                row.getInt("addressed"),
                row.getInt("received"),
                row.getInt("studied"),
                row.getInt("took_up"),
                row.getInt("own_document"),
                row.getInt("not_concerned"),
                row.getInt("late"),
                row.getInt("clauses_asking"),
                row.getInt("clauses_taken_up"),
                row.getInt("clauses_without_lead"),
                row.getObject("median_days") == null ? null : median,
                ReviewRule.next(
                        Rows.day(row, "issued"),
                        row.getString("review_rule"),
                        Rows.dayOrNull(row, "reviewed"),
                        Rows.dayOrNull(row, "next_review")));
    }
}
