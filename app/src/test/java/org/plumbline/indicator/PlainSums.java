package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.store.Store;
import org.plumbline.verdict.Aggregation;
import org.plumbline.verdict.Part;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Whole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures that are made of others, against plain adding of what the communes gave by the verdict's own rules. */
@Component
class PlainSums {

    private final SeriesList series;
    private final Store store;
    private final JdbcClient sql;

    PlainSums(SeriesList series, Store store, JdbcClient sql) {
        this.series = series;
        this.store = store;
        this.sql = sql;
    }

    void compare(ARandomSum.Run run, @Nullable Instant knownAt) {
        for (var of : run.measures) {
            var given = given(run, of, knownAt);
            for (var unit : List.of("centre", "p1", "p2", "d1", "d2", "d3")) {
                var node = run.country.node(unit);
                var found = new TreeMap<String, String>();
                series.list(ARandomSum.ALL, new SeriesList.Question(of.id(), node, "", null, null, knownAt), null, 50)
                        .facts()
                        .items()
                        .forEach(fact -> found.put(fact.period().code(), text(of.rule(), fact)));
                var expected = new TreeMap<String, String>();
                for (var year : ARandomSum.YEARS) {
                    var parts = new ArrayList<Part>();
                    below(node, Period.of(year).last()).forEach(commune -> {
                        var fact = given.get(commune + "/" + year);
                        parts.add(fact == null ? Part.missing(String.valueOf(commune)) : part(commune, fact));
                    });
                    if (parts.stream().anyMatch(part -> part.state() != null)) {
                        var whole = Aggregation.overPlaces(
                                org.plumbline.verdict.PlaceRule.valueOf(
                                        of.rule().name()),
                                100,
                                parts);
                        expected.put(year, text(of.rule(), whole));
                    }
                }
                assertThat(found)
                        .as("%s of %s as known at %s", of.rule(), unit, knownAt)
                        .isEqualTo(expected);
            }
        }
    }

    private String text(PlaceRule rule, Fact fact) {
        var made = fact.made();
        var figure = fact.figure();
        var value = figure == null
                ? made.given() > 0 && rule != PlaceRule.RATIO ? "0" : "-"
                : rule == PlaceRule.RATIO
                        ? figure.numerator().toPlainString() + "/"
                                + figure.denominator().toPlainString()
                        : figure.value().stripTrailingZeros().toPlainString();
        return "%s: %d of %d, %d do not apply"
                .formatted(value, made.given(), made.expected() - made.notApplicable(), made.notApplicable());
    }

    private String text(PlaceRule rule, Whole whole) {
        var value = rule == PlaceRule.RATIO
                ? whole.parts() == null || whole.parts().denominator().signum() == 0
                        ? "-"
                        : whole.parts().numerator().toPlainString() + "/"
                                + whole.parts().denominator().toPlainString()
                : whole.value() == null
                        ? "-"
                        : whole.value().value(6).stripTrailingZeros().toPlainString();
        return "%s: %d of %d, %d do not apply"
                .formatted(
                        value,
                        whole.given(),
                        whole.expected(),
                        whole.notApplicable().size());
    }

    private Part part(int commune, Fact fact) {
        var figure = fact.figure();
        var value = figure == null
                ? null
                : figure.hasParts()
                        ? new Value.Parts(figure.numerator(), figure.denominator())
                        : new Value.Amount(figure.value());
        return new Part(
                String.valueOf(commune),
                org.plumbline.verdict.State.valueOf(fact.state().name()),
                value,
                null);
    }

    private Map<String, Fact> given(ARandomSum.Run run, ARandomSum.Indicator of, @Nullable Instant knownAt) {
        var given = new HashMap<String, Fact>();
        for (var each : run.communes) {
            var node = run.country.node(each);
            series.list(ARandomSum.ALL, new SeriesList.Question(of.id(), node, "", null, null, knownAt), null, 50)
                    .facts()
                    .items()
                    .forEach(fact -> given.put(node + "/" + fact.period().code(), fact));
        }
        return given;
    }

    /** The communes under a unit on a day. */
    private List<Integer> below(int node, LocalDate on) {
        return store.read(
                ARandomSum.ALL,
                () -> sql.sql("""
                                SELECT c.descendant FROM organisation.closure c
                                  JOIN organisation.unit u ON u.node = c.descendant AND u.tier = 4
                                 WHERE c.line = 1 AND c.ancestor = :node AND c.valid_from <= :on AND c.valid_to > :on
                                 ORDER BY 1
                                """)
                        .param("node", node)
                        .param("on", on)
                        .query(Integer.class)
                        .list());
    }
}
