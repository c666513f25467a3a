package org.plumbline.notice;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one who empties the outbox, every two seconds, as long as a mail server is set up. Nobody who writes waits for it. */
@Component
class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final long TURN = TimeUnit.SECONDS.toNanos(2);

    private final Outbox outbox;
    private final MailOptions options;
    private final Clock machine;
    private final boolean working;
    private volatile boolean running;
    private @Nullable Thread thread;

    Dispatch(
            Outbox outbox,
            MailOptions options,
            Clock machine,
            @Value("${plumbline.mail.worker:true}") boolean working) {
        this.outbox = outbox;
        this.options = options;
        this.machine = machine;
        this.working = working;
    }

    @Override
    public void start() {
        running = true;
        if (working && options.server().isPresent()) {
            thread = Thread.ofPlatform().daemon().name("plumbline-mail").start(this::work);
        }
    }

    private void work() {
        while (running) {
            LockSupport.parkNanos(TURN);
            try {
                if (running) {
                    outbox.empty(machine.instant());
                }
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The outbox could not be emptied and is looked at again: {}", e.toString());
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
