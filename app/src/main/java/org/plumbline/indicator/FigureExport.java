package org.plumbline.indicator;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.web.Words;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures of a set of indicators out of the house: those that stand, as units state them and as they were made of the parts of composites,
 * row by row and however many. What figures below come to is worked out on reading and is not among them.
 */
@Component
public class FigureExport {

    private static final int AT_ONCE = 5_000;

    private final Store store;
    private final JdbcClient sql;
    private final IndicatorFacts facts;

    FigureExport(Store store, JdbcClient sql, IndicatorFacts facts) {
        this.store = store;
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * Which figures are asked for.
     *
     * @param indicators the set: of a list, of a field, of one unit's definitions
     * @param below the inner number of the unit whose own figures and those of all units below it are meant; null for all in sight
     * @param from figures whose period ends then or later, {@code to} and begins then or earlier
     */
    public record Question(
            List<UUID> indicators,
            @Nullable Integer below,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Question {
            indicators = List.copyOf(indicators);
        }
    }

    /** Writes them; the stream stays open. Gives how many there were. */
    public long write(Scope scope, Question question, FigureFormat format, OutputStream out, Words w) {
        return store.read(scope, () -> {
            var dimensions = format == FigureFormat.SDMX ? dimensions(question) : List.<String>of();
            var sink = TakenOutSink.of(format, dimensions, out, w);
            var count = new long[1];
            rows(question, row -> {
                sink.take(row);
                count[0]++;
            });
            sink.end();
            return count[0];
        });
    }

    /** By what figures of these indicators can be cut, in a fixed order. */
    private List<String> dimensions(Question question) {
        var all = new TreeSet<String>();
        facts.versions(question.indicators)
                .values()
                .forEach(versions ->
                        versions.forEach(each -> all.addAll(each.text().dimensions())));
        var ofSets = sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                                        WHERE i.id = ANY (:indicators::uuid[]) AND s.cut ~ '(^|;)set=')
                        """)
                .param("indicators", Texts.of(question.indicators))
                .query(Boolean.class)
                .single();
        if (ofSets) {
            all.add(Cut.SET);
        }
        return new ArrayList<>(all);
    }

    private void rows(Question question, Consumer<TakenOut> each) {
        var values = new HashMap<String, Object>();
        values.put("indicators", Texts.of(question.indicators));
        var where = new ArrayList<String>();
        where.add("i.id = ANY (:indicators::uuid[])");
        if (question.below != null) {
            where.add("""
                    s.node IN (SELECT c.descendant FROM organisation.closure c
                                WHERE c.line = 1 AND c.ancestor = :below AND c.valid_from <= store.today() AND c.valid_to > store.today()
                               UNION ALL SELECT :below)
                    """);
            values.put("below", question.below);
        }
        if (question.from != null) {
            where.add("o.ends > :from");
            values.put("from", question.from);
        }
        if (question.to != null) {
            where.add("o.starts <= :to");
            values.put("to", question.to);
        }
        var names = new HashMap<String, Wording>();
        sql.sql(Sql.file("/org/plumbline/indicator/taken-out.sql")
                        .replace("/*where*/ true", String.join(" AND ", where)))
                .withFetchSize(AT_ONCE)
                .params(values)
                .query((RowCallbackHandler) row -> each.accept(new TakenOut(
                        row.getObject("id", UUID.class),
                        row.getObject("indicator", UUID.class),
                        row.getString("code"),
                        known(names, row.getString("name")),
                        row.getString("owner"),
                        row.getObject("unit", UUID.class),
                        row.getString("unit_code"),
                        known(names, row.getString("unit_name")),
                        row.getString("cut"),
                        ObservedRows.period(row),
                        State.valueOf(row.getString("state")),
                        Maturity.valueOf(row.getString("maturity")),
                        ObservedRows.figure(row),
                        Shape.valueOf(row.getString("shape")),
                        row.getString("measure"),
                        row.getInt("per"),
                        row.getInt("decimals"),
                        ProofLevel.values()[row.getInt("level")],
                        row.getString("source"),
                        IndicatorFacts.instant(row, "known_from"))));
    }

    /** Names come again and again: each is read once. */
    private static Wording known(Map<String, Wording> names, String text) {
        return names.computeIfAbsent(text, Wording::of);
    }
}
