package org.plumbline.target;

import java.util.ArrayList;
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

    private static final int DIGITS = 10;

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
                conditions.add(standing(2, "class"));
            }
            wanted.put("class", (short) cls.ordinal());
            return new Narrowed(conditions, wanted);
        }

        private static String standing(int subject, String name) {
            return "EXISTS (SELECT 1 FROM standing.held h WHERE h.subject = " + subject
                    + " AND h.item = t.item AND h.class = :" + name + ")";
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
        if (filter.unit() != null) {
            where.add(filter.below() ? """
                              t.node IN (SELECT c.descendant FROM organisation.closure c
                                          WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today)""" : "t.node = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.set() != null) {
            where.add("t.node = ANY (:members::int[])");
            values.put(
                    "members",
                    sets.members(scope, filter.set(), installation.today()).stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
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
            where.add("t.place >= :documentFrom AND t.place < :documentTo AND t.directive_key = :directive");
            values.put("documentFrom", place);
            values.put("documentTo", place.strip() + "!");
            values.put("directive", key.get());
        }
        if (filter.clause() != null) {
            where.add(
                    "t.directive_key = (SELECT k.directive_key FROM directive.present_clause k WHERE k.id = :clause) AND t.clause = :clause");
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
        if (filter.kind() != null) {
            where.add("t.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.post() != null) {
            where.add("t.post = :post");
            values.put("post", filter.post());
        }
        if (filter.cls() != null) {
            where.add(Narrowed.standing(2, "class"));
            values.put("class", (short) filter.cls().ordinal());
        }
        if (filter.checked() != null) {
            where.add(Narrowed.standing(3, "checked"));
            values.put("checked", (short) filter.checked().ordinal());
        }
        words(filter.q(), where, values);
        return Optional.of(new Narrowed(where, values));
    }

    private static void words(String q, List<String> where, Map<String, Object> values) {
        var words = Folding.fold(q).strip();
        if (words.isEmpty()) {
            return;
        }
        var n = 0;
        for (var word : words.split("\\s+")) {
            where.add("t.name_key LIKE :word" + n);
            values.put(
                    "word" + n++,
                    "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }
}
