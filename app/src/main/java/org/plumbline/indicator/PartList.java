package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which figures another one is made: all units of which it is expected, with what each gave, and what they come to. */
@Component
public class PartList {

    private final Store store;
    private final Wholes wholes;
    private final WholeFacts facts;
    private final FactRows rows;
    private final JdbcClient sql;

    PartList(Store store, Wholes wholes, WholeFacts facts, FactRows rows, JdbcClient sql) {
        this.sql = sql;
        this.store = store;
        this.wholes = wholes;
        this.facts = facts;
        this.rows = rows;
    }

    /** A unit of which a figure is made, and what it gave; null where it is missing. */
    public record Part(UUID unit, Wording name, @Nullable Fact fact) {}

    /**
     * A figure and its parts.
     *
     * @param period of which period; null where there is nothing below
     * @param fact what the parts come to; null where none of them gave anything
     * @param periods the periods of which there is one, the latest first
     * @param unseen how many more units it is made of that the reader does not see
     */
    public record Whole(
            @Nullable Period period,
            @Nullable Fact fact,
            List<Period> periods,
            List<Part> parts,
            int unseen,
            @Nullable Instant knownAt) {
        public Whole {
            periods = List.copyOf(periods);
            parts = List.copyOf(parts);
        }
    }

    /**
     * The parts of a figure of a period, or of the latest.
     *
     * @param node inner number of the unit above
     * @param cut of the figure; of a named set as a whole the cut with that set
     */
    public Whole of(
            Scope scope, UUID indicator, int node, String cut, @Nullable Period period, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var known = knownAt == null ? null : store.settled(knownAt);
            var made = facts.beside(new SeriesList.Question(indicator, node, cut, null, null, known));
            var periods = made.stream().map(Fact::period).toList().reversed();
            var asked = period != null ? period : periods.isEmpty() ? null : periods.getFirst();
            if (asked == null) {
                return new Whole(null, null, List.of(), List.of(), 0, known);
            }
            var cell = Wholes.asked(-1, facts.key(indicator), node, cut, Wholes.Way.BESIDE);
            var members = wholes.members(cell, asked);
            var named = facts.named(members);
            var given = given(indicator, cell.cut(), named, asked, known);
            var parts = named.values().stream()
                    .map(each -> new Part(each.id(), each.name(), given.get(each.id())))
                    .sorted(Comparator.comparing((Part each) -> each.name().original())
                            .thenComparing(Part::unit))
                    .toList();
            var fact = made.stream()
                    .filter(each -> each.period().equals(asked))
                    .findFirst()
                    .orElse(null);
            return new Whole(asked, fact, periods, parts, members.size() - named.size(), known);
        });
    }

    private Map<UUID, Fact> given(
            UUID indicator, String cut, Map<Integer, WholeFacts.Named> named, Period period, @Nullable Instant known) {
        var given = new HashMap<UUID, Fact>();
        var values = new HashMap<String, Object>();
        values.put("indicator", indicator);
        values.put("cut", cut);
        values.put("nodes", Texts.of(named.keySet()));
        values.put("starts", period.first());
        values.put("ends", period.ends());
        var found = new ArrayList<>(rows.fitting(
                "i.id = :indicator AND s.cut = :cut AND s.node = ANY (:nodes::int[]) AND o.starts = :starts AND o.ends = :ends"
                        + " AND o.stance IN ('REPORTED', 'VERIFIED') AND o.known_from <= :known AND o.known_to > :known",
                values,
                known,
                100_000));
        found.sort(Comparator.comparing((Fact each) -> each.stance() == Stance.REPORTED));
        found.forEach(each -> given.put(Objects.requireNonNull(each.unit()), each));
        return given;
    }

    /** The named sets in sight of which a unit stands under another on a day; each can be asked for as a whole. */
    public List<UUID> sets(Scope scope, int node, LocalDate day) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT s.id FROM organisation.unit_set s
                                 WHERE EXISTS (SELECT 1 FROM organisation.set_members_on(s.id, :day) AS m (node)
                                                 JOIN organisation.closure c ON c.line = 1 AND c.ancestor = :node AND c.distance > 0
                                                                            AND c.descendant = m.node
                                                                            AND c.valid_from <= :day AND c.valid_to > :day)
                                 ORDER BY s.code
                                """)
                        .param("node", node)
                        .param("day", day)
                        .query(UUID.class)
                        .list());
    }
}
