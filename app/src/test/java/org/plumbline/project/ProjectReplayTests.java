package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.DirectiveReplayTests;
import org.plumbline.kernel.Ids;
import org.plumbline.project.deed.AmendProject;
import org.plumbline.project.deed.CancelProject;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.LinkClause;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ProjectDeed;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReplanMoney;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.Schedule;
import org.plumbline.project.deed.SuspendProject;
import org.plumbline.project.deed.UnlinkClause;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about projects can be carried out again from what happened. */
@DatabaseTest
public class ProjectReplayTests {

    /** Inner numbers and instants differ from one installation to another: rows are compared by identifiers. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(
                    "project",
                    "SELECT p.id, u.id, p.code, p.code_key, p.name, p.name_key, p.purpose, p.post, p.field, p.cancelled, p.cancel_reason, p.row_version"
                            + " FROM project.project p JOIN organisation.unit u ON u.node = p.owner"),
            Map.entry("schedule", "SELECT project, no, start, finish, handover, on_day, reason FROM project.schedule"),
            Map.entry("stage", "SELECT project, no, stage, rank, name, begins, ends, share FROM project.stage"),
            Map.entry("budget", "SELECT project, no, currency, scale, total, on_day, reason FROM project.budget"),
            Map.entry("budget_part", "SELECT project, no, year, source, amount FROM project.budget_part"),
            Map.entry(
                    "clause",
                    "SELECT c.project, d.id, c.clause FROM project.clause c JOIN directive.directive d ON d.directive_key = c.directive_key"),
            Map.entry(
                    "report",
                    "SELECT id, project, on_day, disbursed, physical, note, reason, corrects, known_to = 'infinity' FROM project.report"),
            Map.entry(
                    "stage_day",
                    "SELECT id, project, stage, begun, ended, known_to = 'infinity' FROM project.stage_day"),
            Map.entry("finish", "SELECT project, finished, known_to = 'infinity' FROM project.finish"),
            Map.entry(
                    "obstacle",
                    "SELECT o.id, o.project, o.kind, o.what, o.asked, u.id, o.opened, o.resolved, o.how FROM project.obstacle o"
                            + " LEFT JOIN organisation.unit u ON u.node = o.asked_of"),
            Map.entry("pause", "SELECT id, project, suspended, reason, resumed FROM project.pause"),
            Map.entry(
                    "hand_over",
                    "SELECT id, project, handed_over, what, decided, accepted, decision_reason FROM project.hand_over"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private ASite sites;

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(DirectiveReplayTests.replay().names().size()
                        + ProjectDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "project", TABLES);
        }
    }

    /** Carries out again everything of this module and of those below it. */
    public static Replay replay() {
        return DirectiveReplayTests.replay()
                .by(Projects.class, "project-registered", RegisterProject.class, Projects::register)
                .by(Projects.class, "project-amended", AmendProject.class, Projects::amend)
                .by(Projects.class, "project-rescheduled", RescheduleProject.class, Projects::reschedule)
                .by(Projects.class, "money-replanned", ReplanMoney.class, Projects::replan)
                .by(Projects.class, "project-linked", LinkClause.class, Projects::link)
                .by(Projects.class, "project-unlinked", UnlinkClause.class, Projects::unlink)
                .by(Projects.class, "project-cancelled", CancelProject.class, Projects::cancel)
                .by(ProjectWork.class, "figures-reported", ReportFigures.class, ProjectWork::report)
                .by(ProjectWork.class, "stage-marked", MarkStage.class, ProjectWork::mark)
                .by(ProjectWork.class, "obstacle-opened", OpenObstacle.class, ProjectWork::open)
                .by(ProjectWork.class, "obstacle-resolved", ResolveObstacle.class, ProjectWork::resolve)
                .by(ProjectWork.class, "project-finished", FinishProject.class, ProjectWork::finish)
                .by(ProjectWork.class, "project-handed-over", HandOverProject.class, ProjectWork::handOver)
                .by(ProjectWork.class, "hand-over-decided", DecideHandOver.class, ProjectWork::decide)
                .by(ProjectWork.class, "project-suspended", SuspendProject.class, ProjectWork::suspend)
                .by(ProjectWork.class, "project-resumed", ResumeProject.class, ProjectWork::resume);
    }

    private void aDeedOfEveryKind() {
        var set = sites.fresh();
        var projects = here.getBean(Projects.class);
        var work = here.getBean(ProjectWork.class);
        var day = ASite.TODAY;
        var stage = Ids.next();
        var plan = ASite.schedule(stage);
        var id = sites.registered(set, "R-1", plan, ASite.budget());
        var scope = set.district();
        projects.amend(scope, new AmendProject(id, 1, sites.text(set, "R-2")));
        var later = new Schedule(plan.start(), plan.finish().plusDays(30), null, plan.stages());
        projects.reschedule(scope, new RescheduleProject(id, 2, later, "Flood", day));
        projects.replan(scope, new ReplanMoney(id, 3, ASite.budget(), "Same again", day));
        projects.unlink(scope, new UnlinkClause(id, set.clause()));
        projects.link(scope, new LinkClause(id, set.clause()));
        var first = Ids.next();
        work.report(
                scope,
                new ReportFigures(first, id, day.minusDays(9), ASite.millions(70), ASite.share(90), "a", null, null));
        work.report(
                scope,
                new ReportFigures(
                        Ids.next(), id, day.minusDays(9), ASite.millions(60), ASite.share(80), "b", null, first));
        work.report(
                scope,
                new ReportFigures(Ids.next(), id, day, ASite.millions(110), ASite.share(100), null, "Dearer", null));
        work.mark(scope, new MarkStage(Ids.next(), id, stage, day.minusDays(50), null));
        work.mark(scope, new MarkStage(Ids.next(), id, stage, day.minusDays(60), day));
        var obstacle = Ids.next();
        work.open(scope, new OpenObstacle(obstacle, id, ObstacleKind.MONEY, "None", "Send it", set.unit(), day));
        work.resolve(scope, new ResolveObstacle(obstacle, id, "Sent", day));
        work.suspend(scope, new SuspendProject(Ids.next(), id, "Rain", day));
        work.resume(scope, new ResumeProject(id, day));
        work.finish(scope, new FinishProject(id, day.minusDays(1)));
        work.finish(scope, new FinishProject(id, day));
        var back = Ids.next();
        work.handOver(scope, new HandOverProject(back, id, "Road", day));
        work.decide(set.second(), new DecideHandOver(back, id, false, "No signs", day));
        var again = Ids.next();
        work.handOver(scope, new HandOverProject(again, id, "Road with signs", day));
        work.decide(set.second(), new DecideHandOver(again, id, true, null, day));
        var other = sites.registered(
                set,
                "R-3",
                new Schedule(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), null, List.of()),
                ASite.budget());
        projects.cancel(scope, new CancelProject(other, "Overtaken", day));
    }
}
