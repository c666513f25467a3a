package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures that are made of those below as they are read: with what they are made of, and what is missing. Runs inside a transaction. */
@Component
class WholeFacts {

    private final JdbcClient sql;
    private final Installation installation;
    private final Wholes wholes;

    WholeFacts(JdbcClient sql, Installation installation, Wholes wholes) {
        this.sql = sql;
        this.installation = installation;
        this.wholes = wholes;
    }

    /** A unit that a reader sees. */
    record Named(UUID id, Wording name) {}

    /** What was asked of a series, made of the figures below: by cut and period. */
    List<Fact> of(SeriesList.Question asked) {
        var key = key(asked.indicator());
        var facts = new ArrayList<Fact>();
        for (var cut : cuts(key, asked)) {
            facts.addAll(facts(
                    asked,
                    cut,
                    Wholes.asked(
                            -1, key, asked.node(), cut, asked.knownAt() == null ? Wholes.Way.KEPT : Wholes.Way.ANEW)));
        }
        return facts;
    }

    /** What the figures below come to beside what the unit itself states. */
    List<Fact> beside(SeriesList.Question asked) {
        var cut = java.util.Objects.requireNonNullElse(asked.cut(), "");
        var cell = Wholes.asked(-1, key(asked.indicator()), asked.node(), cut, Wholes.Way.BESIDE);
        return facts(asked, cut, cell);
    }

    /** The latest figures that are made of others, of the units in sight, by their names. */
    List<SeriesList.Latest> latest(UUID indicator, int most) {
        var key = key(indicator);
        var nodes = sql.sql("""
                        SELECT u.node FROM organisation.named_unit u
                         WHERE u.node IN (SELECT p.node FROM indicator.part_sum p
                                           WHERE p.indicator_key = :key AND p.cut = '' AND p.counts[1] > 0)
                         ORDER BY u.tier, u.search_key, u.node LIMIT :most
                        """)
                .param("key", key)
                .param("most", most)
                .query(Integer.class)
                .list();
        if (nodes.isEmpty()) {
            return List.of();
        }
        var named = named(nodes);
        var last = new HashMap<Integer, Sum>();
        wholes.of(
                        nodes.stream()
                                .map(node -> Wholes.asked(node, key, node, "", Wholes.Way.KEPT))
                                .toList(),
                        null)
                .forEach(sum -> last.merge(
                        sum.node(), sum, (one, other) -> other.period().compareTo(one.period()) > 0 ? other : one));
        return nodes.stream()
                .filter(node -> last.containsKey(node) && named.containsKey(node))
                .map(node -> {
                    var sum = java.util.Objects.requireNonNull(last.get(node));
                    var unit = java.util.Objects.requireNonNull(named.get(node));
                    var asked = new SeriesList.Question(indicator, node, "", null, null, null);
                    var lack = new Wholes.Lack(sum.given() + sum.notApplicable(), 0, List.of());
                    return new SeriesList.Latest(unit.id(), unit.name(), fact(asked, "", sum, lack, named));
                })
                .toList();
    }

    private List<Fact> facts(SeriesList.Question asked, String cut, Wholes.Asked cell) {
        var sums = wholes.of(List.of(cell), asked.knownAt()).stream()
                .filter(each -> isWithin(each.period(), asked.from(), asked.to()))
                .sorted(Comparator.comparing(Sum::period))
                .toList();
        var lacks = wholes.lacks(cell, sums, asked.knownAt());
        var nodes = new HashSet<>(List.of(asked.node()));
        lacks.values().forEach(each -> nodes.addAll(each.missing()));
        var named = sums.isEmpty() ? Map.<Integer, Named>of() : named(nodes);
        if (!named.containsKey(asked.node())) {
            return List.of(); // a unit out of sight has no figures here
        }
        return sums.stream()
                .map(each -> fact(asked, cut, each, lacks.getOrDefault(each, new Wholes.Lack(0, 0, List.of())), named))
                .toList();
    }

    private static boolean isWithin(Period period, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !period.last().isBefore(from))
                && (to == null || !period.first().isAfter(to));
    }

    private Fact fact(SeriesList.Question asked, String cut, Sum sum, Wholes.Lack lack, Map<Integer, Named> named) {
        var unit = java.util.Objects.requireNonNull(named.get(asked.node()));
        var figure = sum.figure();
        return new Fact(
                Sum.id(asked.indicator(), asked.node(), cut, sum.period()),
                asked.indicator(),
                unit.id(),
                cut,
                sum.period(),
                sum.version(),
                Stance.DERIVED,
                new Fact.Author(unit.id(), unit.name()),
                sum.state(),
                sum.maturity(),
                figure,
                figure == null ? null : figure.amount(sum.per()),
                figure != null,
                new Fact.Proof(sum.proof(), null, null, null, null),
                sum.broken(),
                0,
                0,
                null,
                null,
                null,
                new Fact.Act(Scope.programme().name(), null, installation.dayOf(sum.knownFrom()), sum.knownFrom()),
                null,
                new Fact.Made(
                        sum.given(),
                        sum.notApplicable(),
                        sum.unusable(),
                        lack.expected(),
                        lack.lacking(),
                        lack.missing().stream()
                                .map(named::get)
                                .filter(java.util.Objects::nonNull)
                                .map(each -> new Fact.Author(each.id(), each.name()))
                                .toList(),
                        sum.checked(),
                        sum.isCheckedApart() ? sum.checkedFigure().amount(sum.per()) : null),
                null);
    }

    /** The units among these that the reader sees. */
    Map<Integer, Named> named(Collection<Integer> nodes) {
        var found = new HashMap<Integer, Named>();
        sql.sql(
                        "SELECT u.node, u.id, u.name::text AS name FROM organisation.named_unit u WHERE u.node = ANY (:nodes::int[])")
                .param("nodes", Texts.of(nodes))
                .query((row, n) -> found.put(
                        row.getInt("node"),
                        new Named(row.getObject("id", UUID.class), Wording.of(row.getString("name")))))
                .list();
        return found;
    }

    int key(UUID indicator) {
        return sql.sql("SELECT indicator_key FROM indicator.indicator WHERE id = :id")
                .param("id", indicator)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The cuts in which a unit may have figures made of those below: those of the figures below it, and of sets within it. */
    private List<String> cuts(int key, SeriesList.Question asked) {
        var made = sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.level WHERE indicator_key = :key AND origin = 'DERIVED')
                        """).param("key", key).query(Boolean.class).single();
        if (asked.cut() != null) {
            return made || Cut.isOfSet(asked.cut()) ? List.of(asked.cut()) : List.of();
        }
        return sql.sql("""
                        SELECT s.cut FROM indicator.series s
                         WHERE s.indicator_key = :key AND s.node = :node AND (:made OR s.cut ~ '(^|;)set=')
                        UNION
                        SELECT p.cut FROM indicator.part_sum p WHERE p.indicator_key = :key AND p.node = :node
                        UNION
                        SELECT d.cut FROM indicator.part_delta d WHERE d.indicator_key = :key
                        ORDER BY 1
                        """)
                .param("key", key)
                .param("node", asked.node())
                .param("made", made)
                .query(String.class)
                .list();
    }
}
