package org.plumbline.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.kernel.Ids;
import org.plumbline.reporting.ReportingReplayTests;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.AnswerSupplement;
import org.plumbline.supplement.deed.AskSupplement;
import org.plumbline.supplement.deed.AskSupplementAgain;
import org.plumbline.supplement.deed.SupplementDeed;
import org.plumbline.supplement.deed.TakeSupplement;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.supplement.deed.WithdrawSupplement;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about requests for supplement can be carried out again from what happened. */
@DatabaseTest
public class SupplementReplayTests {

    private static final Map<String, String> TABLES = Map.of(
            "request",
            "SELECT r.id, r.about, r.record, r.line, u.id, o.id, r.wants, r.words, r.due, r.stage, r.times, r.asked, r.answered,"
                    + " r.row_version FROM supplement.request r JOIN organisation.unit u ON u.node = r.node"
                    + " JOIN organisation.unit o ON o.node = r.office",
            "step",
            "SELECT id, request, kind, words, due, on_day FROM supplement.step",
            "file",
            "SELECT id, step, name, media_type, size, sha256 FROM supplement.file");

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Measured measured;

    @Autowired
    private Supplements supplements;

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(ReportingReplayTests.replay().names().size()
                        + SupplementDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "supplement", TABLES);
        }
    }

    /** Carries out again everything about requests, and what they rest on. */
    public static Replay replay() {
        return ReportingReplayTests.replay()
                .by(Supplements.class, "supplement-asked", AskSupplement.class, Supplements::ask)
                .by(Supplements.class, "supplement-answered", AnswerSupplement.class, Supplements::answer)
                .by(Supplements.class, "supplement-taken", TakeSupplement.class, Supplements::take)
                .by(Supplements.class, "supplement-asked-again", AskSupplementAgain.class, Supplements::askAgain)
                .by(Supplements.class, "supplement-withdrawn", WithdrawSupplement.class, Supplements::withdraw);
    }

    private UUID asked(Measured.Case set, UUID figure) {
        return supplements
                .ask(
                        set.office(),
                        new Supplements.Asked(About.FIGURE, figure, null, null, Wants.DOCUMENT, "The signed list", 5))
                .about();
    }

    private void aDeedOfEveryKind() {
        var set = measured.fresh();
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("65.5"));
        var id = asked(set, figure);
        supplements.answer(set.district(), id, "There is none", List.of(), EvidenceFile.Origin.UNSAID);
        supplements.askAgain(set.office(), id, "Then by hamlet", 3);
        supplements.answer(
                set.district(),
                id,
                null,
                List.of(new FigureWork.Sent("list.txt", "Hamlets".getBytes(StandardCharsets.UTF_8))),
                EvidenceFile.Origin.UNSAID);
        supplements.take(set.office(), new TakeSupplement(Ids.next(), id, "Good", Measured.TODAY));
        supplements.withdraw(
                set.office(), new WithdrawSupplement(Ids.next(), asked(set, figure), "Found it", Measured.TODAY));
    }
}
