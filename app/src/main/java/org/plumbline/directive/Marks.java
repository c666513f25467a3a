package org.plumbline.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.store.ChangeMarks;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks what changed of documents, so that a standing once counted is kept until something changes it. */
@Component
class Marks {

    private static final String KIND = "directive";

    private final JdbcClient sql;
    private final Store store;
    private final ChangeMarks changes;

    Marks(JdbcClient sql, Store store, ChangeMarks changes) {
        this.sql = sql;
        this.store = store;
        this.changes = changes;
    }

    void touch(int directive) {
        touch(List.of(directive));
    }

    void touchAll() {
        changes.touchAll(KIND);
    }

    /** Marks the directive and those whose standing rests on it: what its clauses carry out, what it reviews or answers. */
    void touchAround(int directive) {
        touch(sql.sql("""
                        WITH RECURSIVE up (key) AS (
                            SELECT :key::int
                            UNION
                            SELECT d.upper_key FROM up JOIN directive.derivation d ON d.lower_key = up.key
                        )
                        SELECT key FROM up
                        UNION SELECT to_key FROM directive.relation WHERE from_key = :key
                        UNION SELECT directive_key FROM directive.answer WHERE document_key = :key
                        """).param("key", directive).query(Integer.class).list());
    }

    void touch(Collection<Integer> directives) {
        changes.touch(KIND, directives);
    }

    /** What the standing of a directive rests on: equal sums, equal standings. Read once in a snapshot. */
    long sum(int directive) {
        return store.once(
                        Long.class,
                        new Asked(directive),
                        () -> Optional.ofNullable(
                                changes.sums(KIND, List.of(directive)).get(directive)))
                .orElse(0L);
    }

    /** What the standings of these directives rest on. */
    Map<Integer, Long> sums(Collection<Integer> directives) {
        return directives.size() == 1
                ? directives.stream().collect(Collectors.toMap(Function.identity(), this::sum))
                : changes.sums(KIND, directives);
    }

    private record Asked(int directive) {}
}
