package org.plumbline.target;

import java.util.function.Supplier;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Judges on all figures of a promise and keeps all promises on a figure in step, also those that the one who asks or writes does not
 * see: a verdict must not depend on its reader. Shows nobody anything else.
 */
@Component
class Unhindered {

    /** The setting by which the policies of figures and promises let everything be seen. */
    static final String JUDGING = "plumbline.judging";

    private final Store store;

    Unhindered(Store store) {
        this.store = store;
    }

    <T> T reach(Supplier<T> work) {
        return store.reachesEverything() ? work.get() : store.under(JUDGING, work);
    }
}
