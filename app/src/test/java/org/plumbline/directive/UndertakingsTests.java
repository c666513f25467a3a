package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Undertakings.Undertaking;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What one unit was asked to carry out, and what it made of it. */
@DatabaseTest
class UndertakingsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

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

    @Autowired
    private Undertakings undertakings;

    private final Scope everything = Scope.programme();
    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north");
        country.places(3, "north", "n1", "n2");
    }

    @Test
    void putsWhatIsOwedFirstAndCountsTheWhole() {
        var late = addressed("57-NQ/TW", LocalDate.of(2025, 2, 28), "n1");
        var open = addressed("58-NQ/TW", LocalDate.of(2025, 4, 30), "n1");
        var done = addressed("59-NQ/TW", LocalDate.of(2025, 2, 1), "n1");
        addressed("60-NQ/TW", null, "n2");
        responses.receive(everything, new ReceiveDirective(open, country.unit("n1"), LocalDate.of(2025, 1, 12)));
        answer(done, "n1", AnswerKind.UNDER_UPPER, LocalDate.of(2025, 2, 6));

        var part = undertakings.of(everything, country.node("n1"), TODAY, 10);
        assertThat(part)
                .extracting(Undertakings.Part::total, Undertakings.Part::owed, Undertakings.Part::late)
                .containsExactly(3, 2, 1);
        assertThat(part.shown()).extracting(Undertaking::directive).containsExactly(late, open, done);
        assertThat(part.shown()).extracting(each -> each.daysLate(TODAY)).containsExactly(15L, 0L, 5L);
        assertThat(part.shown().get(2).daysTaken()).isEqualTo(27);
        assertThat(part.shown().get(1).received()).isEqualTo(LocalDate.of(2025, 1, 12));
        assertThat(undertakings.of(everything, country.node("n1"), TODAY, 1))
                .satisfies(first -> assertThat(first.shown()).hasSize(1))
                .extracting(Undertakings.Part::total, Undertakings.Part::owed)
                .containsExactly(3, 2);
        assertThat(undertakings.of(everything, country.node("n1"), LocalDate.of(2025, 2, 3), 10))
                .as("before the answer it was owed too")
                .extracting(Undertakings.Part::owed, Undertakings.Part::late)
                .containsExactly(3, 1);
    }

    @Test
    void whatWasReplacedIsOwedNoMore() {
        var old = addressed("57-NQ/TW", LocalDate.of(2025, 2, 28), "n1");
        var next = addressed("58-NQ/TW", null, "n1");
        relations.relate(everything, new RelateDirectives(next, RelationKind.REPLACES, old, null));
        var part = undertakings.of(everything, country.node("n1"), TODAY, 10);
        assertThat(part.owed()).isEqualTo(1);
        assertThat(part.shown()).extracting(Undertaking::directive).containsExactly(next, old);
        assertThat(part.shown().get(1).daysLate(TODAY)).isZero();
    }

    @Test
    void aSuccessorBearsWhatItsPredecessorsBoreAndStated() {
        var asked = addressed("57-NQ/TW", LocalDate.of(2025, 2, 1), "n1");
        answer(asked, "n1", AnswerKind.UNDER_UPPER, LocalDate.of(2025, 1, 20));
        var day = LocalDate.of(2025, 3, 1);
        var merged = country.merge("n12", "north", day, "n1", "n2");
        var node = units.get(everything, merged).node();
        assertThat(undertakings.of(everything, node, TODAY, 10).shown())
                .singleElement()
                .extracting(Undertaking::directive, Undertaking::kind)
                .containsExactly(asked, AnswerKind.UNDER_UPPER);
    }

    @Test
    void showsNothingThatTheReaderMayNotSee() {
        var head = country.head("57-NQ/TW", "centre", "Secret").readBy(ReadingClass.RESTRICTED);
        directives.register(
                everything,
                register(head, List.of(), List.of(), List.of(Addressee.unit(Ids.next(), country.unit("n1"), null))));
        assertThat(undertakings.of(everything, country.node("n1"), TODAY, 10).total())
                .isEqualTo(1);
        assertThat(undertakings
                        .of(country.office("n2"), country.node("n1"), TODAY, 10)
                        .total())
                .isZero();
    }

    private UUID addressed(String symbol, @Nullable LocalDate by, String unit) {
        var deed = register(
                country.head(symbol, "centre", "Science " + symbol),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit(unit), by)));
        directives.register(everything, deed);
        return deed.id();
    }

    private void answer(UUID directive, String unit, AnswerKind kind, LocalDate day) {
        responses.answer(everything, new AnswerDirective(directive, country.unit(unit), kind, null, null, day));
    }
}
