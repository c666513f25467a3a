package org.plumbline.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.plumbline.verdict.Part;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.State;
import org.plumbline.verdict.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is read to restate series: figures of many units at once, names of units in sight, what ordered changes. Runs inside a transaction. */
@Component
class RestatedRows {

    private final JdbcClient sql;
    private final Wholes wholes;

    RestatedRows(JdbcClient sql, Wholes wholes) {
        this.sql = sql;
        this.wholes = wholes;
    }

    /**
     * Figures of units by period.
     *
     * @param parts as they are added up, {@code figures} as they were given
     * @param summed those that are made of figures below and stand nowhere themselves
     */
    record Given(Map<Integer, Map<Period, Part>> parts, Map<Integer, Map<Period, Observed>> figures, Set<UUID> summed) {

        @Nullable
        Observed figure(int node, Period period) {
            return figures.getOrDefault(node, Map.of()).get(period);
        }
    }

    /** What ordered a change of units. */
    record Order(String reference, @Nullable UUID directive) {}

    /** The units' own figures in one cut: as they reported them, else as they are made of figures below. */
    Given given(
            IndicatorList.Defined indicator,
            VersionRules rules,
            Collection<Integer> nodes,
            String cut,
            @Nullable Instant known) {
        var given = new Given(new HashMap<>(), new HashMap<>(), new HashSet<>());
        var units = new HashMap<Long, Integer>();
        sql.sql("""
                        SELECT s.series, s.node FROM indicator.series s
                         WHERE s.indicator_key = :key AND s.node = ANY (:nodes::int[]) AND s.cut = :cut
                        """)
                .param("key", indicator.key())
                .param("nodes", Texts.of(nodes))
                .param("cut", cut)
                .query((row, n) -> units.put(row.getLong("series"), row.getInt("node")))
                .list();
        var weights = new Weights(sql, rules, nodes);
        Figures.stated(sql, units.keySet(), Objects.requireNonNullElse(known, Store.ALL_KNOWN))
                .forEach((series, figures) ->
                        figures.forEach(each -> take(given, rules, weights, units.getOrDefault(series, 0), each)));
        if (isMade(indicator, cut)) {
            var way = known == null ? Wholes.Way.KEPT : Wholes.Way.ANEW;
            wholes.of(
                            nodes.stream()
                                    .map(node -> Wholes.asked(node, indicator.key(), node, cut, way))
                                    .toList(),
                            known)
                    .forEach(sum -> {
                        var figure = sum.observed().getFirst();
                        if (take(given, rules, weights, sum.node(), figure)) {
                            given.summed.add(figure.id());
                        }
                    });
        }
        return given;
    }

    private static boolean isMade(IndicatorList.Defined indicator, String cut) {
        return Cut.isOfSet(cut)
                || indicator.versions().stream()
                        .anyMatch(each ->
                                each.text().levels().containsValue(org.plumbline.indicator.deed.Origin.DERIVED));
    }

    private static boolean take(Given given, VersionRules rules, Weights weights, int node, Observed figure) {
        if (figure.stance() != Stance.REPORTED && figure.stance() != Stance.DERIVED) {
            return false;
        }
        var period = new Period(figure.period().first(), figure.period().last());
        var own = given.figures.computeIfAbsent(node, any -> new HashMap<>());
        if (figure.stance() == Stance.DERIVED && own.containsKey(period)) {
            return false;
        }
        own.put(period, figure);
        given.parts
                .computeIfAbsent(node, any -> new HashMap<>())
                .put(
                        period,
                        new Part(
                                String.valueOf(node),
                                State.valueOf(figure.state().name()),
                                value(figure.figure()),
                                weights.of(node, period)));
        return true;
    }

