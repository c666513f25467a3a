package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.DirectiveReplayTests;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.ChangeLabels;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.EndLabel;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.programme.deed.ProgrammeDeed;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.RemindAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about assignments can be carried out again from what happened, and stands where it stood. */
@DatabaseTest
public class ProgrammeReplayTests {

    private static final String UNIT = " JOIN organisation.unit u ON u.node = ";

    /** Inner numbers differ from one installation to another: rows are compared by identifiers. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("reminder", "SELECT id, assignment, on_day, again FROM programme.reminder"),
            Map.entry("assignment", """
            SELECT a.id, d.id, a.clause, a.upper, o.id, a.title, l.id, lead_reason, post, leader, deliverable, measure, starts, due,
                   original_due, stage, a.issued, handed_over, done, cancelled, cancel_reason, blocked, block_reason, a.row_version
              FROM programme.assignment a JOIN organisation.unit o ON o.node = a.owner
              LEFT JOIN organisation.unit l ON l.node = a.lead
              LEFT JOIN directive.directive d ON d.directive_key = a.directive_key"""),
            Map.entry("partner", "SELECT p.assignment, u.id, role FROM programme.partner p" + UNIT + "p.node"),
            Map.entry("milestone", "SELECT id, assignment, title, due, reached FROM programme.milestone"),
            Map.entry("waiver", "SELECT assignment, clear, reason FROM programme.waiver"),
            Map.entry(
                    "progress",
                    "SELECT id, assignment, on_day, percent, result, cause, difficulty, proposal FROM programme.progress"),
            Map.entry(
                    "more_time",
                    "SELECT id, assignment, asked, wished, reason, due_before, decided, granted, granted_to, decision_reason"
                            + " FROM programme.more_time"),
            Map.entry(
                    "delivery",
                    "SELECT id, assignment, handed_over, product, decided, accepted, decision_reason FROM programme.delivery"),
            Map.entry(
                    "label",
                    "SELECT l.id, l.code, name, ended, u.id, l.row_version FROM programme.label l"
                            + " LEFT JOIN organisation.unit u ON u.node = l.owner"),
            Map.entry("labelled", "SELECT assignment, label FROM programme.labelled"),
            Map.entry(
                    "progress_file",
                    "SELECT id, progress, name, media_type, size, sha256 FROM programme.progress_file"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private AProgramme programme;

    @Test
    void everyRowIsRebuiltAndStandsWhereItStood() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(DirectiveReplayTests.replay().names().size()
                        + ProgrammeDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "programme", TABLES);
            var standing =
                    "SELECT a.id, s.class FROM standing.held s JOIN programme.assignment a ON a.item = s.item WHERE s.subject = 1";
            Replay.sameRows(here, there, "standings", standing);
        }
    }

    /** Carries out again everything of this module and of those below it. */
    public static Replay replay() {
        return DirectiveReplayTests.replay()
                .by(Labels.class, "label-named", NameLabel.class, Labels::name)
                .by(Labels.class, "label-ended", EndLabel.class, Labels::end)
                .by(Labels.class, "labels-changed", ChangeLabels.class, Labels::change)
                .by(Assignments.class, "assignment-drafted", DraftAssignment.class, Assignments::draft)
                .by(Assignments.class, "assignment-amended", AmendAssignment.class, Assignments::amend)
                .by(Assignments.class, "clear-waived", WaiveClear.class, Assignments::waive)
                .by(Assignments.class, "assignment-issued", IssueAssignment.class, Assignments::issue)
                .by(Assignments.class, "assignment-cancelled", CancelAssignment.class, Assignments::cancel)
                .by(Work.class, "progress-recorded", RecordProgress.class, Work::progress)
                .by(Work.class, "milestone-reached", ReachMilestone.class, Work::reach)
                .by(Work.class, "more-time-asked", AskMoreTime.class, Work::askMoreTime)
                .by(Work.class, "more-time-decided", DecideMoreTime.class, Work::decideMoreTime)
                .by(Work.class, "product-handed-over", HandOverProduct.class, Work::handOver)
                .by(Work.class, "product-decided", DecideProduct.class, Work::decideProduct)
                .by(Work.class, "assignment-blocked", BlockAssignment.class, Work::block)
                .by(Reminders.class, "assignment-reminded", RemindAssignment.class, Reminders::remind)
                .by(Work.class, "assignment-unblocked", UnblockAssignment.class, Work::unblock);
    }

    private void aDeedOfEveryKind() {
        var set = programme.fresh();
        var assignments = here.getBean(Assignments.class);
        var work = here.getBean(Work.class);
        var label = Ids.next();
        var day = AProgramme.TODAY;
        here.getBean(Labels.class)
                .name(Scope.programme(), new NameLabel(label, 0, null, "label-" + label, AProgramme.words("Movement")));
        var milestone = new TaskText.Milestone(Ids.next(), AProgramme.words("Half"), AProgramme.DUE.minusDays(5));
        var clear = programme.clear(set);
        var whole = new TaskText(
                clear.title(),
                clear.lead(),
                null,
                List.of(set.country().unit("n2")),
                List.of(set.country().unit("north")),
                clear.post(),
                null,
                clear.deliverable(),
                clear.measure(),
                day,
                clear.due(),
                null,
                List.of(milestone),
                List.of(label));
        var id = programme.draft(set, clear);
        assignments.amend(set.office(), new AmendAssignment(id, 1, whole));
        assignments.waive(set.office(), new WaiveClear(id, Clear.RESPONSIBILITY, "Being filled"));
        assignments.issue(set.office(), new IssueAssignment(id, day));
        work.progress(
                set.district(),
                new RecordProgress(Ids.next(), id, day, 10, "Begun", null, null, null),
                List.of(new Work.Sent("plan.txt", "Plan".getBytes(StandardCharsets.UTF_8))));
        work.reach(set.district(), new ReachMilestone(id, milestone.id(), day));
        work.block(set.district(), new BlockAssignment(id, "No line", day));
        work.unblock(set.district(), new UnblockAssignment(id, day));
        here.getBean(Reminders.class).remindAll(set.office(), List.of(id), false);
        var wish = Ids.next();
        work.askMoreTime(set.district(), new AskMoreTime(wish, id, AProgramme.DUE.plusDays(9), "Flood", day));
        work.decideMoreTime(set.office(), new DecideMoreTime(wish, id, true, null, null, day));
        var first = Ids.next();
        work.handOver(set.district(), new HandOverProduct(first, id, "Draft", day));
        work.decideProduct(set.office(), new DecideProduct(first, id, false, "Too short", day));
        var second = Ids.next();
        work.handOver(set.district(), new HandOverProduct(second, id, "Whole", day));
        work.decideProduct(set.office(), new DecideProduct(second, id, true, null, day));
        var other = programme.issued(set, clear);
        var labels = here.getBean(Labels.class);
        var own = Ids.next();
        labels.name(
                set.office(),
                new NameLabel(own, 0, set.country().unit("north"), "label-" + own, AProgramme.words("Own movement")));
        labels.change(set.office(), new ChangeLabels(other, List.of(own, label), List.of()));
        labels.change(set.office(), new ChangeLabels(other, List.of(), List.of(label)));
        labels.end(set.office(), new EndLabel(own, day));
        assignments.cancel(set.office(), new CancelAssignment(other, "Overtaken", day));
    }
}
