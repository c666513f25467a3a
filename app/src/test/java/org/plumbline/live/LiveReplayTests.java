package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.live.deed.BindFigure;
import org.plumbline.live.deed.KeepAsSaid;
import org.plumbline.live.deed.LiveDeed;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TakeOverFigures;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.live.deed.UnbindFigure;
import org.plumbline.programme.ProgrammeReplayTests;
import org.plumbline.project.ProjectReplayTests;
import org.plumbline.target.TargetReplayTests;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything about live figures can be carried out again from what happened, and follows or does not as before. */
@DatabaseTest
class LiveReplayTests {

    private static final Map<String, String> TABLES = Map.of(
            "text",
            "SELECT t.id, t.kind, t.record, t.part, u.id, t.on_day, t.versions FROM live.text t"
                    + " JOIN organisation.unit u ON u.node = t.node",
            "version",
            "SELECT text, no, words, actor IS NULL FROM live.version",
            "binding",
            "SELECT b.id, b.text, b.kind, u.id, i.id, s.cut, b.target, d.id, b.classes, b.starts, b.ends, b.checked, b.on_day, b.decimals,"
                    + " b.factor, b.language, b.known_to = 'infinity' FROM live.binding b LEFT JOIN organisation.unit u ON u.node = b.node"
                    + " LEFT JOIN indicator.series s ON s.series = b.series"
                    + " LEFT JOIN indicator.indicator i ON i.indicator_key = s.indicator_key"
                    + " LEFT JOIN directive.directive d ON d.directive_key = b.directive",
            "place",
            "SELECT binding, version, starts, ends, said FROM live.place",
            "kept",
            "SELECT binding, version, state, value, reason FROM live.kept");

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Measured measured;

    @Autowired
    private LiveSamples samples;

    @Test
    void everyRowIsRebuiltAndFollowsAsBefore() {
        aDeedOfEveryKind();
        var live = replay();
        assertThat(live.names()).hasSize(LiveDeed.class.getPermittedSubclasses().length);
        var replay = TargetReplayTests.replay()
                .and(ProgrammeReplayTests.replay())
                .and(ProjectReplayTests.replay())
                .and(live);
        try (var there = replay.again(here)) {
            here.getBean(MarkCheck.class).look();
            assertThat(there.getBean(MarkCheck.class).look().differences()).isEmpty();
            Replay.everyTableIsTheSame(here, there, "live", TABLES, "mark", "watch", "due", "day");
            Replay.sameRows(here, there, "marks", "SELECT binding, state, value, stale FROM live.mark");
        }
    }

    private static Replay replay() {
        return new Replay()
                .by(LiveFigures.class, "figure-bound", BindFigure.class, LiveFigures::bind)
                .by(LiveFigures.class, "figure-unbound", UnbindFigure.class, LiveFigures::unbind)
                .by(LiveFigures.class, "figures-taken-over", TakeOverFigures.class, LiveFigures::takeOver)
                .by(LiveFigures.class, "figure-kept-as-said", KeepAsSaid.class, LiveFigures::keep);
    }

    private void aDeedOfEveryKind() {
        var set = measured.fresh();
        var live = here.getBean(LiveFigures.class);
        for (var act : List.of("bound", "unbound", "taken", "kept")) {
            var made = samples.of(set.unit());
            var key = new TextKey(TextKind.COMMENT, UUID.fromString(made.get("record")), "result");
            var binding = UUID.fromString(made.get("binding"));
            var figure = here.getBean(LiveTexts.class)
                    .get(set.district(), key, null)
                    .figures()
                    .getFirst();
            var bound = figure.source().bound();
            if (!act.equals("bound")) {
                measured.corrected(
                        set.district(),
                        java.util.Objects.requireNonNull(bound.indicator()),
                        set.unit(),
                        "2023",
                        Measured.number("47.3"),
                        UUID.fromString(made.get("figure")),
                        "Counted anew");
            }
            switch (act) {
                case "unbound" -> live.unbind(set.district(), new UnbindFigure(key, binding));
                case "taken" -> live.takeOver(set.district(), live.taking(set.district(), key, 1, List.of(binding)));
                case "kept" ->
                    live.keep(
                            set.district(),
                            new KeepAsSaid(key, binding, 1, RecordState.STANDS, new BigDecimal("47.3"), "Said so"));
                default -> {}
            }
        }
    }
}
