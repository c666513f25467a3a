package org.plumbline.bench;

import java.util.Arrays;
import java.util.List;

/** Durations in milliseconds, sorted. */
record Sample(List<Double> sorted) {

    Sample {
        sorted = sorted.stream().sorted().toList();
    }

    /** Repeats work after a warm-up of a tenth as many runs. */
    static Sample of(int runs, Runnable work) {
        for (var i = 0; i < Math.max(5, runs / 10); i++) {
            work.run();
        }
        var times = new Double[runs];
        for (var i = 0; i < runs; i++) {
            times[i] = time(work);
        }
        return new Sample(Arrays.asList(times));
    }

    /** How long work takes once, in milliseconds. */
    static double time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    double best() {
        return sorted.isEmpty() ? Double.NaN : sorted.getFirst();
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double p99() {
        return at(0.99);
    }

    int size() {
        return sorted.size();
    }

    /** The smallest value that this share of all values does not exceed. */
    private double at(double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * size()) - 1));
    }
}
