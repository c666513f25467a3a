package org.plumbline.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.chase.ChaseList.Reminded;
import org.plumbline.chase.Owes.Kind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.Reminders;
import org.plumbline.programme.deed.RemindAssignment;
import org.plumbline.reporting.ReturnSamples;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owes what, worst first; and reminders, of each thing one a day unless it is said again. */
@DatabaseTest
class ChaseListTests {

    @Autowired
    private AChase chases;

    @Autowired
    private ChaseList list;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReturnSamples returns;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private AChase.Case set;

    @BeforeEach
    void aChase() {
        set = chases.fresh();
    }

    @Test
    void tellsWhoOwesWhatWorstFirst() {
        var things = list.all(set.set().office(), Filter.none());
        assertThat(things)
                .extracting(
                        Owes::kind, Owes::thing, each -> each.debtor().name().original(), Owes::late)
                .containsExactly(
                        tuple(Kind.ANSWER, set.document(), "n1", 14),
                        tuple(Kind.OVERDUE, set.overdue(), "n1", 10),
                        tuple(Kind.RETURNED, set.returned(), "n1", 0),
                        tuple(Kind.WAITING, set.waiting(), "north", 0),
                        tuple(Kind.SOON, set.soon(), "n1", 0));
        assertThat(things.get(2).reason()).isEqualTo("Too short");
        assertThat(things.get(4).left())
                .as("working days from Saturday to Thursday")
                .isEqualTo(4);
        assertThat(things).allMatch(Owes::mayRemind);
    }

    @Test
    void gathersByWhoOwes() {
        var groups = list.groups(set.set().office(), list.all(set.set().office(), Filter.none()));
        assertThat(groups)
                .extracting(
                        each -> each.debtor().name().original(),
                        each -> each.things().size(),
                        each -> each.late())
                .containsExactly(tuple("n1", 4, 2), tuple("north", 1, 0));
    }

    @Test
    void isNarrowedByUnitDocumentKindAndLateness() {
        var office = set.set().office();
        var north = set.set().country().node("north");
        assertThat(list.all(office, new Filter(null, set.set().country().node("n1"), null, false)))
                .hasSize(4);
        assertThat(list.all(office, new Filter(null, north, null, false))).hasSize(5);
        assertThat(list.all(office, new Filter(set.document(), null, null, false)))
                .extracting(Owes::kind)
                .containsExactly(Kind.ANSWER);
        assertThat(list.all(office, new Filter(set.set().directive(), null, null, false)))
                .extracting(Owes::kind)
                .containsExactly(Kind.OVERDUE, Kind.RETURNED, Kind.WAITING, Kind.SOON);
        for (var kind : EnumSet.complementOf(EnumSet.of(Kind.RETURN))) {
            assertThat(list.all(office, new Filter(null, null, kind, false)))
                    .extracting(Owes::kind)
                    .containsExactly(kind);
        }
        assertThat(list.all(office, new Filter(null, null, null, true)))
                .extracting(Owes::kind)
                .containsExactly(Kind.ANSWER, Kind.OVERDUE);
    }

    @Test
    void showsNobodyWhatLiesBeside() {
        assertThat(list.all(set.set().other(), Filter.none())).isEmpty();
        assertThat(list.all(Scope.nobody(), Filter.none())).isEmpty();
        assertThat(list.all(set.set().district(), Filter.none()))
                .as("the district does not chase the province above it")
                .extracting(each -> each.debtor().name().original())
                .containsOnly("n1")
                .hasSize(4);
        assertThat(list.all(set.set().reader(), Filter.none())).hasSize(5).noneMatch(Owes::mayRemind);
    }

    @Test
    void remindsOfEachThingOnceADayUnlessItIsSaidAgain() {
        var office = set.set().office();
        assertThat(list.remind(office, Filter.none(), null, false)).isEqualTo(new Reminded(5, 0, 0));
        assertThat(list.remind(office, Filter.none(), null, false)).isEqualTo(new Reminded(0, 5, 0));
        assertThat(list.all(office, Filter.none()))
                .allMatch(Owes::remindedToday)
                .allMatch(each -> "Office of north".equals(each.remindedBy()));
        var one = Set.of("assignment:" + set.overdue());
        assertThat(list.remind(office, Filter.none(), one, false)).isEqualTo(new Reminded(0, 1, 0));
        assertThat(list.remind(office, Filter.none(), one, true)).isEqualTo(new Reminded(1, 0, 0));
        assertThat(reminded(set.overdue())).isEqualTo(2);
        assertThat(reminded(set.soon())).isEqualTo(1);
    }

