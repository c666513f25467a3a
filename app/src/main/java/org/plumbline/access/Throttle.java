package org.plumbline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many attempts pass at once and then one each interval, for each name. Kept in memory and bounded: what was tried
 * longest ago is forgotten first.
 */
public final class Throttle {

    private static final int MOST = 20_000;

    private final int atOnce;
    private final Duration interval;
    private final Clock clock;

    /** By name: the instant at which all attempts are available again. */
    private final Map<String, Instant> full = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    public Throttle(int atOnce, Duration interval, Clock clock) {
        this.atOnce = atOnce;
        this.interval = interval;
        this.clock = clock;
    }

    /** Takes one attempt; if none is left, tells how long to wait. */
    public synchronized Optional<Duration> take(String name) {
        var now = clock.instant();
        var until = full.getOrDefault(name, now);
        var next = (until.isAfter(now) ? until : now).plus(interval);
        var wait = Duration.between(now.plus(interval.multipliedBy(atOnce)), next);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        full.put(name, next);
        return Optional.empty();
    }

    /** Gives an attempt back: it succeeded. */
    public synchronized void giveBack(String name) {
        full.computeIfPresent(name, (n, until) -> until.minus(interval));
    }
}
