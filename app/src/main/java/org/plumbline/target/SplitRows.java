package org.plumbline.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Splits as they are stored, with their shares and answers: many by one statement. */
@Component
class SplitRows {

    private final JdbcClient sql;

    SplitRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A split in sight. */
    record Key(long split, UUID id, long item, boolean seesWhole) {}

    /** A split, and one of its shares; a split of which nothing is asked has one row without a share. */
    record Row(
            long split,
            UUID id,
            UUID target,
            long item,
            Wording name,
            Split.Rule rule,
            UUID indicator,
            UUID wholeIndicator,
            int wholeNode,
            LocalDate on,
            @Nullable LocalDate answerBy,
            int rowVersion,
            String actor,
            Wording wholeName,
            Direction direction,
            int per,
            Kind kind,
            @Nullable LocalDate wholeWithdrawn,
            GoalComparator comparator,
            @Nullable BigDecimal whole,
            @Nullable BigDecimal upper,
            @Nullable Asked share) {}

    /** A share. */
    record Asked(
            UUID id,
            int node,
            @Nullable BigDecimal level,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            LocalDate askedOn,
            @Nullable String why,
            @Nullable Said said) {}

    /** An answer, with where the target stands by which the share was taken on. */
    record Said(
            AnswerShare.Reply reply,
            @Nullable BigDecimal level,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String reason,
            LocalDate on,
            String actor,
            @Nullable BigDecimal levelThen,
            @Nullable Part part) {}

    record Part(
            UUID id,
            long item,
            UUID indicator,
            Wording name,
            int node,
            @Nullable LocalDate withdrawn,
            @Nullable BigDecimal level,
            int revision) {}

    /** The inner number of a target, if it is in sight. */
    Optional<Long> item(UUID target) {
        return sql.sql("SELECT item FROM target.target WHERE id = :id")
                .param("id", target)
                .query(Long.class)
                .optional();
    }

    /** Under what a target stands. */
    record Under(
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID field,
            @Nullable String term) {
        static final Under NOTHING = new Under(null, null, null, null);
    }

    /** Under what a target in sight stands, as far as its document is in sight. */
    Optional<Under> under(long item) {
        return sql.sql("""
                        SELECT n.id AS directive, CASE WHEN n.id IS NOT NULL THEN t.clause END AS clause, t.field, t.term
                          FROM target.target t LEFT JOIN directive.named_directive n ON n.directive_key = t.directive_key
                         WHERE t.item = :item
                        """)
                .param("item", item)
                .query((row, n) -> new Under(
                        row.getObject("directive", UUID.class),
                        row.getObject("clause", UUID.class),
                        row.getObject("field", UUID.class),
                        row.getString("term")))
                .optional();
    }

    Optional<Key> key(UUID split) {
        return keys("s.id = :value", split).stream().findFirst();
    }

    List<Key> ofTarget(UUID target) {
        return keys("s.item = (SELECT t.item FROM target.target t WHERE t.id = :value)", target);
    }

    List<Key> ofDirective(UUID directive) {
        return keys(
                "s.item IN (SELECT t.item FROM target.target t JOIN directive.named_directive n"
                        + " ON n.directive_key = t.directive_key WHERE n.id = :value)",
                directive);
    }

    Optional<Key> ofShare(UUID share) {
        return keys("s.split = (SELECT h.split FROM target.share h WHERE h.id = :value)", share).stream()
                .findFirst();
    }

    List<Key> keys(Collection<Long> splits) {
        return keys("s.split = ANY (:value)", TargetRows.numbers(splits));
    }

    private List<Key> keys(String where, Object value) {
        return sql.sql("""
                        SELECT s.split, s.id, s.item, EXISTS (SELECT 1 FROM target.target t WHERE t.item = s.item) AS sees
                          FROM target.split s WHERE %s ORDER BY s.split
                        """.formatted(where))
                .param("value", value)
                .query((row, n) -> new Key(
                        row.getLong("split"),
                        row.getObject("id", UUID.class),
                        row.getLong("item"),
                        row.getBoolean("sees")))
                .list();
    }

