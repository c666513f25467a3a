package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.store.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts how often figures of indicators are opened by readers who do not report them themselves, so that an office sees which of its
 * questions nobody ever asked for. Days and numbers only, never who. Counts are gathered and written every minute, so that no reader
 * waits and no page is written by reading; what was gathered since is lost when the programme is killed.
 */
@Component
public class Looks extends Worker {

    private static final long TURN = TimeUnit.MINUTES.toNanos(1);

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Reach reach;
    private final Map<Opened, Integer> gathered = new ConcurrentHashMap<>();

    Looks(Store store, JdbcClient sql, Installation installation, Reach reach) {
        super("looks", "The counts of opened figures could not be written; they are kept", BESIDE_REQUESTS, 2);
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reach = reach;
    }

    private record Opened(UUID indicator, LocalDate day) {}

    /** How often figures of an indicator were opened, and on which day last. */
    public record Count(long times, @Nullable LocalDate last) {

        public static final Count NEVER = new Count(0, null);
    }

    /** Figures of an indicator at a unit were opened; whoever may answer for the unit does not count. */
    public void opened(Scope scope, UUID indicator, int node) {
        if (!scope.isProgramme() && !reach.allows(scope, Ability.ANSWER, node)) {
            opened(scope, indicator);
        }
    }

    /** Figures of an indicator at many units were opened. */
    public void opened(Scope scope, UUID indicator) {
        if (!scope.isProgramme()) {
            gathered.merge(new Opened(indicator, installation.today()), 1, Integer::sum);
        }
    }

    /** Takes over how often figures of an indicator were opened on a day, as it was counted elsewhere. */
    public void take(UUID indicator, LocalDate day, int times) {
        keep(new Opened(indicator, day), times);
    }

    /** How often figures of these indicators were opened since a day, by the indicator; nothing of those that never were. */
    public Map<UUID, Count> since(Scope scope, Collection<UUID> indicators, LocalDate day) {
        return store.read(scope, () -> {
            var found = new HashMap<UUID, Count>();
            sql.sql("""
                            SELECT i.id, sum(l.times) AS times, max(l.day) AS last
                              FROM indicator.indicator i
                              JOIN indicator.look l ON l.indicator_key = i.indicator_key AND l.day >= :day
                             WHERE i.id = ANY (:ids::uuid[]) GROUP BY i.id
                            """)
                    .param("day", day)
                    .param("ids", indicators.stream().map(UUID::toString).toArray(String[]::new))
                    .query((row, n) -> found.put(
                            row.getObject("id", UUID.class),
                            new Count(row.getLong("times"), row.getObject("last", LocalDate.class))))
                    .list();
            return found;
        });
    }

    @Override
    protected boolean isWanted() {
        return true;
    }

    @Override
    protected long pause() {
        return TURN;
    }

    /** Writes down what was gathered; what cannot be written now is written at the next turn. */
    @Override
    protected void turn() {
        for (var each : gathered.keySet()) {
            var times = gathered.remove(each);
            if (times != null) {
                try {
                    keep(each, times);
                } catch (RuntimeException e) {
                    gathered.merge(each, times, Integer::sum);
                    throw e;
                }
            }
        }
    }

    /** The last ones are written before the programme ends. */
    @Override
    public void stop() {
        super.stop();
        turn();
    }

    private void keep(Opened each, int times) {
        store.batch(
                Scope.programme(),
                () -> sql.sql("""
                                INSERT INTO indicator.look (indicator_key, day, times)
                                SELECT i.indicator_key, :day, :times FROM indicator.indicator i WHERE i.id = :indicator
                                ON CONFLICT (indicator_key, day) DO UPDATE SET times = indicator.look.times + excluded.times
                                """)
                        .param("day", each.day())
                        .param("times", times)
                        .param("indicator", each.indicator())
                        .update());
    }
}
