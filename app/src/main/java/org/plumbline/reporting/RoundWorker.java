package org.plumbline.reporting;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
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

    private final Regimes regimes;
    private final Rounds rounds;
    private final boolean working;
    private volatile boolean running;
    private @Nullable Thread thread;

    RoundWorker(Regimes regimes, Rounds rounds, @Value("${plumbline.rounds.worker:true}") boolean working) {
        this.regimes = regimes;
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
            open();
        }
    }

    /** Opens what is to be opened, each regime by itself: one that cannot be carried out stops no other. */
    void open() {
        try {
            for (var regime : regimes.all(Scope.programme())) {
                open(regime);
            }
        } catch (RuntimeException e) {
            say("The reporting regimes could not be looked through; they are looked at again: {}", e);
        }
    }

    private void open(Regime regime) {
        try {
            rounds.openDue(Scope.programme(), regime.id());
        } catch (RuntimeException e) {
            say("A round of the regime " + regime.code() + " could not be opened; it is tried again: {}", e);
        }
    }

    private void say(String what, RuntimeException e) {
        if (running) {
            LOG.warn(what, e.toString());
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
