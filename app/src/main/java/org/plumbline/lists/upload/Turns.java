package org.plumbline.lists.upload;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.plumbline.kernel.Refused;
import org.springframework.stereotype.Component;

/** Large files are read two at a time, whoever sends them; the others wait a little. */
@Component
public class Turns {

    private static final int AT_A_TIME = 2;
    private static final int SECONDS = 60;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** Carries out work when its turn has come. */
    public <T> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("file", "lists.busy", Map.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("file", "lists.busy", Map.of());
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
