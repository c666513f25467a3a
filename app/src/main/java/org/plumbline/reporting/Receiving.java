package org.plumbline.reporting;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What the office that asked does with returns: it takes them as complete, or sends them back. */
@Component
public class Receiving {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final ReturnRows rows;

    Receiving(Store store, Installation installation, Reach reach, ReturnRows rows) {
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
