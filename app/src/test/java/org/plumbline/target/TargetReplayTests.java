package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.indicator.IndicatorReplayTests;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SchemeDeed;
import org.plumbline.target.deed.SetForEach;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.TakeBackRevision;
import org.plumbline.target.deed.TargetDeed;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawScheme;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Schemes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about targets can be carried out again from what happened, and stands where it stood. */
@DatabaseTest
public class TargetReplayTests {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(
                    "split",
                    "SELECT s.id, t.id, s.name, s.rule, s.indicator, s.on_day, s.answer_by, s.withdrawn, s.reason, s.row_version, s.actor"
                            + " FROM target.split s JOIN target.target t ON t.item = s.item"),
            Map.entry(
                    "share",
                    "SELECT h.id, s.id, u.id, h.place, h.level, h.weight, h.numerator, h.denominator, h.asked_on, h.reason, h.actor,"
                            + " h.ended_on FROM target.share h JOIN target.split s ON s.split = h.split"
                            + " JOIN organisation.unit u ON u.node = h.node"),
            Map.entry(
                    "answer",
                    "SELECT a.id, h.id, a.reply, t.id, a.part_level, a.level, a.numerator, a.denominator, a.reason, a.on_day, a.actor,"
                            + " a.ended_on FROM target.answer a JOIN target.share h ON h.share = a.share"
                            + " LEFT JOIN target.target t ON t.item = a.item"),
            Map.entry("for_each", "SELECT f.id, f.unit_set, f.on_day, f.actor FROM target.for_each f"),
            Map.entry(
                    "for_each_member",
                    "SELECT f.id, m.place, u.id, t.id, m.why FROM target.for_each_member m JOIN target.for_each f ON f.number = m.number"
                            + " JOIN organisation.unit u ON u.node = m.node LEFT JOIN target.target t ON t.item = m.item"),
            Map.entry(
                    "target",
                    "SELECT t.id, t.kind, t.indicator, t.version, t.cut, u.id, t.direction, t.time_rule, t.frequency, t.lag, t.per,"
                            + " t.method, t.scheme, d.id, t.clause, t.field, t.name, t.term, t.annex, t.post, t.trait, t.comparison,"
                            + " t.trait_value, t.set_on, t.withdrawn, t.reason, t.row_version FROM target.target t"
                            + " JOIN organisation.unit u ON u.node = t.node"
                            + " LEFT JOIN directive.directive d ON d.directive_key = t.directive_key"),
            Map.entry(
                    "goal",
                    "SELECT t.id, g.revision, g.id, g.in_force, g.comparator, g.baseline, g.level, g.upper, g.milestones, g.starts, g.due,"
                            + " g.decision, g.reason, g.known_to = 'infinity' FROM target.goal g JOIN target.target t ON t.item = g.item"),
            Map.entry("scheme", "SELECT code, withdrawn, reason FROM target.scheme"),
            Map.entry(
                    "scheme_version", "SELECT id, code, version, file, from_day, decision FROM target.scheme_version"),
            Map.entry(
                    "prescription",
                    "SELECT p.id, d.id, p.code, p.from_day, p.decision, p.known_to = 'infinity' FROM target.prescription p"
                            + " JOIN directive.directive d ON d.directive_key = p.directive_key"),
            Map.entry(
                    "holder",
                    "SELECT t.id, u.id, i.id, s.cut, h.from_day FROM target.holder h JOIN target.target t ON t.item = h.item"
                            + " JOIN organisation.unit u ON u.node = h.node JOIN indicator.series s ON s.series = h.series"
                            + " JOIN indicator.indicator i ON i.indicator_key = s.indicator_key"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private SplitSamples samples;

    @Autowired
    private SchemeRegister schemes;

    @Autowired
    private Directives directives;

    @Test
    void everyRowIsRebuiltAndStandsWhereItStood() {
        aDeedOfEveryKind();
        var replay = replay();
        assertThat(replay.names())
                .hasSize(IndicatorReplayTests.replay().names().size()
                        + TargetDeed.class.getPermittedSubclasses().length
                        + SchemeDeed.class.getPermittedSubclasses().length);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "target", TABLES);
            var standing =
                    "SELECT t.id, s.subject, s.class, s.turns_on FROM standing.held s JOIN target.target t ON t.item = s.item"
                            + " WHERE s.subject IN (2, 3, 4)";
            Replay.sameRows(here, there, "standings", standing);
        }
    }

    /** Carries out again everything about targets, and what they rest on. */
    public static Replay replay() {
        return IndicatorReplayTests.replay()
                .by(Targets.class, "target-set", SetTarget.class, Targets::set)
                .by(Targets.class, "target-revised", ReviseTarget.class, Targets::revise)
                .by(Targets.class, "target-revision-taken-back", TakeBackRevision.class, Targets::takeBack)
                .by(Targets.class, "target-withdrawn", WithdrawTarget.class, Targets::withdraw)
                .by(Splits.class, "target-split", SplitTarget.class, Splits::split)
                .by(Splits.class, "split-changed", ChangeSplit.class, Splits::change)
                .by(Splits.class, "split-withdrawn", WithdrawSplit.class, Splits::withdraw)
                .by(ShareAnswers.class, "share-answered", AnswerShare.class, ShareAnswers::answer)
                .by(ForEach.class, "targets-set-for-each", SetForEach.class, ForEach::set)
                .by(SchemeRegister.class, "scheme-registered", RegisterScheme.class, SchemeRegister::register)
                .by(SchemeRegister.class, "scheme-prescribed", PrescribeScheme.class, SchemeRegister::prescribe)
                .by(SchemeRegister.class, "scheme-withdrawn", WithdrawScheme.class, SchemeRegister::withdraw);
    }

    private void schemes(Measured.Case set) {
        var registered =
                Country.register(set.country().head(null, "north", "Programme"), List.of(), List.of(), List.of());
        directives.register(set.country().office("north"), registered);
        var directive = registered.id();
        var file = Schemes.usualFile().replace("\"review-bands\"", "\"replayed\"");
        var all = Scope.programme();
        var day = Measured.TODAY.minusDays(5);
        schemes.register(all, new RegisterScheme(Ids.next(), file, day, null));
        schemes.prescribe(set.office(), new PrescribeScheme(Ids.next(), directive, "replayed", day, null));
        schemes.prescribe(set.office(), new PrescribeScheme(Ids.next(), directive, null, day, "Clause 3"));
        schemes.withdraw(all, new WithdrawScheme(Ids.next(), "replayed", day.plusDays(1), "Never used"));
    }

    private void aDeedOfEveryKind() {
        samples.everyDeed();
        var set = measured.fresh();
        schemes(set);
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var id = Ids.next();
        var terms = Terms.of(Kind.REACH, poverty, set.unit());
        targets.set(
                set.office(),
                new SetTarget(id, terms, TargetSamples.goal("65.5", "40"), TargetSamples.SET, "Resolution 9"));
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        1,
                        TargetSamples.goal("65.5", "35"),
                        TargetSamples.SET.plusYears(2),
                        "Conclusion 2",
                        "Faster than planned"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        2,
                        TargetSamples.goal("65.5", "3.5"),
                        TargetSamples.SET.plusYears(3),
                        null,
                        "Typed wrongly"));
        targets.takeBack(set.office(), new TakeBackRevision(Ids.next(), id, 3, "A digit too few"));
        var second = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        second,
                        Terms.of(Kind.AT_MOST, poverty, set.unit()),
                        TargetSamples.goal(null, "50"),
                        TargetSamples.SET,
                        null));
        targets.withdraw(
                set.office(), new WithdrawTarget(Ids.next(), second, 1, Measured.TODAY.minusDays(3), "Set twice"));
    }
}
