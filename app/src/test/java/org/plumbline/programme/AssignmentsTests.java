package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.programme.AProgramme.words;
import static org.plumbline.programme.Refusals.refused;
import static org.plumbline.programme.Refusals.refusedAt;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitKind;
import org.plumbline.programme.TaskCounts.Standing;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One assignment from the first draft to the accepted product, and everything that is refused on the way. Today is 15 March 2025. */
@DatabaseTest
class AssignmentsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    private static final LocalDate DUE = LocalDate.of(2025, 4, 30);

    @Autowired
    private AProgramme programme;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentList list;

    @Autowired
    private AssignmentGaps gaps;

    @Autowired
    private Work work;

    @Autowired
    private TaskCounts counts;

    private Country country;
    private UUID directive;
    private UUID clause;
    private UUID post;
    private UUID leader;
    private Scope office;
    private Scope district;

    @BeforeEach
    void aProgrammeWithOneTask() {
        var set = programme.fresh();
        country = set.country();
        clause = set.clause();
        directive = set.directive();
        post = set.post();
        leader = set.leader();
        office = set.office();
        district = set.district();
    }

    @Test
    void goesFromDraftToAcceptedProduct() {
        var id = draft(clear());
        assertThat(standing("north")).isEqualTo(new Standing(0, 0, 0, 0, 0, 0));
        assignments.issue(office, new IssueAssignment(id, TODAY));
        assertThat(standing("north")).isEqualTo(new Standing(0, 0, 1, 0, 0, 0));
        assertThat(standing("n1")).isEqualTo(new Standing(0, 0, 1, 0, 0, 0));
        assertThat(standing("n2").total()).isZero();

        work.progress(
                district, new RecordProgress(Ids.next(), id, TODAY, 40, "Machines bought", null, "No line", null));
        work.block(district, new BlockAssignment(id, "No line in two hamlets", TODAY));
        work.unblock(district, new UnblockAssignment(id, TODAY));
        var delivery = Ids.next();
        work.handOver(district, new HandOverProduct(delivery, id, "List of signatures", TODAY));
        assertThat(list.get(office, id).cls()).isEqualTo(AssignmentClass.OPEN);
        refused(
                "programme.own-product",
                () -> work.decideProduct(
                        new Scope(office.account(), district.post(), "x", office.grants(), false, office.around()),
                        new DecideProduct(delivery, id, true, null, TODAY)));
        work.decideProduct(office, new DecideProduct(delivery, id, true, null, TODAY));
        assertThat(standing("north")).isEqualTo(new Standing(1, 0, 0, 0, 0, 0));
        assertThat(standing("north").onTimePercent()).isEqualTo(100);
        var shown = list.get(office, id);
        assertThat(shown.done()).isEqualTo(TODAY);
        assertThat(shown.notes()).singleElement().satisfies(note -> {
            assertThat(note.percent()).isEqualTo(40);
            assertThat(note.difficulty()).isEqualTo("No line");
        });
        refused(
                "programme.not-under-way.done",
                () -> work.handOver(district, new HandOverProduct(Ids.next(), id, "Once more", TODAY)));
    }

    @Test
    void leavesDraftOnlyWhenTheFiveClearsAreClearOrSignedAway() {
        var id = draft(TaskText.of(words("Do something")));
        assertThat(assignments.unclear(office, id))
                .extracting(Unclear::missing)
                .containsExactly("lead", "post", "due", "deliverable", "measure", "leader");
        assertThatThrownBy(() -> assignments.issue(office, new IssueAssignment(id, TODAY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(
                                        "programme.unclear.lead", "programme.unclear.due", "programme.unclear.leader"));
        refused(
                "programme.no-day-no-entry",
                () -> assignments.waive(office, new WaiveClear(id, Clear.PROGRESS, "Soon")));
        var task = clear();
        assignments.amend(office, new AmendAssignment(id, 1, without(task)));
        assertThat(assignments.unclear(office, id))
                .extracting(Unclear::clear)
                .containsExactly(Clear.RESULT, Clear.RESPONSIBILITY);
        assignments.waive(office, new WaiveClear(id, Clear.RESULT, "The measure follows from the law"));
        assignments.waive(office, new WaiveClear(id, Clear.RESPONSIBILITY, "The post is being filled"));
        assignments.issue(office, new IssueAssignment(id, TODAY));
        assertThat(list.get(office, id).waived())
                .extracting(Assignment.Waived::clear)
                .containsExactly(Clear.RESULT, Clear.RESPONSIBILITY);
    }

    @Test
    void moreTimeIsGrantedByAnotherHandAndTheFirstDayStays() {
        var id = issued(clear());
        var request = Ids.next();
        var later = DUE.plusDays(30);
        refused(
                "programme.wished-not-later",
                () -> work.askMoreTime(district, new AskMoreTime(Ids.next(), id, DUE, "x", TODAY)));
        work.askMoreTime(district, new AskMoreTime(request, id, later, "Flood", TODAY));
        refused(
                "programme.asked-already",
                () -> work.askMoreTime(district, new AskMoreTime(Ids.next(), id, later, "Flood", TODAY)));
        refused(
                "programme.reason-missing",
                () -> work.decideMoreTime(office, new DecideMoreTime(request, id, false, null, " ", TODAY)));
        assertThat(gaps.waitingFor(office, country.node("north"), 10))
                .extracting(Assignment.Line::id)
                .contains(id);
        work.decideMoreTime(office, new DecideMoreTime(request, id, true, null, null, TODAY));
        var shown = list.get(office, id);
        assertThat(shown.due()).isEqualTo(later);
        assertThat(shown.originalDue()).isEqualTo(DUE);
        assertThat(shown.moreTime()).singleElement().satisfies(asked -> {
            assertThat(asked.granted()).isTrue();
            assertThat(asked.dueBefore()).isEqualTo(DUE);
        });
        refused(
                "programme.due-is-granted",
                () -> assignments.amend(office, new AmendAssignment(id, shown.rowVersion(), clear())));
    }

    @Test
    void whatIsLateAlreadyGetsNoMoreTime() {
        var id = issued(due(TODAY.minusDays(1), LocalDate.of(2025, 2, 1)), LocalDate.of(2025, 2, 1));
        assertThat(list.get(office, id).cls()).isEqualTo(AssignmentClass.OVERDUE);
        assertThat(standing("north")).isEqualTo(new Standing(0, 0, 0, 1, 0, 0));
        refused(
                "programme.asked-too-late",
                () -> work.askMoreTime(district, new AskMoreTime(Ids.next(), id, DUE, "Flood", TODAY)));
        assertThat(standing("north").onTimePercent())
                .as("what is open and late counts")
                .isZero();
    }

    @Test
    void aReturnedProductLeavesItOpen() {
        var id = issued(clear());
        var delivery = Ids.next();
        work.handOver(district, new HandOverProduct(delivery, id, "Draft", TODAY));
        refused(
                "programme.reason-missing",
                () -> work.decideProduct(office, new DecideProduct(delivery, id, false, "", TODAY)));
        work.decideProduct(office, new DecideProduct(delivery, id, false, "Signatures are missing", TODAY));
        var shown = list.get(district, id);
        assertThat(shown.handedOver()).isNull();
        assertThat(shown.deliveries())
                .singleElement()
                .satisfies(each -> assertThat(each.accepted()).isFalse());
        work.handOver(district, new HandOverProduct(Ids.next(), id, "Whole list", TODAY));
    }

    @Test
    void daysThatDoNotFitAreRefusedAtTheirFields() {
        var milestone = new TaskText.Milestone(Ids.next(), words("Half"), DUE.plusDays(1));
        refusedAt("milestones[0].due", "programme.milestone-after-due", () -> draft(with(clear(), milestone)));
        refusedAt("due", "programme.due-before-issue", () -> draft(due(LocalDate.of(2025, 1, 1), null)));
        refusedAt("due", "programme.due-before-start", () -> draft(due(DUE, DUE.plusDays(1))));
    }

    @Test
    void aLeadOutsideTheLineNeedsAReason() {
        country.body("ministry", UnitKind.AGENCY, "centre");
        office = as(country.office("north"));
        refusedAt("leadReason", "programme.lead-outside-line", () -> draft(led("ministry", null, null)));
        draft(led("ministry", "Agreed with the ministry", null));
        refusedAt("lead", "programme.unit-unknown", () -> draft(led("south", "Beside us", null)));
        refusedAt("post", "programme.post-elsewhere", () -> draft(led("n2", null, post)));
    }

    @Test
    void twoEditorsSeeBothVersions() {
        var id = draft(clear());
        assignments.amend(office, new AmendAssignment(id, 1, clear()));
        assertThatThrownBy(() -> assignments.amend(office, new AmendAssignment(id, 1, without(clear()))))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.storedVersion()).isEqualTo(2);
                    assertThat(conflict.stored()).containsEntry("measure", "Share of papers");
                    assertThat(conflict.sent()).containsEntry("measure", "");
                });
    }

    @Test
    void derivesThroughLevelsAndShowsWhatHasNoSource() {
        var upper = issued(clear());
        var lower = Ids.next();
        assignments.draft(
                district,
                new DraftAssignment(lower, country.unit("n1"), null, null, upper, TaskText.of(words("Our part"))));
        assertThat(list.get(office, upper).lower())
                .extracting(Assignment.Line::id)
                .containsExactly(lower);
        var alone = Ids.next();
        assignments.draft(
                office,
                new DraftAssignment(alone, country.unit("north"), directive, null, null, TaskText.of(words("Alone"))));
        assertThat(gaps.withoutSource(office, directive, 10).lines())
                .extracting(Assignment.Line::id)
                .containsExactly(alone);
        assertThat(counts.byClause(office, directive).get(clause)).isEqualTo(new ClauseTasks(1, 0, 0, 0));
    }

    @Test
    void milestonesAreReachedAndCancelledOnesStandApart() {
        var milestone = new TaskText.Milestone(Ids.next(), words("Half"), DUE.minusDays(10));
        var id = issued(with(clear(), milestone));
        work.reach(district, new ReachMilestone(id, milestone.id(), TODAY));
        assertThat(list.get(office, id).milestones())
                .singleElement()
                .extracting(Assignment.Milestone::reached)
                .isEqualTo(TODAY);
        assignments.cancel(office, new CancelAssignment(id, "Overtaken by the law", TODAY));
        assertThat(standing("north")).isEqualTo(new Standing(0, 0, 0, 0, 0, 1));
        assertThat(standing("north").total()).isZero();
    }

    private Standing standing(String unit) {
        return counts.of(Scope.programme(), country.node(unit));
    }

    private UUID issued(TaskText task) {
        return issued(task, TODAY);
    }

    private UUID issued(TaskText task, LocalDate on) {
        var id = draft(task);
        assignments.issue(office, new IssueAssignment(id, on));
        return id;
    }

    private UUID draft(TaskText task) {
        var id = Ids.next();
        assignments.draft(office, new DraftAssignment(id, country.unit("north"), directive, clause, null, task));
        return id;
    }

    private TaskText clear() {
        return led("n1", null, post);
    }

    private TaskText led(String lead, @Nullable String reason, @Nullable UUID doer) {
        return task(country.unit(lead), reason, doer, "Share of papers", leader, null, DUE, List.of());
    }

    private TaskText without(TaskText task) {
        return task(task.lead(), null, task.post(), null, null, task.starts(), task.due(), List.of());
    }

    private TaskText due(LocalDate due, @Nullable LocalDate starts) {
        return task(country.unit("n1"), null, post, "Share of papers", leader, starts, due, List.of());
    }

    private TaskText with(TaskText task, TaskText.Milestone milestone) {
        return task(
                task.lead(), null, task.post(), task.measure(), task.leader(), null, task.due(), List.of(milestone));
    }

    private static TaskText task(
            @Nullable UUID lead,
            @Nullable String reason,
            @Nullable UUID doer,
            @Nullable String measure,
            @Nullable UUID answers,
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            List<TaskText.Milestone> milestones) {
        return new TaskText(
                words("Sign every paper digitally"),
                lead,
                reason,
                List.of(),
                List.of(),
                doer,
                answers,
                "List of signatures",
                measure,
                starts,
                due,
                null,
                milestones,
                List.of());
    }

    private static Scope as(Scope scope) {
        return new Scope(scope.account(), Ids.next(), scope.name(), scope.grants(), false, scope.around());
    }
}
