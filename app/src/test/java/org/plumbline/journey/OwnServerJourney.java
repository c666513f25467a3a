package org.plumbline.journey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** A journey that changes what others look at: it walks on a server of its own, which ends with it. */
abstract class OwnServerJourney extends Journey {

    private static @Nullable DemoServer own;

    OwnServerJourney() {
        super(own());
    }

    private static synchronized DemoServer own() {
        if (own == null) {
            own = DemoServer.start("province");
        }
        return own;
    }

    @AfterAll
    static synchronized void stop() {
        if (own != null) {
            own.stop();
            own = null;
        }
    }
}
