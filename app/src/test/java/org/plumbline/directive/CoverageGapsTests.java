package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.ISSUED;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is silent, what is unsettled, which documents stand worst, and what a merger makes of duties. */
@DatabaseTest
class CoverageGapsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Responses responses;

    @Autowired
    private Standings standings;

    @Autowired
    private Gaps gaps;

    @Autowired
    private Overview overview;

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
    void aMergedUnitBearsTheDutiesOfBothAndKeepsWhatTheyDid() {
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"),
                List.of(),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 3, country.unit("north"), LocalDate.of(2025, 2, 1))));
        directives.register(everything, deed);
        told.answer(deed.id(), "n1", AnswerKind.UNDER_UPPER, null, LocalDate.of(2025, 1, 20));
        var merged = country.merge("n12", "north", LocalDate.of(2025, 3, 1), "n1", "n2");
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
        var deed = register(
                country.head("57-NQ/TW", "centre", "Science"), List.of(), List.of(), told.addressed("n1", "n2"));
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

    private Standing on(UUID directive, LocalDate day) {
        return standings.of(everything, directive, Standings.Question.on(day));
    }
}
