package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitSets;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opening the rounds of regimes: from then on units owe their figures of a period. */
@Component
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Periods that a regime asked for before it was laid down here are opened only so far back. */
    private static final int MOST_BACK = 24;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final UnitSets sets;
    private final KeptCalendars calendars;
    private final Regimes regimes;
    private final RoundRows rows;

    Rounds(
            Store store,
            Installation installation,
            Reach reach,
            UnitSets sets,
            KeptCalendars calendars,
            Regimes regimes,
            RoundRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.sets = sets;
        this.calendars = calendars;
        this.regimes = regimes;
        this.rows = rows;
    }

    /**
     * Opens a round. Who owes something in it is worked out once, as the units were on its last day, or are today before that.
     *
     * @throws Refused for a period that the regime does not ask for, has not begun, or is open already, and where nobody or
     *     nothing is asked
     */
    public Receipt open(Scope scope, OpenRound deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.regime());
            var regime = regimes.get(scope, deed.regime());
            reach.require(scope, Ability.DIRECT, regime.owner().node());
            var version = version(regime, deed.period());
            var problems = new ArrayList<>(RegimeRules.day(deed.on(), installation.today()));
            if (deed.period().first().isAfter(deed.on())) {
                problems.add(Problem.at(
                        "period",
                        "reporting.period-to-come",
                        Map.of("period", deed.period().code(), "today", deed.on())));
            }
            if (isOpen(regime, deed.period())) {
                problems.add(Problem.at(
                        "period",
                        "reporting.round-there",
                        Map.of("period", deed.period().code())));
            }
            if (version.dueIn(deed.period()).isEmpty()) {
                problems.add(Problem.at(
                        "period",
                        "reporting.round-nothing",
                        Map.of("period", deed.period().code())));
            }
            Regimes.refuse(problems);
            var last = deed.period().last();
            var units = asked(scope, regime, version, last.isAfter(deed.on()) ? deed.on() : last);
            if (units.isEmpty()) {
                throw new Refused("period", "reporting.round-nobody", Map.of("regime", regime.name()));
            }
            rows.open(deed, regime, version, due(scope, regime, version, deed.period()), units, knownAt);
        });
    }

    /** Opens the rounds of all regimes whose day has come, each regime by itself: one that cannot be carried out stops no other. */
    public void openAll() {
        for (var regime : regimes.all(Scope.programme())) {
            try {
                openDue(Scope.programme(), regime.id());
            } catch (RuntimeException e) {
                LOG.warn(
                        "A round of the regime {} could not be opened; it is tried again: {}",
                        regime.code(),
                        e.toString());
            }
        }
    }

    /** Opens the rounds of a regime whose day has come, and gives how many that were. */
    public int openDue(Scope scope, UUID id) {
        return store.batch(scope, () -> {
            var regime = regimes.get(scope, id);
            var today = installation.today();
            var waiting = waiting(scope, regime, today);
            for (var period : waiting) {
                open(scope, new OpenRound(Ids.next(), id, period, today));
            }
            return waiting.size();
        });
    }

    /**
     * The periods of a regime whose day to be opened has come and that are not open, the earliest first: each version is asked for its
     * own, so that none is passed over where a regime asks more often from a day on.
     */
    private List<Period> waiting(Scope scope, Regime regime, LocalDate today) {
        var open = rows.read("o.regime = :regime", Map.of("regime", regime.key())).stream()
                .map(Round::period)
                .collect(Collectors.toSet());
        var found = new TreeSet<Period>();
        for (var version : regime.versions()) {
            var period = Period.of(version.text().frequency(), today);
            for (var back = 0; back < MOST_BACK && !period.first().isBefore(version.from()); back++) {
                if (version == regime.of(period)
                        && !open.contains(period)
                        && isDue(scope, regime, version, period, today)) {
                    found.add(period);
                }
                period = Period.of(version.text().frequency(), period.first().minusDays(1));
            }
        }
        return List.copyOf(found);
    }

    private boolean isDue(Scope scope, Regime regime, Regime.Version version, Period period, LocalDate today) {
        return !version.dueIn(period).isEmpty()
                && !due(scope, regime, version, period)
                        .minusDays(version.text().opensBefore())
                        .isAfter(today)
                && !asked(scope, regime, version, earlier(period.last(), today)).isEmpty();
    }

    /** How many units a regime would ask today. */
    public int askedToday(Scope scope, Regime regime) {
        return store.read(
                scope,
                () -> asked(scope, regime, regime.newest(), installation.today())
                        .size());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Regime.Version version(Regime regime, Period period) {
        var version = regime.of(period);
        if (version == null || !period.equals(Period.of(version.text().frequency(), period.first()))) {
            throw new Refused(
                    "period", "reporting.period-not-asked", Map.of("period", period.code(), "regime", regime.name()));
        }
        return version;
    }

    private boolean isOpen(Regime regime, Period period) {
        return !rows.read(
                        "o.regime = :regime AND o.starts = :starts AND o.ends = :ends",
                        Map.of("regime", regime.key(), "starts", period.first(), "ends", period.ends()))
                .isEmpty();
    }

    private LocalDate due(Scope scope, Regime regime, Regime.Version version, Period period) {
        return version.text()
                .due()
                .due(period, calendars.of(scope, regime.owner().id()).reckoning());
    }

    private TreeSet<Integer> asked(Scope scope, Regime regime, Regime.Version version, LocalDate on) {
        var nodes = new TreeSet<>(rows.named(regime.key(), version.version(), on));
        version.text().asked().stream()
                .filter(each -> each.kind() == AddresseeKind.SET)
                .map(Asked::set)
                .map(Objects::requireNonNull)
                .forEach(set -> nodes.addAll(sets.members(scope, set, on)));
        return nodes;
    }
}
