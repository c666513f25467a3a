package org.plumbline.target;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final int MOST = 1_500;

    private final Store store;
    private final JdbcClient sql;
    private final TargetList list;

    RevisedTargets(Store store, JdbcClient sql, TargetList targetList) {
        this.store = store;
        this.sql = sql;
        this.list = targetList;
    }

    private record Revised(
            UUID id, String decision, @Nullable String symbol, VerdictClass cls) {

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

    /** The targets whose goal a document revised until a day, in the order in which they were set, few of them. */
    public List<Row> by(Scope scope, UUID directive, LocalDate on) {
        return store.read(scope, () -> {
            var classes = new LinkedHashMap<UUID, VerdictClass>();
            sql
                    .sql(Sql.file("/org/plumbline/target/revised-by.sql"))
                    .param("directive", directive)
                    .param("on", on)
                    .param("most", MOST)
                    .query((row, n) -> new Revised(
                            row.getObject("id", UUID.class),
                            row.getString("decision"),
                            row.getString("symbol"),
                            VerdictClass.values()[row.getInt("class")]))
                    .stream()
                    .filter(Revised::cites)
                    .limit(FEW)
                    .forEach(each -> classes.put(each.id(), each.cls()));
            return list.named(scope, classes.keySet()).stream()
                    .map(line -> new Row(line, classes.getOrDefault(line.id(), VerdictClass.UNKNOWABLE)))
                    .toList();
        });
    }
}
