package org.plumbline.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done beside the requests, turn by turn, on a thread of its own as long as the programme runs. A turn that fails is said
 * and tried again; a programme that ends waits for the turn under way, and not for long.
 */
public abstract class Worker implements SmartLifecycle {

    /** After the demonstration has told its story and before the first request is taken. */
    protected static final int AFTER_THE_STORY = 1;

    /** After those on whom requests rest. */
    protected static final int BESIDE_REQUESTS = 2;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final String failed;
    private final int phase;
    private final long patience;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, behind that of the programme
     * @param failed what is said when a turn fails, without its reason
     * @param phase in which it is begun
     * @param seconds for which the end of the programme waits for it
     */
    protected Worker(String name, String failed, int phase, int seconds) {
        this.name = name;
        this.failed = failed;
        this.phase = phase;
        this.patience = TimeUnit.SECONDS.toMillis(seconds);
    }

    /** Whether there is anything to do in this installation at all. */
    protected abstract boolean isWanted();

    /** How long to wait before the next turn, in nanoseconds; asked anew each time. */
    protected abstract long pause();

    /** One turn. */
    protected abstract void turn();

    /** Whether a turn may go on: not once the programme ends. */
    protected final boolean goesOn() {
        return running;
    }

    /** Does not wait any longer. */
    protected final void now() {
        LockSupport.unpark(thread);
    }

    @Override
    public void start() {
        running = true;
        if (isWanted()) {
            thread = Thread.ofPlatform().daemon().name("plumbline-" + name).start(this::work);
        }
    }

    private void work() {
        while (running) {
            LockSupport.parkNanos(pause());
            try {
                if (running) {
                    turn();
                }
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("{}: {}", failed, e.toString());
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
                worker.join(patience);
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
        return phase;
    }
}
