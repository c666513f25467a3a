package org.plumbline.indicator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads all figures of which another one is made, also those of units that the asker does not see: a figure must not depend on its
 * reader. Shows nobody anything else.
 */
@Component
class Judging {

    private static final String SETTING = "plumbline.judging";

    private final @Nullable Store store;

    @Autowired
    Judging(Store store) {
        this.store = store;
    }

    private Judging() {
        this.store = null;
    }

    /** For a moment that sees everything already. */
    static Judging ofEverything() {
        return new Judging();
    }

    <T> T reach(Supplier<T> work) {
        return store == null || store.reachesEverything() ? work.get() : store.under(SETTING, work);
    }
}
