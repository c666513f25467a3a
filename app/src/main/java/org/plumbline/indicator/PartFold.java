package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.indicator.CompositeRows.Place;
import org.plumbline.indicator.FigureFollower.Changed;
import org.plumbline.indicator.deed.AddUpFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.NameSet;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up the figures of units below for those above whose figures are made of them, has made anew the composites that these go into, and
 * has judged anew what rests on all of them. A page of the figure adds what waits itself; composites of units above, and counts of targets
 * by class, are as of the last fold.
 */
@Component
public class PartFold {

    /** How much one fold takes at most, so that none lasts long. */
    public static final int AT_ONCE = 5_000;

    private static final Scope ALL = Scope.programme();

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final PartLock lock;
    private final FigureNews news;

    PartFold(Store store, JdbcClient sql, Installation installation, PartLock lock, FigureNews news) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.lock = lock;
        this.news = news;
    }

    /** Adds up what waits, at most {@link #AT_ONCE} changes; gives how many, or -1 if another is at it. */
    public int once() {
        return IdempotencyKey.outside(() -> store.batch(ALL, () -> {
            if (waits() == 0) {
                return 0;
            }
            if (!lock.tryTake()) {
                return -1;
            }
            var folded = fold();
            if (!folded.isUnheard()) {
                store.write(
                        ALL,
                        new AddUpFigures(Ids.next()),
                        knownAt -> news.folded(folded.followed, folded.sums, knownAt));
            }
            return folded.changes;
        }));
    }

    /** Adds up until nothing waits; gives how many changes that were. */
    public int all() {
        var sum = 0;
        for (var folded = once(); folded > 0; folded = once()) {
            sum += folded;
        }
        return sum;
    }

    /** Adds up all that waits, as the history tells it; what rests on it is held and made once, in one order. */
    public Receipt addUp(Scope scope, AddUpFigures deed) {
        return store.write(scope, deed, knownAt -> {
            lock.take();
            var followed = new LinkedHashSet<Changed>();
            var sums = new HashMap<Integer, Set<Place>>();
            for (var folded = fold(); folded.changes > 0; folded = fold()) {
                followed.addAll(folded.followed);
                folded.sums.forEach((part, places) ->
                        sums.computeIfAbsent(part, any -> new LinkedHashSet<>()).addAll(places));
            }
            news.folded(List.copyOf(followed), sums, knownAt);
        });
    }

    /** How many changes wait to be added up. */
    public int waiting() {
        return store.read(ALL, () -> (int) PartCheck.waiting(sql));
    }

    /** When it was last added up; empty where nothing ever was. */
    public Optional<Instant> last(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("SELECT at FROM indicator.part_fold")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .optional());
    }

    private int waits() {
        return sql.sql("SELECT count(*)::int FROM (SELECT 1 FROM indicator.part_delta LIMIT 1) AS one")
                .query(Integer.class)
                .single();
    }

    /**
     * What one fold did.
     *
     * @param followed series that changed with it
     * @param sums where it changed figures of which composites are made, by the inner number of the part
     */
    private record Folded(int changes, List<Changed> followed, Map<Integer, Set<Place>> sums) {

        boolean isUnheard() {
            return followed.isEmpty() && sums.isEmpty();
        }
    }

    private Folded fold() {
        var changes = new int[1];
        var followed = new ArrayList<Changed>();
        var sums = new HashMap<Integer, Set<Place>>();
        sql.sql(Sql.file("/org/plumbline/indicator/parts-fold.sql"))
                .param("limit", AT_ONCE)
                .query(row -> {
                    changes[0] = row.getInt("folded");
                    if (row.getObject("series") != null) {
                        followed.add(changed(row));
                    } else if (row.getObject("node") != null) {
                        sums.computeIfAbsent(row.getInt("indicator_key"), any -> new LinkedHashSet<>())
                                .add(new Place(row.getInt("node"), row.getString("cut"), ObservedRows.period(row)));
                    }
                });
        if (changes[0] > 0) {
            sql.sql("""
                            INSERT INTO indicator.part_fold (at) VALUES (:at)
                            ON CONFLICT (one) DO UPDATE SET at = excluded.at
                            """).param("at", Store.timestamp(installation.now())).update();
        }
        return new Folded(changes[0], followed, sums);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getLong("series"), ObservedRows.period(row), Stance.DERIVED);
    }

    /** Other units belong to a set from a day on: what is promised for it as a whole is judged anew. */
    @EventListener
    void after(Happening happening) {
        switch (happening.deed()) {
            case ChangeMembers changed -> ofSet(changed.set(), changed.on(), happening.knownAt());
            case NameSet named -> ofSet(named.id(), LocalDate.EPOCH, happening.knownAt());
            case ChangeTraits changed -> {
                for (var set : sets(changed)) {
                    ofSet(set, changed.on(), happening.knownAt());
                }
            }
            default -> {}
        }
    }

    private void ofSet(UUID set, LocalDate from, Instant knownAt) {
        var followed = sql.sql("""
                        SELECT series FROM indicator.series
                         WHERE cut ~ '(^|;)set=' AND cut LIKE '%set=' || :set || '%' ORDER BY series
                        """)
                .param("set", set.toString())
                .query((row, n) -> new Changed(row.getLong("series"), new Period(from, from), Stance.DERIVED))
                .list();
        news.pass(followed, knownAt);
    }

    private List<UUID> sets(ChangeTraits changed) {
        return sql.sql("""
                        SELECT s.id FROM organisation.unit_set s
                         WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(s.rule -> 'conditions') AS asked
                                        WHERE asked ->> 'trait' = ANY (:traits))
                        """)
                .param("traits", changed.traits().keySet().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
