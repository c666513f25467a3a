package org.plumbline.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Founds units, one or fifty thousand, by the same few statements. Runs inside a writing transaction. */
@Component
class Founding {

    private final JdbcClient sql;
    private final Tree tree;
    private final Reach reach;
    private final Decisions decisions;
    private final TraitKinds kinds;

    Founding(JdbcClient sql, Tree tree, Reach reach, Decisions decisions, TraitKinds kinds) {
        this.sql = sql;
        this.tree = tree;
        this.reach = reach;
        this.decisions = decisions;
        this.kinds = kinds;
    }

    /**
     * @param act what the first edge remembers as its decision where the unit names none
     * @return the inner number of each unit that is named, new ones included
     */
    Map<UUID, Integer> carryOut(Scope scope, List<FoundUnit> units, @Nullable UUID act, Instant knownAt) {
        var known = known(units);
        mayFound(scope, units, known);
        var decided = NewUnits.decide(units, known, tiers(), codesTaken(units));
        var nodes = numbers(units.size());
        var byId = new HashMap<UUID, Integer>();
        known.values().forEach(k -> byId.put(k.id(), k.node()));
        for (var i = 0; i < units.size(); i++) {
            byId.put(units.get(i).id(), nodes.get(i));
        }
        units.stream()
                .map(FoundUnit::decision)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(decisions::keep);
        var rows = units.stream()
                .map(unit -> new Row(
                        unit,
                        Objects.requireNonNull(byId.get(unit.id())),
                        byId.get(unit.parent()),
                        byId.get(decided.bodyOf(unit)),
                        unit.decision() == null ? act : unit.decision().id()))
                .toList();
        insertUnits(rows);
        plant(rows, decided, knownAt);
        insertNames(rows);
        insertTraits(scope, rows);
        return byId;
    }

    private record Row(
            FoundUnit unit,
            int node,
            @Nullable Integer parent,
            @Nullable Integer bodyOf,
            @Nullable UUID decision) {}

    private void insertUnits(List<Row> rows) {
        try {
            sql.sql("""
                            INSERT INTO organisation.unit (id, node, code, kind, tier, body_of, telephone, founded, ceased)
                            SELECT * FROM unnest(:ids::uuid[], :nodes::int[], :codes::text[], :kinds::text[],
                                :tiers::smallint[], :bodies::int[], :telephones::text[], :froms::date[], :tos::date[])
                            """)
                    .param("ids", texts(rows, r -> r.unit.id()))
                    .param("nodes", nodes(rows))
                    .param("codes", texts(rows, r -> r.unit.code()))
                    .param("kinds", texts(rows, r -> r.unit.kind()))
                    .param("tiers", rows.stream().map(r -> r.unit.tier()).toArray(Short[]::new))
                    .param("bodies", rows.stream().map(Row::bodyOf).toArray(Integer[]::new))
                    .param("telephones", texts(rows, r -> r.unit.telephone()))
                    .param("froms", texts(rows, r -> r.unit.life().from()))
                    .param("tos", texts(rows, r -> r.unit.life().to()))
                    .update();
        } catch (DuplicateKeyException e) {
            // A code or identifier of a unit that this scope does not see: said without saying whose.
            throw new Refused("code", "organisation.code-taken-elsewhere", Map.of());
        }
    }

    /** Level by level, so that each unit finds its parent's closure; one statement for each level and decision. */
    private void plant(List<Row> rows, NewUnits decided, Instant knownAt) {
        var levels = new TreeMap<Integer, Map<Optional<UUID>, List<Tree.Link>>>();
        for (var row : rows) {
            var life = row.unit.life();
            levels.computeIfAbsent(decided.level(row.unit), level -> new LinkedHashMap<>())
                    .computeIfAbsent(Optional.ofNullable(row.decision), decision -> new ArrayList<>())
                    .add(new Tree.Link(row.node, row.parent, life.from(), life.to()));
        }
        levels.values()
                .forEach(level -> level.forEach(
                        (decision, links) -> tree.plant(Line.MAIN, links, decision.orElse(null), knownAt)));
    }

