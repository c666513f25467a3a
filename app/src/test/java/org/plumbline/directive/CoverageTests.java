package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.ISSUED;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CoverageTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Relations relations;

    @Autowired
    private Responses responses;

    @Autowired
    private Standings standings;

    @Autowired
    private Gaps gaps;

    @Autowired
    private TakeUp takeUp;

    @Autowired
    private Overview overview;

    private final Scope everything = Scope.programme();
    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        country.places(4, "n1", "n1a", "n1b");
    }

    @Test
    void countsFollowWhatUnitsState() {
        var one = task("1", "a").ledBy(country.unit("north"));
        var two = task("2", "b");
        var vision = ClauseText.of(
                Ids.next(), "C", org.plumbline.directive.deed.ClauseKind.VISION, false, Country.words("c"));
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"),
                List.of(one, two, vision),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 3, country.unit("north"), LocalDate.of(2025, 2, 28))));
        directives.register(everything, deed);
        responses.receive(everything, new ReceiveDirective(deed.id(), country.unit("n1"), LocalDate.of(2025, 1, 12)));
        responses.receive(everything, new ReceiveDirective(deed.id(), country.unit("n2"), LocalDate.of(2025, 1, 20)));
        responses.hold(
                everything,
                new HoldStudy(
                        Ids.next(),
                        deed.id(),
                        country.unit("north"),
                        LocalDate.of(2025, 1, 25),
                        StudyForm.HYBRID,
                        3,
                        null,
                        List.of(new Attendance("officials", 100, 94)),
                        List.of(country.unit("n1"))));
        var own = register(
                country.head("12-KH/HU", "n1", "Plan of n1"),
                List.of(task("1", "ours").from(one.id())),
                List.of(new Link(RelationKind.CONCRETISES, deed.id(), null)),
                List.of());
        directives.register(everything, own);
        answer(deed.id(), "n1", AnswerKind.OWN_DOCUMENT, own.id(), LocalDate.of(2025, 2, 3));
        answer(deed.id(), "n3", AnswerKind.NOT_CONCERNED, null, LocalDate.of(2025, 2, 10));

        var standing = on(deed.id(), TODAY);
        assertThat(standing).isEqualTo(new Standing(TODAY, 3, 2, 1, 1, 1, 1, 1, 2, 1, 1, 0.0, null));
        assertThat(standing.base()).isEqualTo(2);
        assertThat(on(deed.id(), LocalDate.of(2025, 1, 15)))
                .extracting(Standing::received, Standing::tookUp, Standing::late)
                .containsExactly(1, 0, 0);
        var within = standings.of(everything, deed.id(), new Standings.Question(TODAY, null, country.unit("n1")));
        assertThat(within).extracting(Standing::addressed, Standing::tookUp).containsExactly(1, 1);
    }

    @Test
    void aReplacedLowerDocumentCountsNoLonger() {
        var asked = task("1", "a");
        var deed = register(country.head("57-NQ/TW", "centre", "Science"), List.of(asked), List.of(), addressed("n1"));
        directives.register(everything, deed);
        var own = register(
                country.head("1-KH/HU", "n1", "First"), List.of(task("1", "x").from(asked.id())), List.of(), List.of());
        directives.register(everything, own);
        assertThat(on(deed.id(), TODAY).clausesTakenUp()).isEqualTo(1);
        var next = register(country.head("2-KH/HU", "n1", "Second"), List.of(), List.of(), List.of());
        directives.register(everything, next);
        relations.relate(everything, new RelateDirectives(next.id(), RelationKind.REPLACES, own.id(), null));
        assertThat(on(deed.id(), TODAY).clausesTakenUp()).isZero();
    }

    @Test
    void aClauseIsTakenUpByWayOfADocumentBetween() {
        var asked = task("3.2", "Sign digitally");
        var deed = register(
                country.head("46-CTr/TU", "north", "Programme"), List.of(asked), List.of(), addressed("n1a", "n1b"));
        directives.register(everything, deed);
        var between = task("2", "district");
        directives.register(
                everything,
                register(
                        country.head("9-CTr/HU", "n1", "District"),
                        List.of(between.from(asked.id())),
                        List.of(),
                        List.of()));
        assertThat(gaps.takers(everything, deed.id(), TODAY))
                .as("the district is not addressed")
                .containsEntry(asked.id(), new Gaps.Takers(0, 1));
        var last = task("1", "commune").from(between.id());
        var plan = register(country.head("3-KH/DU", "n1a", "Commune"), List.of(last), List.of(), List.of());
        directives.register(everything, plan);
        assertThat(on(deed.id(), TODAY).clausesTakenUp()).isEqualTo(1);
        assertThat(gaps.takers(everything, deed.id(), TODAY)).containsEntry(asked.id(), new Gaps.Takers(1, 2));
        var tree = takeUp.under(everything, asked.id(), TODAY);
        assertThat(tree).singleElement().satisfies(node -> {
            assertThat(node.symbol()).isEqualTo("09-CTr/HU");
            assertThat(node.lower())
                    .singleElement()
                    .extracting(TakeUp.Node::clause)
                    .isEqualTo(last.id());
        });
        assertThat(takeUp.above(everything, last.id()))
                .singleElement()
                .extracting(TakeUp.Upper::called)
                .isEqualTo("09-CTr/HU");
    }

    @Test
    void asKnownBeforeACorrectionTheOldAnswerStands() {
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"), List.of(task("1", "a")), List.of(), addressed("n1"));
        directives.register(everything, deed);
        var day = LocalDate.of(2025, 2, 1);
        var first = answer(deed.id(), "n1", AnswerKind.NOT_CONCERNED, null, day);
        answer(deed.id(), "n1", AnswerKind.UNDER_UPPER, null, day);
        assertThat(on(deed.id(), TODAY))
                .extracting(Standing::tookUp, Standing::notConcerned)
                .containsExactly(1, 0);
        var then = standings.of(everything, deed.id(), new Standings.Question(TODAY, first, null));
        assertThat(then).extracting(Standing::tookUp, Standing::notConcerned).containsExactly(0, 1);
    }

    @Test
    void aMergedUnitBearsTheDutiesOfBothAndKeepsWhatTheyDid() {
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"),
                List.of(),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 3, country.unit("north"), LocalDate.of(2025, 2, 1))));
        directives.register(everything, deed);
        answer(deed.id(), "n1", AnswerKind.UNDER_UPPER, null, LocalDate.of(2025, 1, 20));
        var merged = Ids.next();
        units.reorganise(
                everything,
                new Reorganise(
                        Ids.next(),
                        "Resolution 1",
                        null,
                        LocalDate.of(2025, 3, 1),
                        List.of(
                                new Reorganise.Found(List.of(FoundUnit.place(
                                        merged,
                                        null,
                                        (short) 3,
                                        country.unit("north"),
                                        Country.words("n12"),
                                        LocalDate.of(2025, 3, 1)))),
                                new Reorganise.Merge(List.of(country.unit("n1"), country.unit("n2")), merged))));
        assertThat(on(deed.id(), LocalDate.of(2025, 2, 28)))
                .extracting(Standing::addressed, Standing::tookUp, Standing::late)
                .containsExactly(3, 1, 2);
        assertThat(on(deed.id(), TODAY))
                .as("one of its two predecessors never answered")
                .extracting(Standing::addressed, Standing::tookUp, Standing::late)
                .containsExactly(2, 0, 2);
        responses.answer(
                everything,
                new AnswerDirective(deed.id(), merged, AnswerKind.UNDER_UPPER, null, null, LocalDate.of(2025, 3, 10)));
        assertThat(on(deed.id(), TODAY))
                .extracting(Standing::tookUp, Standing::late)
                .containsExactly(1, 1);
        assertThat(gaps.silent(everything, deed.id(), Standings.Question.on(TODAY)))
                .singleElement()
                .satisfies(silent -> {
                    assertThat(silent.unit()).isEqualTo(country.unit("n3"));
                    assertThat(silent.daysLate()).isEqualTo(42);
                });
    }

    @Test
    void gapsNameUnitsRemindersAndUnsettledDocuments() {
        var deed = register(country.head("57-NQ/TW", "centre", "Science"), List.of(), List.of(), addressed("n1", "n2"));
        directives.register(everything, deed);
        responses.remind(country.office("north"), new RemindUnits(Ids.next(), deed.id(), List.of(country.unit("n1"))));
        var silent = gaps.silent(everything, deed.id(), Standings.Question.on(TODAY));
        assertThat(silent)
                .hasSize(2)
                .filteredOn(each -> each.remindedAt() != null)
                .singleElement()
                .extracting(Gaps.Silent::remindedBy)
                .isEqualTo("Office of north");

        var own = register(
                country.head("1-KH/HU", "n1", "Plan"),
                List.of(),
                List.of(new Link(RelationKind.CONCRETISES, deed.id(), null)),
                List.of());
        directives.register(everything, own);
        assertThat(gaps.unsettledOf(everything, country.unit("n1"), TODAY)).isEmpty();
        var later = country.head("58-NQ/TW", "centre", "Amending");
        directives.register(
                everything,
                new RegisterDirective(
                        Ids.next(),
                        new org.plumbline.directive.deed.Head(
                                later.symbol(),
                                null,
                                later.issuer(),
                                ISSUED.plusDays(20),
                                null,
                                later.term(),
                                later.title(),
                                null,
                                null,
                                later.readingClass(),
                                later.urgency(),
                                null,
                                null),
                        List.of(),
                        List.of(new Link(RelationKind.AMENDS, deed.id(), null)),
                        List.of(),
                        Set.of()));
        assertThat(gaps.unsettledOf(everything, country.unit("n1"), TODAY))
                .singleElement()
                .extracting(Gaps.Unsettled::id, Gaps.Unsettled::base, Gaps.Unsettled::causeCalled)
                .containsExactly(own.id(), deed.id(), "58-NQ/TW");
        assertThat(gaps.unsettledBelow(everything, deed.id(), TODAY)).hasSize(1);
    }

    @Test
    void theListIsWorstFirstAndTellsMine() {
        var good = register(country.head("61-NQ/TW", "centre", "Good"), List.of(), List.of(), List.of());
        directives.register(everything, good);
        var bad = register(
                country.head("62-NQ/TW", "centre", "Bad"),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("n1"), LocalDate.of(2025, 2, 1))));
        directives.register(everything, bad);
        var ofCentre = new Overview.Filter(
                "", country.unit("centre"), null, null, null, null, null, false, Overview.Sort.WORST, false);
        assertThat(overview.list(everything, ofCentre, Standings.Question.on(TODAY), 0, 10)
                        .lines())
                .extracting(Overview.Line::id)
                .containsExactly(bad.id(), good.id());
        var mine = new Overview.Filter("", null, null, null, null, null, null, true, Overview.Sort.DATE, false);
        assertThat(overview.list(country.office("n1"), mine, Standings.Question.on(TODAY), 0, 10)
                        .lines())
                .extracting(Overview.Line::id)
                .containsExactly(bad.id());
        var typed = new Overview.Filter(
                "62 nq tw", country.unit("centre"), null, null, null, null, null, false, Overview.Sort.SYMBOL, false);
        assertThat(overview.list(everything, typed, Standings.Question.on(TODAY), 0, 10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anEditedClauseChangesTheStandingAtOnce() {
        var asked = task("1", "a");
        var deed = register(country.head("57-NQ/TW", "centre", "Science"), List.of(asked), List.of(), addressed("n1"));
        directives.register(everything, deed);
        assertThat(on(deed.id(), TODAY).clausesWithoutLead()).isEqualTo(1);
        clauses.amend(everything, new AmendClause(deed.id(), 1, asked.ledBy(country.unit("n1"))));
        assertThat(on(deed.id(), TODAY).clausesWithoutLead()).isZero();
        clauses.add(everything, new AddClauses(deed.id(), List.of(task("2", "b"))));
        assertThat(on(deed.id(), TODAY))
                .extracting(Standing::clausesAsking, Standing::clausesWithoutLead)
                .containsExactly(2, 1);
    }

    /** Random statements on random days, counted by the database and by a loop over what was stated. */
    @Test
    void countsEqualANaiveRecountOnAnyDay() {
        for (var seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            var stated = new ArrayList<Stated>();
            var deadlines = new TreeMap<String, LocalDate>();
            var addressees = new ArrayList<Addressee>();
            var names = List.of("north", "south", "n1", "n2", "n3", "n1a", "n1b");
            for (var name : names) {
                if (random.nextInt(4) > 0) {
                    var by = ISSUED.plusDays(random.nextInt(80));
                    deadlines.put(name, by);
                    addressees.add(Addressee.unit(Ids.next(), country.unit(name), by));
                }
            }
            var deed = register(
                    country.head(70 + seed + "-NQ/TW", "centre", "Random " + seed), List.of(), List.of(), addressees);
            directives.register(everything, deed);
            var bearers = List.copyOf(deadlines.keySet());
            for (var i = 0; i < 40 && !bearers.isEmpty(); i++) {
                state(deed.id(), bearers.get(random.nextInt(bearers.size())), random, stated);
            }
            for (var i = 0; i < 20; i++) {
                var day = ISSUED.plusDays(random.nextInt(64));
                assertThat(on(deed.id(), day)).as("seed %d on %s", seed, day).isEqualTo(naive(deadlines, stated, day));
            }
        }
    }

    private record Stated(String unit, String what, LocalDate day, int order) {}

    private void state(UUID directive, String unit, Random random, List<Stated> stated) {
        var day = ISSUED.plusDays(random.nextInt(64));
        switch (random.nextInt(4)) {
            case 0 -> {
                responses.receive(everything, new ReceiveDirective(directive, country.unit(unit), day));
                stated.removeIf(each -> each.unit().equals(unit) && each.what().equals("received"));
                stated.add(new Stated(unit, "received", day, stated.size()));
            }
            case 1 -> {
                responses.hold(
                        everything,
                        new HoldStudy(
                                Ids.next(),
                                directive,
                                country.unit(unit),
                                day,
                                StudyForm.ONLINE,
                                1,
                                null,
                                List.of(new Attendance("officials", 10, 9)),
                                List.of()));
                stated.add(new Stated(unit, "studied", day, stated.size()));
            }
            default -> {
                var kind = random.nextBoolean() ? AnswerKind.UNDER_UPPER : AnswerKind.NOT_CONCERNED;
                answer(directive, unit, kind, null, day);
                stated.add(new Stated(unit, kind.name(), day, stated.size()));
            }
        }
    }

    private static Standing naive(Map<String, LocalDate> deadlines, List<Stated> stated, LocalDate day) {
        var received = 0;
        var studied = 0;
        var took = 0;
        var not = 0;
        var late = 0;
        for (var bearer : deadlines.entrySet()) {
            var facts = stated.stream()
                    .filter(each ->
                            each.unit().equals(bearer.getKey()) && !each.day().isAfter(day))
                    .toList();
            received += facts.stream().anyMatch(each -> each.what().equals("received")) ? 1 : 0;
            studied += facts.stream().anyMatch(each -> each.what().equals("studied")) ? 1 : 0;
            var answer = facts.stream()
                    .filter(each -> each.what().equals(each.what().toUpperCase(java.util.Locale.ROOT)))
                    .max(Comparator.comparing(Stated::day).thenComparing(Stated::order));
            took += answer.filter(each -> each.what().equals("UNDER_UPPER")).isPresent() ? 1 : 0;
            not += answer.filter(each -> each.what().equals("NOT_CONCERNED")).isPresent() ? 1 : 0;
            late += answer.isEmpty() && bearer.getValue().isBefore(day) ? 1 : 0;
        }
        return new Standing(day, deadlines.size(), received, studied, took, 0, not, late, 0, 0, 0, null, null);
    }

    private List<Addressee> addressed(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> Addressee.unit(Ids.next(), country.unit(name), null))
                .toList();
    }

    private java.time.Instant answer(
            UUID directive, String unit, AnswerKind kind, @Nullable UUID document, LocalDate day) {
        var reason = kind == AnswerKind.NOT_CONCERNED ? "No such work here" : null;
        return Objects.requireNonNull(responses
                .answer(everything, new AnswerDirective(directive, country.unit(unit), kind, document, reason, day))
                .knownAt());
    }

    private Standing on(UUID directive, LocalDate day) {
        return standings.of(everything, directive, Standings.Question.on(day));
    }
}
