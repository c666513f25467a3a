package org.plumbline.chase;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.plumbline.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour what falls due, as long as a mail server is set up. */
@Component
class DueWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final long FIRST = TimeUnit.SECONDS.toNanos(20);
    private static final long TURN = TimeUnit.MINUTES.toNanos(15);

    private final DueNotices due;
    private final Notices notices;
    private final boolean working;
    private volatile boolean running;
    private @Nullable Thread thread;

    DueWorker(DueNotices due, Notices notices, @Value("${plumbline.mail.worker:true}") boolean working) {
        this.due = due;
        this.notices = notices;
        this.working = working;
    }

    @Override
    public void start() {
        running = true;
        if (working && notices.areSent()) {
            thread = Thread.ofPlatform().daemon().name("plumbline-due").start(this::work);
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
                due.write();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("What falls due could not be looked through and is looked at again: {}", e.toString());
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
