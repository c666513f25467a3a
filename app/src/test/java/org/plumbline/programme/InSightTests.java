package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.programme.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and counts say the same of what a reader may open, nobody acts on the own wish, and nothing unseen is lost. */
@DatabaseTest
class InSightTests {

    private static final LocalDate TODAY = AProgramme.TODAY;
    private static final LocalDate FEB_1 = LocalDate.of(2025, 2, 1);
    private static final LocalDate FEB_10 = LocalDate.of(2025, 2, 10);

    @Autowired
    private AProgramme programme;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentList list;

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
    void aListByStandingHoldsWhatTheDirectiveCounts() {
        programme.issued(set, programme.clear(set));
        programme.issued(set, programme.due(set, FEB_10), FEB_1);
        accepted(programme.issued(set, programme.due(set, FEB_10), FEB_1), FEB_1);
        accepted(programme.issued(set, programme.due(set, FEB_10), FEB_1), TODAY);
        handOver(programme.issued(set, programme.due(set, FEB_10), FEB_1), TODAY);
        handOver(programme.issued(set, programme.due(set, FEB_10), FEB_1), FEB_10);
        for (var reader : List.of(set.other(), set.office())) {
            var standing = counts.ofDirective(reader, set.directive());
            assertThat(standing).isEqualTo(new TaskCounts.Standing(1, 1, 2, 2, 0, 0));
            for (var cls : AssignmentClass.values()) {
                var found = list.list(
                                reader,
                                Filter.none().ofDirective(set.directive()).standing(cls),
                                50,
                                null)
                        .items();
                assertThat(found).as("%s", cls).hasSize(of(standing, cls)).allMatch(each -> each.cls() == cls);
            }
        }
    }

    @Test
    void aProductHandedOverLateIsOverdueUnderItsClause() {
        handOver(programme.issued(set, programme.due(set, FEB_10), FEB_1), TODAY);
        assertThat(counts.byClause(set.office(), set.directive()).get(set.clause()))
                .isEqualTo(new ClauseTasks(1, 0, 0, 1));
    }

    @Test
    void whatHasEndedAsksForNothing() {
        var id = programme.issued(set, programme.clear(set));
        ask(id);
        accepted(id, TODAY);
        assertThat(list.list(set.office(), Filter.none().ofDirective(set.directive()), 50, null)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.asksMoreTime()).isFalse());
    }

    @Test
    void nobodyDecidesOnTheOwnWishFromAnotherPost() {
        var id = programme.issued(set, programme.clear(set));
        var office = set.office();
        var same =
                new Scope(set.district().account(), Ids.next(), "Other post", office.grants(), false, office.around());
        var wish = ask(id);
        refused(
                "programme.own-wish",
                () -> work.decideMoreTime(same, new DecideMoreTime(wish, id, true, null, null, TODAY)));
        var delivery = handOver(id, TODAY);
        refused(
                "programme.own-product",
                () -> work.decideProduct(same, new DecideProduct(delivery, id, true, null, TODAY)));
        work.decideMoreTime(office, new DecideMoreTime(wish, id, true, null, null, TODAY));
    }

    @Test
    void whoeverTakesPartOutOfSightGoesOnDoingSo() {
        var id = Ids.next();
        var n1 = set.country().unit("n1");
        var text = with(List.of(set.country().unit("n2")), List.of());
        assignments.draft(Scope.programme(), new DraftAssignment(id, n1, set.directive(), set.clause(), null, text));
        assertThat(list.get(set.district(), id).coOrdinating()).as("beside it").isEmpty();
        assignments.amend(set.district(), new AmendAssignment(id, 1, with(List.of(), List.of())));
        assertThat(list.get(set.office(), id).coOrdinating())
                .singleElement()
                .satisfies(unit -> assertThat(unit.id()).isEqualTo(set.country().unit("n2")));
    }

    @Test
    void nobodyIssuesWhatWasCorrectedMeanwhile() {
        var id = programme.draft(set, programme.clear(set));
        assignments.amend(set.office(), new AmendAssignment(id, 1, programme.due(set, AProgramme.DUE.plusDays(1))));
        refused(
                "programme.corrected-meanwhile",
                () -> assignments.issue(set.office(), new IssueAssignment(id, TODAY, 1)));
        assignments.issue(set.office(), new IssueAssignment(id, TODAY, 2));
    }

    @Test
    void noMilestoneIsTakenFromAnotherAssignment() {
        var step = new TaskText.Milestone(Ids.next(), AProgramme.words("Half"), TODAY);
        var first = programme.draft(set, with(List.of(), List.of(step)));
        var again = new TaskText.Milestone(step.id(), AProgramme.words("Mine"), TODAY);
        refused("programme.milestone-elsewhere", () -> programme.draft(set, with(List.of(), List.of(again))));
        assertThat(list.get(set.office(), first).milestones())
                .singleElement()
                .satisfies(each -> assertThat(each.title()).isEqualTo(AProgramme.words("Half")));
    }

    private TaskText with(List<UUID> coOrdinating, List<TaskText.Milestone> milestones) {
        var clear = programme.clear(set);
        return new TaskText(
                clear.title(),
                clear.lead(),
                null,
                coOrdinating,
                List.of(),
                clear.post(),
                clear.leader(),
                clear.deliverable(),
                clear.measure(),
                null,
                clear.due(),
                null,
                milestones,
                List.of());
    }

    private static int of(TaskCounts.Standing standing, AssignmentClass cls) {
        return switch (cls) {
            case DONE_ON_TIME -> standing.doneOnTime();
            case DONE_LATE -> standing.doneLate();
            case OPEN -> standing.open();
            case OVERDUE -> standing.overdue();
            case NOT_DUE -> standing.notDue();
            case CANCELLED -> standing.cancelled();
        };
    }

    private UUID ask(UUID id) {
        var wish = Ids.next();
        work.askMoreTime(set.district(), new AskMoreTime(wish, id, AProgramme.DUE.plusDays(9), "Flood", TODAY));
        return wish;
    }

    private UUID handOver(UUID id, LocalDate on) {
        var delivery = Ids.next();
        work.handOver(set.district(), new HandOverProduct(delivery, id, "List", on));
        return delivery;
    }

    private void accepted(UUID id, LocalDate on) {
        work.decideProduct(set.office(), new DecideProduct(handOver(id, on), id, true, null, TODAY));
    }
}
