package org.plumbline.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.PromiseBook;
import org.plumbline.directive.PromiseCounts;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Counts;
import org.plumbline.store.Store;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the list of documents how the targets under each of them stand: from the counts, never from the targets. */
@Component
class DocumentBands implements PromiseBook {

    private final Store store;
    private final JdbcClient sql;
    private final Units units;
    private final TargetCounts counts;

    DocumentBands(Store store, JdbcClient sql, Units units, TargetCounts counts) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.counts = counts;
    }

    @Override
    public Map<UUID, PromiseCounts> of(Scope scope, Standings.Question question, @Nullable Collection<UUID> documents) {
        return store.read(scope, () -> {
            var wanted = documents == null ? null : keys(documents);
            if (wanted != null && wanted.isEmpty()) {
                return Map.of();
            }
            var places = units.tops(scope, question.within(), question.on()).stream()
                    .map(Unit::node)
                    .toList();
            var found = counts.byDocument(
                    scope,
                    places,
                    question.on(),
                    question.knownAt(),
                    wanted == null
                            ? null
                            : wanted.keySet().stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray());
            var names = wanted == null ? ids(found.keySet()) : wanted;
            var all = new HashMap<UUID, PromiseCounts>();
            found.forEach((key, each) -> {
                var id = names.get(key);
                if (id != null) {
                    all.put(id, counts(each));
                }
            });
            return all;
        });
    }

    private Map<Integer, UUID> keys(Collection<UUID> documents) {
        return named("id = ANY (:wanted)", documents.toArray(UUID[]::new));
    }

    private Map<Integer, UUID> ids(Collection<Integer> keys) {
        return named(
                "directive_key = ANY (:wanted)",
                keys.stream().mapToInt(Integer::intValue).toArray());
    }

    private Map<Integer, UUID> named(String where, Object wanted) {
        var found = new HashMap<Integer, UUID>();
        sql.sql("SELECT directive_key, id FROM directive.named_directive WHERE " + where)
                .param("wanted", wanted)
                .query(row -> {
                    found.put(row.getInt("directive_key"), row.getObject("id", UUID.class));
                });
        return found;
    }

    private static PromiseCounts counts(Counts each) {
        return new PromiseCounts(
                each.of(VerdictClass.EXCEEDED.ordinal()),
                each.of(VerdictClass.MET.ordinal()),
                each.of(VerdictClass.OVER_HALF.ordinal()),
                each.of(VerdictClass.UNDER_HALF.ordinal()),
                each.of(VerdictClass.NOT_MET.ordinal()),
                each.of(VerdictClass.NOT_REPORTED.ordinal()),
                each.of(VerdictClass.NOT_YET_DUE.ordinal()),
                each.of(VerdictClass.UNKNOWABLE.ordinal()));
    }
}
