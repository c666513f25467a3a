package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.organisation.AnOrganisation.onDay;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;
import org.plumbline.store.StoreCredentials;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which day's tree is looked at: today's, though a reform was recorded for a later day. */
@DatabaseTest
class TreeCheckTests {

    @Autowired
    private Units units;

    @Autowired
    private StoreCredentials credentials;

    @Autowired
    private Installation installation;

    @Test
    void theTreeOfTodayIsTheOneOfTheLastDayThatHasCome() {
        var make = new AnOrganisation(units);
        var root = make.root("Tỉnh " + Ids.next());
        var one = make.place("Một", root);
        var two = make.place("Hai", root);
        var later = LocalDate.parse("2999-01-01");
        units.reorganise(
                Scope.programme(),
                onDay(
                        later,
                        new Reorganise.Merge(List.of(one.id().value()), two.id().value())));
        try (var moment = Snapshot.of(credentials)) {
            var days = TreeCheck.days(moment.sql());
            assertThat(days).contains(later);
            var today = TreeCheck.today(days, moment.today());
            assertThat(today).singleElement().satisfies(day -> {
                assertThat(day).isBeforeOrEqualTo(moment.today());
                assertThat(days.subList(days.indexOf(day) + 1, days.size()))
                        .allSatisfy(each -> assertThat(each).isAfter(moment.today()));
            });
            assertThat(TreeCheck.differences(moment.sql(), today.getFirst())).isZero();
            assertThat(TreeCheck.today(days, LocalDate.parse("1900-01-01"))).isEmpty();
        }
    }

    @Test
    void aDemonstrationIsLookedAtOnItsOwnDay() {
        installation.set(java.util.Map.of("clock.demo", "2024-02-28T20:00:00Z"));
        try (var moment = Snapshot.of(credentials)) {
            assertThat(moment.today()).isEqualTo(LocalDate.parse("2024-02-29"));
        } finally {
            installation.set(java.util.Map.of("clock.demo", ""));
        }
    }
}
