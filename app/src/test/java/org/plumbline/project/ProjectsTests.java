package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.project.ProjectList.Filter;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.deed.AmendProject;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.CancelProject;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.LinkClause;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.MoneySource;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.Schedule;
import org.plumbline.project.deed.SuspendProject;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an office can do with projects, and what is refused where. Today is 15 March 2025. */
@DatabaseTest
class ProjectsTests {

    private static final LocalDate DAY = ASite.TODAY;

    @Autowired
    private ASite sites;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectWork work;

    @Autowired
    private ProjectList list;

    private ASite.Case set;

    @BeforeEach
    void aSite() {
        set = sites.fresh();
    }

    @Test
    void standsBehindOnScheduleSuspendedAndFinished() {
        var id = sites.registered(set, "A-1");
        assertThat(line(id).standing()).isEqualTo(ProjectClass.BEHIND);
        report(id, DAY.minusDays(10), 40, 50);
        assertThat(line(id).standing()).isEqualTo(ProjectClass.BEHIND);
        assertThat(line(id).days()).isPositive();
        report(id, DAY.minusDays(1), 45, 75);
        assertThat(line(id).standing()).isEqualTo(ProjectClass.ON_SCHEDULE);
        assertThat(line(id).disbursedShare()).isEqualByComparingTo("45");
        assertThat(on(id, DAY.minusDays(5)).standing()).isEqualTo(ProjectClass.BEHIND);
        work.suspend(set.district(), new SuspendProject(Ids.next(), id, "Rain", DAY));
        assertThat(line(id).standing()).isEqualTo(ProjectClass.SUSPENDED);
        work.resume(set.district(), new ResumeProject(id, DAY));
        report(id, DAY, 90, 100);
        work.finish(set.district(), new FinishProject(id, DAY));
        assertThat(line(id).standing()).isEqualTo(ProjectClass.FINISHED_IN_TIME);
        assertThat(on(id, ASite.FINISH.plusDays(1)).standing()).isEqualTo(ProjectClass.FINISHED_IN_TIME);
    }

    @Test
    void isOverdueTheDayAfterItsLastPlannedOneAndKeepsTheFirstPlan() {
        var plan = new Schedule(ASite.START, DAY.minusDays(3), null, List.of());
        var id = sites.registered(set, "A-2", plan, ASite.budget());
        assertThat(line(id).standing()).isEqualTo(ProjectClass.OVERDUE);
        assertThat(line(id).days()).isEqualTo(3);
        var later = new Schedule(plan.start(), DAY.plusDays(60), DAY.plusDays(90), List.of());
        projects.reschedule(set.district(), new RescheduleProject(id, 1, later, "Flood", DAY));
        assertThat(line(id).standing()).isNotEqualTo(ProjectClass.OVERDUE);
        assertThat(line(id).firstFinish()).isEqualTo(plan.finish());
        assertThat(line(id).finish()).isEqualTo(later.finish());
        assertThat(on(id, DAY.minusDays(1)).finish())
                .as("as it was planned then")
                .isEqualTo(plan.finish());
        assertThat(whole(id).schedules()).extracting(Project.Plan::reason).containsExactly(null, "Flood");
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        var id = sites.registered(set, "A-3");
        var first = report(id, DAY.minusDays(20), 30, 80);
        var before = Instant.now();
        work.report(
                set.district(),
                new ReportFigures(
                        Ids.next(),
                        id,
                        DAY.minusDays(20),
                        ASite.millions(30),
                        ASite.share(60),
                        "Measured",
                        null,
                        first));
        assertThat(line(id).physical()).isEqualByComparingTo("60");
        var whole = whole(id);
        assertThat(whole.reports()).hasSize(2);
        assertThat(whole.reports())
                .filteredOn(each -> each.correctedAt() != null)
                .hasSize(1);
        var known = whole.reports().stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElseThrow()
                .knownAt();
        assertThat(list.get(set.district(), id, new When(DAY, known)).line().physical())
                .as("as known before the correction, " + before)
                .isEqualByComparingTo("80");
        assertThat(codes(() -> work.report(
                        set.district(),
                        new ReportFigures(Ids.next(), id, DAY, null, ASite.share(90), null, null, first))))
                .containsExactly("corrects project.nothing-to-correct");
    }

