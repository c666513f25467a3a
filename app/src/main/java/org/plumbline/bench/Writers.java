package org.plumbline.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.Held;
import org.plumbline.standing.StandingBook;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers that change one item a transaction without a pause: through the front door, or the same with no counts kept. */
final class Writers {

    private static final Scope ALL = Scope.programme();

    private final Standings standings;
    private final Store store;
    private final StandingBook book;
    private final Installation installation;
    private final JdbcClient sql;

    Writers(ThrowAway house, Standings standings) {
        this.standings = standings;
        this.store = house.bean(Store.class);
        this.book = house.bean(StandingBook.class);
        this.installation = house.bean(Installation.class);
        this.sql = house.bean(JdbcClient.class);
    }

    /** What one way of writing puts into its transaction. */
    interface Way {
        void write(Held held, LocalDate today, Instant now);
    }

    Way kept() {
        return (held, today, now) -> {
            book.lock(Standings.SUBJECT, List.of(held.item()));
            book.record(Standings.SUBJECT, List.of(held), today, now);
        };
    }

    /** The same item, locked, changed and with its history, in a table beside that nobody counts. */
    Way nothingKept() {
        var span = Sql.file("/org/plumbline/standing/span.sql").replace("standing.span", "bench_rollup.span");
        return (held, today, now) -> {
            sql.sql("SELECT item FROM bench_rollup.held WHERE subject = 1 AND item = :item FOR UPDATE")
                    .param("item", held.item())
                    .query(Long.class)
                    .list();
            sql.sql("UPDATE bench_rollup.held SET class = :class WHERE subject = 1 AND item = :item")
                    .param("class", held.cls())
                    .param("item", held.item())
                    .update();
            sql.sql(span)
                    .param("subjects", new Short[] {1})
                    .param("items", new long[] {held.item()})
                    .param("nodes", new int[] {held.node()})
                    .param("keys", new int[] {held.key()})
                    .param("fields", new int[] {held.field()})
                    .param("classes", new Short[] {held.cls()})
                    .param("froms", new String[] {today.toString()})
                    .param("untils", new String[] {"infinity"})
                    .param("knownAt", Store.timestamp(now))
                    .update();
        };
    }

    /** How many writes a second, and how long each took. */
    record Result(double perSecond, Sample times) {}

    Result run(Way way, int writers, boolean hot, double seconds) {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var each = new ArrayList<Future<List<Double>>>();
            for (var number = 0; number < writers; number++) {
                var random = new Random(number + start);
                each.add(threads.submit(() -> one(way, random, hot, until)));
            }
            var times = new ArrayList<Double>();
            for (var done : each) {
                times.addAll(done.get());
            }
            var took = (System.nanoTime() - start) / 1e9;
            return new Result(times.size() / took, new Sample(times));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A writer failed: " + e.getCause(), e);
        }
    }

    private List<Double> one(Way way, Random random, boolean hot, long until) {
        var times = new ArrayList<Double>();
        while (System.nanoTime() < until) {
            var held = standings.any(random, hot);
            times.add(Sample.time(() -> store.batch(ALL, () -> {
                way.write(held, installation.today(), installation.now());
                return true;
            })));
        }
        return times;
    }

    static void pause(double seconds) {
        try {
            TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
