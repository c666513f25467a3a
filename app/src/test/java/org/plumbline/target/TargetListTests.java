package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets in their orders, narrowed, part by part, and what stands beside them at another level. Today is 15 March 2025. */
@DatabaseTest
class TargetListTests {

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetList list;

    @Autowired
    private TargetOutlook outlook;

    @Autowired
    private TargetsBeside beside;

    @Autowired
    private Directives directives;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    @Test
    void standsInTheOrderOfAnnexesAsAPersonCounts() {
        var first = document("01-NQ/TU");
        var second = document("02-NQ/TU");
        var ids = new ArrayList<UUID>();
        for (var annex : List.of("10", "2", "10a", "1")) {
            ids.add(set(under(first.id, null, annex), "40"));
        }
        var later = set(under(second.id, null, "1"), "41");
        var free = set(under(null, null, null), "42");
        assertThat(ids(all(Order.ANNEX, 50)))
                .containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2), later, free);
        assertThat(ids(all(Order.SET, 50)))
                .containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(3), later, free);
        assertThat(ids(all(Order.ANNEX, 2))).as("part by part").containsExactlyElementsOf(ids(all(Order.ANNEX, 50)));
        assertThat(ids(list.list(
                                set.office(),
                                new Filter(null, false, null, first.id, null, null, null, null, null, null, null, ""),
                                Order.ANNEX,
                                50,
                                null)
                        .items()))
                .containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2));
    }

    @Test
    void standsTheWorstFirstPartByPart() {
        var missed = set(under(null, null, "1"), "60", "2022-12-31");
        var good = set(under(null, null, "2"), "50");
        var silent = setAt("n2", under(null, null, "3"), "40");
        var half = set(under(null, null, "4"), "40");
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("62"));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("48"));
        var found = all(Order.WORST, 50);
        assertThat(found.stream().map(TargetLine::cls).toList())
                .as(found.toString())
                .isSortedAccordingTo((one, other) -> rank(one) - rank(other));
        assertThat(ids(found)).containsExactlyInAnyOrder(missed, good, silent, half);
        assertThat(ids(found).indexOf(silent)).isLessThan(ids(found).indexOf(half));
        assertThat(ids(found).indexOf(half)).isLessThan(ids(found).indexOf(good));
        for (var size : List.of(1, 2, 3)) {
            assertThat(ids(all(Order.WORST, size))).as("parts of " + size).containsExactlyElementsOf(ids(found));
        }
    }

    @Test
    void isNarrowedByEverythingThatALineSays() {
        var document = document("01-NQ/TU");
        var one = set(under(document.id, document.clause, "1"), "40");
        var other = setAt("n2", Terms.of(Kind.AT_MOST, poverty, set.unit("n2")), "20", null);
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("39"));
        var n1 = set.country().node("n1");
        var north = set.country().node("north");
        assertThat(found(Filter.none().ofUnit(n1, false))).containsExactly(one);
        assertThat(found(Filter.none().ofUnit(north, false))).isEmpty();
        assertThat(found(Filter.none().ofUnit(north, true))).containsExactly(one, other);
        assertThat(found(Filter.none().ofClause(document.id, document.clause))).containsExactly(one);
        assertThat(found(Filter.none().ofClause(document.id, Ids.next()))).isEmpty();
        assertThat(found(Filter.none().ofClause(Ids.next(), document.clause)))
                .as("a document out of sight")
                .isEmpty();
        assertThat(found(narrowed(Kind.AT_MOST, null, null, ""))).containsExactly(other);
        assertThat(found(narrowed(null, VerdictClass.EXCEEDED, null, ""))).containsExactly(one);
        assertThat(found(narrowed(null, null, VerdictClass.UNKNOWABLE, ""))).contains(one);
        assertThat(found(narrowed(null, VerdictClass.MET, null, ""))).isEmpty();
        assertThat(found(narrowed(null, null, null, "POOR share"))).containsExactly(one, other);
        assertThat(found(narrowed(null, null, null, "roads"))).isEmpty();
        assertThat(list.list(set.other(), Filter.none(), Order.ANNEX, 50, null).items())
                .as("another district sees its own alone")
                .extracting(TargetLine::id)
                .contains(other)
                .doesNotContain(one);
    }

    @Test
    void aLineSaysTheLatestFigure() {
        var id = set(under(null, null, null), "40");
        assertThat(line(id).latest()).isNull();
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.parts(481, 1000));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.parts(45, 100));
        var latest = line(id).latest();
        assertThat(latest).isNotNull();
        assertThat(latest.period()).isEqualTo("2024");
        assertThat(latest.amount()).isEqualByComparingTo("45");
        assertThat(line(id).decimals()).isEqualTo(2);
    }

    @Test
    void oneUnitsTargetsStandByWhatTheyNeedFromNowOn() {
        var roads = measured.defined(set, "ROAD", Measured.roads());
        var easy = set(under(null, null, "1"), "47");
        var hard = set(under(null, null, "2"), "10");
        var told = set(Terms.of(Kind.CUMULATE, roads, set.unit()), goal(null, "100", "2025-12-31"));
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("55"));
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("50"));
        var found = outlook.mostNeeded(
                set.office(), Filter.none().ofUnit(set.country().node("n1"), false));
        assertThat(ids(found)).startsWith(hard, easy).contains(told);
        var verdicts = outlook.of(set.office(), ids(found));
        assertThat(verdicts.get(hard).needed().isMoreThanEver()).isTrue();
        assertThat(outlook.of(set.other(), ids(found))).as("out of sight").isEmpty();
    }

    @Test
    void anotherLevelForTheSameThingStandsBeside() {
        var first = document("01-NQ/TU");
        var second = document("02-NQ/TU");
        var asked = set(under(first.id, first.clause, "1"), goal(GoalComparator.AT_MOST, "14"));
        var over = set(under(second.id, second.clause, "1"), goal(GoalComparator.LESS_THAN, "14"));
        var same = set(under(second.id, null, "2"), goal(GoalComparator.AT_MOST, "14.0"));
        set(under(first.id, first.clause, "3"), goal("65.5", "12", "2026-12-31"));
        setAt("n2", under(second.id, null, "4"), "9");
        assertThat(ids(beside.of(set.office(), asked))).containsExactly(over);
        assertThat(ids(beside.of(set.office(), over))).containsExactly(asked, same);
        assertThat(ids(beside.of(set.office(), same)))
                .as("under one document, once under a clause and once not")
                .containsExactly(over);
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), over, 1, Measured.TODAY, "Set in error"));
        assertThat(beside.of(set.office(), asked)).isEmpty();
    }

    @Test
    void aCursorThatTheListDidNotGiveIsRefused() {
        for (var order : Order.values()) {
            for (var cursor : List.of("", "nowhere", "met_", Ids.next().toString(), "best_" + Ids.next())) {
                assertThatThrownBy(() -> list.list(set.office(), Filter.none(), order, 5, cursor))
                        .as(order + " " + cursor)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    private record Document(UUID id, UUID clause) {}

    private Document document(String symbol) {
        var document = new Document(Ids.next(), Ids.next());
        directives.register(
                Scope.programme(),
                new RegisterDirective(
                        document.id,
                        set.country().head(symbol, "north", "Programme " + symbol),
                        List.of(ClauseText.of(
                                document.clause, "1", ClauseKind.TASK, true, Country.words("Fewer poor households"))),
                        List.of(),
                        List.of(),
                        Set.of()));
        return document;
    }

    private Terms under(@Nullable UUID document, @Nullable UUID clause, @Nullable String annex) {
        var terms = Terms.of(Kind.REACH, poverty, set.unit()).under(document, clause);
        return TargetSamples.annexed(terms, annex);
    }

    private UUID set(Terms terms, GoalText goal) {
        var id = Ids.next();
        var on = goal.start().isBefore(TargetSamples.SET) ? TargetSamples.SET : goal.start();
        var issued = terms.directive() == null ? on : Measured.TODAY;
        targets.set(set.office(), new SetTarget(id, terms, goal, issued, null));
        return id;
    }

    private UUID set(Terms terms, String level) {
        return set(terms, goal("65.5", level, "2025-12-31"));
    }

    private UUID set(Terms terms, String level, String due) {
        return set(terms, goal("65.5", level, due));
    }

    private UUID setAt(String unit, Terms terms, String level) {
        return setAt(unit, terms, level, "65.5");
    }

    private UUID setAt(String unit, Terms terms, String level, @Nullable String baseline) {
        return set(terms.at(set.unit(unit)), goal(baseline, level, "2025-12-31"));
    }

    private static GoalText goal(@Nullable String baseline, String level, String due) {
        return TargetSamples.goal(baseline, level, TargetSamples.START, java.time.LocalDate.parse(due));
    }

    private static GoalText goal(GoalComparator comparator, String level) {
        return new GoalText(
                comparator,
                new BigDecimal("65.5"),
                new BigDecimal(level),
                null,
                List.of(),
                TargetSamples.START,
                TargetSamples.DUE);
    }

    private static Filter narrowed(
            @Nullable Kind kind, @Nullable VerdictClass cls, @Nullable VerdictClass checked, String q) {
        return new Filter(null, false, null, null, null, null, null, kind, cls, checked, null, q);
    }

    private List<UUID> found(Filter filter) {
        return ids(list.list(set.office(), filter, Order.ANNEX, 50, null).items());
    }

    private TargetLine line(UUID id) {
        return list.get(set.office(), id).line();
    }

    private List<TargetLine> all(Order order, int size) {
        var all = new ArrayList<TargetLine>();
        String cursor = null;
        do {
            var part = list.list(set.office(), Filter.none(), order, size, cursor);
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null);
        return all;
    }

    private static int rank(@Nullable String cls) {
        return TargetNarrowing.WORST_FIRST.indexOf(VerdictClass.of(String.valueOf(cls)));
    }

    private static List<UUID> ids(List<TargetLine> lines) {
        return lines.stream().map(TargetLine::id).toList();
    }
}
