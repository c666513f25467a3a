package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Store;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Milestone;
import org.plumbline.verdict.Target;
import org.plumbline.verdict.TimeRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets as they are stored: promises, their goals, and who holds them; many by one statement of each kind. */
@Component
class TargetRows {

    private final JdbcClient sql;

    TargetRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The inner number of a target in sight. */
    long item(UUID id) {
        return sql.sql("SELECT item FROM target.target WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Absent("target", id));
    }

    /** A promise that is held by a unit from a day on. */
    record Held(long item, int node, long series, LocalDate from) {}

    /** Which promises are judged on some series, with the series. */
    List<Held> onSeries(Collection<Long> series) {
        return sql.sql("""
                        SELECT h.item, h.node, h.series, h.from_day
                          FROM target.holder h JOIN target.target t ON t.item = h.item
                         WHERE h.series = ANY (:series) AND t.withdrawn IS NULL
                         ORDER BY h.item
                        """)
                .param("series", numbers(series))
                .query(TargetRows::held)
                .list();
    }

    /** The same by their numbers alone. */
    List<Long> itemsOnSeries(long[] series) {
        return sql.sql("""
                        SELECT DISTINCT h.item FROM target.holder h JOIN target.target t ON t.item = h.item
                         WHERE h.series = ANY (:series) AND t.withdrawn IS NULL
                        """).param("series", series).query(Long.class).list();
    }

    /** The promises that units hold now. */
    List<Long> heldBy(Collection<Integer> nodes) {
        return sql.sql("""
                        SELECT item FROM target.target
                         WHERE node = ANY (:nodes) AND withdrawn IS NULL ORDER BY item
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query(Long.class)
                .list();
    }

    /** The promises of a unit that apply by one of some traits. */
    List<Long> applyingBy(UUID unit, Collection<String> traits) {
        return sql.sql("""
                        SELECT DISTINCT t.item FROM target.target t
                          JOIN target.holder h ON h.item = t.item
                          JOIN organisation.unit u ON u.node = h.node
                         WHERE u.id = :unit AND t.trait = ANY (:traits) AND t.withdrawn IS NULL ORDER BY t.item
                        """)
                .param("unit", unit)
                .param("traits", traits.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** The promises under a document. */
    List<Long> under(UUID directive) {
        return sql.sql("""
                        SELECT t.item FROM target.target t JOIN directive.directive d ON d.directive_key = t.directive_key
                         WHERE d.id = :directive AND t.withdrawn IS NULL ORDER BY t.item
                        """).param("directive", directive).query(Long.class).list();
    }

    /** Promises with their goals and holders as known at an instant, null for all that is known; those not known then are left out. */
    List<Promise> promises(Collection<Long> items, @Nullable Instant knownAt) {
        var known = at(Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN));
        var wanted = numbers(items);
        var goals = new HashMap<Long, List<Goal>>();
        sql.sql("""
                        SELECT item, revision, in_force, comparator, baseline, level, upper, milestones::text, starts, due
                          FROM target.goal
                         WHERE item = ANY (:items) AND known_from <= :known AND known_to > :known
                         ORDER BY item, revision
                        """)
                .param("items", wanted)
                .param("known", known)
                .query((row, n) -> goals.computeIfAbsent(row.getLong("item"), any -> new ArrayList<>())
                        .add(goal(row)))
                .list();
        var holders = new HashMap<Long, List<Promise.Holder>>();
        sql.sql("""
                        SELECT h.item, h.node, h.series, h.from_day, u.ceased
                          FROM target.holder h LEFT JOIN organisation.unit u ON u.node = h.node AND u.ceased < 'infinity'
                         WHERE h.item = ANY (:items) AND h.known_from <= :known
                         ORDER BY h.item, h.from_day
                        """)
                .param("items", wanted)
                .param("known", known)
                .query((row, n) -> holders.computeIfAbsent(row.getLong("item"), any -> new ArrayList<>())
                        .add(new Promise.Holder(
                                row.getInt("node"),
                                row.getLong("series"),
                                Objects.requireNonNull(day(row, "from_day")),
                                day(row, "ceased"))))
                .list();
        return sql.sql("""
                        SELECT t.id, t.item, t.indicator, t.cut, t.node, t.kind, t.direction, t.time_rule, t.frequency, t.lag, t.per,
                               t.method, t.directive_key, f.field_key, t.trait, t.comparison, t.trait_value, t.set_on,
                               CASE WHEN t.withdrawn_at <= :known THEN t.withdrawn END AS withdrawn,
                               CASE WHEN t.withdrawn_at <= :known THEN t.withdrawn_at END AS withdrawn_at,
                               t.name ->> 'original' AS name, t.row_version
                          FROM target.target t LEFT JOIN directive.field f ON f.id = t.field
                         WHERE t.item = ANY (:items) AND t.known_from <= :known
                         ORDER BY t.item
                        """)
                .param("items", wanted)
                .param("known", known)
                .query((row, n) -> promise(
                        row,
                        Objects.requireNonNull(goals.get(row.getLong("item"))),
                        Objects.requireNonNull(holders.get(row.getLong("item")))))
                .list();
    }

    /** The traits by which these promises apply, of all who ever held them. */
    List<Promise.Trait> traits(List<Promise> promises) {
        var nodes = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        for (var each : promises) {
            var applies = each.applies();
            if (applies != null) {
                each.holders().forEach(holder -> {
                    nodes.add(holder.node());
                    names.add(applies.trait());
                });
            }
        }
        return nodes.isEmpty()
                ? List.of()
                : sql.sql("""
                                SELECT node, name, value, valid_from, valid_to FROM organisation.trait
                                 WHERE (node, name) IN (SELECT * FROM unnest(:nodes::int[], :names::text[]))
                                 ORDER BY node, name, valid_from
                                """)
                        .param(
                                "nodes",
                                nodes.stream().mapToInt(Integer::intValue).toArray())
                        .param("names", names.toArray(String[]::new))
                        .query((row, n) -> new Promise.Trait(
                                row.getInt("node"),
                                row.getString("name"),
                                row.getString("value"),
                                Objects.requireNonNull(day(row, "valid_from")),
                                Objects.requireNonNull(day(row, "valid_to"))))
                        .list();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                row.getInt("revision"),
                Objects.requireNonNull(day(row, "in_force")),
                GoalComparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("level"),
                row.getBigDecimal("upper"),
                milestones(row.getString("milestones")),
                Objects.requireNonNull(day(row, "starts")),
                Objects.requireNonNull(day(row, "due")));
    }

    static List<Milestone> milestones(String json) {
        return List.of(Json.read(json, Milestone[].class));
    }

    private static Promise promise(ResultSet row, List<Goal> goals, List<Promise.Holder> holders) throws SQLException {
        var method = row.getString("method");
        var trait = row.getString("trait");
        var withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Promise(
                row.getObject("id", UUID.class),
                row.getLong("item"),
                row.getObject("indicator", UUID.class),
                row.getString("cut"),
                row.getInt("node"),
                row.getObject("directive_key", Integer.class),
                row.getObject("field_key", Integer.class),
                new Target(
                        Kind.valueOf(row.getString("kind")),
                        Direction.valueOf(row.getString("direction")),
                        TimeRule.valueOf(row.getString("time_rule")),
                        Frequency.valueOf(row.getString("frequency")),
                        row.getInt("lag"),
                        row.getInt("per"),
                        goals,
                        method == null ? null : Method.valueOf(method),
                        true),
                holders,
                trait == null
                        ? null
                        : new UnitSets.Condition(
                                trait,
                                UnitSets.Comparison.valueOf(row.getString("comparison")),
                                row.getString("trait_value")),
                Objects.requireNonNull(day(row, "set_on")),
                day(row, "withdrawn"),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                row.getString("name"),
                row.getInt("row_version"));
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getLong("item"),
                row.getInt("node"),
                row.getLong("series"),
                Objects.requireNonNull(day(row, "from_day")));
    }

    static GoalText text(Goal goal) {
        return new GoalText(
                goal.comparator(),
                goal.baseline(),
                goal.level(),
                goal.upper(),
                goal.milestones(),
                goal.start(),
                goal.due());
    }

    static long[] numbers(Collection<Long> items) {
        return items.stream().mapToLong(Long::longValue).toArray();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
