package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures that are made of those of units below, or of the members of a set: of what was added up with what waits, so exact to the last
 * commit; as known before, from the figures known then. Runs inside a transaction.
 */
@Component
class Wholes {

    private final JdbcClient sql;
    private final Judging judging;

    Wholes(JdbcClient sql, Judging judging) {
        this.sql = sql;
        this.judging = judging;
    }

    /**
     * What is asked for.
     *
     * @param series by which it is answered
     * @param cut of the figures of which it is made
     * @param set of whose members it is made; null for all below
     */
    record Asked(
            long series,
            int key,
            int node,
            String cut,
            @Nullable UUID set,
            Way way) {

        private boolean isAnew() {
            return way != Way.KEPT;
        }
    }

    /** How it is answered. */
    enum Way {
        /** Of what was added up, with what waits. */
        KEPT,
        /** From the figures themselves. */
        ANEW,
        /** The same, also for a unit that states its own. */
        BESIDE
    }

    /** Adds what is made of other figures to those that were stated; of a set, what its members come to where they are all there. */
    void add(Collection<Long> series, @Nullable Instant known, Map<Long, List<Observed>> found) {
        var asked = asked(series, known == null ? Way.KEPT : Way.ANEW);
        if (asked.isEmpty()) {
            return;
        }
        var sets = new HashSet<Long>();
        asked.stream().filter(each -> each.set != null).forEach(each -> sets.add(each.series));
        for (var sum : of(asked, known)) {
            var all = new ArrayList<>(found.getOrDefault(sum.series(), List.of()));
            if (sets.contains(sum.series())) {
                var own = all.stream()
                        .filter(each -> each.stance() == Stance.REPORTED
                                && each.period().equals(sum.period()))
                        .findFirst();
                if (own.isPresent() && !sum.isWhole()) {
                    continue;
                }
                own.ifPresent(all::remove);
            }
            all.addAll(sum.observed());
            found.put(sum.series(), all);
        }
    }

    /** Which of these series are made of others: one look by keys. */
    private List<Asked> asked(Collection<Long> series, Way way) {
        return sql.sql("""
                        SELECT s.series, s.indicator_key, s.node, s.cut FROM indicator.series s
                         WHERE s.series = ANY (:series::bigint[])
                           AND (s.cut ~ '(^|;)set='
                                OR EXISTS (SELECT 1 FROM indicator.level l
                                            WHERE l.indicator_key = s.indicator_key AND l.origin = 'DERIVED'))
                        """)
                .param("series", Texts.of(series))
                .query((row, n) -> asked(
                        row.getLong("series"),
                        row.getInt("indicator_key"),
                        row.getInt("node"),
                        row.getString("cut"),
                        way))
                .list();
    }

    /** What one cell is made of. */
    static Asked asked(long series, int key, int node, String code, Way way) {
        var cut = Cut.find(code).orElseThrow();
        var set = cut.set().orElse(null);
        return new Asked(
                series, key, node, cut.ofMembers().code(), set, set != null && way == Way.KEPT ? Way.ANEW : way);
    }

    /** The sums by period, the latest last. */
    List<Sum> of(List<Asked> asked, @Nullable Instant known) {
        return asked.stream().anyMatch(Asked::isAnew) ? judging.reach(() -> read(asked, known)) : read(asked, known);
    }

    private List<Sum> read(List<Asked> asked, @Nullable Instant known) {
        return sql.sql(Sql.file("/org/plumbline/indicator/wholes.sql"))
                .param("series", Texts.of(asked, Asked::series))
                .param("keys", Texts.of(asked, Asked::key))
                .param("nodes", Texts.of(asked, Asked::node))
                .param("cuts", Texts.of(asked, Asked::cut))
                .param("sets", Texts.of(asked, Asked::set))
                .param("ways", Texts.of(asked, Asked::way))
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query(Wholes::sum)
                .list();
    }

    /**
     * Of how many units a sum is made, and which of them are missing.
     *
     * @param lacking how many, of which the first few are named
     */
    record Lack(int expected, int lacking, List<Integer> missing) {}

    /** What is missing of sums of one cell. */
    Map<Sum, Lack> lacks(Asked asked, Collection<Sum> sums, @Nullable Instant known) {
        if (sums.isEmpty()) {
            return Map.of();
        }
        var all = List.copyOf(sums);
        var found = new HashMap<org.plumbline.indicator.deed.Period, Lack>();
        judging.reach(() -> sql.sql(Sql.file("/org/plumbline/indicator/wholes-lack.sql"))
                .param("starts", Texts.of(all, each -> each.period().first()))
                .param("ends", Texts.of(all, each -> each.period().ends()))
                .param("node", asked.node)
                .param("key", asked.key)
                .param("cut", asked.cut)
                .param("set", asked.set == null ? null : asked.set.toString())
                .param("anew", asked.isAnew())
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> found.put(ObservedRows.period(row), lack(row)))
                .list());
        var lacks = new LinkedHashMap<Sum, Lack>();
        all.forEach(sum -> lacks.put(sum, found.getOrDefault(sum.period(), new Lack(sum.given(), 0, List.of()))));
        return lacks;
    }

    private static Lack lack(ResultSet row) throws SQLException {
        var missing = row.getArray("missing");
        return new Lack(
                row.getInt("expected"),
                row.getInt("lacking"),
                missing == null ? List.of() : List.of((Integer[]) missing.getArray()));
    }

    /** The units of which a figure of a period is made, whether they gave theirs or not. */
    List<Integer> members(Asked asked, org.plumbline.indicator.deed.Period period) {
        return sql.sql(
                        asked.set == null
                                ? "SELECT b.node FROM indicator.below(:node, :key, :day) AS b (node)"
                                : "SELECT b.node FROM indicator.below_set(:set::uuid, :node, :key, :day) AS b (node)")
                .param("node", asked.node)
                .param("key", asked.key)
                .param("day", period.last())
                .param("set", asked.set == null ? null : asked.set.toString())
                .query(Integer.class)
                .list();
    }

    private static Sum sum(ResultSet row, int n) throws SQLException {
        return new Sum(
                row.getLong("series"),
                row.getInt("node"),
                ObservedRows.period(row),
                row.getInt("version"),
                Shape.valueOf(row.getString("shape")),
                PlaceRule.valueOf(row.getString("place_rule")),
                row.getInt("per"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                Objects.requireNonNullElse(row.getBigDecimal("checked_numerator"), java.math.BigDecimal.ZERO),
                row.getBigDecimal("checked_denominator"),
                (Integer[]) row.getArray("counts").getArray(),
                IndicatorFacts.instant(row, "known_from"),
                row.getObject("expected", Integer.class),
                row.getBoolean("broken"));
    }
}
