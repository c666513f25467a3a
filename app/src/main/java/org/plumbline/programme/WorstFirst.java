package org.plumbline.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Slice;

/**
 * The order of lists: what is under way by due day, what waits for another hand after the rest, then drafts, then what is done or
 * cancelled. Indexes hold the same words, so that the first rows are found without reading the others.
 */
final class WorstFirst {

    private static final List<Stage> STAGES = List.of(Stage.ISSUED, Stage.DRAFT, Stage.DONE, Stage.CANCELLED);

    /** Made of comparisons alone: others are not asked of an index before it is known what a reader may see. */
    private static final String RANK =
            "(CASE a.stage WHEN 'ISSUED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'DONE' THEN 3 ELSE 4 END)";

    private static final String DUE = "(CASE WHEN a.due IS NULL THEN 'infinity'::date ELSE a.due END)";

    /** The order of rows of {@code a}. */
    static final String ORDER = RANK + ", (a.handed_over IS NOT NULL), " + DUE + ", a.item";

    private WorstFirst() {}

    /** That a row is at a stage, said so that the order's index is used. */
    static String at(Stage stage) {
        return "a.stage = '" + stage + "' AND " + among(stage);
    }

    /** The same for the order's index alone: said twice, the database would expect fewer rows than there are. */
    static String among(Stage stage) {
        return RANK + " = " + rank(stage);
    }

    /** Names the place of a row in the order. */
    static String cursor(Assignment.Line last) {
        return String.join(
                "_",
                last.stage().name(),
                last.handedOver() ? "1" : "0",
                last.due() == null ? "" : last.due().toString(),
                last.id().toString());
    }

    /** Goes on after the place that a cursor names: adds conditions on {@code a}, and the values they ask for. */
    static void after(String cursor, List<String> where, Map<String, Object> values) {
        var parts = cursor.split("_", -1);
        try {
            if (parts.length != 4 || !parts[1].matches("[01]")) {
                throw Slice.unknown(cursor);
            }
            values.put("afterRank", rank(Stage.valueOf(parts[0])));
            values.put("afterHanded", parts[1].equals("1"));
            values.put(
                    "afterDue",
                    parts[2].isEmpty() ? "infinity" : LocalDate.parse(parts[2]).toString());
            values.put("afterId", UUID.fromString(parts[3]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw (RuntimeException) Slice.unknown(cursor).initCause(e);
        }
        where.add("(" + ORDER + ") > (:afterRank, :afterHanded, :afterDue::date,"
                + " (SELECT p.item FROM programme.assignment p WHERE p.id = :afterId))");
    }

    private static int rank(Stage stage) {
        return STAGES.indexOf(stage) + 1;
    }
}
