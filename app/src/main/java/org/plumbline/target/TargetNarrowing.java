package org.plumbline.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitSets;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Installation;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list of targets is narrowed to, as conditions on its rows. Runs inside a transaction. */
@Component
class TargetNarrowing {

    /** From what asks for help to what asks for nothing. */
    static final List<VerdictClass> WORST_FIRST = List.of(
            VerdictClass.NOT_MET,
            VerdictClass.UNDER_HALF,
            VerdictClass.NOT_REPORTED,
            VerdictClass.UNKNOWABLE,
            VerdictClass.OVER_HALF,
            VerdictClass.NOT_YET_DUE,
            VerdictClass.MET,
            VerdictClass.EXCEEDED,
            VerdictClass.NOT_APPLICABLE);

    private static final String SEEN = "SELECT standing.reach() UNION SELECT unnest(store.singles())";

    private static final String AT_NODES = """
            t.item IN (SELECT h.item FROM unnest(:nodes::int[]) n (node)
                        CROSS JOIN LATERAL (SELECT w.item FROM standing.held w
                                             WHERE w.node = n.node AND w.subject = %d AND w.class = :%s
                                               AND ((SELECT store.sees_everything())
                                                    OR w.key IN (SELECT directive.readable() UNION ALL SELECT 0))
                                            OFFSET 0) h)""";

    private static final int DIGITS = 10;
    private static final int FEW = 2_000;

    private final JdbcClient sql;
    private final UnitSets sets;
    private final Installation installation;

    TargetNarrowing(JdbcClient sql, UnitSets sets, Installation installation) {
        this.sql = sql;
        this.sets = sets;
        this.installation = installation;
    }

    /** Conditions on {@code t}, all of which hold, and the values they ask for. */
    record Narrowed(List<String> where, Map<String, Object> values) {

        /** The same for targets of one class, as reported. */
        Narrowed standing(VerdictClass cls) {
            var conditions = new ArrayList<>(where);
            var wanted = new HashMap<>(values);
            if (!values.containsKey("class")) {
                conditions.add(standing(2, "class", values));
            }
            wanted.put("class", (short) cls.ordinal());
            return new Narrowed(conditions, wanted);
        }

        /** The same for targets whose class the reader does not see: those of units around the reader's own. */
        Narrowed unseen() {
            var conditions = new ArrayList<>(where);
            conditions.add("t.node = ANY (store.singles())");
            conditions.add("NOT EXISTS (SELECT 1 FROM standing.held h WHERE h.subject = 2 AND h.item = t.item)");
            return new Narrowed(conditions, values);
        }

        /**
         * Where the units are named, standings are looked for at them as well: unit by unit, each by the index, and of documents that the
         * reader sees alone, since of the others no target would be found.
         */
        private static String standing(int subject, String name, Map<String, Object> values) {
            if (values.containsKey("nodes")) {
                return AT_NODES.formatted(subject, name);
            }
            var at = values.containsKey("unit") ? " AND h.node = :unit" : "";
            return "t.item IN (SELECT h.item FROM standing.held h WHERE h.subject = " + subject + " AND h.class = :"
                    + name + at + ")";
        }
    }

    /** The order of rows of {@code t}. */
    static String order(Order order) {
        return order == Order.SET ? "t.item" : "t.place, t.item";
    }

