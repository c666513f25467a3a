package org.plumbline.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course of random deeds under a clock of its own: what is done at each moment, and how often each kind could be done. */
public abstract class ARandomCourse {

    private static final int KINDS = 14;
    private static final int TRIES = 5;

    public final Random random;

    /** When each deed became known, in their order. */
    public final List<Instant> instants = new ArrayList<>();

    /** How often a deed of each kind could be done. */
    public final Map<Integer, Integer> done = new HashMap<>();

    private final Installation installation;
    private final Store store;
    private final JdbcClient sql;
    private Instant now;

    protected ARandomCourse(Random random, Installation installation, Store store, JdbcClient sql, Instant start) {
        this.random = random;
        this.installation = installation;
        this.store = store;
        this.sql = sql;
        this.now = start;
    }

    /** Lets some time pass and does a deed of a random kind; one that is refused is tried with others, a few times. */
    public final void act() {
        now = later(now);
        var kind = random.nextInt(KINDS);
        installation.playedAt(now, () -> {
            begin();
            for (var tries = 0; tries < TRIES; tries++) {
                try {
                    step(kind);
                    done.merge(kind, 1, Integer::sum);
                    break;
                } catch (Refused | Absent | Conflict | IndexOutOfBoundsException | IllegalArgumentException nothing) {
                    continue;
                }
            }
        });
        instants.add(latest());
    }

    /** The moment of the next deed. */
    protected abstract Instant later(Instant before);

    /** What the passing of days brings with it before the deed. */
    protected void begin() {}

    protected abstract void step(int kind);

    /** When the last happening became known. */
    public final Instant latest() {
        return LastKnown.of(store, sql);
    }

    public final Instant now() {
        return now;
    }

    public final <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public final LocalDate today() {
        return installation.dayOf(now);
    }
}
