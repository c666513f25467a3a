package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers a directive, and with what; and who writes for whom. */
@DatabaseTest
class AnsweringTests {

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Relations relations;

    @Autowired
    private Responses responses;

    private final Scope everything = Scope.programme();
    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        country.body("north committee", UnitKind.COMMITTEE, "north");
    }

    @Test
    void onlyAddressedUnitsAnswerAndOnlyWithTheirOwnDocument() {
        var deed = register(
                country.head("33-NQ/TW", "centre", "Addressed to the north"),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("north"), null)));
        directives.register(everything, deed);
        var day = LocalDate.of(2025, 2, 1);
        assertThat(refusedAnswer(
                        new AnswerDirective(deed.id(), country.unit("south"), AnswerKind.UNDER_UPPER, null, null, day)))
                .isEqualTo("directive.not-addressed");
        var foreign = registered("5-KH/TU", "south");
        assertThat(refusedAnswer(new AnswerDirective(
                        deed.id(), country.unit("north"), AnswerKind.OWN_DOCUMENT, foreign, null, day)))
                .isEqualTo("directive.not-own-document");
        assertThat(refusedAnswer(new AnswerDirective(
                        deed.id(), country.unit("north"), AnswerKind.NOT_CONCERNED, null, " ", day)))
                .isEqualTo("directive.answer-reason");
        assertThat(refusedAnswer(new AnswerDirective(
                        deed.id(),
                        country.unit("north"),
                        AnswerKind.UNDER_UPPER,
                        null,
                        null,
                        LocalDate.of(2025, 1, 9))))
                .isEqualTo("directive.before-issue");
        assertThat(refusedAnswer(new AnswerDirective(
                        deed.id(),
                        country.unit("north"),
                        AnswerKind.UNDER_UPPER,
                        null,
                        null,
                        LocalDate.of(2025, 3, 16))))
                .isEqualTo("directive.in-future");
        var own = registered("46-CTr/TU", "north committee");
        responses.answer(
                everything,
                new AnswerDirective(
                        deed.id(), country.unit("north committee"), AnswerKind.OWN_DOCUMENT, own, null, day));
        assertThat(relations.of(everything, own))
                .as("the answer says that it carries the directive out")
                .extracting(Relations.Relation::kind)
                .containsExactly(RelationKind.CONCRETISES);
    }

    @Test
    void anOfficeWritesOnlyForUnitsInItsReach() {
        var deed = register(
                country.head("34-NQ/TW", "centre", "For all provinces"),
                List.of(),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 2, country.unit("centre"), null)));
        directives.register(everything, deed);
        var north = country.office("north");
        responses.receive(north, new ReceiveDirective(deed.id(), country.unit("north"), LocalDate.of(2025, 1, 20)));
        assertThatThrownBy(() -> directives.amend(north, new AmendDirective(deed.id(), 1, deed.head(), Set.of())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> responses.receive(
                        north, new ReceiveDirective(deed.id(), country.unit("south"), LocalDate.of(2025, 1, 20))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("unit-unknown");
    }

    private UUID registered(String symbol, String issuer) {
        var deed = register(
                country.head(symbol, issuer, "Paper " + symbol + " of " + country.unit(issuer)),
                List.of(),
                List.of(),
                List.of());
        directives.register(everything, deed);
        return deed.id();
    }

    private String refusedAnswer(AnswerDirective deed) {
        return catchThrowableOfType(Refused.class, () -> responses.answer(everything, deed))
                .problems()
                .getFirst()
                .code();
    }
}