    @Test
    void refusesFiguresThatCannotBe() {
        var id = sites.registered(set, "A-4");
        report(id, DAY.minusDays(20), 30, 40);
        assertThat(codes(() -> report(id, DAY, 20, 39)))
                .containsExactly("disbursed project.disbursed-falls", "physical project.physical-falls");
        assertThat(codes(() -> report(id, DAY.minusDays(30), 31, 41)))
                .containsExactly("disbursed project.disbursed-above-later", "physical project.physical-above-later");
        assertThat(codes(() -> report(id, DAY, null, 101))).containsExactly("physical project.share");
        assertThat(codes(() -> report(id, DAY, null, null))).containsExactly("disbursed project.report-empty");
        assertThat(codes(() -> report(id, DAY.minusDays(20), 31, null))).containsExactly("on project.reported-already");
        assertThat(codes(() -> report(id, DAY.plusDays(1), 31, null))).containsExactly("on project.day-to-come");
        assertThat(codes(() -> report(id, DAY, 101, null))).containsExactly("reason project.disbursed-above");
        work.report(
                set.district(),
                new ReportFigures(Ids.next(), id, DAY, ASite.millions(101), null, null, "Stone is dearer", null));
        assertThat(line(id).overspent()).isTrue();
        assertThat(whole(id).reports()).hasSize(2);
    }

    @Test
    void saysWhenMoneyRunsFarAheadOfWork() {
        var id = sites.registered(set, "A-5");
        report(id, DAY, 39, 20);
        assertThat(line(id).moneyAhead()).isNull();
        var other = sites.registered(set, "A-6");
        report(other, DAY, 40, 20);
        assertThat(line(other).moneyAhead()).isEqualByComparingTo("20");
    }

    @Test
    void refusesPlansThatCannotBeAllAtOnce() {
        var before = list.list(set.office(), Filter.none(), When.on(DAY)).size();
        var stage = new Schedule.Stage(Ids.next(), ASite.words("Late"), DAY, DAY.minusDays(400), 120);
        var plan = new Schedule(DAY, DAY.minusDays(1), DAY.minusDays(2), List.of(stage));
        var money = new Budget(
                "XYZ",
                4,
                List.of(
                        new Budget.Part(2024, MoneySource.LOAN, BigDecimal.ZERO),
                        new Budget.Part(2024, MoneySource.LOAN, BigDecimal.TEN)));
        assertThat(codes(() -> projects.register(
                        set.district(),
                        new RegisterProject(
                                Ids.next(), set.unit(), sites.text(set, " "), plan, money, List.of(Ids.next()), DAY))))
                .contains(
                        "code project.code-missing",
                        "finish project.finish-before-start",
                        "handover project.handover-before-finish",
                        "stages[0].ends project.stage-ends-before",
                        "stages[0].share project.share",
                        "currency project.currency-unknown",
                        "scale project.scale",
                        "parts[0].amount project.amount",
                        "parts[1].year project.part-twice",
                        "clauses[0] project.clause-unknown");
        var early = new Schedule(LocalDate.of(1970, 1, 1), DAY, null, List.of());
        assertThat(codes(() -> sites.registered(set, "A-7", early, ASite.budget())))
                .containsExactly("start project.before-unit");
        var falling = new Schedule(
                ASite.START,
                ASite.FINISH,
                null,
                List.of(
                        new Schedule.Stage(Ids.next(), ASite.words("One"), ASite.START, DAY, 60),
                        new Schedule.Stage(Ids.next(), ASite.words("Two"), DAY, ASite.FINISH, 50)));
        assertThat(codes(() -> sites.registered(set, "A-8", falling, ASite.budget())))
                .containsExactly("stages[1].share project.share-falls");
        assertThat(list.list(set.office(), Filter.none(), When.on(DAY)))
                .as("nothing half stored")
                .hasSize(before);
        sites.registered(set, "A-9");
        assertThat(codes(() -> sites.registered(set, "a-9"))).containsExactly("code project.code-taken");
    }

