package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.ISSUED;
import static org.plumbline.directive.Country.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owes an answer, for whom. */
@DatabaseTest
class SilentUnitsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    private static final LocalDate MERGED = LocalDate.of(2025, 2, 20);
    private static final Scope ALL = Scope.programme();
    private static final List<String> NAMES = List.of("north", "south", "n1", "n2", "n3", "s1", "s2", "n1a", "n1b");

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Responses responses;

    @Autowired
    private Gaps gaps;

    private Country country;
    private Statements told;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        country.places(3, "south", "s1", "s2");
        country.places(4, "n3", "n1a", "n1b");
        told = new Statements(country, responses);
    }

    /** A duty as the test knows it: whose it was, who bears it, by when. */
    private record Duty(
            String origin, String bearer, @Nullable LocalDate by) {}

    private record Fact(String what, String unit, LocalDate day) {}

    /** What a page shows of one silent unit. */
    private record Row(String unit, @Nullable LocalDate by, boolean received, boolean studied) {}

    @Test
    void theyEqualALoopOverWhatWasStatedBeforeAndAfterAMergerForEveryReader() {
        for (var seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            aCountry();
            var deadlines = new HashMap<String, LocalDate>();
            var addressees = new ArrayList<Addressee>();
            var addressed = NAMES.stream().filter(name -> random.nextInt(5) > 0).toList();
            for (var name : addressed) {
                var by = random.nextInt(4) == 0 ? null : ISSUED.plusDays(random.nextInt(80));
                deadlines.put(name, by);
                addressees.add(Addressee.unit(Ids.next(), country.unit(name), by));
            }
            var deed = register(
                    country.head(seed + "-NQ/TW", "centre", "Silent " + seed), List.of(), List.of(), addressees);
            directives.register(ALL, deed);
            var facts = new ArrayList<Fact>();
            for (var i = 0; i < 12; i++) {
                state(
                        deed.id(),
                        addressed.get(random.nextInt(addressed.size())),
                        ISSUED.plusDays(random.nextInt(40)),
                        random,
                        facts);
                compare(deed.id(), deadlines, facts, ISSUED.plusDays(random.nextInt(40)));
            }
            merge();
            for (var i = 0; i < 8; i++) {
                var bearers =
                        duties(deadlines, TODAY).stream().map(Duty::bearer).toList();
                state(
                        deed.id(),
                        bearers.get(random.nextInt(bearers.size())),
                        MERGED.plusDays(random.nextInt(20)),
                        random,
                        facts);
                compare(deed.id(), deadlines, facts, ISSUED.plusDays(random.nextInt(64)));
                compare(deed.id(), deadlines, facts, TODAY);
            }
        }
    }

    private void compare(UUID directive, Map<String, LocalDate> deadlines, List<Fact> facts, LocalDate on) {
        var all = naive(deadlines, facts, on);
        check(ALL, directive, null, on, all);
        check(country.office("centre"), directive, null, on, all);
        var below = new HashSet<>(Set.of("north", "n1", "n2", "n3", "n1a", "n1b", "n12"));
        check(country.office("north"), directive, null, on, only(all, below));
        var within = on.isBefore(MERGED)
                ? Set.of("north", "n1", "n2", "n3", "n1a", "n1b")
                : Set.of("north", "n3", "n1a", "n1b", "n12");
        check(ALL, directive, "north", on, only(all, within));
        check(country.office("north"), directive, "n3", on, only(all, Set.of("n3", "n1a", "n1b")));
    }

    private static List<Row> only(List<Row> rows, Set<String> units) {
        return rows.stream().filter(row -> units.contains(row.unit())).toList();
    }

    private void check(Scope scope, UUID directive, @Nullable String within, LocalDate on, List<Row> expected) {
        var question = new Standings.Question(on, null, within == null ? null : country.unit(within));
        var found = gaps.silent(scope, directive, question, 3);
        var whole = gaps.silent(scope, directive, question);
        assertThat(whole.stream().map(this::row).toList())
                .as("as %s, within %s, on %s", scope.name(), within, on)
                .isEqualTo(expected);
        assertThat(found.units()).isEqualTo(whole.stream().limit(3).toList());
        if (!expected.isEmpty()) {
            assertThat(found.total()).isEqualTo(expected.size());
            assertThat(found.late()).isEqualTo((int) expected.stream()
                    .filter(row -> row.by() != null && row.by().isBefore(on))
                    .count());
        }
    }

    private Row row(Gaps.Silent silent) {
        return new Row(silent.name().original(), silent.concretiseBy(), silent.received(), silent.studied());
    }

    private List<Row> naive(Map<String, LocalDate> deadlines, List<Fact> facts, LocalDate on) {
        var rows = new ArrayList<Row>();
        var duties = duties(deadlines, on);
        for (var bearer : duties.stream().map(Duty::bearer).distinct().toList()) {
            var open = duties.stream()
                    .filter(duty -> duty.bearer().equals(bearer) && !stated("answer", duty, facts, on))
                    .toList();
            if (!open.isEmpty()) {
                rows.add(new Row(
                        bearer,
                        open.stream()
                                .map(Duty::by)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        open.stream().allMatch(duty -> stated("receipt", duty, facts, on)),
                        open.stream().allMatch(duty -> stated("study", duty, facts, on))));
            }
        }
        rows.sort(Comparator.comparing(Row::by, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> country.node(row.unit())));
        return rows;
    }

    private static boolean stated(String what, Duty duty, List<Fact> facts, LocalDate on) {
        return facts.stream()
                .anyMatch(fact -> fact.what().equals(what)
                        && List.of(duty.origin(), duty.bearer()).contains(fact.unit())
                        && !fact.day().isAfter(on));
    }

    private static List<Duty> duties(Map<String, LocalDate> deadlines, LocalDate on) {
        return deadlines.entrySet().stream()
                .map(each -> new Duty(
                        each.getKey(),
                        !on.isBefore(MERGED) && Set.of("n1", "n2").contains(each.getKey()) ? "n12" : each.getKey(),
                        each.getValue()))
                .toList();
    }

    private void state(UUID directive, String unit, LocalDate day, Random random, List<Fact> facts) {
        switch (random.nextInt(3)) {
            case 0 -> {
                told.receive(directive, unit, day);
                facts.removeIf(
                        fact -> fact.what().equals("receipt") && fact.unit().equals(unit));
                facts.add(new Fact("receipt", unit, day));
            }
            case 1 -> {
                told.study(directive, unit, day);
                facts.add(new Fact("study", unit, day));
            }
            default -> {
                told.answer(directive, unit, AnswerKind.UNDER_UPPER, day);
                facts.add(new Fact("answer", unit, day));
            }
        }
    }

    private void merge() {
        country.merge("n12", "north", MERGED, "n1", "n2");
    }

    @Test
    void aDutyThatWasSplitAndCameTogetherAgainIsBorneOnce() {
        var deed = register(
                country.head("59-NQ/TW", "centre", "Split and merged"),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("n1"), LocalDate.of(2025, 2, 1))));
        directives.register(ALL, deed);
        var first = country.willBe("n1x");
        var second = country.willBe("n1y");
        reorganise(
                LocalDate.of(2025, 1, 20),
                new Reorganise.Found(List.of(
                        place(first, "n1x", LocalDate.of(2025, 1, 20)),
                        place(second, "n1y", LocalDate.of(2025, 1, 20)))),
                new Reorganise.Split(
                        country.unit("n1"),
                        List.of(
                                new Reorganise.Share(first, "area", new BigDecimal("0.5")),
                                new Reorganise.Share(second, "area", new BigDecimal("0.5"))),
                        Map.of()));
        responses.receive(ALL, new ReceiveDirective(deed.id(), first, LocalDate.of(2025, 1, 25)));
        var both = country.willBe("n1z");
        reorganise(
                MERGED,
                new Reorganise.Found(List.of(place(both, "n1z", MERGED))),
                new Reorganise.Merge(List.of(first, second), both));
        assertThat(gaps.silent(ALL, deed.id(), Standings.Question.on(TODAY)))
                .extracting(Gaps.Silent::unit, Gaps.Silent::received)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(both, true));
        responses.answer(ALL, new AnswerDirective(deed.id(), both, AnswerKind.UNDER_UPPER, null, null, TODAY));
        assertThat(gaps.silent(ALL, deed.id(), Standings.Question.on(TODAY))).isEmpty();
    }

    private void reorganise(LocalDate on, Reorganise.Step... steps) {
        units.reorganise(ALL, new Reorganise(Ids.next(), "Resolution 2", null, on, List.of(steps)));
    }

    private FoundUnit place(UUID id, String name, LocalDate founded) {
        return FoundUnit.place(id, null, (short) 3, country.unit("north"), Country.words(name), founded);
    }
}
