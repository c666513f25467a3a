package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.DirectiveReplayTests;
import org.plumbline.directive.Quarantine;
import org.plumbline.directive.deed.LookThroughFile;
import org.plumbline.indicator.deed.AddUpFigures;
import org.plumbline.indicator.deed.AnswerContest;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefineMeasure;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ImportFigures;
import org.plumbline.indicator.deed.IndicatorDeed;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.indicator.deed.WithdrawContest;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about indicators and figures can be carried out again from what happened. */
@DatabaseTest
public class IndicatorReplayTests {

    private static final String OF_INDICATOR = " JOIN indicator.indicator i ON i.indicator_key = ";

    /** Inner numbers and instants differ from one installation to another: rows are compared by identifiers. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("measure", "SELECT code, name, sign, per, rank, offered, row_version FROM indicator.measure"),
            Map.entry("dimension", "SELECT code, name, groups, rank, offered, row_version FROM indicator.dimension"),
            Map.entry(
                    "indicator",
                    "SELECT i.id, u.id, i.code, i.code_key, i.name_key, i.version, i.row_version"
                            + " FROM indicator.indicator i JOIN organisation.unit u ON u.node = i.owner"),
            Map.entry(
                    "definition",
                    "SELECT i.id, d.version, d.name, d.meaning, d.shape, d.measure, d.direction, d.kept, d.place_rule, d.weight,"
                            + " d.time_rule, d.numerator, d.denominator, d.part_of, d.frequency, d.source, d.field, d.annex,"
                            + " d.dimensions, d.decimals, d.least, d.most, d.missing, d.enough, d.proportional, d.applies_from,"
                            + " d.reason FROM indicator.definition d"
                            + OF_INDICATOR + "d.indicator_key"),
            Map.entry(
                    "level",
                    "SELECT i.id, l.version, l.tier, l.origin FROM indicator.level l" + OF_INDICATOR
                            + "l.indicator_key"),
            Map.entry(
                    "break",
                    "SELECT b.id, i.id, u.id, b.starts, b.reason, b.known_to = 'infinity', b.closed_reason FROM indicator.break b"
                            + OF_INDICATOR + "b.indicator_key LEFT JOIN organisation.unit u ON u.node = b.node"),
            Map.entry(
                    "series",
                    "SELECT i.id, u.id, s.cut FROM indicator.series s" + OF_INDICATOR
                            + "s.indicator_key JOIN organisation.unit u ON u.node = s.node"
                            // A promise begins a series before it has a figure; promises are carried out again by their
                            // own test.
                            + " WHERE EXISTS (SELECT FROM indicator.observation o WHERE o.series = s.series)"),
            Map.entry(
                    "entry",
                    "SELECT e.id, e.stance, u.id, e.on_day FROM indicator.entry e LEFT JOIN organisation.unit u ON u.node = e.author"),
            Map.entry(
                    "import",
                    "SELECT id, file, sha256, size, decimal, shares, reason, entered, corrected, unchanged, empty FROM indicator.import"),
            Map.entry(
                    "observation",
                    "SELECT o.id, i.id, n.id, s.cut, o.starts, o.ends, o.version, o.stance, a.id, o.state, o.maturity, o.value,"
                            + " o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words, o.source, o.entry, o.corrects,"
                            + " o.known_to = 'infinity', o.closed_by, o.closed_reason FROM indicator.observation o"
                            + " JOIN indicator.series s ON s.series = o.series" + OF_INDICATOR + "s.indicator_key"
                            + " JOIN organisation.unit n ON n.node = s.node JOIN organisation.unit a ON a.node = o.author"),
            Map.entry(
                    "proof", "SELECT id, observation, level, on_day, note, known_to = 'infinity' FROM indicator.proof"),
            Map.entry(
                    "ingredient",
                    "SELECT i.id, p.version, p.sort, w.id, p.weight, p.least, p.most, p.direction, p.trait, p.comparison,"
                            + " p.trait_value, p.measure FROM indicator.ingredient p" + OF_INDICATOR + "p.indicator_key"
                            + " JOIN indicator.indicator w ON w.indicator_key = p.part_key"),
            Map.entry(
                    "contribution",
                    "SELECT c.observation, c.sort, i.id, c.weight, c.standing, c.value, c.score, c.source"
                            + " FROM indicator.contribution c" + OF_INDICATOR + "c.part_key"),
            Map.entry(
                    "evidence",
                    "SELECT e.id, e.proof, e.name, e.media_type, e.size, e.sha256, e.starts, e.ends, e.collected, u.id"
                            + " FROM indicator.evidence e LEFT JOIN organisation.unit u ON u.node = e.provider"),
            Map.entry("comment", "SELECT observation, result, cause, difficulty, proposal FROM indicator.comment"),
            Map.entry(
                    "part",
                    "SELECT i.id, u.id, p.cut, p.starts, p.ends, p.numerator, p.denominator, p.checked_numerator, p.checked_denominator,"
                            + " p.counts FROM indicator.part p" + OF_INDICATOR
                            + "p.indicator_key JOIN organisation.unit u ON u.node = p.node"),
            Map.entry(
                    "part_sum",
                    "SELECT i.id, u.id, p.cut, p.starts, p.ends, p.numerator, p.denominator, p.checked_numerator, p.checked_denominator,"
                            + " p.counts FROM indicator.part_sum p" + OF_INDICATOR
                            + "p.indicator_key JOIN organisation.unit u ON u.node = p.node"
                            + " WHERE p.counts <> array_fill(0, ARRAY[16])"),
            Map.entry(
                    "contest",
                    "SELECT c.id, i.id, c.version, u.id, c.reason, c.proposal, c.on_day, c.answer, c.answered, c.withdrawn,"
                            + " c.withdraw_reason FROM indicator.contest c" + OF_INDICATOR
                            + "c.indicator_key JOIN organisation.unit u ON u.node = c.node"),
            Map.entry("review", "SELECT id, observation, words, on_day FROM indicator.review"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Measured measured;

    @Test
    void everyRowIsRebuilt() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(DirectiveReplayTests.replay().names().size()
                        + IndicatorDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            here.getBean(PartFold.class).all();
            there.getBean(PartFold.class).all();
            Replay.everyTableIsTheSame(here, there, "indicator", TABLES, "part_delta", "part_fold", "look");
            Replay.sameRows(
                    here, there, "held files", "SELECT sha256, state, found, looked IS NULL FROM directive.held_file");
        }
    }

    /** The front doors of this module beside those that it stands on. */
    public static Replay replay() {
        return DirectiveReplayTests.replay()
                .by(Measures.class, "measure-defined", DefineMeasure.class, Measures::define)
                .by(Measures.class, "dimension-defined", DefineDimension.class, Measures::define)
                .by(Indicators.class, "indicator-defined", DefineIndicator.class, Indicators::define)
                .by(Indicators.class, "indicator-revised", ReviseIndicator.class, Indicators::revise)
                .by(Indicators.class, "break-marked", MarkBreak.class, Indicators::mark)
                .by(Indicators.class, "break-unmarked", UnmarkBreak.class, Indicators::unmark)
                .by(FigureWork.class, "figures-entered", EnterFigures.class, FigureWork::enter)
                .by(FigureImports.class, "figures-imported", ImportFigures.class, FigureImports::carryOut)
                .by(FigureWork.class, "figure-withdrawn", WithdrawFigure.class, FigureWork::withdraw)
                .by(PartFold.class, "figures-added-up", AddUpFigures.class, PartFold::addUp)
                .by(FigureWork.class, "figure-proven", ProveFigure.class, FigureWork::prove)
                .by(Contests.class, "indicator-contested", ContestIndicator.class, Contests::contest)
                .by(Contests.class, "indicator-contest-answered", AnswerContest.class, Contests::answer)
                .by(Contests.class, "indicator-contest-withdrawn", WithdrawContest.class, Contests::withdraw)
                .by(FigureWork.class, "figure-reviewed", ReviewFigure.class, FigureWork::review);
    }

