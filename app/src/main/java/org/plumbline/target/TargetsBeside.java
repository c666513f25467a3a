package org.plumbline.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Targets that set different levels for the same thing: the same indicator and cut, unit and due day, under another clause or document,
 * with another level or comparator. "Over 14 %" stands beside "14 %".
 */
@Component
public class TargetsBeside {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final TargetLines lines;

    TargetsBeside(Store store, JdbcClient sql, Installation installation, TargetLines targetLines) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.lines = targetLines;
    }

    /** What stands beside one target, as far as the reader sees it. */
    public List<TargetLine> of(Scope scope, UUID target) {
        return of(scope, List.of(target)).getOrDefault(target, List.of());
    }

    /** What stands beside each of some targets; those beside which nothing stands are left out. */
    public Map<UUID, List<TargetLine>> of(Scope scope, Collection<UUID> targets) {
        record Pair(UUID target, long other) {}
        if (targets.isEmpty()) {
            return Map.of();
        }
        return store.read(scope, () -> {
            var pairs = sql.sql(Sql.file("/org/plumbline/target/beside.sql"))
                    .param("ids", targets.stream().map(UUID::toString).toArray(String[]::new))
                    .param("today", installation.today())
                    .query((row, n) -> new Pair(row.getObject("target", UUID.class), row.getLong("other")))
                    .list();
            var others = pairs.stream().map(Pair::other).distinct().toList();
            var read = lines.read(others);
            var byItem = new HashMap<Long, TargetLine>();
            for (var i = 0; i < read.size(); i++) {
                byItem.put(others.get(i), read.get(i));
            }
            return pairs.stream()
                    .filter(pair -> byItem.containsKey(pair.other))
                    .collect(Collectors.groupingBy(
                            Pair::target,
                            Collectors.mapping(
                                    pair -> Objects.requireNonNull(byItem.get(pair.other)),
                                    Collectors.toCollection(ArrayList::new))))
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
        });
    }
}
