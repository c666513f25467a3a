package org.plumbline.access;

import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.kernel.Happening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what has changed in units, posts, accounts and mandates. What is remembered about an account is remembered under
 * this count, so that a change takes effect with the next request.
 */
@Component
class Changes {

    private static final String ORGANISATION = "org.plumbline.organisation";
    private static final String ACCESS = Changes.class.getPackageName();

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    /** After the commit: who read the old state meanwhile remembers it under the old count. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void noticed(Happening happening) {
        var module = happening.deed().getClass().getPackageName();
        if (module.startsWith(ORGANISATION) || module.startsWith(ACCESS)) {
            count.incrementAndGet();
        }
    }
}
