package org.plumbline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long something took, and how far the part of the heap grew in which lasting objects stand: more than was alive, never less. */
final class Heap {

    private static final long EVERY_MS = 100;

    private Heap() {}

    /** What came of it. */
    record Measured<T>(T value, double seconds, double megabytes) {}

    static <T> Measured<T> during(Supplier<T> work) {
        System.gc();
        var before = live();
        var result = new AtomicReference<@Nullable T>();
        var most = new long[1];
        var watch = Thread.ofPlatform().daemon().start(() -> watch(most));
        var took = Sample.time(() -> result.set(work.get())) / 1000;
        watch.interrupt();
        return new Measured<>(Objects.requireNonNull(result.get()), took, Math.max(0, most[0] - before) / 1e6);
    }

    private static void watch(long[] most) {
        while (!Thread.currentThread().isInterrupted()) {
            most[0] = Math.max(most[0], live());
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What stands in the old part of the heap, objects that nobody needs any more included. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