    /** Everything about some splits on a day, as known at an instant; null for all that is known. */
    List<Row> rows(Collection<Long> splits, LocalDate on, @Nullable Instant knownAt) {
        return sql.sql(Sql.file("/org/plumbline/target/shares.sql"))
                .param("splits", TargetRows.numbers(splits))
                .param("on", on)
                .param("known", TargetRows.at(Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN)))
                .query(SplitRows::row)
                .list();
    }

    /** Those of some targets that are in sight. */
    Set<Long> seen(Collection<Long> items) {
        return items.isEmpty()
                ? Set.of()
                : sql.sql("SELECT item FROM target.target WHERE item = ANY (:items)")
                        .param("items", TargetRows.numbers(items))
                        .query(Long.class)
                        .set();
    }

    /** The shares that are asked for and not answered, of some units, the oldest first. */
    List<Map.Entry<Long, UUID>> open(Collection<Integer> nodes) {
        return sql.sql("""
                        SELECT h.split, h.id FROM target.share h JOIN target.split s ON s.split = h.split
                         WHERE h.node = ANY (:nodes) AND h.ended_at = 'infinity' AND s.withdrawn_at = 'infinity'
                           AND NOT EXISTS (SELECT 1 FROM target.answer a WHERE a.share = h.share AND a.ended_at = 'infinity')
                         ORDER BY s.answer_by, h.share
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> Map.entry(row.getLong("split"), row.getObject("id", UUID.class)))
                .list();
    }

    /** Units that ended and that one of these may follow, through any number of reorganisations. */
    List<Integer> before(Collection<Integer> nodes) {
        return sql.sql("""
                        WITH RECURSIVE gone AS (
                            SELECT s.predecessor FROM organisation.succession s
                             WHERE s.successor = ANY (:nodes) AND s.predecessor <> s.successor
                             UNION
                            SELECT s.predecessor FROM organisation.succession s JOIN gone g ON s.successor = g.predecessor
                             WHERE s.predecessor <> s.successor)
                        SELECT predecessor FROM gone
                        """)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query(Integer.class)
                .list();
    }

    /** The targets of which a target is a part, through any number of splits. */
    Set<Long> above(long item) {
        return sql.sql("""
                        WITH RECURSIVE up AS (
                            SELECT CAST(:item AS bigint) AS item
                             UNION
                            SELECT s.item FROM up
                              JOIN target.answer a ON a.item = up.item AND a.ended_at = 'infinity'
                              JOIN target.share h ON h.share = a.share AND h.ended_at = 'infinity'
                              JOIN target.split s ON s.split = h.split AND s.withdrawn_at = 'infinity')
                        SELECT item FROM up
                        """).param("item", item).query(Long.class).set();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("split"),
                row.getObject("id", UUID.class),
                row.getObject("target", UUID.class),
                row.getLong("item"),
                Wording.of(row.getString("name")),
                Split.Rule.valueOf(row.getString("rule")),
                row.getObject("indicator", UUID.class),
                row.getObject("whole_indicator", UUID.class),
                row.getInt("whole_node"),
                Objects.requireNonNull(TargetRows.day(row, "on_day")),
                TargetRows.day(row, "answer_by"),
                row.getInt("row_version"),
                row.getString("actor"),
                Wording.of(row.getString("whole_name")),
                Direction.valueOf(row.getString("direction")),
                row.getInt("per"),
                Kind.valueOf(row.getString("kind")),
                TargetRows.day(row, "whole_withdrawn"),
                GoalComparator.valueOf(row.getString("whole_comparator")),
                row.getBigDecimal("whole_level"),
                row.getBigDecimal("whole_upper"),
                row.getObject("share_id") == null ? null : asked(row));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("share_id", UUID.class),
                row.getInt("node"),
                row.getBigDecimal("level"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                Objects.requireNonNull(TargetRows.day(row, "asked_on")),
                row.getString("asked_why"),
                row.getString("reply") == null ? null : said(row));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                AnswerShare.Reply.valueOf(row.getString("reply")),
                row.getBigDecimal("offered"),
                row.getBigDecimal("offered_numerator"),
                row.getBigDecimal("offered_denominator"),
                row.getString("reason"),
                Objects.requireNonNull(TargetRows.day(row, "answered_on")),
                row.getString("answered_by"),
                row.getBigDecimal("part_level"),
                row.getObject("part") == null
                        ? null
                        : new Part(
                                row.getObject("part", UUID.class),
                                row.getLong("part_item"),
                                row.getObject("part_indicator", UUID.class),
                                Wording.of(row.getString("part_name")),
                                row.getInt("part_node"),
                                TargetRows.day(row, "part_withdrawn"),
                                row.getBigDecimal("part_now"),
                                row.getInt("part_revision")));
    }
}
