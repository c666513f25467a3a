package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;

/** Clerks who enter figures of their units without a pause, through the front door: one a time, or a whole return. */
final class Returns {

    private final TargetRows targets;
    private final FigureWork work;
    private final Installation installation;
    private final Queue spread;
    private final Queue hot;

    private record Holder(UUID unit, int node) {}

    /** Units in the order in which they report, over and over. */
    private record Queue(List<Holder> holders, AtomicInteger next) {

        Queue(List<Holder> holders) {
            this(holders, new AtomicInteger());
        }
    }

    Returns(ThrowAway house, TargetRows targets, UUID hotDirective) {
        this.targets = targets;
        this.work = house.bean(FigureWork.class);
        this.installation = house.bean(Installation.class);
        this.spread = new Queue(holders(house, hotDirective, false));
        this.hot = new Queue(holders(house, hotDirective, true));
    }

    private List<Holder> holders(ThrowAway house, UUID directive, boolean under) {
        try (var moment = Snapshot.of(house.credentials())) {
            var all = new ArrayList<>(moment.sql()
                    .sql("""
                            SELECT u.id, u.node FROM organisation.unit u
                             WHERE u.tier >= :commune
                               AND EXISTS (SELECT 1 FROM target.target t JOIN directive.directive d ON d.directive_key = t.directive_key
                                            WHERE t.node = u.node AND (d.id = :directive) = :under)
                               AND NOT EXISTS (SELECT 1 FROM indicator.series s JOIN indicator.observation o ON o.series = s.series
                                                WHERE s.node = u.node AND o.ends = :reported)
                             ORDER BY u.node
                            """)
                    .param("commune", Country.COMMUNE)
                    .param("directive", directive)
                    .param("under", under)
                    .param("reported", targets.reported(0).ends())
                    .query((row, n) -> new Holder(row.getObject("id", UUID.class), row.getInt("node")))
                    .list());
            if (all.isEmpty()) {
                throw new IllegalArgumentException("""
                        No unit is left that could report.
                        Maybe there are too few targets for so many units, or all have reported.""");
            }
            Collections.shuffle(all, new Random(targets.size()));
            return List.copyOf(all);
        }
    }

    /** How many figures a second, and how long each return took. */
    record Result(double perSecond, Sample times) {}

    /** So many clerks at once, each with returns of so many figures. */
    Result run(int clerks, int figures, boolean ofTheHotDirective, double seconds) {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var start = System.nanoTime();
        var queue = ofTheHotDirective ? hot : spread;
        try (var threads = Executors.newFixedThreadPool(clerks)) {
            var each = new ArrayList<Future<List<Double>>>();
            for (var number = 0; number < clerks; number++) {
                var random = new Random(number + start);
                each.add(threads.submit(() -> one(queue, figures, random, until)));
            }
            var times = new ArrayList<Double>();
            for (var done : each) {
                times.addAll(done.get());
            }
            var took = (System.nanoTime() - start) / 1e9;
            return new Result(times.size() * figures / took, new Sample(times));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while figures were entered.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A clerk failed: " + e.getCause(), e);
        }
    }

    private List<Double> one(Queue queue, int figures, Random random, long until) {
        var times = new ArrayList<Double>();
        while (System.nanoTime() < until) {
            var number = queue.next().getAndIncrement();
            var size = queue.holders().size();
            var holder = queue.holders().get(number % size);
            var deed = entry(holder, figures, number / size, random);
            times.add(Sample.time(() -> work.enter(clerk(holder), deed)));
        }
        return times;
    }

    /** The quarter that nobody reported yet; once all units have, the quarters before those that are there. */
    private EnterFigures entry(Holder holder, int figures, int round, Random random) {
        var period = targets.reported(round == 0 ? 0 : round + 2);
        var first = random.nextInt(TargetRows.OF_ONE);
        return EnterFigures.reported(
                Ids.next(),
                installation.today(),
                IntStream.range(0, figures)
                        .mapToObj(i -> Stated.of(
                                Ids.next(),
                                targets.indicator((first + i) % TargetRows.OF_ONE),
                                holder.unit(),
                                period,
                                Figure.number(BigDecimal.valueOf(random.nextInt(130)))))
                        .toList());
    }

    private static Scope clerk(Holder holder) {
        return new Scope(
                Country.id(3_000_000),
                null,
                "Clerk",
                List.of(new Grant(holder.node(), true, Set.of(Ability.READ, Ability.ANSWER))),
                false,
                List.of());
    }
}
