package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.programme.Refusals.refusedAt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.TaskCounts.Standing;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is entered after its day stands on each day as it stood on that day. Today is 15 March 2025. */
@DatabaseTest
class AcrossTimeTests {

    private static final LocalDate TODAY = AProgramme.TODAY;
    private static final LocalDate FEB_1 = LocalDate.of(2025, 2, 1);
    private static final LocalDate FEB_10 = LocalDate.of(2025, 2, 10);
    private static final LocalDate FEB_20 = LocalDate.of(2025, 2, 20);

    private static final Standing OPEN = new Standing(0, 0, 1, 0, 0, 0);
    private static final Standing OVERDUE = new Standing(0, 0, 0, 1, 0, 0);

    @Autowired
    private AProgramme programme;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Work work;

    @Autowired
    private TaskCounts counts;

    private AProgramme.Case set;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
    }

    @Test
    void whatIsIssuedAfterItsDayWasOpenUntilItsDueDay() {
        programme.issued(set, programme.due(set, FEB_10), FEB_1);
        assertThat(on(FEB_1.minusDays(1))).isEqualTo(Standing.NONE);
        assertThat(on(FEB_1)).isEqualTo(OPEN);
        assertThat(on(FEB_10)).isEqualTo(OPEN);
        assertThat(on(FEB_10.plusDays(1))).isEqualTo(OVERDUE);
        assertThat(on(TODAY)).isEqualTo(OVERDUE).isEqualTo(now());
    }

    @Test
    void aProductSentBackBeforeItsDueDayIsOverdueFromTheDayAfter() {
        var id = programme.issued(set, programme.due(set, FEB_20), FEB_1);
        var delivery = handOver(id, FEB_1.plusDays(1));
        work.decideProduct(set.office(), new DecideProduct(delivery, id, false, "Too short", FEB_10));
        assertThat(on(FEB_20)).isEqualTo(OPEN);
        assertThat(on(FEB_20.plusDays(1))).isEqualTo(OVERDUE);
        assertThat(now()).isEqualTo(OVERDUE);
    }

    @Test
    void nothingIsIssuedOrEndedOnADayToComeOrBeforeItBegan() {
        var draft = programme.draft(set, programme.clear(set));
        refusedAt(
                "on",
                "programme.day-ahead",
                () -> assignments.issue(set.office(), new IssueAssignment(draft, TODAY.plusDays(1))));
        refusedAt(
                "on",
                "programme.issued-before",
                () -> assignments.issue(set.office(), new IssueAssignment(draft, LocalDate.of(2025, 1, 9))));
        refusedAt(
                "on",
                "programme.day-ahead",
                () -> assignments.cancel(set.office(), new CancelAssignment(draft, "No", TODAY.plusDays(1))));
        var id = programme.issued(set, programme.clear(set), FEB_10);
        refusedAt(
                "on",
                "programme.day-outside",
                () -> assignments.cancel(set.office(), new CancelAssignment(id, "No", FEB_1)));
        refusedAt(
                "on",
                "programme.day-outside",
                () -> assignments.cancel(set.office(), new CancelAssignment(id, "No", TODAY.plusDays(1))));
        work.block(set.district(), new BlockAssignment(id, "Flood", FEB_20));
        refusedAt(
                "on",
                "programme.unblocked-before",
                () -> work.unblock(set.district(), new UnblockAssignment(id, FEB_10)));
        refusedAt(
                "on",
                "programme.day-outside",
                () -> work.unblock(set.district(), new UnblockAssignment(id, TODAY.plusDays(1))));
    }

    @Test
    void nothingIsDecidedOnADayToComeOrBeforeItWasAsked() {
        var id = programme.issued(set, programme.clear(set), FEB_1);
        var wish = Ids.next();
        work.askMoreTime(set.district(), new AskMoreTime(wish, id, AProgramme.DUE.plusDays(9), "Flood", FEB_10));
        refusedAt("on", "programme.wish-decided-before", () -> granted(id, wish, FEB_1));
        refusedAt("on", "programme.day-ahead", () -> granted(id, wish, TODAY.plusDays(1)));
        var delivery = handOver(id, FEB_10);
        refusedAt(
                "on",
                "programme.day-ahead",
                () -> work.decideProduct(set.office(), new DecideProduct(delivery, id, true, null, TODAY.plusDays(1))));
    }

    @Test
    void whatWasSentBackIsNotHandedOverAgainBeforeThat() {
        var id = programme.issued(set, programme.due(set, FEB_10), FEB_1);
        var delivery = handOver(id, FEB_10);
        work.decideProduct(set.office(), new DecideProduct(delivery, id, false, "Too short", FEB_20));
        refusedAt("on", "programme.handed-over-before", () -> handOver(id, FEB_10));
        handOver(id, FEB_20);
    }

    private void granted(UUID id, UUID wish, LocalDate on) {
        work.decideMoreTime(set.office(), new DecideMoreTime(wish, id, true, null, null, on));
    }

    private UUID handOver(UUID id, LocalDate on) {
        var delivery = Ids.next();
        work.handOver(set.district(), new HandOverProduct(delivery, id, "List", on));
        return delivery;
    }

    private Standing on(LocalDate day) {
        return counts.on(
                Scope.programme(), set.country().node("north"), day, Instant.parse("2030-01-01T00:00:00Z"), null);
    }

    private Standing now() {
        return counts.of(Scope.programme(), set.country().node("north"));
    }
}
