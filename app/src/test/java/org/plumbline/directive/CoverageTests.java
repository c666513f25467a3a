package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted of a directive, its clauses and those who took it up. */
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

    private final Scope everything = Scope.programme();
    private Country country;
    private Statements told;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        country.places(4, "n1", "n1a", "n1b");
        told = new Statements(country, responses);
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
        told.answer(deed.id(), "n1", AnswerKind.OWN_DOCUMENT, own.id(), LocalDate.of(2025, 2, 3));
        told.answer(deed.id(), "n3", AnswerKind.NOT_CONCERNED, null, LocalDate.of(2025, 2, 10));

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
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"), List.of(asked), List.of(), told.addressed("n1"));
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
                country.head("46-CTr/TU", "north", "Programme"),
                List.of(asked),
                List.of(),
                told.addressed("n1a", "n1b"));
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
                country.head("57-NQ/TW", "centre", "Science"),
                List.of(task("1", "a")),
                List.of(),
                told.addressed("n1"));
        directives.register(everything, deed);
        var day = LocalDate.of(2025, 2, 1);
        var first = told.answer(deed.id(), "n1", AnswerKind.NOT_CONCERNED, null, day);
        told.answer(deed.id(), "n1", AnswerKind.UNDER_UPPER, null, day);
        assertThat(on(deed.id(), TODAY))
                .extracting(Standing::tookUp, Standing::notConcerned)
                .containsExactly(1, 0);
        var then = standings.of(everything, deed.id(), new Standings.Question(TODAY, first, null));
        assertThat(then).extracting(Standing::tookUp, Standing::notConcerned).containsExactly(0, 1);
    }

    @Test
    void anEditedClauseChangesTheStandingAtOnce() {
        var asked = task("1", "a");
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"), List.of(asked), List.of(), told.addressed("n1"));
        directives.register(everything, deed);
        assertThat(on(deed.id(), TODAY).clausesWithoutLead()).isEqualTo(1);
        clauses.amend(everything, new AmendClause(deed.id(), 1, asked.ledBy(country.unit("n1"))));
        assertThat(on(deed.id(), TODAY).clausesWithoutLead()).isZero();
        clauses.add(everything, new AddClauses(deed.id(), List.of(task("2", "b"))));
        assertThat(on(deed.id(), TODAY))
                .extracting(Standing::clausesAsking, Standing::clausesWithoutLead)
                .containsExactly(2, 1);
    }

    private Standing on(UUID directive, LocalDate day) {
        return standings.of(everything, directive, Standings.Question.on(day));
    }
}