    @Test
    void goesFromTheEndOfTheWorkToAcceptanceByAnotherHand() {
        var id = sites.registered(set, "B-1");
        assertThat(codes(() -> work.finish(set.district(), new FinishProject(id, DAY))))
                .containsExactly("on project.not-all-done");
        report(id, DAY.minusDays(5), 80, 100);
        assertThat(codes(() -> handOver(id, DAY))).containsExactly("on project.not-finished");
        work.finish(set.district(), new FinishProject(id, DAY.minusDays(2)));
        assertThat(codes(() -> handOver(id, DAY.minusDays(3)))).containsExactly("on project.handed-before-finish");
        var handed = handOver(id, DAY);
        assertThat(line(id).waits()).isTrue();
        assertThat(codes(() -> work.decide(set.district(), new DecideHandOver(handed, id, true, null, DAY))))
                .containsExactly("accepted project.own-hand-over");
        assertThat(codes(() -> work.decide(set.second(), new DecideHandOver(handed, id, false, " ", DAY))))
                .containsExactly("reason project.reason-missing");
        work.decide(set.second(), new DecideHandOver(handed, id, true, null, DAY));
        assertThat(line(id).accepted()).isEqualTo(DAY);
        assertThat(codes(() -> work.finish(set.district(), new FinishProject(id, DAY))))
                .containsExactly("on project.handed-over-already");
        assertThat(codes(() -> projects.cancel(set.district(), new CancelProject(id, "x", DAY))))
                .containsExactly("on project.finished-already");
    }

    @Test
    void keepsObstaclesAndStagesWithBothDays() {
        var stage = Ids.next();
        var id = sites.registered(set, "B-2", ASite.schedule(stage), ASite.budget());
        var obstacle = Ids.next();
        work.open(
                set.district(),
                new OpenObstacle(
                        obstacle, id, ObstacleKind.SITE, "Eleven households", "A price", set.unit(), DAY.minusDays(9)));
        assertThat(line(id).obstacles()).isEqualTo(1);
        assertThat(list.list(set.office(), narrowed(true), When.on(DAY))).hasSize(1);
        assertThat(codes(
                        () -> work.resolve(set.district(), new ResolveObstacle(obstacle, id, null, DAY.minusDays(10)))))
                .containsExactly("on project.resolved-before");
        work.resolve(set.district(), new ResolveObstacle(obstacle, id, "Paid", DAY));
        assertThat(line(id).obstacles()).isZero();
        assertThat(on(id, DAY.minusDays(1)).obstacles()).isEqualTo(1);
        assertThat(codes(() -> work.mark(set.district(), new MarkStage(Ids.next(), id, Ids.next(), DAY, null))))
                .containsExactly("stage project.stage-unknown");
        assertThat(codes(() -> work.mark(set.district(), new MarkStage(Ids.next(), id, stage, DAY, DAY.minusDays(1)))))
                .containsExactly("ended project.ended-before-begun");
        work.mark(set.district(), new MarkStage(Ids.next(), id, stage, DAY.minusDays(40), DAY));
        assertThat(whole(id).days(stage)).isEqualTo(new Project.StageDays(stage, DAY.minusDays(40), DAY));
        assertThat(line(id).begun()).isEqualTo(DAY.minusDays(40));
    }