    @Test
    void remindsOfNothingThatIsOwedNoLongerOrOutOfReach() {
        var gone = Set.of("assignment:" + set.later(), "answer:" + set.document() + ":" + Ids.next());
        assertThat(list.remind(set.set().office(), Filter.none(), gone, false)).isEqualTo(new Reminded(0, 0, 2));
        var all = Set.of("assignment:" + set.overdue(), "assignment:" + set.soon());
        assertThat(list.remind(set.set().other(), Filter.none(), all, false)).isEqualTo(new Reminded(0, 0, 2));
        assertThat(list.remind(set.set().reader(), Filter.none(), all, false)).isEqualTo(new Reminded(0, 0, 2));
        assertThat(reminded(set.overdue())).isZero();
    }

    @Test
    void oneDeedNamedTwiceOnADayIsRefusedWithTheWayToMendIt() {
        var office = set.set().office();
        reminders.remind(office, new RemindAssignment(Ids.next(), set.soon(), AChase.TODAY, false));
        assertThatThrownBy(() ->
                        reminders.remind(office, new RemindAssignment(Ids.next(), set.soon(), AChase.TODAY, false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo("programme.reminded-today"));
        reminders.remind(office, new RemindAssignment(Ids.next(), set.soon(), AChase.TODAY, true));
        assertThat(reminded(set.soon())).isEqualTo(2);
    }

    /** Eight press "remind all" at once: each thing is reminded of once. */
    @Test
    void manyAtOnceRemindOnce() {
        var office = set.set().office();
        var all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> list.remind(office, Filter.none(), null, false)))
                .toList();
        assertThat(all.stream().mapToInt(each -> each.join().reminded()).sum()).isEqualTo(5);
        assertThat(reminded(set.overdue())).isEqualTo(1);
    }

    @Test
    void chasesReturnsAndRemindsOfThem() {
        var office = set.set().office();
        Map<String, String> sample = returns.round(set.n1());
        var owed = list.all(office, new Filter(null, null, Kind.RETURN, false));
        assertThat(owed)
                .extracting(
                        Owes::kind,
                        Owes::period,
                        Owes::late,
                        each -> each.debtor().id())
                .containsExactly(tuple(Kind.RETURN, "2024", 85, set.n1()));
        assertThat(owed.getFirst().page()).isEqualTo("/rounds/" + sample.get("round") + "/units/" + set.n1());
        assertThat(list.all(office, Filter.none())).hasSize(6);
        assertThat(list.all(office, new Filter(set.document(), null, null, false)))
                .extracting(Owes::kind)
                .doesNotContain(Kind.RETURN);
        assertThat(list.all(set.set().other(), Filter.none())).isEmpty();
        var key = Set.of(owed.getFirst().key());
        assertThat(list.remind(office, Filter.none(), key, false)).isEqualTo(new Reminded(1, 0, 0));
        assertThat(list.remind(office, Filter.none(), key, false)).isEqualTo(new Reminded(0, 1, 0));
        assertThat(list.remind(office, Filter.none(), key, true)).isEqualTo(new Reminded(1, 0, 0));
        assertThat(list.all(office, new Filter(null, null, Kind.RETURN, true))
                        .getFirst()
                        .remindedBy())
                .isEqualTo("Office of north");
        assertThat(list.remind(set.set().reader(), Filter.none(), key, true)).isEqualTo(new Reminded(0, 0, 1));
    }

    private int reminded(java.util.UUID assignment) {
        return store.read(
                Scope.programme(),
                () -> sql.sql("SELECT count(*) FROM programme.reminder WHERE assignment = :id")
                        .param("id", assignment)
                        .query(Integer.class)
                        .single());
    }
}
