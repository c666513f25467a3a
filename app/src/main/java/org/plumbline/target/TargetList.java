package org.plumbline.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets as they are looked for: one whole, and lists by unit, document, field and class. */
@Component
public class TargetList {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    TargetList(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param unit inner number of the unit that holds them, {@code below} whether all under it are meant as well
     * @param field with the fields under it
     * @param cls where they stand now, as reported
     */
    public record Filter(
            @Nullable Integer unit,
            boolean below,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID field,
            @Nullable UUID indicator,
            @Nullable VerdictClass cls) {

        /** Everything in sight. */
        public static Filter none() {
            return new Filter(null, false, null, null, null, null, null);
        }
    }

    /** One target with all its goals. */
    public TargetLine.Whole get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var line = lines("t.id = :id", Map.of("id", id), 1).stream()
                    .findFirst()
                    .orElseThrow(() -> new Absent("target", id));
            return new TargetLine.Whole(line, revisions(id));
        });
    }

    /** Part of a list, in the order in which they were set; the cursor is the last one of the part before. */
    public Slice<TargetLine> list(Scope scope, Filter filter, int size, @Nullable UUID after) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            narrow(filter, where, values);
            if (after != null) {
                var item = sql.sql("SELECT item FROM target.target WHERE id = :id")
                        .param("id", after)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> Slice.unknown(after));
                where.add("t.item > :after");
                values.put("after", item);
            }
            var found = lines(where.isEmpty() ? "true" : String.join(" AND ", where), values, size + 1);
            return Slice.of(found, size, last -> last.id().toString());
        });
    }

    /** Targets that are known by their identifiers, as they stand today, in the order asked for; without those out of sight. */
    public List<TargetLine> named(Scope scope, List<UUID> ids) {
        return store.read(scope, () -> {
            var found = lines("t.id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)), ids.size());
            return ids.stream()
                    .flatMap(id -> found.stream().filter(each -> each.id().equals(id)))
                    .toList();
        });
    }

    private void narrow(Filter filter, List<String> where, Map<String, Object> values) {
        where.add("t.withdrawn IS NULL");
        if (filter.unit() != null) {
            where.add(filter.below() ? """
                              t.node IN (SELECT c.descendant FROM organisation.closure c
                                          WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today)""" : "t.node = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.directive() != null) {
            where.add(
                    "t.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive)");
            values.put("directive", filter.directive());
        }
        if (filter.clause() != null) {
            where.add("t.clause = :clause");
            values.put("clause", filter.clause());
        }
        if (filter.field() != null) {
            where.add("t.field IN (SELECT f.id FROM directive.field f WHERE f.id = :field OR f.parent = :field)");
            values.put("field", filter.field());
        }
        if (filter.indicator() != null) {
            where.add("t.indicator = :indicator");
            values.put("indicator", filter.indicator());
        }
        if (filter.cls() != null) {
            where.add("h.class = :class");
            values.put("class", (short) filter.cls().ordinal());
        }
    }

    private List<TargetLine> lines(String where, Map<String, ?> values, int most) {
        return sql.sql(Sql.file("/org/plumbline/target/lines.sql").replace("/* narrowed */ true", where))
                .params(values)
                .param("today", installation.today())
                .param("most", most)
                .query(TargetList::line)
                .list();
    }

    private List<TargetLine.Revision> revisions(UUID id) {
        return sql.sql("""
                        SELECT g.revision, g.in_force, g.comparator, g.baseline, g.level, g.upper, g.milestones::text, g.starts, g.due,
                               g.decision, g.reason, g.actor, g.known_from, CASE WHEN g.known_to < 'infinity' THEN g.known_to END AS taken_back
                          FROM target.goal g JOIN target.target t ON t.item = g.item
                         WHERE t.id = :id
                         ORDER BY g.revision, g.known_from
                        """)
                .param("id", id)
                .query((row, n) -> new TargetLine.Revision(
                        row.getInt("revision"),
                        day(row, "in_force"),
                        goal(row),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getTimestamp("taken_back") == null
                                ? null
                                : row.getTimestamp("taken_back").toInstant()))
                .list();
    }

    private static GoalText goal(ResultSet row) throws SQLException {
        return new GoalText(
                GoalComparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("level"),
                row.getBigDecimal("upper"),
                TargetRows.milestones(row.getString("milestones")),
                day(row, "starts"),
                day(row, "due"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(TargetRows.day(row, column));
    }

    private static TargetLine line(ResultSet row, int n) throws SQLException {
        var directive = row.getObject("directive", UUID.class);
        var method = row.getString("method");
        var trait = row.getString("trait");
        return new TargetLine(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Wording.of(row.getString("name")),
                row.getObject("indicator", UUID.class),
                row.getString("cut"),
                row.getString("measure"),
                new TargetLine.Unit(row.getObject("unit", UUID.class), Wording.of(row.getString("unit_name"))),
                directive == null ? null : new TargetLine.Document(directive, row.getString("called")),
                row.getObject("clause", UUID.class),
                row.getObject("field", UUID.class),
                row.getString("term"),
                row.getString("annex"),
                row.getObject("post", UUID.class),
                Direction.valueOf(row.getString("direction")),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("lag"),
                method == null ? null : Method.valueOf(method),
                trait == null
                        ? null
                        : new UnitSets.Condition(
                                trait,
                                UnitSets.Comparison.valueOf(row.getString("comparison")),
                                row.getString("trait_value")),
                goal(row),
                row.getInt("revision"),
                word(row.getObject("class", Integer.class)),
                word(row.getObject("checked", Integer.class)),
                day(row, "set_on"),
                TargetRows.day(row, "withdrawn"),
                row.getInt("row_version"));
    }

    private static @Nullable String word(@Nullable Integer cls) {
        return cls == null ? null : VerdictClass.values()[cls].code();
    }
}