    @Test
    void isReadWhereTheUnitIsReadAndWrittenWithItsAbility() {
        var id = sites.registered(set, "C-1");
        assertThat(list.get(set.office(), id, When.on(DAY)).line().code()).isEqualTo("C-1");
        assertThat(list.get(set.reader(), id, When.on(DAY)).clauses()).hasSize(1);
        assertThatThrownBy(() -> list.get(set.other(), id, When.on(DAY))).isInstanceOf(Absent.class);
        assertThat(list.list(set.other(), Filter.none(), When.on(DAY))).isEmpty();
        assertThatThrownBy(() -> work.finish(set.reader(), new FinishProject(id, DAY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> work.finish(set.other(), new FinishProject(id, DAY)))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> projects.link(set.other(), new LinkClause(id, set.clause())))
                .isInstanceOf(Absent.class);
    }

    @Test
    void twoPeopleEditAndOneRequestSentTwice() {
        var id = sites.registered(set, "C-2");
        projects.amend(set.district(), new AmendProject(id, 1, sites.text(set, "C-3")));
        var conflict = catchThrowableOfType(
                Conflict.class, () -> projects.amend(set.second(), new AmendProject(id, 1, sites.text(set, "C-4"))));
        assertThat(conflict.stored()).containsEntry("code", "C-3");
        assertThat(conflict.sent()).containsEntry("code", "C-4");
        assertThatThrownBy(() -> projects.reschedule(
                        set.district(), new RescheduleProject(id, 1, ASite.schedule(Ids.next()), "x", DAY)))
                .isInstanceOf(Conflict.class);
        for (var n = 0; n < 2; n++) {
            IdempotencyKey.during(IdempotencyKey.sent("once-" + id, "the figures"), () -> {
                report(id, DAY, 10, 10);
                return true;
            });
        }
        assertThat(whole(id).reports()).hasSize(1);
    }

    @Test
    void addsUpSumsOverSumsAndNeverMeansOfShares() {
        var small = new Budget("VND", 6, List.of(new Budget.Part(2024, MoneySource.OWN, ASite.millions(100))));
        var large = new Budget("VND", 6, List.of(new Budget.Part(2024, MoneySource.OWN, ASite.millions(900))));
        var euro = new Budget("EUR", 3, List.of(new Budget.Part(2024, MoneySource.OWN, ASite.millions(1))));
        var one = sites.registered(set, "D-1", ASite.schedule(Ids.next()), small);
        var two = sites.registered(set, "D-2", ASite.schedule(Ids.next()), large);
        sites.registered(set, "D-3", ASite.schedule(Ids.next()), euro);
        var gone = sites.registered(set, "D-4", ASite.schedule(Ids.next()), large);
        report(one, DAY, 100, 100);
        report(two, DAY, 90, 10);
        projects.cancel(set.district(), new CancelProject(gone, "Overtaken", DAY));
        var lines = list.list(set.office(), Filter.none().ofUnit(set.country().node("north")), When.on(DAY));
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast().standing()).isEqualTo(ProjectClass.CANCELLED);
        var sum = ProjectSummary.of(lines);
        assertThat(sum.total()).isEqualTo(3);
        var dong = sum.money().stream()
                .filter(each -> each.currency().equals("VND"))
                .findFirst()
                .orElseThrow();
        assertThat(dong.planned()).isEqualByComparingTo(ASite.millions(1000));
        assertThat(dong.disbursed()).isEqualByComparingTo(ASite.millions(190));
        assertThat(dong.disbursedShare()).isEqualByComparingTo("19");
        assertThat(dong.physical()).isEqualByComparingTo("19");
        assertThat(sum.money()).extracting(ProjectSummary.Money::currency).containsExactly("EUR", "VND");
        var groups = list.byUnit(set.office(), lines, set.country().node("north"), DAY);
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().summary().total()).isEqualTo(3);
        var byDirective = list.byDirective(set.office(), lines);
        assertThat(byDirective).extracting(ProjectList.Group::called).containsExactly("12-NQ/TU");
        assertThat(list.byField(lines)).extracting(ProjectList.Group::id).containsExactly((UUID) null);
    }

    @Test
    void isFoundByCodeNameDirectiveAndPost() {
        var id = sites.registered(set, "Đ-07");
        var scope = set.district();
        assertThat(list.search(scope, "d 07", 5)).extracting(Project.Line::id).containsExactly(id);
        assertThat(list.search(scope, "d-07", 5)).extracting(Project.Line::id).containsExactly(id);
        assertThat(list.search(scope, "road", 5)).extracting(Project.Line::id).contains(id);
        assertThat(list.search(set.other(), "d-07", 5)).isEmpty();
        assertThat(list.list(scope, Filter.none().ofDirective(set.directive()), When.on(DAY)))
                .hasSize(1);
        assertThat(list.list(scope, Filter.none().ofPost(set.post()), When.on(DAY)))
                .hasSize(1);
        assertThat(list.list(scope, Filter.none().ofPost(Ids.next()), When.on(DAY)))
                .isEmpty();
    }

    private Filter narrowed(boolean obstacle) {
        return new Filter(set.country().node("n1"), null, null, null, null, obstacle, "");
    }

    private UUID report(UUID id, LocalDate day, @Nullable Integer millions, @Nullable Integer percent) {
        var report = Ids.next();
        work.report(
                set.district(),
                new ReportFigures(
                        report,
                        id,
                        day,
                        millions == null ? null : ASite.millions(millions),
                        ASite.share(percent),
                        null,
                        null,
                        null));
        return report;
    }

    private UUID handOver(UUID id, LocalDate day) {
        var handed = Ids.next();
        work.handOver(set.district(), new HandOverProject(handed, id, "The road", day));
        return handed;
    }

    private Project whole(UUID id) {
        return list.get(set.district(), id, When.on(DAY));
    }

    private Project.Line line(UUID id) {
        return whole(id).line();
    }

    private Project.Line on(UUID id, LocalDate day) {
        return list.get(Scope.programme(), id, When.on(day)).line();
    }

    private static List<String> codes(Runnable work) {
        var refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
