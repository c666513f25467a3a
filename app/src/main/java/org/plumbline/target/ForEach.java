package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Figures;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.target.TargetForEach.LeftOut;
import org.plumbline.target.TargetForEach.Named;
import org.plumbline.target.deed.SetForEach;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Setting a target of the same terms for every member of a named set of units, in one act: all of them or none. */
@Component
public class ForEach {

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final UnitSets sets;
    private final Units units;
    private final Figures figures;
    private final AskedUnits asked;
    private final Targets targets;
    private final TargetStandings standings;

    ForEach(
            Store store,
            JdbcClient sql,
            Reach reach,
            UnitSets sets,
            Units units,
            Figures figures,
            AskedUnits asked,
            Targets targets,
            TargetStandings standings) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.sets = sets;
        this.units = units;
        this.figures = figures;
        this.asked = asked;
        this.targets = targets;
        this.standings = standings;
    }

    /** The units of a set on a day, in the order of their names' keys: the members that a deed names. */
    public List<UUID> members(Scope scope, UUID set, LocalDate on) {
        return store.read(scope, () -> {
            var nodes = sets.members(scope, set, on);
            var named = units.named(scope, nodes);
            return nodes.stream()
                    .map(named::get)
                    .filter(Objects::nonNull)
                    .map(each -> each.id().value())
                    .toList();
        });
    }

    /**
     * Who of some units would get the target, and who would be left out and why; nothing is stored.
     *
     * @param due the goal's last day
     */
    public TargetForEach plan(
            Scope scope,
            UUID set,
            Collection<UUID> members,
            Terms terms,
            LocalDate start,
            LocalDate due,
            LocalDate on) {
        return store.read(scope, () -> {
            var of = sets.get(scope, set);
            var sites = asked.sites(members);
            var has = has(sites, terms, start, due);
            return new TargetForEach(
                    of.id(),
                    new Named(of.id(), of.name()),
                    members.stream()
                            .filter(sites::containsKey)
                            .map(unit -> planned(unit, Objects.requireNonNull(sites.get(unit)), has, due, on))
                            .toList());
        });
    }

    /**
     * Sets the targets, each as {@link Targets} sets one.
     *
     * @throws Refused if nobody is left to get one, and for everything for which a single target would be refused
     */
    public Receipt set(Scope scope, SetForEach deed) {
        return store.write(scope, deed, knownAt -> {
            var of = sets.get(scope, deed.set());
            var belong = Set.copyOf(sets.members(scope, deed.set(), deed.on()));
            var ids = deed.members().stream().map(SetForEach.Member::unit).toList();
            var sites = asked.sites(ids);
            var problems = new ArrayList<Problem>();
            var before = new HashSet<UUID>();
            for (var i = 0; i < ids.size(); i++) {
                var site = sites.get(ids.get(i));
                if (site == null) {
                    problems.add(Problem.at("members[" + i + "].unit", "target.split.unit-unknown"));
                } else if (!before.add(ids.get(i))) {
                    problems.add(Problem.at(
                            "members[" + i + "].unit", "target.split.unit-twice", Map.of("unit", site.name())));
                } else if (!belong.contains(site.node())) {
                    problems.add(Problem.at(
                            "members[" + i + "].unit",
                            "target.each.not-member",
                            Map.of("unit", site.name(), "set", of.name(), "day", deed.on())));
                }
            }
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            var has = has(sites, deed.terms(), deed.goal().start(), deed.goal().due());
            var rows = new ArrayList<Row>();
            var due = deed.goal().due();
            for (var member : deed.members()) {
                var site = Objects.requireNonNull(sites.get(member.unit()));
                var why = why(site, has, due, deed.on());
                rows.add(new Row(member, site, why, why == LeftOut.HAS_ONE ? has.get(site.node()) : null));
            }
            var given = rows.stream().filter(each -> each.why() == null).toList();
            if (given.isEmpty()) {
                throw new Refused("set", "target.each.nobody", Map.of("n", rows.size()));
            }
            reach.requireAll(
                    scope,
                    Ability.DIRECT,
                    given.stream().map(each -> each.site().node()).toList());
            var items = add(scope, deed, given, knownAt);
            standings.keep(items.values(), deed.on(), knownAt);
            keep(scope, deed, rows, items, knownAt);
        });
    }

    private record Row(
            SetForEach.Member member,
            Places.Site site,
            @Nullable LeftOut why,
            @Nullable Long item) {}

    /** The series of all of them are held first, in the order in which whoever enters figures holds them. */
    private Map<Integer, Long> add(Scope scope, SetForEach deed, List<Row> given, Instant knownAt) {
        var terms = deed.terms();
        if (Cut.find(terms.cut()).isPresent()
                && figures.judged(scope, List.of(terms.indicator())).containsKey(terms.indicator())) {
            figures.keep(
                    terms.indicator(),
                    given.stream().map(each -> each.site().node()).toList(),
                    terms.cut());
        }
        var items = new LinkedHashMap<Integer, Long>();
        for (var each : given) {
            var one = new SetTarget(
                    each.member().target(), terms.at(each.member().unit()), deed.goal(), deed.on(), deed.decision());
            items.put(
                    each.site().node(),
                    targets.adding(scope, one, Ability.DIRECT).apply(knownAt));
        }
        return items;
    }

    /** One act, whole, as far as the reader sees its members. */
    public TargetForEach get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var set = sql.sql("SELECT unit_set FROM target.for_each WHERE id = :id")
                    .param("id", id)
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new Absent("targets", id));
            return new TargetForEach(
                    id,
                    sets.find(scope, set)
                            .map(each -> new Named(each.id(), each.name()))
                            .orElse(null),
                    kept(id));
        });
    }

    private List<TargetForEach.Member> kept(UUID id) {
        return sql.sql("""
                        SELECT u.id, u.name::text, t.id AS target, t.name::text AS target_name, m.why
                          FROM target.for_each f JOIN target.for_each_member m ON m.number = f.number
                          JOIN organisation.named_unit u ON u.node = m.node
                          LEFT JOIN target.target t ON t.item = m.item
                         WHERE f.id = :id
                         ORDER BY m.place
                        """)
                .param("id", id)
                .query((row, n) -> new TargetForEach.Member(
                        new Named(row.getObject("id", UUID.class), Wording.of(row.getString("name"))),
                        row.getObject("target", UUID.class),
                        row.getString("target_name") == null ? null : Wording.of(row.getString("target_name")),
                        row.getString("why") == null ? null : LeftOut.valueOf(row.getString("why"))))
                .list();
    }

    private static TargetForEach.Member planned(
            UUID unit, Places.Site site, Map<Integer, Long> has, LocalDate due, LocalDate on) {
        return new TargetForEach.Member(new Named(unit, site.name()), null, null, why(site, has, due, on));
    }

    private static @Nullable LeftOut why(Places.Site site, Map<Integer, Long> has, LocalDate due, LocalDate on) {
        if (on.isBefore(site.founded()) || !on.isBefore(site.ceased())) {
            return LeftOut.NOT_ALIVE;
        }
        if (!due.isBefore(site.ceased())) {
            return LeftOut.ENDS;
        }
        return has.containsKey(site.node()) ? LeftOut.HAS_ONE : null;
    }

    /** By node, the target that a unit has already on the same indicator and cut and whose time overlaps. */
    private Map<Integer, Long> has(Map<UUID, Places.Site> sites, Terms terms, LocalDate start, LocalDate due) {
        var has = new HashMap<Integer, Long>();
        sql.sql("""
                        SELECT t.node, min(t.item) AS item FROM target.target t
                         CROSS JOIN LATERAL (SELECT g.starts, g.due FROM target.goal g
                                              WHERE g.item = t.item AND g.known_to = 'infinity' ORDER BY g.revision DESC LIMIT 1) g
                         WHERE t.node = ANY (:nodes) AND t.indicator = :indicator AND t.cut = :cut AND t.withdrawn IS NULL
                           AND g.starts < :due AND g.due > :start
                         GROUP BY t.node
                        """)
                .param(
                        "nodes",
                        sites.values().stream().mapToInt(Places.Site::node).toArray())
                .param("indicator", terms.indicator())
                .param("cut", terms.cut())
                .param("start", start)
                .param("due", due)
                .query((row, n) -> has.put(row.getInt("node"), row.getLong("item")))
                .list();
        return has;
    }

    private void keep(Scope scope, SetForEach deed, List<Row> rows, Map<Integer, Long> items, Instant knownAt) {
        sql.sql("""
                        WITH act AS (
                            INSERT INTO target.for_each (id, unit_set, on_day, actor, known_from)
                            VALUES (:id, :set, :on, :actor, :known) RETURNING number)
                        INSERT INTO target.for_each_member (number, place, node, item, why)
                        SELECT act.number, m.place, m.node, m.item, m.why
                          FROM act CROSS JOIN unnest(:nodes::int[], :items::bigint[], :whys::text[])
                               WITH ORDINALITY AS m (node, item, why, place)
                        """)
                .param("id", deed.id())
                .param("set", deed.set())
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("known", TargetRows.at(knownAt))
                .param(
                        "nodes",
                        rows.stream().mapToInt(each -> each.site().node()).toArray())
                .param(
                        "items",
                        rows.stream()
                                .map(each -> each.why() == null
                                        ? items.get(each.site().node())
                                        : each.item())
                                .toArray(Long[]::new))
                .param(
                        "whys",
                        rows.stream()
                                .map(each ->
                                        each.why() == null ? null : each.why().name())
                                .toArray(String[]::new))
                .update();
    }
}
