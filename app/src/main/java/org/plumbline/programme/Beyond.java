package org.plumbline.programme;

import java.util.function.Supplier;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Carries out what follows from a change that was allowed, also at assignments that the one who changed it does not see:
 * a reorganisation passes all of them on, and a ring may close over one that is out of sight. Shows nobody anything.
 */
@Component
class Beyond {

    private final Store store;

    Beyond(Store store) {
        this.store = store;
    }

    <T> T reach(Supplier<T> work) {
        return store.under("plumbline.passing", work);
    }
}
