package org.plumbline.programme;

import java.util.List;
import java.util.Map;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.reading.text.Folding;

/** What a list of assignments is narrowed to, as conditions on its rows. */
final class Narrowing {

    /** A unit with the bodies of its place, by the unit's inner number. */
    static final String WITH_BODIES =
            "(SELECT :unit UNION ALL SELECT node FROM organisation.unit WHERE body_of = :unit)";

    private Narrowing() {}

    /** Adds conditions on {@code a} and {@code w}, and the values they ask for. */
    static void narrow(Filter filter, List<String> where, Map<String, Object> values) {
        if (filter.unit() != null) {
            where.add(filter.below() ? """
                              a.lead IN (SELECT c.descendant FROM organisation.closure c
                                          WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today)""" : "a.lead IN " + WITH_BODIES);
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
            where.add(ClassCondition.of(filter.cls()));
        }
        if (filter.stage() != null) {
            where.add("a.stage = :stage");
            values.put("stage", filter.stage().name());
        }
        if (filter.label() != null) {
            where.add("EXISTS (SELECT 1 FROM programme.labelled t WHERE t.assignment = a.id AND t.label = :label)");
            values.put("label", filter.label());
        }
        if (filter.unclear()) {
            where.add("""
                    a.stage = 'DRAFT'
                    AND (a.due IS NULL
                         OR (a.lead IS NULL OR a.post IS NULL) AND NOT 'PERSON' = ANY (w.waived)
                         OR a.clause IS NULL AND a.upper IS NULL AND NOT 'WORK' = ANY (w.waived)
                         OR (a.deliverable IS NULL OR a.measure IS NULL) AND NOT 'RESULT' = ANY (w.waived)
                         OR a.leader IS NULL AND NOT 'RESPONSIBILITY' = ANY (w.waived))""");
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
}
