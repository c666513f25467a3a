package org.plumbline.directive;

import java.util.concurrent.TimeUnit;
import org.plumbline.store.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has held files looked at, a few seconds after they came. */
@Component
class QuarantineWorker extends Worker {

    private static final long TURN = TimeUnit.SECONDS.toNanos(3);

    private final Quarantine quarantine;
    private final boolean working;

    QuarantineWorker(Quarantine quarantine, @Value("${plumbline.scanner.worker:true}") boolean working) {
        super("scanner", "The held files could not be looked through; they are looked at again", BESIDE_REQUESTS, 2);
        this.quarantine = quarantine;
        this.working = working;
    }

    @Override
    protected boolean isWanted() {
        return working && quarantine.holds();
    }

    @Override
    protected long pause() {
        return TURN;
    }

    @Override
    protected void turn() {
        quarantine.lookThrough();
    }
}
