package org.plumbline.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A frozen page shows what it showed, says what differs, and is marked when that on which it rests is corrected. */
@DatabaseTest
class FrozenTests extends AFrozenPage {

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    /** A transaction that is held open by hand; what it wrote is known from before it became visible. */
    private record Waits(UUID about) implements Deed {
        @Override
        public String happening() {
            return "test-waits";
        }
    }

    @Test
    void itKeepsItsFiguresAndSaysWhoCorrectedThemAndWhy() {
        var frozen = ofTarget();
        var before = list.compared(set.district(), frozen);
        assertThat(before.differences()).isEmpty();
        assertThat(before.frozen().sound()).isTrue();
        assertThat(cell(before.frozen(), "figures", 0, "value").number()).isEqualByComparingTo("48.14");
        assertThat(cell(before.frozen(), "goals", 0, "level").number()).isEqualByComparingTo("40");
        correct("39.2", "Counted twice");
        var after = list.compared(set.district(), frozen);
        assertThat(after.frozen()).isEqualTo(before.frozen());
        assertThat(after.needsLook()).isTrue();
        assertThat(after.differences())
                .filteredOn(each -> each.key().startsWith("figures/"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(Objects.requireNonNull(each.then()).number()).isEqualByComparingTo("48.14");
                    assertThat(Objects.requireNonNull(each.now()).number()).isEqualByComparingTo("39.2");
                    assertThat(each.causes()).singleElement().satisfies(cause -> {
                        assertThat(cause.kind()).isEqualTo("corrected");
                        assertThat(cause.why()).isEqualTo("Counted twice");
                        assertThat(cause.actor()).isEqualTo(set.district().name());
                    });
                });
        assertThat(after.differences())
                .extracting(Difference::key)
                .contains("verdict/reported/class", "verdict/reported/latest", "verdict/reported/distance")
                .doesNotContain("goals/goal-1/level", "verdict/reported/period");
        correct("48.14", "It was right");
        assertThat(list.compared(set.district(), frozen).differences()).isEmpty();
        assertThat(list.compared(set.district(), frozen).needsLook()).isFalse();
    }