    private void figuresMadeOfOthers() {
        var set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2");
        var poverty = measured.defined(set, "MADE", Measured.fromBelow(Measured.poverty()));
        measured.entered(Scope.programme(), poverty, set.unit("c1"), "2023", Measured.parts(10, 20));
        measured.entered(Scope.programme(), poverty, set.unit("c2"), "2023", Measured.parts(1, 100));
    }

    private void imported(Measured.Case set, UUID poverty) {
        measured.entered(set.other(), poverty, set.unit("n2"), "2023", Measured.number("61"));
        var report = here.getBean(FigureImports.class)
                .commit(
                        set.office(),
                        ImportedTable.because(
                                "Recounted",
                                "indicator,unit,period,value",
                                poverty + "," + set.unit("n2") + ",2023,62",
                                poverty + "," + set.unit("n2") + ",2024,60.5"),
                        new ImportProgress());
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(1, 1, 0, 0));
    }

    private void aDeedOfEveryKind() {
        figuresMadeOfOthers();
        var measures = here.getBean(Measures.class);
        measures.define(
                Scope.programme(),
                new DefineMeasure(
                        Measures.idOf("bridges"), 0, "bridges", Measured.words("Bridges"), null, null, 500, true));
        measures.define(
                Scope.programme(),
                new DefineDimension(
                        Measures.idOfDimension("size"),
                        0,
                        "size",
                        Measured.words("Size"),
                        List.of(new DefineDimension.Group("large", Measured.words("Large"))),
                        500,
                        true));
        var set = measured.fresh();
        var indicators = here.getBean(Indicators.class);
        var work = here.getBean(FigureWork.class);
        var poverty = measured.defined(set, "POV", Measured.poverty());
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        poverty, 1, derived(Measured.poverty()), "New line", LocalDate.of(2022, 1, 1), Ids.next()));
        var mark = Ids.next();
        indicators.mark(set.office(), new MarkBreak(mark, poverty, set.unit(), Period.of("2021"), "New borders"));
        indicators.unmark(set.office(), new UnmarkBreak(mark, poverty, "Not so"));
        var first = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(first, poverty, set.unit(), "2023", Measured.parts(655, 1000))
                                .cutTo("ethnicity=minority")
                                .maturity(Maturity.PROVISIONAL)
                                .in("percent")
                                .from("Survey")
                                .saying(new Stated.Comment("Fell", null, "Roads", null))
                                .stated())),
                List.of(new FigureWork.Sent("survey.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))),
                new EvidenceFile.Origin(Period.of("2022"), LocalDate.of(2023, 1, 20), set.unit("north")));
        work.prove(
                set.second(),
                new ProveFigure(Ids.next(), first, ProofLevel.DOCUMENT_CHECKED, "Seen", Measured.TODAY, List.of()));
        work.review(set.second(), new ReviewFigure(Ids.next(), first, "Plausible", Measured.TODAY));
        imported(set, poverty);
        var second = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("65.5"));
        var third = measured.corrected(
                set.district(), poverty, set.unit(), "2023", Measured.number("64.5"), second, "Miscounted");
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), third, "Wrong district", Measured.TODAY));
        aDocumentThatTheScannerRefuses(set, poverty, work);
        aContest(set, poverty);
        aComposite(set, indicators, work);
    }

    private void aContest(Measured.Case set, UUID poverty) {
        var contests = here.getBean(Contests.class);
        var id = Ids.next();
        contests.contest(
                set.district(),
                new ContestIndicator(id, poverty, set.unit(), "Herders move", "Count in winter", Measured.TODAY));
        contests.answer(set.office(), new AnswerContest(Ids.next(), id, "From next year", Measured.TODAY));
        contests.withdraw(set.district(), new WithdrawContest(Ids.next(), id, "Settled", Measured.TODAY));
    }

    private void aDocumentThatTheScannerRefuses(Measured.Case set, UUID poverty, FigureWork work) {
        var sum = "ab".repeat(32);
        var file = new EvidenceFile(Ids.next(), "bad.pdf", "application/pdf", 9, sum, null, null, null, true);
        var stated = Stated.of(Ids.next(), poverty, set.unit(), Period.of("2022"), Measured.number("70"))
                .with(new Stated.Proof(Ids.next(), ProofLevel.DOCUMENT_ATTACHED, null, List.of(file)));
        work.enter(set.district(), EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)));
        here.getBean(Quarantine.class).look(Scope.programme(), new LookThroughFile(sum, "Eicar"));
    }

    private void aComposite(Measured.Case set, Indicators indicators, FigureWork work) {
        var online = measured.defined(set, "ONLINE", Readiness.share());
        var days = measured.defined(set, "DAYS", Readiness.days());
        var whole = measured.defined(
                set, "READY", Readiness.of(CompositeText.of(Readiness.online(online), Readiness.days(days, "0.5"))));
        var first = measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(60, 100));
        measured.entered(set.district(), days, set.unit(), "2023", Measured.number("10"));
        work.prove(
                set.second(),
                new ProveFigure(Ids.next(), first, ProofLevel.DOCUMENT_CHECKED, "Seen", Measured.TODAY, List.of()));
        measured.corrected(set.district(), online, set.unit(), "2023", Measured.parts(70, 100), first, "Miscounted");
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        whole,
                        1,
                        Readiness.of(new CompositeText(
                                List.of(Readiness.online(online), Readiness.days(days, "1")),
                                Missing.IGNORE,
                                null,
                                true)),
                        "Other weights",
                        LocalDate.of(2022, 1, 1),
                        null));
    }

    private static DefinitionText derived(DefinitionText text) {
        return DefinitionDraft.like(text)
                .levels(Map.of("tier-2", Origin.DERIVED))
                .text();
    }
}