    private void insertNames(List<Row> rows) {
        sql.sql("""
                        INSERT INTO organisation.unit_name (node, name, search_key, valid_from, valid_to)
                        SELECT * FROM unnest(:nodes::int[], :names::jsonb[], :keys::text[], :froms::date[], :tos::date[])
                        """)
                .param("nodes", nodes(rows))
                .param("names", texts(rows, r -> Json.write(r.unit.name())))
                .param("keys", texts(rows, r -> UnitSearch.key(r.unit.name())))
                .param("froms", texts(rows, r -> r.unit.life().from()))
                .param("tos", texts(rows, r -> r.unit.life().to()))
                .update();
    }

    private static int[] nodes(List<Row> rows) {
        return rows.stream().mapToInt(Row::node).toArray();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable Object> value) {
        return UnitRows.texts(rows.stream().map(value).toList());
    }

    private void insertTraits(Scope scope, List<Row> rows) {
        if (rows.stream().allMatch(row -> row.unit.traits().isEmpty())) {
            return;
        }
        var canonical = kinds.canonical(scope, "traits");
        var traits = rows.stream()
                .flatMap(row ->
                        canonical.apply(row.unit.traits()).entrySet().stream().map(t -> Map.entry(row, t)))
                .filter(trait -> !trait.getValue().getValue().isEmpty())
                .toList();
        if (traits.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO organisation.trait (node, name, value, valid_from, valid_to)
                        SELECT * FROM unnest(:nodes::int[], :names::text[], :values::text[], :froms::date[], :tos::date[])
                        """)
                .param(
                        "nodes",
                        UnitRows.ints(traits.stream().map(t -> t.getKey().node).toList()))
                .param(
                        "names",
                        UnitRows.texts(
                                traits.stream().map(t -> t.getValue().getKey()).toList()))
                .param(
                        "values",
                        UnitRows.texts(traits.stream()
                                .map(t -> t.getValue().getValue())
                                .toList()))
                .param(
                        "froms",
                        UnitRows.texts(traits.stream()
                                .map(t -> t.getKey().unit.life().from())
                                .toList()))
                .param(
                        "tos",
                        UnitRows.texts(traits.stream()
                                .map(t -> t.getKey().unit.life().to())
                                .toList()))
                .update();
    }

    /** Units that were there before, of those named as parent or place or founded under an identifier in use. */
    private Map<UUID, NewUnits.Known> known(List<FoundUnit> units) {
        Set<UUID> named = units.stream()
                .flatMap(u -> Stream.of(u.id(), u.parent(), u.bodyOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sql
                .sql("""
                        SELECT u.id, u.node, u.kind, p.id AS place, u.founded, u.ceased, u.name::text
                          FROM organisation.named_unit u LEFT JOIN organisation.unit p ON p.node = u.body_of
                         WHERE u.id = ANY (:ids::uuid[])
                        """)
                .param("ids", UnitRows.texts(List.copyOf(named)))
                .query((row, n) -> new NewUnits.Known(
                        row.getObject("id", UUID.class),
                        row.getInt("node"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getObject("place", UUID.class),
                        new Life(UnitRows.day(row, "founded"), UnitRows.day(row, "ceased")),
                        Wording.of(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(NewUnits.Known::id, k -> k));
    }

    private void mayFound(Scope scope, List<FoundUnit> units, Map<UUID, NewUnits.Known> known) {
        if (units.stream().anyMatch(u -> u.parent() == null) && !scope.everything()) {
            throw new Absent("unit", "above the root");
        }
        var parents = units.stream()
                .map(FoundUnit::parent)
                .filter(Objects::nonNull)
                .map(known::get)
                .filter(Objects::nonNull)
                .map(NewUnits.Known::node)
                .distinct()
                .toList();
        reach.requireAll(scope, Ability.ORGANISE, parents);
    }

    private Collection<Short> tiers() {
        return sql.sql("SELECT tier FROM organisation.tier").query(Short.class).set();
    }

    private Set<String> codesTaken(List<FoundUnit> units) {
        var codes = units.stream().map(FoundUnit::code).filter(Objects::nonNull).toList();
        return codes.isEmpty()
                ? Set.of()
                : sql.sql("SELECT code FROM organisation.unit WHERE code = ANY (:codes::text[])")
                        .param("codes", UnitRows.texts(codes))
                        .query(String.class)
                        .set();
    }

    private List<Integer> numbers(int count) {
        return sql.sql("SELECT nextval('organisation.unit_node_seq')::int FROM generate_series(1, :count)")
                .param("count", count)
                .query(Integer.class)
                .list();
    }
}
