package org.plumbline.organisation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Named sets of units: by list, with dated members, or by a rule over traits worked out for the day asked about. */
@Component
public class UnitSets {

    private static final String SELECT =
            "SELECT s.id, s.code, s.name::text, s.rule::text, s.owner, s.row_version FROM organisation.unit_set s ";

    private final Store store;
    private final JdbcClient sql;
    private final UnitRead units;
    private final Reach reach;
    private final TraitKinds kinds;

    UnitSets(Store store, JdbcClient sql, UnitRead units, Reach reach, TraitKinds kinds) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.reach = reach;
        this.kinds = kinds;
    }

    /**
     * Which units belong: those below a unit, of a kind and a tier, for which all conditions hold.
     *
     * @param within the unit under which they stand
     */
    public record Rule(
            UUID within, @Nullable UnitKind kind, @Nullable Short tier, List<Condition> conditions) {
        public Rule {
            conditions = List.copyOf(conditions);
        }
    }

    /** One trait compared with a value; numbers for at least and at most. */
    public record Condition(String trait, Comparison comparison, String value) {

        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        /** Whether it holds for a value of the trait; what is no number is neither at least nor at most another. */
        public boolean holds(String found) {
            if (comparison == Comparison.IS) {
                return found.equals(value);
            }
            if (!isNumber(found) || !isNumber(value)) {
                return false;
            }
            var order = new BigDecimal(found.strip()).compareTo(new BigDecimal(value.strip()));
            return comparison == Comparison.AT_LEAST ? order >= 0 : order <= 0;
        }

        /** Whether a text is a number that traits are compared with. */
        public static boolean isNumber(String text) {
            return NUMBER.matcher(text.strip()).matches();
        }
    }

    public enum Comparison {
        IS,
        AT_LEAST,
        AT_MOST
    }

    public UnitSet get(Scope scope, UUID id) {
        return store.read(scope, () -> named(id)).orElseThrow(() -> new Absent("set", id));
    }

    public Optional<UnitSet> find(Scope scope, UUID id) {
        return store.read(scope, () -> named(id));
    }

    public Optional<UnitSet> byCode(Scope scope, String code) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + "WHERE s.code = :code")
                        .param("code", code)
                        .query(UnitSets::set)
                        .optional());
    }

    public List<UnitSet> all(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql(SELECT + "ORDER BY s.code").query(UnitSets::set).list());
    }

    /** The inner numbers of the units that belong to a set on a day, as far as the scope sees them. */
    public List<Integer> members(Scope scope, UUID id, LocalDate on) {
        return store.read(scope, () -> members(get(scope, id), on));
    }

    /** The sets to which a unit belongs on a day. */
    public List<UnitSet> holding(Scope scope, int node, LocalDate on) {
        return store.read(scope, () -> {
            var listed = sql.sql(
                            "SELECT unit_set FROM organisation.set_member WHERE node = :node AND valid_from <= :on AND valid_to > :on")
                    .param("node", node)
                    .param("on", on)
                    .query(UUID.class)
                    .set();
            return all(scope).stream()
                    .filter(set -> set.rule() == null ? listed.contains(set.id()) : matches(set.rule(), node, on))
                    .toList();
        });
    }

    public Receipt name(Scope scope, NameSet deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.id());
            var owner = units.find(deed.owner()).orElseThrow(() -> new Absent("unit", deed.owner()));
            reach.require(scope, Ability.ORGANISE, owner.node());
            var before = named(deed.id());
            before.ifPresent(set -> {
                reach.require(scope, Ability.ORGANISE, set.owner());
                requireVersion(set, deed);
            });
            var rule = deed.rule() == null ? null : canonical(scope, deed.rule());
            try {
                sql.sql("""
                                INSERT INTO organisation.unit_set (id, code, name, rule, owner)
                                VALUES (:id, :code, :name::jsonb, :rule::jsonb, :owner)
                                ON CONFLICT (id) DO UPDATE
                                   SET code = excluded.code, name = excluded.name, rule = excluded.rule,
                                       owner = excluded.owner,
                                       row_version = unit_set.row_version + 1
                                """)
                        .param("id", deed.id())
                        .param("code", deed.code())
                        .param("name", Json.write(deed.name()))
                        .param("rule", rule == null ? null : Json.write(rule))
                        .param("owner", owner.node())
                        .update();
            } catch (DuplicateKeyException e) {
                throw new Refused("code", "organisation.set-code-taken", Map.of("code", deed.code()));
            }
        });
    }

    public Receipt changeMembers(Scope scope, ChangeMembers deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.set());
            var set = get(scope, deed.set());
            reach.require(scope, Ability.ORGANISE, set.owner());
            if (set.rule() != null) {
                throw new Refused("units", "organisation.set-by-rule", Map.of("set", set.name()));
            }
            var named = units.byIds(deed.units()).stream().collect(Collectors.toMap(u -> u.id().value(), u -> u));
            for (var id : deed.units()) {
                var unit = named.get(id);
                if (unit == null) {
                    throw new Refused("units", "organisation.unit-unknown", Map.of("unit", id));
                }
                if (!unit.livesOn(deed.on())) {
                    throw ceased(set, unit, deed.on());
                }
            }
            replaceMembers(set, List.copyOf(named.values()), deed.on());
        });
    }

    private static Refused ceased(UnitSet set, Unit unit, LocalDate on) {
        return unit.ceased() != null && !on.isBefore(unit.ceased())
                ? new Refused(
                        "units",
                        "organisation.set-ceased",
                        Map.of("set", set.name(), "unit", unit.name(), "ceased", unit.ceased(), "on", on))
                : Lives.outside("units", unit.name(), on, unit.life());
    }

    /** Whoever stays keeps the row and so the day of joining. */
    private void replaceMembers(UnitSet set, List<Unit> members, LocalDate on) {
        var nodes = UnitRows.ints(members.stream().map(Unit::node).toList());
        sql.sql(
                        "DELETE FROM organisation.set_member WHERE unit_set = :set AND valid_from > :on OR unit_set = :set AND valid_from = :on AND node <> ALL (:nodes)")
                .param("set", set.id())
                .param("on", on)
                .param("nodes", nodes)
                .update();
        sql.sql("""
                        UPDATE organisation.set_member SET valid_to = :on
                         WHERE unit_set = :set AND valid_to > :on AND node <> ALL (:nodes)
                        """)
                .param("set", set.id())
                .param("on", on)
                .param("nodes", nodes)
                .update();
        sql.sql("""
                        INSERT INTO organisation.set_member (unit_set, node, valid_from, valid_to)
                        SELECT :set, u.node, :on, u.ceased
                          FROM organisation.unit u
                         WHERE u.node = ANY (:nodes)
                           AND NOT EXISTS (SELECT 1 FROM organisation.set_member m
                                            WHERE m.unit_set = :set AND m.node = u.node AND m.valid_to > :on)
                        """)
                .param("set", set.id())
                .param("on", on)
                .param("nodes", nodes)
                .update();
        sql.sql("UPDATE organisation.unit_set SET row_version = row_version + 1 WHERE id = :set")
                .param("set", set.id())
                .update();
    }

    private Rule canonical(Scope scope, Rule rule) {
        if (units.find(rule.within()).isEmpty()) {
            throw new Refused("within", "organisation.unit-unknown", Map.of("unit", rule.within()));
        }
        return new Rule(rule.within(), rule.kind(), rule.tier(), kinds.canonical(scope, rule.conditions()));
    }

    private Optional<UnitSet> named(UUID id) {
        return sql.sql(SELECT + "WHERE s.id = :id")
                .param("id", id)
                .query(UnitSets::set)
                .optional();
    }

    /** Stops whoever edited an older version than the one stored. */
    private static void requireVersion(UnitSet set, NameSet deed) {
        if (deed.edited() != null && deed.edited() != set.rowVersion()) {
            throw new Conflict(
                    set.id(),
                    deed.edited(),
                    set.rowVersion(),
                    Map.of("name", deed.name().original(), "code", deed.code()),
                    Map.of("name", set.name().original(), "code", set.code()));
        }
    }

    private List<Integer> members(UnitSet set, LocalDate on) {
        if (set.rule() != null) {
            return matching(set.rule(), on, null);
        }
        return sql.sql("""
                        SELECT m.node FROM organisation.set_member m JOIN organisation.unit u ON u.node = m.node
                         WHERE m.unit_set = :set AND m.valid_from <= :on AND m.valid_to > :on
                         ORDER BY m.node
                        """)
                .param("set", set.id())
                .param("on", on)
                .query(Integer.class)
                .list();
    }

    private boolean matches(Rule rule, int node, LocalDate on) {
        return !matching(rule, on, node).isEmpty();
    }

    private List<Integer> matching(Rule rule, LocalDate on, @Nullable Integer only) {
        var conditions = rule.conditions();
        return sql.sql(Sql.file("/org/plumbline/organisation/set-by-rule.sql"))
                .param("within", rule.within())
                .param("kind", rule.kind() == null ? null : rule.kind().name())
                .param("tier", rule.tier())
                .param("only", only)
                .param("traits", conditions.stream().map(Condition::trait).toArray(String[]::new))
                .param(
                        "comparisons",
                        conditions.stream().map(c -> c.comparison().name()).toArray(String[]::new))
                .param("values", conditions.stream().map(Condition::value).toArray(String[]::new))
                .param("on", on)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private static UnitSet set(ResultSet row, int number) throws SQLException {
        var rule = row.getString("rule");
        return new UnitSet(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Wording.of(row.getString("name")),
                rule == null ? null : Json.read(rule, Rule.class),
                row.getInt("owner"),
                row.getInt("row_version"));
    }
}
