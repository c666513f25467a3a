package org.plumbline.standing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.store.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one who folds, every fifth of a second while something is written and at once when much waits, and who sees midnight
 * pass. Without it reads stay right and become slower.
 */
@Component
public class Keeper extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** So much is folded without waiting for the next turn. */
    private static final int MANY = 2_000;

    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long IDLE_TURN = TimeUnit.SECONDS.toNanos(5);

    /** What was appended is seen only when its transaction is over, which may last as long as this. */
    private static final long LONGEST_WRITE = TimeUnit.SECONDS.toNanos(40);

    /** Deltas that were taken leave room behind; it is cleared away after so many. */
    private static final int CLEAR_AFTER = 10_000;

    private static final int WORTH_SAYING = 50_000;

    private final Fold fold;
    private final DueList due;
    private final ObjectProvider<Turn> turns;
    private final boolean working;
    private final AtomicInteger noticed = new AtomicInteger();
    private volatile long lastNotice = System.nanoTime() - LONGEST_WRITE;
    private int folded;

    Keeper(
            Fold fold,
            DueList due,
            ObjectProvider<Turn> turns,
            @Value("${plumbline.standing.worker:true}") boolean working) {
        super("fold", "Folding did not succeed and is tried again", AFTER_THE_STORY, 3);
        this.turns = turns;
        this.fold = fold;
        this.due = due;
        this.working = working;
    }

    @Override
    public void start() {
        due.sweep();
        if (working) {
            fold.tell(this::hear);
        }
        super.start();
    }

    @Override
    protected boolean isWanted() {
        return working;
    }

    private void hear(int changes) {
        lastNotice = System.nanoTime();
        if (noticed.addAndGet(changes) >= MANY) {
            now();
        }
    }

    /** Something was written of which more follows in a turn: it comes at once, also where nothing was written for long. */
    public void soon() {
        var idle = System.nanoTime() - lastNotice >= LONGEST_WRITE;
        lastNotice = System.nanoTime();
        if (idle) {
            now();
        }
    }

    @Override
    protected long pause() {
        return System.nanoTime() - lastNotice < LONGEST_WRITE ? TURN : IDLE_TURN;
    }

    @Override
    protected void turn() {
        noticed.set(0);
        folded += foldAll();
        if (folded >= CLEAR_AFTER && goesOn()) {
            fold.clear();
            folded = 0;
        }
    }

    private int foldAll() {
        due.catchUp();
        if (goesOn()) {
            turns.forEach(Turn::take);
        }
        var sum = 0;
        for (var once = goesOn() ? fold.once() : 0; once > 0; once = goesOn() ? fold.once() : 0) {
            sum += once;
            if (once < Fold.AT_ONCE) {
                break;
            }
        }
        if (sum > WORTH_SAYING) {
            LOG.info("{} changes of standings had waited and were folded.", sum);
        }
        return sum;
    }
}
