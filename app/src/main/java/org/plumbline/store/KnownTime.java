package org.plumbline.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each writing transaction its instant of knowledge: from the installation's clock, in whole microseconds, and
 * always later than the one before, whatever the clock of the machine does.
 */
@Component
class KnownTime {

    private final Installation installation;
    private final JdbcClient sql;
    private Instant last = Instant.EPOCH;
    private boolean read;
    private final NavigableSet<Instant> open = new TreeSet<>();

    KnownTime(Installation installation, JdbcClient sql) {
        this.installation = installation;
        this.sql = sql;
    }

    synchronized Instant next() {
        if (!read) {
            last = sql.sql("SELECT coalesce(max(known_at), to_timestamp(0)) FROM store.happening")
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .single();
            read = true;
        }
        var now = installation.now().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        open.add(last);
        return last;
    }

    /** The writing transaction that took this instant has ended, one way or the other. */
    synchronized void ended(Instant taken) {
        open.remove(taken);
    }

    /**
     * The last instant of which no more can become known: just before the oldest writing transaction still open. Who asks as
     * known at a later one is answered for this one, so that the same question asked twice has one answer.
     */
    synchronized Instant settled() {
        return open.isEmpty() ? latest() : open.first().minus(1, ChronoUnit.MICROS);
    }

    /** The last instant by which all was known that anybody can have seen by now: what is written from now on bears a later one. */
    synchronized Instant latest() {
        var now = installation.now().truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last;
    }
}
