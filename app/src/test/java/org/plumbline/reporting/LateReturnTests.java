package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A round that is closed, and the permit to come late all the same. Today is 15 March 2025. */
@DatabaseTest
class LateReturnTests {

    @Autowired
    private Reported reported;

    @Autowired
    private RoundList list;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    private Reported.Case made;
    private Scope district;

    @BeforeEach
    void rounds() {
        made = reported.opened();
        district = made.set().district();
    }

    private RoundList.Owing owing(String period) {
        var office = made.set().office();
        return list.owing(office, list.get(office, reported.round(made, period).id()), made.unit("n1"));
    }

    private void send(String period, Returns.Given... given) {
        returns.send(district, reported.round(made, period).id(), made.unit("n1"), List.of(given));
    }

    @Test
    void isTakenNoLongerAfterTheRoundIsClosedUnlessTheOfficePermitsIt() {
        var closed = "2024-Q3";
        var roads = Reported.given(made.roads(), Reported.km("1"));
        assertThat(owing(closed).isClosed(Measured.TODAY)).isTrue();
        assertThat(Reported.refusals(catchThrowableOfType(Refused.class, () -> send(closed, roads))))
                .containsExactly("return reporting.round-closed");
        assertThat(returns.mayFill(district, owing(closed))).isFalse();
        assertThatThrownBy(() -> returns.keep(
                        district,
                        reported.round(made, closed).id(),
                        made.unit("n1"),
                        Reported.typed(made.roads(), "1")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> receiving.permit(district, reported.permit(made, closed, Measured.TODAY, "We were late")))
                .isInstanceOf(NotAllowed.class);
        reported.permitted(made, closed, Measured.TODAY);
        assertThat(owing(closed).permitted()).isEqualTo(Measured.TODAY);
        assertThat(owing(closed).isClosed(Measured.TODAY.plusDays(1))).isTrue();
        assertThat(returns.mayFill(district, owing(closed))).isTrue();
        send(closed, roads);
        assertThat(owing(closed).stage()).isEqualTo(Stage.SENT);
        assertThat(receiving.permits(district, owing(closed)))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("The office was flooded"));
    }

    @Test
    void aPermitNeedsAReasonAndADayOnWhichItCounts() {
        assertThat(permitRefused("2024-Q3", Measured.TODAY.minusDays(1), " "))
                .containsExactly("until reporting.permit-over", "reason reporting.reason-missing");
        assertThat(permitRefused("2024-Q4", Measured.TODAY.minusDays(1), "Flood"))
                .as("what is over is not said to be needless as well")
                .containsExactly("until reporting.permit-over");
        assertThat(permitRefused("2024-Q4", Measured.TODAY, "Flood"))
                .containsExactly("until reporting.permit-needless");
        reported.permitted(made, "2024-Q3", Measured.TODAY.plusDays(3));
        assertThat(permitRefused("2024-Q3", Measured.TODAY.plusDays(3), "Flood"))
                .containsExactly("until reporting.permit-needless");
        reported.permitted(made, "2024-Q3", Measured.TODAY.plusDays(9));
        send(
                "2024-Q4",
                Reported.given(made.roads(), Reported.km("12")),
                Reported.given(made.poor(), Measured.parts(40, 1000)));
        assertThat(permitRefused("2024-Q4", Measured.TODAY.plusDays(300), "Flood"))
                .containsExactly("return reporting.already-sent");
    }

    private List<String> permitRefused(String period, LocalDate until, String reason) {
        return Reported.refusals(catchThrowableOfType(
                Refused.class,
                () -> receiving.permit(made.set().office(), reported.permit(made, period, until, reason))));
    }
}
