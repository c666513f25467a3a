package org.plumbline.chase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.Scope;
import org.plumbline.notice.Notices;
import org.plumbline.programme.deed.RemindAssignment;
import org.plumbline.reporting.deed.RemindReturns;
import org.plumbline.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of each reminder, in its transaction, and has it written to whoever was reminded. Reminders of one round are gathered
 * first, so that an office gets one message and not one for each thing.
 */
@Component
class Gathering {

    private static final ScopedValue<List<Happening>> ROUND = ScopedValue.newInstance();

    private final Store store;
    private final Notices notices;
    private final Letters letters;

    Gathering(Store store, Notices notices, Letters letters) {
        this.store = store;
        this.notices = notices;
        this.letters = letters;
    }

    @EventListener
    void hear(Happening happening) {
        if (!notices.areSent() || !isReminder(happening.deed())) {
            return;
        }
        if (ROUND.isBound()) {
            ROUND.get().add(happening);
        } else {
            write(store.asking(), List.of(happening));
        }
    }

    /** Carries out a round of reminders and then writes to those who were reminded, in the same transaction. */
    <T> T during(Scope scope, Supplier<T> reminding) {
        var round = new ArrayList<Happening>();
        return ScopedValue.where(ROUND, round).call(() -> {
            var done = reminding.get();
            if (!round.isEmpty()) {
                write(scope, round);
            }
            return done;
        });
    }

    private void write(Scope scope, List<Happening> reminders) {
        notices.put(scope, letters.of(scope, reminders));
    }

    private static boolean isReminder(Deed deed) {
        return deed instanceof RemindAssignment || deed instanceof RemindUnits || deed instanceof RemindReturns;
    }
}
