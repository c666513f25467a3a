package org.plumbline.indicator;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How far a file of figures is, told to whoever waits, and the way to stop it. Safe to ask and to stop from other threads. */
public final class ImportProgress {

    /** What is being done. */
    public enum Step {
        WAITING,
        READING,
        COMPARING,
        STORING,
        FOLLOWING,
        DONE
    }

    private volatile Step step = Step.WAITING;
    private volatile long read;
    private volatile long errors;
    private volatile long stored;
    private volatile long followed;
    private volatile long toFollow;
    private volatile boolean stopped;
    private @Nullable Runnable interruption;

    public Step step() {
        return step;
    }

    /** Rows read and held against the rules. */
    public long read() {
        return read;
    }

    public long errors() {
        return errors;
    }

    /** Figures that were written. */
    public long stored() {
        return stored;
    }

    /** How many series targets and sums were brought in step with, of {@link #toFollow}. */
    public long followed() {
        return followed;
    }

    public long toFollow() {
        return toFollow;
    }

    /** Asks for an end; nothing of it is kept, unless it is done already. */
    public synchronized void stop() {
        stopped = true;
        if (interruption != null) {
            interruption.run();
        }
    }

    public boolean isStopped() {
        return stopped;
    }

    void begin(Step next) {
        goOn();
        step = next;
    }

    void read(long rows, long wrong) {
        read = rows;
        errors = wrong;
        goOn();
    }

    void stored(long figures, long series) {
        stored = figures;
        toFollow = series;
        goOn();
    }

    void followed(long series) {
        followed = series;
        goOn();
    }

    void done() {
        step = Step.DONE;
    }

    /** Goes on unless somebody asked for an end. */
    void goOn() {
        if (stopped) {
            throw new CancellationException();
        }
    }

    /** How a statement that lasts long is stopped; null once that would stop something else. */
    synchronized void interruptedBy(@Nullable Runnable how) {
        interruption = how;
        if (stopped && how != null) {
            throw new CancellationException();
        }
    }
}
