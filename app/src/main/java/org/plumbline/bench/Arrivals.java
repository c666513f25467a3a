package org.plumbline.bench;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Requests that come at a fixed rate, whether or not those before are done: each is measured from the moment at which it arrives, so
 * that whoever has to wait for others is counted with the wait.
 */
final class Arrivals {

    private Arrivals() {}

    /**
     * What came of them.
     *
     * @param seconds from the first arrival until the last was done
     * @param waits from arrival to the end of each, without those of the warm-up
     * @param errors how often what went wrong
     */
    record Result(double seconds, Sample waits, TreeMap<String, Integer> errors) {}

    /** So many requests, a step of nanoseconds apart, of which so many are served at once. */
    static Result of(int count, long step, int served, int warmUp, IntConsumer request) {
        var next = new AtomicInteger();
        var waits = new ConcurrentLinkedQueue<Double>();
        var errors = new ConcurrentLinkedQueue<String>();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(served)) {
            for (var thread = 0; thread < served; thread++) {
                threads.submit(() -> {
                    for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        var arrives = start + i * step;
                        while (System.nanoTime() < arrives) {
                            LockSupport.parkNanos(arrives - System.nanoTime());
                        }
                        try {
                            request.accept(i);
                        } catch (RuntimeException e) {
                            errors.add(String.valueOf(e));
                        }
                        if (i >= warmUp) {
                            waits.add((System.nanoTime() - arrives) / 1e6);
                        }
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
                errors.add("not all were served within an hour");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while requests came in.", e);
        }
        var counted = new TreeMap<String, Integer>();
        errors.forEach(each -> counted.merge(each, 1, Integer::sum));
        return new Result((System.nanoTime() - start) / 1e9, new Sample(List.copyOf(waits)), counted);
    }
}
