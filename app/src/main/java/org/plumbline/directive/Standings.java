package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of directives by any day, as known at any instant, for the whole or for one unit with all below it. */
@Component
public class Standings {

    private static final int MOST_KEPT = 20_000;

    private final Map<Asked, Counted> kept = new ConcurrentHashMap<>();
    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Sites sites;
    private final Marks marks;

    Standings(Store store, JdbcClient sql, Shelf shelf, Sites sites, Marks marks) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.sites = sites;
        this.marks = marks;
    }

    /**
     * What is asked of a standing.
     *
     * @param on the end of this day in the world
     * @param knownAt as known at this instant; null for all that is known
     * @param within only this unit and those below it; null for the whole
     */
    public record Question(
            LocalDate on,
            @Nullable Instant knownAt,
            @Nullable UUID within) {

        public static Question on(LocalDate day) {
            return new Question(day, null, null);
        }
    }

    public Standing of(Scope scope, UUID directive, Question question) {
        return store.read(scope, () -> {
            var filed = shelf.get(directive);
            return Objects.requireNonNull(
                    byId(List.of(filed.key()), question).get(filed.id()),
                    "A directive that was found has no standing.");
        });
    }

    /** The standings of many directives by one query, by their identifiers; those not in sight are left out. */
    public Map<UUID, Standing> of(Scope scope, Collection<UUID> directives, Question question) {
        return store.read(scope, () -> byId(keys(directives), question));
    }

    /** Forgets all that was counted, so that it is counted anew. */
    void forget() {
        kept.clear();
    }

    /** Counted anew only where something changed since. */
    Map<UUID, Standing> byId(Collection<Integer> keys, Question question) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var sums = marks.sums(keys);
        var standings = new HashMap<UUID, Standing>();
        var open = new ArrayList<Integer>();
        for (var key : keys) {
            var known = kept.get(new Asked(key, question));
            if (known != null && known.sum() == sums.getOrDefault(key, 0L)) {
                standings.put(known.id(), known.standing());
            } else {
                open.add(key);
            }
        }
        if (kept.size() > MOST_KEPT) {
            forget();
        }
        for (var each : store.afresh(() -> count(open, question))) {
            standings.put(each.id(), each.standing());
            kept.put(new Asked(each.key(), question), each.at(sums.getOrDefault(each.key(), 0L)));
        }
        return standings;
    }

    private List<Counted> count(List<Integer> keys, Question question) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return sql.sql(Sql.file("/org/plumbline/directive/standing.sql"))
                .param("keys", Rows.ints(keys))
                .param("on", question.on())
                .param("at", Rows.instant(Objects.requireNonNullElse(question.knownAt(), Store.ALL_KNOWN)))
                .param(
                        "within",
                        question.within() == null
                                ? null
                                : sites.of(question.within(), "within").node())
                .query((row, n) ->
                        new Counted(row.getInt("directive_key"), Rows.id(row, "id"), 0, standing(row, question.on())))
                .list();
    }

    private record Asked(int key, Question question) {}

    private record Counted(int key, UUID id, long sum, Standing standing) {
        Counted at(long newSum) {
            return new Counted(key, id, newSum, standing);
        }
    }

    private List<Integer> keys(Collection<UUID> directives) {
        return sql.sql("""
                        SELECT DISTINCT d.directive_key
                          FROM directive.directive asked
                          JOIN directive.directive d ON d.id = CASE WHEN asked.joined_to IS NULL THEN asked.id ELSE asked.joined_to END
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