    private static @Nullable Value value(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        if (figure.numerator() != null && figure.denominator() != null) {
            return new Value.Parts(figure.numerator(), figure.denominator());
        }
        if (figure.value() != null) {
            return new Value.Amount(figure.value());
        }
        if (figure.answer() != null) {
            return new Value.Answer(figure.answer());
        }
        return figure.rank() != null && figure.rankOf() != null
                ? new Value.Place(figure.rank(), figure.rankOf())
                : new Value.Words(Objects.requireNonNullElse(figure.words(), ""));
    }

    /** The names of those units that the reader sees. */
    Map<Integer, Fact.Author> named(Collection<Integer> nodes) {
        var found = new HashMap<Integer, Fact.Author>();
        sql.sql("""
                        SELECT u.node, u.id, u.name::text AS name FROM organisation.named_unit u WHERE u.node = ANY (:nodes::int[])
                        """)
                .param("nodes", Texts.of(nodes))
                .query((row, n) -> found.put(
                        row.getInt("node"),
                        new Fact.Author(row.getObject("id", UUID.class), Wording.of(row.getString("name")))))
                .list();
        return found;
    }

    /** What ordered the changes of units on some days. */
    Map<LocalDate, Order> orders(Collection<LocalDate> days, Collection<Integer> nodes, @Nullable Instant known) {
        var found = new HashMap<LocalDate, Order>();
        if (days.isEmpty()) {
            return found;
        }
        sql.sql("""
                        SELECT s.on_date, d.reference, d.directive
                          FROM organisation.succession s JOIN organisation.decision d ON d.id = s.decision
                         WHERE s.on_date = ANY (:days::date[]) AND s.known_from <= :known
                           AND (s.predecessor = ANY (:nodes::int[]) OR s.successor = ANY (:nodes::int[]))
                         ORDER BY s.on_date, s.known_from DESC, s.step DESC
                        """)
                .param("days", Texts.of(days))
                .param("nodes", Texts.of(nodes))
                .param(
                        "known",
                        Objects.requireNonNullElse(known, Store.ALL_KNOWN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> found.put(
                        row.getObject("on_date", LocalDate.class),
                        new Order(row.getString("reference"), row.getObject("directive", UUID.class))))
                .list();
        return found;
    }

    /** How heavy units weigh in a mean: a trait of theirs on the last day of the period. */
    private static final class Weights {

        private final VersionRules rules;
        private final Map<String, List<Trait>> traits = new HashMap<>();

        private record Trait(
                int node,
                BigDecimal value,
                LocalDate from,
                @Nullable LocalDate to) {}

        Weights(JdbcClient sql, VersionRules rules, Collection<Integer> nodes) {
            this.rules = rules;
            for (var version : rules.versions()) {
                var name = version.text().weight();
                if (name != null && !traits.containsKey(name)) {
                    traits.put(
                            name,
                            sql.sql("""
                                            SELECT t.node, t.value::numeric AS value, t.valid_from, nullif(t.valid_to, 'infinity') AS valid_to
                                              FROM organisation.trait t WHERE t.name = :name AND t.node = ANY (:nodes::int[])
                                            """)
                                    .param("name", name)
                                    .param("nodes", Texts.of(nodes))
                                    .query((row, n) -> new Trait(
                                            row.getInt("node"),
                                            row.getBigDecimal("value"),
                                            row.getObject("valid_from", LocalDate.class),
                                            row.getObject("valid_to", LocalDate.class)))
                                    .list());
                }
            }
        }

        @Nullable
        BigDecimal of(int node, Period period) {
            var text = rules.text(period);
            if (traits.isEmpty() || text.placeRule() != PlaceRule.WEIGHTED_MEAN) {
                return null;
            }
            var day = period.last();
            return new ArrayList<>(traits.getOrDefault(Objects.requireNonNullElse(text.weight(), ""), List.of()))
                    .stream()
                            .filter(each -> each.node == node
                                    && !each.from.isAfter(day)
                                    && (each.to == null || each.to.isAfter(day)))
                            .map(Trait::value)
                            .findFirst()
                            .orElse(null);
        }
    }
}
