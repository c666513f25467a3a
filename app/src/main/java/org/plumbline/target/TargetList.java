package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets as they are looked for: one whole, and lists by unit, document, field, post, class and words. */
@Component
public class TargetList {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final TargetNarrowing narrowing;
    private final TargetLines lines;

    TargetList(
            Store store,
            JdbcClient sql,
            Installation installation,
            TargetNarrowing narrowing,
            TargetLines targetLines) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.narrowing = narrowing;
        this.lines = targetLines;
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param unit inner number of the unit that holds them, {@code below} whether all under it are meant as well
     * @param set only what units of this named set hold
     * @param field with the fields under it
     * @param cls where they stand now, as reported, {@code checked} by checked figures
     * @param post the post that answers for them
     * @param q words of their names
     */
    public record Filter(
            @Nullable Integer unit,
            boolean below,
            @Nullable UUID set,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID field,
            @Nullable UUID indicator,
            @Nullable Kind kind,
            @Nullable VerdictClass cls,
            @Nullable VerdictClass checked,
            @Nullable UUID post,
            String q) {

        /** Everything in sight. */
        public static Filter none() {
            return new Filter(null, false, null, null, null, null, null, null, null, null, null, "");
        }

        public Filter ofUnit(int node, boolean andBelow) {
            return new Filter(node, andBelow, set, directive, clause, field, indicator, kind, cls, checked, post, q);
        }

        public Filter ofClause(UUID document, UUID ofIt) {
            return new Filter(unit, below, set, document, ofIt, field, indicator, kind, cls, checked, post, q);
        }

        public Filter on(UUID onIndicator) {
            return new Filter(unit, below, set, directive, clause, field, onIndicator, kind, cls, checked, post, q);
        }

        Filter standing(VerdictClass wanted) {
            return new Filter(unit, below, set, directive, clause, field, indicator, kind, wanted, checked, post, q);
        }
    }

    /** In which order a list stands. */
    public enum Order {
        /** As they were set, the first one first. */
        SET,
        /** By document, and within one by the number in its annex. */
        ANNEX,
        /** By the class as reported, the worst first; then as in the annex. */
        WORST
    }

    /** One target with all its goals. */
    public TargetLine.Whole get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var line = lines.read(items("t.id = :id", "t.item", Map.of("id", id), 1)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Absent("target", id));
            return new TargetLine.Whole(line, lines.revisions(id));
        });
    }

    /** Targets that are known by their identifiers, as they stand today, in the order asked for; without those out of sight. */
    public List<TargetLine> named(Scope scope, Collection<UUID> ids) {
        return store.read(scope, () -> {
            var items = sql.sql("SELECT item FROM target.target WHERE id = ANY (:ids::uuid[])")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(Long.class)
                    .list();
            var found = lines.read(items).stream().collect(Collectors.toMap(TargetLine::id, each -> each));
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    /** Part of a list; the cursor says where the part before ended. */
    public Slice<TargetLine> list(Scope scope, Filter filter, Order order, int size, @Nullable String cursor) {
        return store.read(scope, () -> {
            var narrowed = narrowing.of(scope, filter);
            if (narrowed.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            var found = order == Order.WORST
                    ? worst(narrowed.get(), filter, size + 1, cursor)
                    : plain(narrowed.get(), order, size + 1, cursor == null ? null : id(cursor));
            return Slice.of(
                    lines.read(found),
                    size,
                    last -> order == Order.WORST
                            ? Objects.requireNonNullElse(last.cls(), "") + "_" + last.id()
                            : last.id().toString());
        });
    }

    private List<Long> plain(TargetNarrowing.Narrowed narrowed, Order order, int most, @Nullable UUID after) {
        var where = new ArrayList<>(narrowed.where());
        var values = new HashMap<>(narrowed.values());
        if (after != null) {
            after(order, after, where, values);
        }
        return items(String.join(" AND ", where), TargetNarrowing.order(order), values, most);
    }

    /** Class by class, from the worst on: each is looked for by itself, so that no row is read that is not shown. */
    private List<Long> worst(TargetNarrowing.Narrowed narrowed, Filter filter, int most, @Nullable String cursor) {
        var classes = TargetNarrowing.WORST_FIRST;
        var from = 0;
        UUID after = null;
        if (cursor != null) {
            var parts = cursor.split("_", 2);
            from = parts[0].isEmpty() ? classes.size() : place(cursor, parts[0]);
            after = id(parts.length == 2 ? parts[1] : cursor);
        }
        var found = new ArrayList<Long>();
        for (var cls : classes.subList(from, classes.size())) {
            if ((filter.cls() == null || filter.cls() == cls) && found.size() < most) {
                found.addAll(plain(narrowed.standing(cls), Order.ANNEX, most - found.size(), after));
            }
            after = null;
        }
        if (filter.cls() == null && found.size() < most) {
            found.addAll(plain(narrowed.unseen(), Order.ANNEX, most - found.size(), after));
        }
        return found;
    }

    private static int place(String cursor, String code) {
        return TargetNarrowing.WORST_FIRST.indexOf(TargetNarrowing.WORST_FIRST.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Slice.unknown(cursor)));
    }

    private static UUID id(String cursor) {
        return org.plumbline.kernel.Ids.find(cursor).orElseThrow(() -> Slice.unknown(cursor));
    }

    private void after(Order order, UUID after, List<String> where, Map<String, Object> values) {
        record Place(String place, long item) {}
        var last = sql.sql("SELECT place, item FROM target.target WHERE id = :id")
                .param("id", after)
                .query((row, n) -> new Place(row.getString("place"), row.getLong("item")))
                .optional()
                .orElseThrow(() -> Slice.unknown(after));
        values.put("afterItem", last.item);
        if (order == Order.SET) {
            where.add("t.item > :afterItem");
        } else {
            where.add("(t.place, t.item) > (:afterPlace, :afterItem)");
            values.put("afterPlace", last.place);
        }
    }

    /** The root and a commune are asked for by the same words; what was planned for one would be wrong for the other. */
    private List<Long> items(String where, String order, Map<String, ?> values, int most) {
        return store.afresh(() -> sql.sql(Sql.file("/org/plumbline/target/chosen.sql")
                        .replace("/* narrowed */ true", where)
                        .replace("/* order */ t.item", order))
                .params(values)
                .param("today", today())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private LocalDate today() {
        return installation.today();
    }
}
