package org.plumbline.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.kernel.Happening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what was committed, by module. What is remembered between requests is remembered under this count, so that a
 * change takes effect with the next request.
 */
@Component
public class ChangeCount {

    private static final String HOUSE = "org.plumbline.";

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    /** How much was committed in these modules. Ask before reading what is to be remembered, never after. */
    public long in(String... modules) {
        var sum = 0L;
        for (var module : modules) {
            sum += counts.getOrDefault(module, 0L);
        }
        return sum;
    }

    /** After the commit: who read the old state meanwhile remembers it under the old count. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Happening happening) {
        var module = happening.deed().getClass().getPackageName();
        if (module.startsWith(HOUSE)) {
            var inner = module.substring(HOUSE.length());
            var end = inner.indexOf('.');
            counts.merge(end < 0 ? inner : inner.substring(0, end), 1L, Long::sum);
        }
    }
}
