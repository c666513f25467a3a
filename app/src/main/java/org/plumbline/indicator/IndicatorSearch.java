package org.plumbline.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators as a person names them in a form: by code or by words of the name, without a look at their figures. */
@Component
public class IndicatorSearch {

    private final Store store;
    private final JdbcClient sql;
    private final IndicatorFacts facts;

    IndicatorSearch(Store store, JdbcClient sql, IndicatorFacts facts) {
        this.store = store;
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * An indicator that fits.
     *
     * @param text the newest definition
     * @param owner the unit that answers for the definition; null for a reader who does not see it
     */
    public record Hit(
            UUID id,
            String code,
            DefinitionText text,
            @Nullable Wording owner) {}

    /** Those whose code or name has all words that were typed, by code. */
    public List<Hit> search(Scope scope, String typed, int most) {
        var words = Folding.fold(typed).strip();
        if (words.isEmpty()) {
            return List.of();
        }
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        for (var word : words.split("\\s+")) {
            var name = "word" + where.size();
            where.add("(i.name_key LIKE :" + name + " OR i.code_key LIKE :" + name + ")");
            values.put(
                    name, "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return store.read(scope, () -> hits(String.join(" AND ", where), values, most));
    }

    /** One by its identifier. */
    public Optional<Hit> find(Scope scope, UUID id) {
        return store.read(scope, () -> hits("i.id = :id", Map.of("id", id), 1)).stream()
                .findFirst();
    }

    private List<Hit> hits(String where, Map<String, ?> values, int most) {
        record Row(UUID id, String code, @Nullable Wording owner) {}
        var rows = sql.sql("""
                        SELECT i.id, i.code, u.name::text AS owner
                          FROM indicator.indicator i LEFT JOIN organisation.named_unit u ON u.node = i.owner
                         WHERE %s
                         ORDER BY i.code_key, i.id
                         LIMIT :most
                        """.formatted(where))
                .params(values)
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class), row.getString("code"), IndicatorFacts.wording(row, "owner")))
                .list();
        var versions = facts.versions(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Hit(
                        row.id,
                        row.code,
                        Objects.requireNonNull(versions.get(row.id)).getLast().text(),
                        row.owner))
                .toList();
    }
}
