package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that were made of others, and of what each was made; many by one statement of each kind. Runs inside a transaction. */
@Component
class MadeRows {

    private final JdbcClient sql;

    MadeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a made figure stands. */
    record Spot(long series, Period period, Stance stance) {}

    /** Of what some figures were made. */
    Map<UUID, List<Blend.Given>> given(Collection<UUID> figures) {
        var found = new HashMap<UUID, List<Blend.Given>>();
        sql.sql("""
                        SELECT observation, part_key, weight, standing, value, score, source
                          FROM indicator.contribution WHERE observation = ANY (:figures::uuid[]) ORDER BY observation, sort
                        """)
                .param("figures", Texts.of(figures))
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new Blend.Given(
                                row.getInt("part_key"),
                                row.getBigDecimal("weight"),
                                PartStanding.valueOf(row.getString("standing")),
                                row.getBigDecimal("value"),
                                row.getBigDecimal("score"),
                                row.getObject("source", UUID.class))))
                .list();
        return found;
    }

    /** How often each spot was spoken of until now, and the last instant at which it was. */
    record Before(int figures, Instant last) {}

    Map<Spot, Before> before(Collection<Long> series, LocalDate from, LocalDate until) {
        var found = new HashMap<Spot, Before>();
        sql.sql("""
                        SELECT o.series, o.starts, o.ends, o.stance, count(*) AS figures,
                               max(greatest(o.known_from, p.known_from)) AS last
                          FROM indicator.observation o
                          LEFT JOIN LATERAL (SELECT max(known_from) AS known_from FROM indicator.proof p WHERE p.observation = o.id) p ON true
                         WHERE o.series = ANY (:series::bigint[]) AND o.starts < :until::date AND o.ends > :from::date
                         GROUP BY o.series, o.starts, o.ends, o.stance
                        """)
                .param("series", Texts.of(series))
                .param("from", from)
                .param("until", until)
                .query((row, n) -> found.put(
                        new Spot(
                                row.getLong("series"),
                                ObservedRows.period(row),
                                Stance.valueOf(row.getString("stance"))),
                        new Before(row.getInt("figures"), IndicatorFacts.instant(row, "last"))))
                .list();
        return found;
    }

    void insert(Map<UUID, List<Blend.Given>> made) {
        record Line(UUID figure, int sort, Blend.Given given) {}
        var lines = new ArrayList<Line>();
        made.forEach((figure, given) -> {
            for (var i = 0; i < given.size(); i++) {
                lines.add(new Line(figure, i + 1, given.get(i)));
            }
        });
        sql.sql("""
                        INSERT INTO indicator.contribution (observation, sort, part_key, weight, standing, value, score, source)
                        SELECT * FROM unnest(:figures::uuid[], :sorts::smallint[], :parts::int[], :weights::numeric[],
                                             :standings::text[], :values::numeric[], :scores::numeric[], :sources::uuid[])
                        """)
                .param("figures", Texts.of(lines, Line::figure))
                .param("sorts", Texts.of(lines, Line::sort))
                .param("parts", Texts.of(lines, each -> each.given.key()))
                .param("weights", Texts.of(lines, each -> each.given.weight().toPlainString()))
                .param("standings", Texts.of(lines, each -> each.given.standing()))
                .param("values", Texts.of(lines, each -> plain(each.given.score() == null ? null : each.given.value())))
                .param("scores", Texts.of(lines, each -> plain(each.given.score())))
                .param("sources", Texts.of(lines, each -> each.given.source()))
                .update();
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** How many proofs some figures had until now. */
    Map<UUID, Integer> proofs(Collection<UUID> figures) {
        var found = new HashMap<UUID, Integer>();
        sql.sql(
                        "SELECT observation, count(*) AS proofs FROM indicator.proof WHERE observation = ANY (:figures::uuid[]) GROUP BY observation")
                .param("figures", Texts.of(figures))
                .query((row, n) -> found.put(row.getObject("observation", UUID.class), row.getInt("proofs")))
                .list();
        return found;
    }

    /** The proofs of figures end. */
    void closeProofs(Collection<UUID> figures, Instant knownAt) {
        sql.sql(
                        "UPDATE indicator.proof SET known_to = :known WHERE observation = ANY (:figures::uuid[]) AND known_to = 'infinity'")
                .param("figures", Texts.of(figures))
                .param("known", FigureRows.at(knownAt))
                .update();
    }
}
