package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Refused;
import org.plumbline.standing.Recount;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.ReportedAndChecked;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * A random province with targets of all kinds, figures, corrections, proofs, revisions, mergers and days that pass: every scorecard against
 * plain grouping of verdicts judged afresh, on many days as known at many instants.
 */
@DatabaseTest
@Import(TargetPropertyTests.DatabaseOfItsOwn.class)
class TargetPropertyTests extends ARandomPlan {

    private static final AtomicLong RUNS = new AtomicLong();

    /** These tests let days pass, which others must not see. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    @Autowired
    private TargetCounts counts;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private Recount recount;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scorecardsAreWhatFreshVerdictsGroupTo(long seed) {
        var run = new Run(
                new Random(seed),
                Instant.parse("2026-02-01T02:00:00Z").plus(Duration.ofDays(500 * RUNS.getAndIncrement())));
        for (var i = 0; i < 90; i++) {
            run.act();
        }
        compare(run);
        assertThat(run.done).as("kinds of acts carried out").hasSizeGreaterThan(7);
        assertThat(recount.differences()).isEmpty();
    }

    private void compare(Run run) {
        installation.playedAt(run.now(), () -> {
            due.sweep();
            run.instants.add(run.latest());
            for (var i = 0; i < 60; i++) {
                var knownAt = i < 6 ? run.instants.getLast() : run.any(run.instants);
                var known = installation.dayOf(knownAt);
                var on = i == 0 ? known : known.minusDays(run.random.nextInt(160));
                compare(run, on, knownAt);
            }
            compareNow(run);
        });
    }

    private void compare(Run run, LocalDate on, Instant knownAt) {
        var standing = new HashMap<Integer, List<ReportedAndChecked>>();
        for (var target : run.promises) {
            try {
                var judged = verdicts.of(ALL, target, on, knownAt).verdicts();
                var node = promise(target, knownAt).holder(on).node();
                standing.computeIfAbsent(node, any -> new ArrayList<>()).add(judged);
            } catch (Refused notThen) {
                continue;
            }
        }
        for (var name : run.names) {
            var card = counts.of(ALL, new TargetCounts.Question(run.country.node(name), on, knownAt, null, null, null));
            assertThat(text(card))
                    .as("%s on %s as known at %s", name, on, knownAt)
                    .isEqualTo(expected(below(run, name, on), standing));
        }
    }

    private void compareNow(Run run) {
        var on = run.today();
        for (var name : run.names) {
            var now = counts.of(ALL, TargetCounts.Question.of(run.country.node(name), on));
            var then = counts.of(
                    ALL,
                    new TargetCounts.Question(run.country.node(name), on, run.instants.getLast(), null, null, null));
            assertThat(text(now)).as(name).isEqualTo(text(then));
        }
    }

    private String expected(List<Integer> nodes, Map<Integer, List<ReportedAndChecked>> standing) {
        var reported = new int[VerdictClass.values().length];
        var checked = new int[VerdictClass.values().length];
        int attained = 0;
        int early = 0;
        int proven = 0;
        for (var node : nodes) {
            for (var each : standing.getOrDefault(node, List.of())) {
                reported[each.reported().verdictClass().ordinal()]++;
                checked[each.checked().verdictClass().ordinal()]++;
                attained += each.reported().isAttained() ? 1 : 0;
                early += each.reported().isAttained()
                                && each.reported().attainment().isEarly()
                        ? 1
                        : 0;
                proven += each.checked().isAttained() ? 1 : 0;
            }
        }
        return List.of(list(reported), list(checked), attained, early, proven).toString();
    }

    private String text(Scorecard card) {
        return List.of(
                        list(card.reported().byClass()),
                        list(card.checked().byClass()),
                        card.attained(),
                        card.early(),
                        card.attainedChecked())
                .toString();
    }

    private List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private List<Integer> below(Run run, String name, LocalDate on) {
        return store.read(
                ALL,
                () -> sql.sql("""
                        SELECT DISTINCT node FROM (
                            SELECT c.descendant AS node FROM organisation.closure c
                             WHERE c.line = 1 AND c.ancestor = :node AND c.valid_from <= :on AND c.valid_to > :on
                            UNION ALL SELECT :node::int) AS all_below
                        """)
                        .param("node", run.country.node(name))
                        .param("on", on)
                        .query(Integer.class)
                        .list());
    }
}
