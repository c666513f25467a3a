package org.plumbline.frozen;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plumbline.frozen.deed.FreezePage;
import org.plumbline.frozen.deed.FrozenDeed;
import org.plumbline.frozen.deed.SettleFrozen;
import org.plumbline.kernel.Scope;
import org.plumbline.target.TargetReplayTests;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every frozen page can be frozen again from what happened: the same cells, the same sum, the same code. */
@DatabaseTest
class FrozenReplayTests extends AFrozenPage {

    private static final Map<String, String> TABLES = Map.of(
            "page",
            "SELECT p.id, p.code, p.kind, p.page, p.path, p.parameters, u.id, p.on_day, p.known_at, p.language, p.title, p.cells, p.sum,"
                    + " p.replaces FROM frozen.page p JOIN organisation.unit u ON u.node = p.node",
            "rest",
            "SELECT r.page, u.id, r.counts, i.id, r.cut, r.target, d.id FROM frozen.rest r"
                    + " LEFT JOIN organisation.unit u ON u.node = r.node"
                    + " LEFT JOIN indicator.indicator i ON i.indicator_key = r.indicator"
                    + " LEFT JOIN directive.directive d ON d.directive_key = r.directive",
            "settlement",
            "SELECT id, page, seen, words FROM frozen.settlement");

    @Autowired
    private ApplicationContext here;

    @Test
    void everyRowIsRebuilt() {
        var frozen = ofTarget();
        ofUnit();
        print(set.reader());
        correct("39.2", "Counted twice");
        work.settle(
                set.district(), frozen, list.compared(set.district(), frozen).seen(), "Said in the minutes");
        work.again(set.district(), frozen);
        var own = new Replay()
                .by(FrozenWork.class, "page-frozen", FreezePage.class, FrozenWork::freeze)
                .by(FrozenWork.class, "frozen-settled", SettleFrozen.class, FrozenWork::settle);
        Assertions.assertThat(own.names()).hasSize(FrozenDeed.class.getPermittedSubclasses().length);
        var replay = TargetReplayTests.replay().and(own);
        try (var there = replay.again(here)) {
            Replay.everyTableIsTheSame(here, there, "frozen", TABLES, "watch", "mark", "due");
            // Rounds of other tests are not carried out again here, so their pages have nothing to be held against.
            here.getBean(FrozenMarks.class).catchUp();
            there.getBean(FrozenMarks.class).catchUp();
            Replay.sameRows(
                    here,
                    there,
                    "marks",
                    "SELECT m.page, m.differs, m.seen FROM frozen.mark m JOIN frozen.page p ON p.id = m.page WHERE p.page <> 'round'");
            Assertions.assertThat(there.getBean(FrozenList.class)
                            .get(Scope.programme(), frozen)
                            .sound())
                    .isTrue();
        }
    }
}
