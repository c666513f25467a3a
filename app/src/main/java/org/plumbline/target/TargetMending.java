package org.plumbline.target;

import java.util.Collection;
import java.util.List;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Judges targets anew from their first day on, where what was kept of them was found to be wrong; what was known before is closed. */
@Component
public class TargetMending {

    private static final int AT_ONCE = 500;

    private final Store store;
    private final Installation installation;
    private final TargetRows rows;
    private final TargetStandings standings;
    private final Unhindered unhindered;

    TargetMending(
            Store store, Installation installation, TargetRows rows, TargetStandings standings, Unhindered unhindered) {
        this.store = store;
        this.installation = installation;
        this.rows = rows;
        this.standings = standings;
        this.unhindered = unhindered;
    }

    /** Mends these targets, by their inner numbers. What is written follows from what happened, so it is no happening itself. */
    public void mend(Collection<Long> items) {
        var all = items.stream().distinct().sorted().toList();
        for (var i = 0; i < all.size(); i += AT_ONCE) {
            var some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            store.batch(Scope.programme(), () -> {
                again(some);
                return true;
            });
        }
    }

    private void again(List<Long> items) {
        var now = installation.now();
        for (var each : unhindered.reach(() -> rows.promises(items, null))) {
            standings.remove(each.item(), each.setOn(), now);
            var withdrawn = each.withdrawn();
            if (withdrawn == null) {
                standings.keep(List.of(each.item()), each.setOn(), now);
            } else {
                standings.again(each, now);
            }
        }
    }
}
