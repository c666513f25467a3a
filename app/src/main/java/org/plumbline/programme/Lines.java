package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads assignments as rows of lists. Runs inside a transaction. */
@Component("assignmentLines")
class Lines {

    private final JdbcClient sql;

    Lines(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that are part of an upper assignment. */
    List<Assignment.Line> under(UUID upper, LocalDate today) {
        return list("a.upper = :upper", "a.due NULLS LAST, a.item", Map.of("upper", upper), today, 500);
    }

    /** Chosen but not yet read: the assignment, and by when it is due. */
    record Choice(UUID id, @Nullable LocalDate due) {}

    /** Rows that fit a condition on {@code a}, in an order. Both are ours, never a reader's words. */
    List<Assignment.Line> list(String where, String order, Map<String, ?> values, LocalDate today, int most) {
        return list(where, order, values, today, 0, most);
    }

    /** The same without the first of them. */
    List<Assignment.Line> list(
            String where, String order, Map<String, ?> values, LocalDate today, int skipped, int most) {
        return read(
                choose(where, order, values, today, skipped, most).stream()
                        .map(Choice::id)
                        .toList(),
                today);
    }

    /** The first rows of what a unit or a post has, by an index of its own. */
    List<Assignment.Line> keyed(String where, String order, Map<String, ?> values, LocalDate today, int most) {
        return read(
                chooseKeyed(where, order, values, today, most).stream()
                        .map(Choice::id)
                        .toList(),
                today);
    }

    /** The same, not yet read. */
    List<Choice> chooseKeyed(String where, String order, Map<String, ?> values, LocalDate today, int most) {
        return choose(where, order, values, today, 0, most, true);
    }

    /** The first rows of a list, and how many there are, counted up to so many. */
    Few few(String where, String order, Map<String, ?> values, LocalDate today, int shown, int counted) {
        var chosen = choose(where, order, values, today, 0, counted + 1);
        var first = chosen.stream().limit(shown).map(Choice::id).toList();
        return new Few(read(first, today), Math.min(chosen.size(), counted), chosen.size() > counted);
    }

    /** Which fit, in their order: an index tells, and nothing else of them is read. */
    List<Choice> choose(String where, String order, Map<String, ?> values, LocalDate today, int skipped, int most) {
        return choose(where, order, values, today, skipped, most, false);
    }

    /**
     * The same.
     *
     * @param keyed whether one plan serves whatever is asked, since it is always a few rows of an index
     */
    private List<Choice> choose(
            String where, String order, Map<String, ?> values, LocalDate today, int skipped, int most, boolean keyed) {
        if (!keyed) {
            plans("force_custom_plan");
        }
        var chosen = sql.sql(Sql.file("/org/plumbline/programme/chosen.sql")
                        .replace("/*where*/ true", where)
                        .replace("/*order*/ a.item", order))
                .params(values)
                .param("today", today)
                .param("skipped", skipped)
                .param("most", most)
                .query((row, n) -> new Choice(AssignmentReading.uuid(row, "id"), AssignmentReading.day(row, "due")))
                .list();
        if (!keyed) {
            plans("auto");
        }
        return chosen;
    }

    /** Rows that were chosen, in that order. */
    List<Assignment.Line> read(List<UUID> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(Sql.file("/org/plumbline/programme/lines.sql"))
                        .param("ids", Parties.texts(ids))
                        .param("today", today)
                        .query((row, n) -> line(row, today))
                        .list();
    }

    /** The root and a commune are asked for by the same words: a plan made for neither would be wrong for one. */
    private void plans(String mode) {
        sql.sql("SELECT set_config('plan_cache_mode', :mode, true)")
                .param("mode", mode)
                .query()
                .singleRow();
    }

    private static Assignment.Line line(ResultSet row, LocalDate today) throws SQLException {
        var stage = Stage.valueOf(row.getString("stage"));
        return new Assignment.Line(
                AssignmentReading.uuid(row, "id"),
                Wording.of(row.getString("title")),
                stage,
                cls(row, stage, today),
                AssignmentReading.uuid(row, "directive"),
                row.getString("called"),
                AssignmentReading.uuid(row, "clause"),
                row.getString("path"),
                AssignmentReading.uuid(row, "lead_id"),
                AssignmentReading.wording(row, "lead_name"),
                row.getString("lead_telephone"),
                AssignmentReading.wording(row, "post_name"),
                row.getString("holder"),
                row.getString("deliverable"),
                AssignmentReading.day(row, "due"),
                AssignmentReading.day(row, "original_due"),
                AssignmentReading.day(row, "done"),
                row.getObject("handed_over") != null,
                row.getObject("blocked") != null,
                row.getBoolean("asks_more_time"),
                row.getObject("percent", Integer.class),
                stage == Stage.DRAFT ? unclear(row) : List.of());
    }

    /** Where a row stands today, judged from the row itself: the same function that keeps the standings. */
    static @Nullable AssignmentClass cls(ResultSet row, Stage stage, LocalDate today) throws SQLException {
        if (row.getObject("issued") == null) {
            return null;
        }
        var facts = new Judgement.Facts(
                AssignmentReading.day(row, "starts"),
                Objects.requireNonNull(AssignmentReading.day(row, "due")),
                AssignmentReading.day(row, "handed_over"),
                AssignmentReading.day(row, "done"),
                AssignmentReading.day(row, "cancelled"));
        return Judgement.of(facts, today).cls();
    }

    private static List<Clear> unclear(ResultSet row) throws SQLException {
        var found = new ArrayList<Clear>();
        for (var clear : Clear.values()) {
            if (row.getBoolean("unclear_" + clear.name().toLowerCase(java.util.Locale.ROOT))) {
                found.add(clear);
            }
        }
        return found;
    }
}
