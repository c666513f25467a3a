package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminding all who owe an answer at once. */
@DatabaseTest
class RemindingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    private static final Scope ALL = Scope.programme();

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

    @Autowired
    private Owing owing;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        country.places(3, "south", "s1", "s2");
        country.places(4, "n3", "n1a", "n1b");
    }

    @Test
    void allAreRemindedByOneDeedAndOnceForEachKey() {
        var names = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            names.add("c" + i);
        }
        country.places(4, "n1", names.toArray(String[]::new));
        var deed = toCommunes();
        responses.answer(
                ALL,
                new AnswerDirective(
                        deed.id(), country.unit("c7"), AnswerKind.UNDER_UPPER, null, null, LocalDate.of(2025, 2, 1)));
        var north = country.office("north");
        var all = owing.of(north, deed.id());
        assertThat(all)
                .hasSize(121)
                .doesNotContain(country.unit("c7"))
                .contains(country.unit("n1a"), country.unit("c8"));
        assertThat(owing.of(country.office("south"), deed.id())).isEmpty();

        var key = IdempotencyKey.sent("remind-" + Ids.next(), "one request");
        var reminder = new RemindUnits(Ids.next(), deed.id(), all);
        var first = IdempotencyKey.during(key, () -> responses.remind(north, reminder));
        var again = IdempotencyKey.during(
                key, () -> responses.remind(north, new RemindUnits(Ids.next(), deed.id(), owing.of(north, deed.id()))));
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        responses.remind(north, reminder);
        assertThat(number("SELECT count(*) FROM directive.reminder WHERE id = ?", reminder.id()))
                .isEqualTo(121);
        assertThat(number("SELECT count(*) FROM store.happening WHERE name = 'reminder-sent' AND about = ?", deed.id()))
                .as("one for the deed, one for the same said again without its key")
                .isEqualTo(2);
        assertThat(gaps.silent(north, deed.id(), Standings.Question.on(TODAY)))
                .allMatch(silent -> "Office of north".equals(silent.remindedBy()));
    }

    @Test
    void ifOneMayNotBeRemindedNoneIs() {
        var deed = toCommunes();
        var north = country.office("north");
        var addressed = country.unit("n1a");
        assertThatThrownBy(() -> responses.remind(north, reminder(deed, addressed, country.unit("n1"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directive.not-addressed");
        assertThatThrownBy(() -> responses.remind(north, reminder(deed, addressed, country.unit("s1"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directive.unit-unknown");
        assertThatThrownBy(() -> responses.remind(north, reminder(deed, addressed, country.unit("centre"))))
                .as("in sight, above the mandate")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> responses.remind(north, reminder(deed)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directive.remind-nobody");
        assertThat(gaps.silent(ALL, deed.id(), Standings.Question.on(TODAY)))
                .allMatch(silent -> silent.remindedAt() == null);
    }

    private static RemindUnits reminder(RegisterDirective deed, UUID... units) {
        return new RemindUnits(Ids.next(), deed.id(), List.of(units));
    }

    private RegisterDirective toCommunes() {
        var deed = register(
                country.head("57-NQ/TW", "centre", "To communes"),
                List.of(),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 4, country.unit("centre"), LocalDate.of(2025, 2, 1))));
        directives.register(ALL, deed);
        return deed;
    }

    private int number(String query, UUID id) {
        return store.read(
                ALL, () -> sql.sql(query).param(id).query(Integer.class).single());
    }
}
