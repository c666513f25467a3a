package org.plumbline.programme;

import java.util.List;
import java.util.Map;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.reading.text.Folding;

/** What a list of assignments is narrowed to, as conditions on its rows. */
final class Narrowing {

    /** A unit with the bodies of its place, by the unit's inner number, as an array: looked up once and then by an index. */
    static final String WITH_BODIES =
            "ARRAY(SELECT :unit::int UNION ALL SELECT node FROM organisation.unit WHERE body_of = :unit)";

    private Narrowing() {}

    /** Adds conditions on {@code a}, and the values they ask for. */
    static void narrow(Filter filter, List<String> where, Map<String, Object> values) {
        if (filter.unit() != null) {
            where.add(filter.below() ? """
                              a.lead IN (SELECT c.descendant FROM organisation.closure c
                                          WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today)""" : "a.lead = ANY (" + WITH_BODIES + ")");
            values.put("unit", filter.unit());
        }
        if (filter.directive() != null) {
            where.add(
                    "a.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive)");
            values.put("directive", filter.directive());
        }
        if (filter.clause() != null) {
            where.add("a.clause = :clause");
            values.put("clause", filter.clause());
        }
        if (filter.post() != null) {
            where.add("(a.post = :post OR a.leader = :post)");
            values.put("post", filter.post());
        }
        if (filter.cls() != null) {
            where.add(WorstFirst.at(ClassCondition.stage(filter.cls())));
            where.add(ClassCondition.of(filter.cls()));
        }
        if (filter.stage() != null) {
            where.add(WorstFirst.at(filter.stage()));
        }
        if (filter.label() != null) {
            where.add("EXISTS (SELECT 1 FROM programme.labelled t WHERE t.assignment = a.id AND t.label = :label)");
            values.put("label", filter.label());
        }
        if (filter.unclear()) {
            where.add(WorstFirst.among(Stage.DRAFT));
            where.add("""
                    (a.due IS NULL
                     OR (a.lead IS NULL OR a.post IS NULL) AND %s
                     OR a.clause IS NULL AND a.upper IS NULL AND %s
                     OR (a.deliverable IS NULL OR a.measure IS NULL) AND %s
                     OR a.leader IS NULL AND %s)""".formatted(
                            notWaived(Clear.PERSON),
                            notWaived(Clear.WORK),
                            notWaived(Clear.RESULT),
                            notWaived(Clear.RESPONSIBILITY)));
        }
        var words = Folding.fold(filter.q()).strip();
        if (!words.isEmpty()) {
            var n = 0;
            for (var word : words.split("\\s+")) {
                where.add("a.title_key LIKE :word" + n);
                values.put(
                        "word" + n++,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
    }

    private static String notWaived(Clear clear) {
        return "NOT EXISTS (SELECT 1 FROM programme.waiver v WHERE v.assignment = a.id AND v.clear = '" + clear + "')";
    }
}
