package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.IndicatorReplayTests;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.ReportingDeed;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.SendReturn;
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

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(IndicatorReplayTests.replay().names().size()
                        + ReportingDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "reporting", TABLES, "draft", "draft_file");
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
                .by(Receiving.class, "return-accepted", AcceptReturn.class, Receiving::accept)
                .by(Receiving.class, "return-sent-back", SendBackReturn.class, Receiving::sendBack)
                .by(Receiving.class, "late-return-permitted", PermitLateReturn.class, Receiving::permit);
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
        receiving.accept(office, new AcceptReturn(Ids.next(), sent.id(), Measured.TODAY));
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        returns.send(
                made.set().district(),
                reported.round(made, "2024-Q3").id(),
                made.unit("n1"),
                List.of(Reported.given(made.roads(), Reported.km("9"))));
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
}
