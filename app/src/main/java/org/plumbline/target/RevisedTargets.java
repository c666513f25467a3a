package org.plumbline.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.target.DirectiveTargets.Row;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets that were set under an earlier document and whose goal a document revised: its page shows them beside its own. */
@Component
public class RevisedTargets {

    private static final int FEW = 12;

    private final Store store;
    private final JdbcClient sql;
    private final DirectiveTargets targets;
    private final TargetList list;

    RevisedTargets(Store store, JdbcClient sql, DirectiveTargets targets, TargetList targetList) {
        this.targets = targets;
        this.store = store;
        this.sql = sql;
        this.list = targetList;
    }

    private record Revised(
            UUID id, String decision, @Nullable String symbol) {

        /** A decision is cited by its symbol, alone or with words around it; "134-NQ/TU" does not cite 34-NQ/TU. */
        boolean cites() {
            return symbol != null
                    && Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(symbol) + "(?![\\p{L}\\p{N}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(decision)
                            .find();
        }
    }

    /**
     * The targets whose goal a document revised until a day, in the order in which they were set, few of them. Of a changed document with
     * very many targets none is looked for.
     *
     * @param places the units in which, with all below them, they are looked for
     * @param whole whether these are all that there are
     */
    public List<Row> by(Scope scope, UUID directive, Collection<Integer> places, boolean whole, LocalDate on) {
        return store.read(scope, () -> {
            var stands = new LinkedHashMap<UUID, VerdictClass>();
            for (var changed : changed(directive)) {
                targets.lookedThrough(scope, changed, places, whole, on)
                        .forEach(each -> stands.put(each.id(), each.cls()));
            }
            return stands.isEmpty() ? List.of() : rows(scope, stands, revised(directive, stands.keySet(), on));
        });
    }

    /** The documents that a document changes. */
    private List<UUID> changed(UUID directive) {
        return sql.sql("""
                        SELECT lower.id
                          FROM directive.named_directive d
                          JOIN directive.listed_relation r ON r.from_key = d.directive_key
                                                          AND r.kind IN ('ADJUSTS', 'AMENDS', 'REPLACES')
                          JOIN directive.named_directive lower ON lower.directive_key = r.to_key
                         WHERE d.id = :directive
                         ORDER BY lower.id
                         LIMIT 12
                        """).param("directive", directive).query(UUID.class).list();
    }

    /** Those of the targets whose goal was revised by a decision that cites the document. */
    private List<UUID> revised(UUID directive, Collection<UUID> targets, LocalDate on) {
        return sql
                .sql(Sql.file("/org/plumbline/target/revised-by.sql"))
                .param("directive", directive)
                .param("targets", targets.toArray(UUID[]::new))
                .param("on", on)
                .query((row, n) -> new Revised(
                        row.getObject("id", UUID.class), row.getString("decision"), row.getString("symbol")))
                .stream()
                .filter(Revised::cites)
                .map(Revised::id)
                .distinct()
                .limit(FEW)
                .toList();
    }

    private List<Row> rows(Scope scope, Map<UUID, VerdictClass> stands, List<UUID> revised) {
        return list.named(scope, revised).stream()
                .map(line -> new Row(line, stands.getOrDefault(line.id(), VerdictClass.UNKNOWABLE)))
                .toList();
    }
}
