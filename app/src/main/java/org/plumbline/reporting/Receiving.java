package org.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What the office that asked does with returns: it takes them as complete, sends them back, or permits that they come late. */
@Component
public class Receiving {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final ReturnRows rows;

    Receiving(Store store, Installation installation, Reach reach, RoundList rounds, ReturnRows rows) {
        this.rounds = rounds;
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rows = rows;
    }

    /** The office that asked takes a return as complete. Nobody accepts what the own hand sent. */
    public Receipt accept(Scope scope, AcceptReturn deed) {
        return store.write(scope, deed, knownAt -> {
            received(scope, deed.id());
            Regimes.refuse(RegimeRules.day(deed.on(), installation.today()));
            rows.move(deed.step(), deed.id(), Stage.ACCEPTED, null, deed.on(), scope, knownAt);
        });
    }

    /** The office that asked sends a return back; the reason stays with it. */
    public Receipt sendBack(Scope scope, SendBackReturn deed) {
        return store.write(scope, deed, knownAt -> {
            received(scope, deed.id());
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), installation.today()));
            Regimes.refuse(problems);
            rows.move(deed.step(), deed.id(), Stage.SENT_BACK, deed.reason().strip(), deed.on(), scope, knownAt);
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
            var problems = new ArrayList<>(RegimeRules.day(deed.on(), installation.today()));
            if (!owing.stage().isOwed()) {
                problems.add(Returns.alreadySent(owing));
            } else if (deed.until().isBefore(deed.on())) {
                problems.add(
                        Problem.at("until", "reporting.permit-over", Map.of("day", deed.until(), "today", deed.on())));
            } else if (!owing.isClosed(deed.until())) {
                problems.add(Problem.at("until", "reporting.permit-needless", Map.of("day", deed.until())));
            }
            problems.addAll(RegimeRules.reasoned(deed.reason()));
            Regimes.refuse(problems);
            rows.permit(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /** What was permitted to a unit in a round, the latest first. */
    public List<Returned.Permit> permits(Scope scope, RoundList.Owing owing) {
        return store.read(scope, () -> rows.permits(owing.round().key(), owing.node()));
    }

    /** Whether the reader may take returns of a regime or send them back. */
    public boolean mayReceive(Scope scope, Regime regime) {
        return reach.allows(scope, Ability.DIRECT, regime.owner().node());
    }

    private ReturnRows.Held received(Scope scope, UUID id) {
        var before = rows.lock(id);
        reach.require(scope, Ability.DIRECT, before.owner());
        if (before.stage() != Stage.SENT) {
            throw new Refused("return", "reporting.not-waiting", Map.of());
        }
        if (isOwnHand(scope, before)) {
            throw new Refused("return", "reporting.own-return", Map.of());
        }
        return before;
    }

    private static boolean isOwnHand(Scope scope, ReturnRows.Held before) {
        return !scope.isProgramme()
                && (scope.post() != null && scope.post().equals(before.senderPost())
                        || scope.account() != null && scope.account().equals(before.senderAccount()));
    }
}
