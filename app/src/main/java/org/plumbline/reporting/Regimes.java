package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.RegimeRows.Filed;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Laying down what an office asks: which figures, of whom, how often, and by when. */
@Component
public class Regimes {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final UnitSets sets;
    private final IndicatorList indicators;
    private final RegimeRows rows;
    private final RegimeReading reading;

    Regimes(
            Store store,
            Installation installation,
            Reach reach,
            Units units,
            UnitSets sets,
            IndicatorList indicators,
            RegimeRows rows,
            RegimeReading reading) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.sets = sets;
        this.indicators = indicators;
        this.rows = rows;
        this.reading = reading;
    }

    /**
     * Lays down a regime of an office.
     *
     * @throws Refused for a code that is taken, and for everything by which a unit could not tell what it owes and when
     */
    public Receipt define(Scope scope, DefineRegime deed) {
        return store.write(scope, deed, knownAt -> {
            var owner = units.get(scope, deed.owner());
            reach.require(scope, Ability.DIRECT, owner.node());
            var problems = new ArrayList<>(RegimeRules.code(deed.code()));
            if (problems.isEmpty() && rows.isTaken(owner.node(), deed.code(), deed.id())) {
                problems.add(Problem.at(
                        "code",
                        "reporting.code-taken",
                        Map.of("code", deed.code().strip())));
            }
            var nodes = nodes(scope, deed.text());
            problems.addAll(text(scope, deed.text(), nodes));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            refuse(problems);
            var key = rows.insert(deed.id(), owner.node(), deed.code(), knownAt);
            rows.define(key, 1, deed.text(), deed.from(), null, deed.on(), nodes, scope, knownAt);
        });
    }

    /**
     * Lays a regime down anew; rounds that are open already stay as they were asked.
     *
     * @throws Refused for a day before the version in force
     * @throws Conflict if somebody else did so meanwhile
     */
    public Receipt revise(Scope scope, ReviseRegime deed) {
        return store.write(scope, deed, knownAt -> {
            var before = held(scope, deed.regime(), deed.rowVersion());
            var nodes = nodes(scope, deed.text());
            var problems = new ArrayList<>(text(scope, deed.text(), nodes));
            problems.addAll(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            if (!deed.from().isAfter(before.from())) {
                problems.add(Problem.at(
                        "from", "reporting.from-before", Map.of("from", deed.from(), "before", before.from())));
            }
            refuse(problems);
            var version = before.version() + 1;
            rows.define(
                    before.key(),
                    version,
                    deed.text(),
                    deed.from(),
                    deed.reason().strip(),
                    deed.on(),
                    nodes,
                    scope,
                    knownAt);
            rows.newest(before.key(), version);
        });
    }

    /** Ends a regime; what is owed already stays owed. */
    public Receipt end(Scope scope, EndRegime deed) {
        return store.write(scope, deed, knownAt -> {
            var before = held(scope, deed.regime(), deed.rowVersion());
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            refuse(problems);
            rows.end(before.key(), deed.last(), deed.reason().strip());
        });
    }

    /** All regimes, by office and code. */
    public List<Regime> all(Scope scope) {
        return store.read(scope, () -> reading.read("true", Map.of()));
    }

    /** One regime with all that it ever asked for. */
    public Regime get(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> reading.read("r.id = :id", Map.of("id", id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new Absent("regime", id)));
    }

    /** The same, for whoever may change it. */
    public Regime directed(Scope scope, UUID id) {
        var regime = get(scope, id);
        reach.require(scope, Ability.DIRECT, regime.owner().node());
        return regime;
    }

    /** Some regimes by their inner numbers. */
    Map<Integer, Regime> byKey(Scope scope, List<Integer> keys) {
        return store.read(
                scope,
                () -> reading
                        .read(
                                "r.regime = ANY (:keys)",
                                Map.of(
                                        "keys",
                                        keys.stream()
                                                .mapToInt(Integer::intValue)
                                                .toArray()))
                        .stream()
                        .collect(Collectors.toMap(Regime::key, each -> each)));
    }

    private Filed held(Scope scope, UUID id, @Nullable Integer edited) {
        var before = rows.lock(id);
        reach.require(scope, Ability.DIRECT, before.owner());
        if (edited != null && edited != before.rowVersion()) {
            throw new Conflict(id, edited, before.rowVersion(), Map.of(), Map.of());
        }
        if (before.ended() != null) {
            throw new Refused(
                    "regime", "reporting.regime-ended", Map.of("regime", before.code(), "day", before.ended()));
        }
        return before;
    }

    private List<Problem> text(Scope scope, RegimeText text, Map<UUID, Integer> nodes) {
        var indicators = new HashMap<UUID, org.plumbline.indicator.deed.DefinitionText>();
        this.indicators
                .defined(scope, text.lines().stream().map(RegimeLine::indicator).toList())
                .forEach((id, defined) -> indicators.put(id, defined.text()));
        return RegimeRules.of(
                text,
                new RegimeRules.Known(
                        indicators,
                        nodes.keySet(),
                        text.asked().stream()
                                .map(Asked::set)
                                .filter(Objects::nonNull)
                                .filter(set -> sets.find(scope, set).isPresent())
                                .collect(Collectors.toSet()),
                        units.tiers(scope).stream().map(Tier::tier).collect(Collectors.toSet())));
    }

    /** The inner numbers of the units that a text names and the office sees. */
    private Map<UUID, Integer> nodes(Scope scope, RegimeText text) {
        var nodes = new HashMap<UUID, Integer>();
        for (var asked : text.asked()) {
            if (asked.unit() != null) {
                units.find(scope, asked.unit())
                        .ifPresent(found -> nodes.put(found.id().value(), found.node()));
            }
        }
        return nodes;
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** The first day on which a period of a regime that is laid down today may begin, unless somebody says otherwise. */
    public static LocalDate usualFrom(LocalDate today) {
        return today.withDayOfYear(1);
    }
}