    /** What the filter comes to; nothing where it names a document that the reader does not see. */
    Optional<Narrowed> of(Scope scope, Filter filter) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        where.add("t.withdrawn IS NULL");
        if (filter.unit() != null && !filter.below()) {
            where.add("t.node = :unit");
            values.put("unit", filter.unit());
        } else if (filter.unit() != null && scope.everything() && isAbove(filter.unit())) {
            where.add("true");
        } else if (filter.unit() != null) {
            where.add("t.node = ANY (:nodes::int[])");
            values.put("nodes", below(scope, filter.unit()));
        } else if (!scope.everything()) {
            where.add("t.node = ANY (:nodes::int[])");
            values.put("nodes", reach());
        }
        if (filter.set() != null) {
            where.add("t.node = ANY (:members::int[])");
            values.put("members", ints(sets.members(scope, filter.set(), installation.today())));
        }
        if (filter.directive() != null) {
            var key = sql.sql("SELECT directive_key FROM directive.named_directive WHERE id = :id")
                    .param("id", filter.directive())
                    .query(Integer.class)
                    .optional();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            var place = String.format("%0" + DIGITS + "d ", key.get());
            where.add("t.place >= :documentFrom AND t.place < :documentTo");
            values.put("documentFrom", place);
            values.put("documentTo", place.strip() + "!");
        }
        if (filter.clause() != null) {
            where.add(
                    "t.directive_key = (SELECT k.directive_key FROM directive.present_clause k WHERE k.id = :clause) AND t.clause = :clause");
            values.put("clause", filter.clause());
        }
        if (filter.field() != null) {
            where.add("t.field = ANY (:fields::uuid[])");
            values.put(
                    "fields",
                    sql.sql("SELECT id::text FROM directive.field WHERE id = :field OR parent = :field")
                            .param("field", filter.field())
                            .query(String.class)
                            .list()
                            .toArray(String[]::new));
        }
        if (filter.indicator() != null) {
            where.add("t.indicator = :indicator");
            values.put("indicator", filter.indicator());
        }
        if (filter.kind() != null) {
            where.add("t.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.post() != null) {
            where.add("t.post = :post");
            values.put("post", filter.post());
        }
        if (filter.cls() != null) {
            where.add(Narrowed.standing(2, "class", values));
            values.put("class", (short) filter.cls().ordinal());
        }
        if (filter.checked() != null) {
            where.add(Narrowed.standing(3, "checked", values));
            values.put("checked", (short) filter.checked().ordinal());
        }
        words(filter.q(), where, values);
        return Optional.of(new Narrowed(where, values));
    }

    /** What the reader's mandates cover, asked once: row by row it would be a walk through the tree each time. */
    private int[] reach() {
        return ints(sql.sql(SEEN).query(Integer.class).list());
    }

    /** Whether all units there are stand below it: then nothing has to be told apart. They are counted only if none stands above it. */
    private boolean isAbove(int unit) {
        return sql.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM organisation.closure
                                            WHERE line = 1 AND descendant = :unit AND distance > 0
                                              AND valid_from <= :today AND valid_to > :today)
                           AND (SELECT count(*) FROM organisation.unit)
                             = (SELECT count(*) FROM organisation.closure
                                 WHERE line = 1 AND ancestor = :unit AND valid_from <= :today AND valid_to > :today)
                        """)
                .param("unit", unit)
                .param("today", installation.today())
                .query(Boolean.class)
                .single();
    }

    /** The units there, as far as the reader sees them: of the others no target would be found, and each would be looked at. */
    private int[] below(Scope scope, int unit) {
        return ints(sql.sql("""
                        SELECT descendant FROM organisation.closure
                         WHERE line = 1 AND ancestor = :unit AND valid_from <= :today AND valid_to > :today
                           AND /*seen*/ true
                        """.replace("/*seen*/ true", scope.everything() ? "true" : "descendant IN (" + SEEN + ")"))
                .param("unit", unit)
                .param("today", installation.today())
                .query(Integer.class)
                .list());
    }

    private static int[] ints(List<Integer> nodes) {
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A few that are called so are asked for by themselves; of many, the first ones come soon in any order. */
    private void words(String q, List<String> where, Map<String, Object> values) {
        var words = Folding.fold(q).strip();
        if (words.isEmpty()) {
            return;
        }
        var patterns = Arrays.stream(words.split("\\s+"))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
        for (var n = 0; n < patterns.length; n++) {
            where.add("t.name_key LIKE :word" + n);
            values.put("word" + n, patterns[n]);
        }
        var called = sql.sql("SELECT target.called(:words::text[], :most)")
                .param("words", patterns)
                .param("most", FEW + 1)
                .query(Long.class)
                .list();
        if (called.size() <= FEW) {
            where.add("t.item = ANY (:called::bigint[])");
            values.put("called", TargetRows.numbers(called));
        }
    }
}
