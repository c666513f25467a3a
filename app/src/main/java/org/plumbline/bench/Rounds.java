package org.plumbline.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.function.IntSupplier;

/**
 * The same work, round after round on one thread.
 *
 * @param wall how long each round took by the clock
 * @param processor what its thread was given of a core meanwhile: neither other work on the machine nor the collector counts
 */
record Rounds(Sample wall, Sample processor) {

    /** A round is faster than all before it where it takes a fiftieth less. */
    private static final double FASTER = 0.98;

    private static final int STEADY = 30;
    private static final int MOST = 150;
    private static final int ROUNDS = 15;

    /** Measures work that counts something, after rounds to warm up. */
    static Rounds of(IntSupplier work) {
        warmUp(work);
        var wall = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            processor.add(processor(() -> count(work)));
            wall.add((System.nanoTime() - start) / 1e6);
        }
        return new Rounds(new Sample(wall), new Sample(processor));
    }

    /**
     * Repeats work until some rounds on end were no faster than those before them. A large program goes on being compiled for a hundred rounds
     * and more; a number of rounds fixed beforehand would measure how busy the other cores are with that.
     */
    private static void warmUp(IntSupplier work) {
        double best = Double.MAX_VALUE;
        int since = 0;
        for (int round = 0; round < MOST && since < STEADY; round++) {
            double took = processor(() -> count(work));
            since = took < best * FASTER ? 0 : since + 1;
            best = Math.min(best, took);
        }
    }

    /** What this thread is given of a core for some work, in milliseconds. */
    static double processor(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void count(IntSupplier work) {
        if (work.getAsInt() < 0) {
            throw new IllegalStateException("A count cannot be less than nothing.");
        }
    }
}
