package org.plumbline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where units stand: moves in the main line, and the sector lines beside it. Runs inside a writing transaction. */
@Component
class Lines {

    private final JdbcClient sql;
    private final Tree tree;

    Lines(JdbcClient sql, Tree tree) {
        this.sql = sql;
        this.tree = tree;
    }

    /** A deed begins that will move or end units. */
    void begin() {
        tree.begin();
    }

    /** From the day on until the unit's next recorded move in that line. */
    void move(Unit unit, @Nullable Unit parent, int line, LocalDate on, @Nullable UUID decision, Instant knownAt) {
        Lives.require("on", unit, on);
        var stands = tree.linkOn(line, unit.node(), on);
        if (stands == null) {
            throw new Refused("line", "organisation.not-in-line", Map.of("unit", unit.name(), "on", on));
        }
        var above = parent == null ? null : parent.node();
        if (Objects.equals(stands.parent(), above)) {
            throw new Refused(
                    "parent",
                    "organisation.already-there",
                    Map.of("unit", unit.name(), "parent", parent == null ? "" : parent.name(), "on", on));
        }
        tree.relink(line, List.of(new Tree.Link(unit.node(), above, on, stands.to())), decision, knownAt);
    }

    void join(Unit unit, @Nullable Unit parent, JoinLine deed, Instant knownAt) {
        var days = Life.of(deed.from(), deed.to());
        requireSector(deed.line());
        Lives.require("from", unit, deed.from());
        var end = days.to().equals(Life.OPEN) ? unit.life().to() : days.to();
        if (end.isAfter(unit.life().to())) {
            throw Lives.outside("to", unit.name(), end, unit.life());
        }
        if (stood(deed.line(), unit.node())) {
            throw new Refused("line", "organisation.in-line-already", Map.of("unit", unit.name()));
        }
        if (parent != null && !inLine(deed.line(), parent.node(), new Life(deed.from(), end))) {
            throw new Refused(
                    "parent",
                    "organisation.parent-not-in-line",
                    Map.of("unit", unit.name(), "parent", parent.name(), "from", deed.from()));
        }
        var above = parent == null ? null : parent.node();
        tree.plant(deed.line(), List.of(new Tree.Link(unit.node(), above, deed.from(), end)), null, knownAt);
    }

    void leave(Unit unit, LeaveLine deed, Instant knownAt) {
        requireSector(deed.line());
        var stands = tree.linkOn(deed.line(), unit.node(), deed.on());
        if (stands == null) {
            throw new Refused("line", "organisation.not-in-line", Map.of("unit", unit.name(), "on", deed.on()));
        }
        if (hasBelow(deed.line(), unit.node(), deed.on())) {
            throw new Refused("line", "organisation.line-below", Map.of("unit", unit.name(), "on", deed.on()));
        }
        tree.unlink(deed.line(), List.of(new Tree.Link(unit.node(), null, deed.on(), Life.OPEN)), knownAt);
    }

    private static void requireSector(int line) {
        if (line == Line.MAIN) {
            throw new Refused("line", "organisation.main-line", Map.of());
        }
    }

    private boolean stood(int line, int node) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM organisation.closure
                                        WHERE line = :line AND descendant = :node AND distance = 0)
                        """)
                .param("line", line)
                .param("node", node)
                .query(Boolean.class)
                .single();
    }

    private boolean inLine(int line, int node, Life days) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM organisation.closure
                                        WHERE line = :line AND descendant = :node AND distance = 0
                                          AND valid_from <= :from AND valid_to >= :to)
                        """)
                .param("line", line)
                .param("node", node)
                .param("from", days.from())
                .param("to", days.to())
                .query(Boolean.class)
                .single();
    }

    private boolean hasBelow(int line, int node, LocalDate on) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM organisation.closure
                                        WHERE line = :line AND ancestor = :node AND distance > 0 AND valid_to > :on)
                        """)
                .param("line", line)
                .param("node", node)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
