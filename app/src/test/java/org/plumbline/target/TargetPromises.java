package org.plumbline.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.target.deed.ReviseTarget;
import org.springframework.stereotype.Component;

/** Promises for tests of other modules: the usual one from 65.5 down to 40 by 2025, and its revision. */
@Component
public class TargetPromises {

    private final Targets targets;

    TargetPromises(Targets targets) {
        this.targets = targets;
    }

    public UUID reach(Scope scope, UUID indicator, UUID unit) {
        var deed = TargetSamples.reach(indicator, unit);
        targets.set(scope, deed);
        return deed.id();
    }

    /** Another level from a day on. */
    public void revise(Scope scope, UUID target, int rowVersion, LocalDate inForce, String level, String reason) {
        targets.revise(
                scope,
                new ReviseTarget(
                        Ids.next(),
                        target,
                        rowVersion,
                        TargetSamples.goal("65.5", new BigDecimal(level).toPlainString()),
                        inForce,
                        null,
                        reason));
    }
}
