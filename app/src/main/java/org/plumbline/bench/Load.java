package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Clients that ask again as soon as they have an answer, without a pause. */
final class Load {

    private Load() {}

    /** One thing that a client does, by name. */
    record Step(String name, Runnable work) {}

    /** What came of it: durations by name, and how much was done a second. */
    record Result(Map<String, Sample> samples, double perSecond, int size) {}

    /**
     * Each client goes round its own steps, beginning at another, once at least however short the time; what it does in
     * the warm-up is not counted.
     */
    static Result run(List<List<Step>> clients, int warmUp, int seconds) {
        var from = System.nanoTime() + warmUp * 1_000_000_000L;
        var to = from + seconds * 1_000_000_000L;
        var times = new TreeMap<String, List<Double>>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var tasks = new ArrayList<Callable<Map<String, List<Double>>>>();
            for (var i = 0; i < clients.size(); i++) {
                var steps = clients.get(i);
                var first = i;
                tasks.add(() -> round(steps, first, from, to));
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get()
                        .forEach((name, each) -> times.computeIfAbsent(name, n -> new ArrayList<>())
                                .addAll(each));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The clients were interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client stopped: " + e.getMessage(), e);
        }
        var samples = new TreeMap<String, Sample>();
        times.forEach((name, each) -> samples.put(name, new Sample(each)));
        var size = samples.values().stream().mapToInt(Sample::size).sum();
        return new Result(samples, (double) size / seconds, size);
    }

    private static Map<String, List<Double>> round(List<Step> steps, int first, long from, long to) {
        var times = new TreeMap<String, List<Double>>();
        for (var i = first; i < first + steps.size() || System.nanoTime() < to; i++) {
            var step = steps.get(i % steps.size());
            var start = System.nanoTime();
            step.work().run();
            var end = System.nanoTime();
            if (start >= from && (end <= to || i < first + steps.size())) {
                times.computeIfAbsent(step.name(), n -> new ArrayList<>()).add((end - start) / 1e6);
            }
        }
        return times;
    }
}
