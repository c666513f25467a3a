package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitSets;
import org.plumbline.standing.Counts;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Subject;
import org.plumbline.standing.Tallies;
import org.plumbline.standing.TalliesThen;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many targets stand in which class: of a unit with all below it, exact to the last commit, and on any day as known at any instant. */
@Component
public class TargetCounts {

    /** Targets by their class as reported, as the kept counts know them. */
    public static final Subject AS_REPORTED = TargetStandings.REPORTED;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Tallies tallies;
    private final TalliesThen then;
    private final DueList due;
    private final UnitSets sets;

    TargetCounts(
            Store store,
            JdbcClient sql,
            Installation installation,
            Tallies tallies,
            TalliesThen then,
            DueList due,
            UnitSets sets) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.tallies = tallies;
        this.then = then;
        this.due = due;
        this.sets = sets;
    }

    /**
     * What a scorecard counts; what is null does not narrow it.
     *
     * @param node inner number of the unit, with all below it
     * @param knownAt null for all that is known
     * @param field with the fields under it
     * @param set only units of this set, with all below them
     */
    public record Question(
            int node,
            LocalDate on,
            @Nullable Instant knownAt,
            @Nullable UUID directive,
            @Nullable UUID field,
            @Nullable UUID set) {

        /** All targets of a unit on a day. */
        public static Question of(int node, LocalDate on) {
            return new Question(node, on, null, null, null, null);
        }

        /** The same under one document. */
        public Question under(@Nullable UUID document) {
            return new Question(node, on, knownAt, document, field, set);
        }
    }

    /** The scorecard; all its counts are of one snapshot. */
    public Scorecard of(Scope scope, Question asked) {
        return of(scope, asked, () -> asked.directive == null ? keys(scope) : key(asked.directive));
    }

    /** The same of what stands under open documents and under none: one number for all who may see counts of the unit. */
    public Scorecard ofOpen(Scope scope, Question asked) {
        return of(scope, asked, this::open);
    }

    private Scorecard of(Scope scope, Question asked, Supplier<int @Nullable []> counted) {
        if (!store.isOpen()) {
            due.catchUp();
        }
        return store.read(scope, () -> {
            var keys = counted.get();
            var fields = asked.field == null ? null : fields(asked.field);
            var nodes = asked.set == null ? List.of(asked.node) : members(scope, asked);
            if (fields == null && isNow(asked.on, asked.knownAt)) {
                var all = tallies.together(scope, TargetStandings.ALL, nodes, keys);
                return new Scorecard(
                        Objects.requireNonNull(all.get(TargetStandings.REPORTED)),
                        Objects.requireNonNull(all.get(TargetStandings.CHECKED)),
                        Objects.requireNonNull(all.get(TargetStandings.ATTAINED)));
            }
            return new Scorecard(
                    counts(scope, TargetStandings.REPORTED, nodes, asked, keys, fields),
                    counts(scope, TargetStandings.CHECKED, nodes, asked, keys, fields),
                    counts(scope, TargetStandings.ATTAINED, nodes, asked, keys, fields));
        });
    }

    /**
     * How many targets stand in which class under each document, in some places that do not lie in one another.
     *
     * @param keys the documents' inner numbers; null for all that the reader sees
     */
    Map<Integer, Counts> byDocument(
            Scope scope, Collection<Integer> places, LocalDate on, @Nullable Instant knownAt, int @Nullable [] keys) {
        var when = new TalliesThen.When(on, Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN));
        var now = isNow(on, knownAt);
        return store.read(scope, () -> {
            var readable = keys == null ? keys(scope) : keys;
            var all = new HashMap<Integer, Counts>();
            for (var place : places) {
                var part = now
                        ? tallies.byKey(scope, TargetStandings.REPORTED, place, readable)
                        : then.byKey(scope, TargetStandings.REPORTED, place, when, readable);
                part.forEach((key, counts) -> all.merge(key, counts, Counts::and));
            }
            return all;
        });
    }

    /** Of one subject: on a past day or as known then, or in some fields alone. */
    private Counts counts(
            Scope scope,
            Subject subject,
            Collection<Integer> nodes,
            Question asked,
            int @Nullable [] keys,
            @Nullable List<Integer> fields) {
        var when = new TalliesThen.When(asked.on, Objects.requireNonNullElse(asked.knownAt, Store.ALL_KNOWN));
        var sum = Counts.none(subject.classes());
        if (fields == null) {
            for (var each : then.ofNodes(scope, subject, nodes, when, keys).values()) {
                sum = sum.and(each);
            }
            return sum;
        }
        for (var node : nodes) {
            var byField = isNow(asked.on, asked.knownAt)
                    ? tallies.byField(scope, subject, node, keys)
                    : then.byField(scope, subject, node, when, keys);
            for (var field : fields) {
                sum = sum.and(byField.getOrDefault(field, Counts.none(subject.classes())));
            }
        }
        return sum;
    }

    private boolean isNow(LocalDate on, @Nullable Instant knownAt) {
        return knownAt == null && on.equals(installation.today());
    }

    /** The units of the set under the unit, without those that stand below another of them. */
    private List<Integer> members(Scope scope, Question asked) {
        var all = new HashSet<>(sets.members(scope, Objects.requireNonNull(asked.set), asked.on));
        return sql.sql("""
                        SELECT m.node FROM unnest(:members::int[]) AS m (node)
                         WHERE EXISTS (SELECT 1 FROM organisation.closure c
                                        WHERE c.line = 1 AND c.descendant = m.node AND c.ancestor = :node
                                          AND c.valid_from <= :on AND c.valid_to > :on)
                           AND NOT EXISTS (SELECT 1 FROM organisation.closure c
                                            WHERE c.line = 1 AND c.descendant = m.node AND c.distance > 0
                                              AND c.ancestor = ANY (:members::int[])
                                              AND c.valid_from <= :on AND c.valid_to > :on)
                         ORDER BY m.node
                        """)
                .param("members", all.stream().mapToInt(Integer::intValue).toArray())
                .param("node", asked.node)
                .param("on", asked.on)
                .query(Integer.class)
                .list();
    }

    /** The documents that count for the reader: null for all; 0 stands for targets under none. */
    private int @Nullable [] keys(Scope scope) {
        return scope.everything()
                ? null
                : sql.sql("SELECT directive.readable() UNION ALL SELECT 0").query(Integer.class).list().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private int[] open() {
        return sql
                .sql("SELECT directive_key FROM directive.directive WHERE reading_class = 'OPEN' UNION ALL SELECT 0")
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] key(UUID directive) {
        return sql
                .sql("SELECT directive_key FROM directive.named_directive WHERE id = :id")
                .param("id", directive)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Integer> fields(UUID field) {
        var keys = sql.sql("SELECT field_key FROM directive.field WHERE id = :field OR parent = :field")
                .param("field", field)
                .query(Integer.class)
                .list();
        if (keys.isEmpty()) {
            throw new Refused("field", "target.field-unknown", Map.of());
        }
        return keys;
    }
}