    /** The lower unit's correction marks the page of the upper one, and what it says is asked of the unit that keeps it. */
    @Test
    void aLowerCorrectionMarksTheUpperPageUntilSomebodyLooked() {
        var north = set.unit("north");
        var upper = freeze(set.office(), "/units/" + set.unit() + "/targets", north);
        var counted = freeze(set.office(), "/units/" + north, north);
        var own = ofTarget();
        assertThat(look(north)).isEmpty();
        correct("39.2", "Counted twice");
        assertThat(look(north)).containsExactlyInAnyOrder(upper, counted);
        assertThat(look(set.unit())).containsExactly(own);
        var seen = list.compared(set.office(), upper);
        assertThatThrownBy(() -> work.settle(set.district(), upper, seen.seen(), "We know"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refused(() -> work.settle(set.office(), upper, "", "We know")))
                .containsExactly("frozen.moved-on");
        assertThat(refused(() -> work.settle(set.office(), upper, seen.seen(), " ")))
                .containsExactly("frozen.words");
        work.settle(set.office(), upper, seen.seen(), "Said in the minutes");
        assertThat(look(north)).containsExactly(counted);
        assertThat(list.compared(set.office(), upper).settlements())
                .extracting(FrozenList.Settlement::words)
                .containsExactly("Said in the minutes");
        correct("38", "Counted once more");
        assertThat(look(north)).containsExactlyInAnyOrder(upper, counted);
        var anew = work.again(set.office(), upper).receipt().about();
        assertThat(look(north)).containsExactly(counted);
        assertThat(list.get(set.office(), upper).replacedBy()).isEqualTo(anew);
        assertThat(list.get(set.office(), anew).replaces()).isEqualTo(upper);
        assertThat(list.compared(set.office(), anew).differences()).isEmpty();
        assertThat(refused(() -> work.again(set.office(), upper))).containsExactly("frozen.replaced-already");
    }

    /** A goal that is revised, a target that is withdrawn and one that came since are told as well. */
    @Test
    void goalsAndTargetsThatComeSinceAreTold() {
        var frozen = ofUnit();
        promises.revise(set.office(), target, 1, LocalDate.of(2025, 1, 1), "20", "Too easy");
        assertThat(list.compared(set.district(), frozen).differences())
                .filteredOn(each -> each.key().endsWith("/level"))
                .singleElement()
                .satisfies(each -> assertThat(each.causes().getFirst().why()).isEqualTo("Too easy"));
        assertThat(look(set.unit())).containsExactly(frozen);
        var second =
                promises.reach(set.office(), measured.defined(set, "P2-" + Ids.next(), Measured.poverty()), set.unit());
        assertThat(list.compared(set.district(), frozen).differences())
                .filteredOn(each -> each.key().startsWith("own/" + second))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.then()).isNull());
    }

    /** Two connections held open by hand: one writes, the other freezes. */
    @Test
    void itNeverDiffersFromItselfWhateverWasBeingWritten() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var others = Executors.newFixedThreadPool(2)) {
            var slow = others.submit(() -> store.write(set.district(), new Waits(Ids.next()), knownAt -> {
                correct("41", "Under way");
                begun.countDown();
                await(end);
            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            // Somebody else writes and ends meanwhile: what is known by now is later than what is still being written.
            measured.entered(set.other(), poverty, set.unit("n2"), "2023", Measured.number("9"));
            var freezing = others.submit(this::ofTarget);
            assertThatThrownBy(() -> freezing.get(400, TimeUnit.MILLISECONDS))
                    .as("freezing waits")
                    .isInstanceOf(TimeoutException.class);
            end.countDown();
            slow.get(20, TimeUnit.SECONDS);
            var frozen = freezing.get(20, TimeUnit.SECONDS);
            var compared = list.compared(set.district(), frozen);
            assertThat(cell(compared.frozen(), "figures", 0, "value").number()).isEqualByComparingTo("41");
            assertThat(compared.differences()).isEmpty();
        }
    }

    /** What begins to be written after the instant is none of it, however early it ends. */
    @Test
    void whatIsWrittenAfterTheInstantIsADifferenceAndNoPartOfIt() throws Exception {
        var at = store.latest();
        correct("42", "Later");
        var frozen = work.freeze(
                        set.district(),
                        new FrozenWork.Wanted(
                                FreezeKind.KEPT,
                                "/targets/" + target,
                                java.util.Map.of(),
                                Measured.TODAY,
                                at,
                                org.plumbline.kernel.Language.EN,
                                set.unit(),
                                null))
                .receipt()
                .about();
        var compared = list.compared(set.district(), frozen);
        assertThat(cell(compared.frozen(), "figures", 0, "value").number()).isEqualByComparingTo("48.14");
        assertThat(compared.differences()).isNotEmpty();
    }

    @Test
    void whereWritingGoesOnTooLongNothingIsFrozen() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var slow = other.submit(() -> store.write(set.district(), new Waits(Ids.next()), knownAt -> {
                begun.countDown();
                await(end);
            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(refused(() -> work.waitUntilSettled(store.latest(), Duration.ofMillis(60))))
                    .containsExactly("frozen.writing-goes-on");
            end.countDown();
            slow.get(20, TimeUnit.SECONDS);
        }
        assertThat(work.waitUntilSettled(store.latest(), Duration.ofSeconds(5))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoDoesNotSeeTheRecordsSeesNoFrozenPage() {
        var frozen = ofTarget();
        assertThat(list.get(set.reader(), frozen).id()).isEqualTo(frozen);
        assertThatThrownBy(() -> list.get(set.other(), frozen)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> list.compared(set.other(), frozen)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> freeze(set.other(), "/targets/" + target, set.unit("n2")))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> freeze(set.reader(), "/targets/" + target, set.unit()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> freeze(set.district(), "/targets/" + target, set.unit("north")))
                .isInstanceOf(NotAllowed.class);
        var counted = freeze(set.office(), "/units/" + set.unit("north"), set.unit("north"));
        assertThatThrownBy(() -> list.get(set.district(), counted))
                .as("counts of the unit above")
                .isInstanceOf(Absent.class);
    }

    @Test
    void aPageWithoutFiguresIsRefusedWithItsAddress() {
        assertThat(refused(() -> freeze(set.district(), "/account", set.unit())))
                .containsExactly("frozen.page-without-figures");
    }

    /** Whoever changes what is kept behind the back of the programme is found out. */
    @Test
    void whatWasChangedInTheDatabaseIsNoLongerSound() {
        var frozen = ofTarget();
        assertThatThrownBy(() -> store.batch(
                        Scope.programme(),
                        () -> sql.sql("UPDATE frozen.page SET title = 'x'").update()))
                .as("the program itself may not change what is kept")
                .rootCause()
                .hasMessageContaining("permission denied");
        var row = list.get(set.district(), frozen);
        assertThat(row.sound()).isTrue();
        assertThat(row.sum()).hasSize(64);
        var told = new FrozenRows.Row(
                row.id(),
                "x",
                row.kind(),
                row.page(),
                row.path(),
                new java.util.TreeMap<>(row.parameters()),
                1,
                row.on(),
                row.knownAt().plusSeconds(1),
                row.language(),
                row.title(),
                row.sections(),
                row.sum(),
                null,
                null,
                row.actor(),
                row.frozenAt());
        assertThat(told.isSound()).as("of another instant").isFalse();
    }

    private List<UUID> look(UUID unit) {
        var all = unit.equals(set.unit()) ? set.district() : set.office();
        return list.ofUnit(all, unit, FreezeKind.KEPT, true, null, 50).items().stream()
                .map(FrozenList.Line::id)
                .toList();
    }

    private static List<String> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, doing)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(25, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody ended it.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
