package org.plumbline.reporting;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few minutes which rounds are to be opened: nobody has to think of it. */
@Component
class RoundWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoundWorker.class);
    private static final long FIRST = TimeUnit.SECONDS.toNanos(15);
    private static final long TURN = TimeUnit.MINUTES.toNanos(5);

    private final Rounds rounds;
    private final boolean working;
    private volatile boolean running;
    private @Nullable Thread thread;

    RoundWorker(Rounds rounds, @Value("${plumbline.rounds.worker:true}") boolean working) {
        this.rounds = rounds;
        this.working = working;
    }

    @Override
    public void start() {
        running = true;
        if (working) {
            thread = Thread.ofPlatform().daemon().name("plumbline-rounds").start(this::work);
        }
    }

    private void work() {
        var until = System.nanoTime() + FIRST;
        while (running) {
            LockSupport.parkNanos(Math.max(1, until - System.nanoTime()));
            if (System.nanoTime() < until || !running) {
                continue;
            }
            until = System.nanoTime() + TURN;
            try {
                rounds.openAll();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn(
                            "The reporting regimes could not be looked through; they are looked at again: {}",
                            e.toString());
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        var worker = thread;
        if (worker != null) {
            LockSupport.unpark(worker);
            try {
                worker.join(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 2;
    }
}
