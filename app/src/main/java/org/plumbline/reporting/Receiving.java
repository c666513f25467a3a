package org.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Succession;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Returned.Kind;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What is decided on returns on their way: approved station by station, accepted at the last, sent back, permitted to come late. */
@Component
public class Receiving {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final Sending sending;
    private final ReturnRows rows;
    private final PermitRows permits;
    private final StationRows stations;
    private final Units units;
    private final Succession succession;

    Receiving(
            Store store,
            Installation installation,
            Reach reach,
            RoundList rounds,
            Sending sending,
            ReturnRows rows,
            PermitRows permits,
            StationRows stations,
            Units units,
            Succession succession) {
        this.units = units;
        this.succession = succession;
        this.rounds = rounds;
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.sending = sending;
        this.rows = rows;
        this.permits = permits;
        this.stations = stations;
    }

    /**
     * Passes a return at the station where it waits: on to the next one, out of its unit, or as accepted at the last. Nobody approves what
     * the own hand handed in or sent.
     *
     * @throws Refused where it does not wait there, and for whoever does not act from the post that decides there or a deputy of it
     */
    public Receipt approve(Scope scope, ApproveReturn deed) {
        return store.batch(scope, () -> {
            var at = deed.at() == null ? stations.waiting(deed.id()).orElse(null) : deed.at();
            var facts = at == null
                    ? null
                    : stations.facts(at)
                            .filter(each -> each.id().equals(deed.id()))
                            .orElse(null);
            if (facts != null && facts.inside() && facts.last()) {
                return sending.leave(scope, deed.id(), () -> decides(scope, rows.lock(deed.id()), facts));
            }
            return store.write(scope, at == null ? deed : deed.at(at), knownAt -> {
                var before = rows.lock(deed.id());
                if (at == null || facts == null) {
                    reach.require(scope, Ability.READ, before.node());
                    throw notWaiting();
                }
                decides(scope, before, facts);
                Regimes.refuse(RegimeRules.day(deed.on(), installation.today()));
                var accepted = facts.last();
                rows.move(
                        deed.step(),
                        deed.id(),
                        accepted ? Kind.ACCEPTED : Kind.APPROVED,
                        accepted ? Stage.ACCEPTED : before.stage(),
                        null,
                        deed.on(),
                        scope,
                        knownAt);
                stations.next(at, deed.on());
            });
        });
    }

    /** Whoever decides where a return waits sends it back to its unit, or the office that asked what it accepted; the reason stays. */
    public Receipt sendBack(Scope scope, SendBackReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.id());
            if (before.stage() == Stage.ACCEPTED) {
                reach.require(scope, Ability.DIRECT, before.owner());
                refuseOwnHand(scope, before);
            } else {
                decides(
                        scope,
                        before,
                        stations.waiting(deed.id()).flatMap(stations::facts).orElse(null));
            }
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            Regimes.refuse(problems);
            rows.move(
                    deed.step(),
                    deed.id(),
                    Kind.SENT_BACK,
                    Stage.SENT_BACK,
                    deed.reason().strip(),
                    deed.on(),
                    scope,
                    knownAt);
        });
    }

    /**
     * Lets a unit send its return until a day after the round has closed.
     *
     * @throws Refused for a return that was sent or is taken on that day anyway, a day that is over, and without a reason
     */
    public Receipt permit(Scope scope, PermitLateReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            reach.require(scope, Ability.DIRECT, opened.regime().owner().node());
            var owing = rounds.owing(scope, opened, deed.unit());
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            if (deed.until().isBefore(deed.on())) {
                problems.add(
                        Problem.at("until", "reporting.permit-over", Map.of("day", deed.until(), "today", deed.on())));
            }
            if (!owing.stage().isOwed()) {
                problems.add(Sending.alreadySent(owing));
            } else if (!owing.isClosed(deed.until())) {
                problems.add(Problem.at("until", "reporting.permit-needless", Map.of("day", deed.until())));
            }
            Regimes.refuse(problems);
            permits.permit(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /**
     * Names who answers for what a unit owes that has ended.
     *
     * @throws Refused for a unit that goes on, and for one that does not follow it
     */
    public Receipt name(Scope scope, NameAnswerer deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            reach.require(scope, Ability.DIRECT, opened.regime().owner().node());
            var owing = rounds.owing(scope, opened, deed.unit());
            var answerer = units.get(scope, deed.answerer());
            var problems = new ArrayList<>(RegimeRules.day(deed.on(), installation.today()));
            if (owing.ended() == null) {
                problems.add(Problem.at("unit", "reporting.unit-goes-on", Map.of("unit", owing.unitName())));
            } else if (!succession.followers(owing.node()).contains(answerer.node())) {
                problems.add(Problem.at(
                        "answerer",
                        "reporting.answerer-elsewhere",
                        Map.of("unit", owing.unitName(), "answerer", answerer.name())));
            }
            Regimes.refuse(problems);
            permits.name(deed, opened.round().key(), owing.node(), answerer.node(), scope, knownAt);
        });
    }

    /** The units that follow one that has ended and owes something, as far as the reader sees them. */
    public List<Unit> followers(Scope scope, RoundList.Owing owing) {
        return owing.ended() == null
                ? List.of()
                : store.read(
                        scope,
                        () -> List.copyOf(units.named(scope, succession.followers(owing.node()))
                                .values()));
    }

    /** What was permitted to a unit in a round, the latest first. */
    public List<Returned.Permit> permits(Scope scope, RoundList.Owing owing) {
        return store.read(scope, () -> permits.permits(owing.round().key(), owing.node()));
    }

    /** Whether the reader asked for the returns of a regime: looks through them, permits, and sends back what was accepted. */
    public boolean mayReceive(Scope scope, Regime regime) {
        return reach.allows(scope, Ability.DIRECT, regime.owner().node());
    }

    /** Whether the reader decides where a return waits. */
    public boolean mayDecide(Scope scope, RoundList.Owing owing) {
        var at = owing.at();
        var returned = owing.returned();
        return at != null
                && returned != null
                && store.read(
                        scope,
                        () -> stations.facts(at.station())
                                        .filter(each -> acts(scope, each)
                                                && reach.allows(
                                                        scope,
                                                        each.inside() ? Ability.ANSWER : Ability.DIRECT,
                                                        each.node()))
                                        .isPresent()
                                && (scope.isProgramme() || !rows.isHand(returned, scope)));
    }

    /** Lets pass who decides at a station where a return waits. */
    private void decides(Scope scope, ReturnRows.Held before, StationRows.@Nullable Facts facts) {
        if (facts == null || !facts.waits()) {
            reach.require(scope, Ability.DIRECT, before.owner());
            throw notWaiting();
        }
        reach.require(scope, facts.inside() ? Ability.ANSWER : Ability.DIRECT, facts.node());
        if (!acts(scope, facts)) {
            throw new Refused(
                    "return",
                    "reporting.other-post",
                    Map.of("post", facts.postName() == null ? "–" : facts.postName()));
        }
        refuseOwnHand(scope, before);
    }

    private static boolean acts(Scope scope, StationRows.Facts facts) {
        return facts.post() == null
                || scope.isProgramme()
                || scope.post() != null
                        && (facts.post().equals(scope.post())
                                || facts.deputies().contains(scope.post()));
    }

    private void refuseOwnHand(Scope scope, ReturnRows.Held before) {
        if (!scope.isProgramme() && rows.isHand(before.id(), scope)) {
            throw new Refused("return", "reporting.own-return", Map.of());
        }
    }

    private static Refused notWaiting() {
        return new Refused("return", "reporting.not-waiting", Map.of());
    }
}
