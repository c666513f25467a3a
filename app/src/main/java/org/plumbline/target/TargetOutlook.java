package org.plumbline.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verdicts of today on the targets of one page or one unit, judged as they are shown: many by one statement of each kind. */
@Component
public class TargetOutlook {

    /** No unit has more targets of its own. */
    public static final int MOST = 500;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final TargetRows rows;
    private final TargetList list;
    private final TargetStandings standings;
    private final Unhindered unhindered;

    TargetOutlook(
            Store store,
            JdbcClient sql,
            Installation installation,
            TargetRows rows,
            TargetList targetList,
            TargetStandings standings,
            Unhindered unhindered) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.rows = rows;
        this.list = targetList;
        this.standings = standings;
        this.unhindered = unhindered;
    }

    /** The verdicts on all figures, by target; those out of sight or withdrawn are left out. */
    public Map<UUID, Verdict> of(Scope scope, Collection<UUID> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        return store.read(scope, () -> {
            var items = sql.sql("SELECT item FROM target.target WHERE id = ANY (:ids::uuid[]) AND withdrawn IS NULL")
                    .param("ids", targets.stream().map(UUID::toString).toArray(String[]::new))
                    .query(Long.class)
                    .list();
            return unhindered.reach(() -> judged(items));
        });
    }

    private Map<UUID, Verdict> judged(List<Long> items) {
        var today = installation.today();
        var promises = rows.promises(items, null);
        var evidence = standings.evidence(promises, null);
        var verdicts = new HashMap<UUID, Verdict>();
        for (var promise : promises) {
            verdicts.put(promise.id(), Verdicts.of(evidence.inputs(promise, today)));
        }
        return verdicts;
    }

    /**
     * One unit's own targets, first those that need most from now on: how much more is needed in each period than was ever made in one.
     * Those of which that cannot be told come after them, as in the annex.
     */
    public List<TargetLine> mostNeeded(Scope scope, Filter filter) {
        return store.read(scope, () -> {
            var found = list.list(scope, filter, Order.ANNEX, MOST, null).items();
            var verdicts = of(scope, found.stream().map(TargetLine::id).toList());
            return found.stream()
                    .sorted(Comparator.comparingDouble((TargetLine each) -> -pressed(verdicts.get(each.id()))))
                    .toList();
        });
    }

    /** Needed over best; endless where something is needed and nothing was ever made, below nought where nothing is to be said. */
    private static double pressed(@Nullable Verdict verdict) {
        var needed = verdict == null || verdict.isAttained() ? null : verdict.needed();
        if (needed == null || needed.best() == null) {
            return -1;
        }
        var each = needed.perPeriod().value(9).doubleValue();
        var best = needed.best().value(9).doubleValue();
        return best > 0 ? each / best : each > 0 ? Double.MAX_VALUE : -1;
    }
}
