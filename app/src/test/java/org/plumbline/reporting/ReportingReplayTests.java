package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.IndicatorReplayTests;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.CarryReturn;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.EndDeputy;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.FileForm;
import org.plumbline.reporting.deed.HandInReturn;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.RecordOutgoing;
import org.plumbline.reporting.deed.RemindReturns;
import org.plumbline.reporting.deed.ReportingDeed;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.WithdrawReturn;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about returns can be carried out again from what happened; what is typed and not sent is no history. */
@DatabaseTest
public class ReportingReplayTests {

    private static final String ROUND = " JOIN reporting.round o ON o.round = ";
    private static final String REGIME = " JOIN reporting.regime r ON r.regime = ";
    private static final String UNIT = " JOIN organisation.unit u ON u.node = ";

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(
                    "regime",
                    "SELECT r.id, u.id, r.code, r.code_key, r.version, r.ended, r.end_reason, r.row_version FROM reporting.regime r"
                            + UNIT + "r.owner"),
            Map.entry(
                    "regime_version",
                    "SELECT r.id, v.version, v.from_day, v.name, v.purpose, v.frequency, v.due_kind, v.due_amount, v.due_months,"
                            + " v.due_shift, v.opens_before, v.closes_after, v.reason, v.on_day FROM reporting.regime_version v"
                            + REGIME + "v.regime"),
            Map.entry(
                    "asked",
                    "SELECT r.id, a.version, a.place, a.kind, u.id, a.set_id, a.tier FROM reporting.asked a" + REGIME
                            + "a.regime LEFT" + UNIT + "a.node"),
            Map.entry(
                    "line",
                    "SELECT r.id, l.version, l.place, l.line, l.no, l.indicator, l.frequency, l.evidence, l.minutes"
                            + " FROM reporting.line l" + REGIME + "l.regime"),
            Map.entry(
                    "round",
                    "SELECT o.id, r.id, o.version, o.starts, o.ends, o.opened, o.due, o.closes, o.lines FROM reporting.round o"
                            + REGIME + "o.regime"),
            Map.entry("duty", "SELECT o.id, u.id FROM reporting.duty d" + ROUND + "d.round" + UNIT + "d.node"),
            Map.entry(
                    "return",
                    "SELECT x.id, o.id, u.id, x.stage, x.first_sent, x.last_sent, x.times, x.questions, x.row_version"
                            + " FROM reporting.return x" + ROUND + "x.round" + UNIT + "x.node"),
            Map.entry("step", "SELECT id, return_id, kind, receipt, reason, on_day FROM reporting.step"),
            Map.entry(
                    "permit",
                    "SELECT p.id, o.id, u.id, p.until, p.reason, p.on_day FROM reporting.permit p" + ROUND + "p.round"
                            + UNIT + "p.node"),
            Map.entry(
                    "approval_path",
                    "SELECT p.id, u.id AS unit, p.side, p.on_day, p.known_to = 'infinity' AS now FROM reporting.approval_path p"
                            + UNIT + "p.node"),
            Map.entry("approval_post", "SELECT path, place, post FROM reporting.approval_post"),
            Map.entry(
                    "deputy",
                    "SELECT p.id, u.id AS unit, p.post, p.deputy, p.from_day, p.to_day, p.reason, p.on_day FROM reporting.deputy p"
                            + UNIT + "p.node"),
            Map.entry(
                    "station",
                    "SELECT s.step, s.place, s.return_id, u.id AS unit, s.post, s.since, s.decided FROM reporting.station s"
                            + UNIT + "s.node"),
            Map.entry(
                    "answerer",
                    "SELECT x.id, o.id AS round, u.id AS unit, (SELECT w.id FROM organisation.unit w WHERE w.node = x.answerer), x.on_day"
                            + " FROM reporting.answerer x" + ROUND + "x.round" + UNIT + "x.node"),
            Map.entry(
                    "reminder",
                    "SELECT r.id, o.id AS round, u.id AS unit, r.on_day FROM reporting.reminder r" + ROUND + "r.round"
                            + UNIT + "r.node"),
            Map.entry("carried", "SELECT step, file, form, hash, content FROM reporting.carried"),
            Map.entry(
                    "outgoing",
                    "SELECT id, return_id, number, signed, name, media_type, size, sha256, on_day FROM reporting.outgoing"),
            Map.entry("filed", "SELECT step, line, figure, fresh, question, answer FROM reporting.filed"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Reported reported;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    @Autowired
    private ReturnReminders reminders;

    @Autowired
    private ApprovalPaths paths;

    @Autowired
    private Posts posts;

    @Autowired
    private Carrying carrying;

    @Autowired
    private Outgoings outgoings;

    @Autowired
    private RoundList list;

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(IndicatorReplayTests.replay().names().size()
                        + ReportingDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "reporting", TABLES, "draft", "draft_file", "handed");
        }
    }

    /** Carries out again everything about returns, and what they rest on. */
    public static Replay replay() {
        return IndicatorReplayTests.replay()
                .by(Regimes.class, "regime-defined", DefineRegime.class, Regimes::define)
                .by(Regimes.class, "regime-revised", ReviseRegime.class, Regimes::revise)
                .by(Regimes.class, "regime-ended", EndRegime.class, Regimes::end)
                .by(Rounds.class, "round-opened", OpenRound.class, Rounds::open)
                .by(Returns.class, "return-sent", SendReturn.class, Returns::record)
                .by(Returns.class, "return-handed-in", HandInReturn.class, Returns::record)
                .by(Returns.class, "return-withdrawn", WithdrawReturn.class, Returns::withdraw)
                .by(ApprovalPaths.class, "approval-path-laid-down", LayDownPath.class, ApprovalPaths::layDown)
                .by(ApprovalPaths.class, "deputy-named", NameDeputy.class, ApprovalPaths::name)
                .by(ApprovalPaths.class, "deputy-ended", EndDeputy.class, ApprovalPaths::end)
                .by(Receiving.class, "return-approved", ApproveReturn.class, Receiving::approve)
                .by(ReturnReminders.class, "return-reminded", RemindReturns.class, ReturnReminders::record)
                .by(Receiving.class, "answerer-named", NameAnswerer.class, Receiving::name)
                .by(Receiving.class, "return-sent-back", SendBackReturn.class, Receiving::sendBack)
                .by(Receiving.class, "late-return-permitted", PermitLateReturn.class, Receiving::permit)
                .by(Carrying.class, "return-carried", CarryReturn.class, Carrying::record)
                .by(Outgoings.class, "outgoing-number-recorded", RecordOutgoing.class, Outgoings::record);
    }

    private void aDeedOfEveryKind() {
        var made = reported.opened();
        var office = made.set().office();
        var sent = returns.send(
                made.set().district(),
                reported.round(made, "2024-Q4").id(),
                made.unit("n1"),
                List.of(
                        Reported.given(made.roads(), Reported.km("12")),
                        Reported.given(made.poor(), Measured.parts(40, 1000))));
        receiving.sendBack(office, new SendBackReturn(Ids.next(), sent.id(), "Which households?", Measured.TODAY));
        returns.send(
                made.set().district(),
                reported.round(made, "2024-Q4").id(),
                made.unit("n1"),
                List.of(Reported.given(made.poor(), Measured.parts(41, 1000), "One was forgotten", null)));
        receiving.approve(office, new ApproveReturn(Ids.next(), sent.id(), Measured.TODAY));
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        var third = reported.round(made, "2024-Q3").id();
        reminders.remind(office, third, List.of(made.unit("n1")), false);
        carrying.take(
                made.set().district(),
                third,
                made.unit("n1"),
                List.of(Reported.given(made.roads(), Reported.km("9"))),
                new Carrying.File("n1.xlsx", FileForm.WORKBOOK, "00", "11"));
        outgoings.record(
                made.set().district(),
                list.owing(made.set().district(), list.get(made.set().district(), third), made.unit("n1")),
                Ids.next(),
                "17/BC",
                Measured.TODAY,
                new Outgoings.Sent("17.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        insideTheUnit(made);
        endedUnits();
        var only = Reported.text(List.of(Asked.unit(made.unit("n2"))), List.of(made.roads()));
        regimes.revise(
                office,
                new ReviseRegime(
                        Ids.next(),
                        made.regime(),
                        1,
                        only,
                        LocalDate.of(2025, 4, 1),
                        "Less to report",
                        Measured.TODAY));
        regimes.end(
                office,
                new EndRegime(Ids.next(), made.regime(), 2, LocalDate.of(2025, 12, 31), "Replaced", Measured.TODAY));
    }

    private void insideTheUnit(Reported.Case made) {
        var programme = Scope.programme();
        var chair = Ids.next();
        var deputy = Ids.next();
        for (var post : List.of(chair, deputy)) {
            posts.create(
                    programme,
                    new CreatePost(post, made.unit("n2"), null, Measured.words("Post " + post), Reported.FROM));
        }
        paths.layDown(
                programme,
                new LayDownPath(Ids.next(), made.unit("n2"), ApprovalSide.OUTGOING, List.of(deputy), Measured.TODAY));
        paths.layDown(
                programme,
                new LayDownPath(
                        Ids.next(), made.unit("n2"), ApprovalSide.OUTGOING, List.of(chair, deputy), Measured.TODAY));
        var named = Ids.next();
        paths.name(
                programme,
                new NameDeputy(
                        named, chair, deputy, Measured.TODAY, Measured.TODAY.plusDays(9), "Leave", Measured.TODAY));
        paths.end(programme, new EndDeputy(named, Measured.TODAY));
        var round = reported.round(made, "2025-Q1").id();
        var given = List.of(Reported.given(made.roads(), Reported.km("7")));
        var handed = returns.send(made.set().other(), round, made.unit("n2"), given);
        returns.withdraw(made.set().other(), new WithdrawReturn(Ids.next(), handed.id(), Measured.TODAY));
        returns.send(made.set().other(), round, made.unit("n2"), given);
        receiving.approve(programme, new ApproveReturn(Ids.next(), handed.id(), Measured.TODAY));
        receiving.approve(programme, new ApproveReturn(Ids.next(), handed.id(), Measured.TODAY));
    }

    private void endedUnits() {
        var made = reported.opened();
        made.set().country().merge("joined", "north", Measured.TODAY, "n1", "n2");
        receiving.name(
                made.set().office(),
                new NameAnswerer(
                        Ids.next(),
                        reported.round(made, "2024-Q4").id(),
                        made.unit("n1"),
                        made.unit("joined"),
                        Measured.TODAY));
    }
}
