package org.plumbline.reporting;

import java.util.concurrent.TimeUnit;
import org.plumbline.store.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every few minutes which rounds are to be opened: nobody has to think of it. */
@Component
class RoundWorker extends Worker {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(15);
    private static final long TURN = TimeUnit.MINUTES.toNanos(5);

    private final Rounds rounds;
    private final boolean working;
    private boolean begun;

    RoundWorker(Rounds rounds, @Value("${plumbline.rounds.worker:true}") boolean working) {
        super(
                "rounds",
                "The reporting regimes could not be looked through; they are looked at again",
                BESIDE_REQUESTS,
                2);
        this.rounds = rounds;
        this.working = working;
    }

    @Override
    protected boolean isWanted() {
        return working;
    }

    @Override
    protected long pause() {
        return begun ? TURN : FIRST;
    }

    @Override
    protected void turn() {
        begun = true;
        rounds.openAll();
    }
}
