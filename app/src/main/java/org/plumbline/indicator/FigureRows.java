package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of figures: one statement of each kind, however many figures one act brings. */
@Component
class FigureRows {

    private final JdbcClient sql;

    FigureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The series of a figure. */
    record Cell(int indicatorKey, int node, String cut) {}

    /** A figure that is ready to be written: its series, the definition in force, and who states it. */
    record Ready(Stated stated, long series, int version, int author, String cut) {

        private Written written() {
            return new Written(
                    stated.id(),
                    series,
                    stated.period(),
                    version,
                    author,
                    stated.state(),
                    stated.maturity(),
                    stated.figure(),
                    stated.source(),
                    stated.corrects());
        }
    }

    /** A figure as it is written, whoever states it. */
    record Written(
            UUID id,
            long series,
            Period period,
            int version,
            int author,
            State state,
            Maturity maturity,
            @Nullable Figure figure,
            @Nullable String source,
            @Nullable UUID corrects) {}

    /** A figure that stands in a cell. */
    record Standing(UUID id, long series, Period period, int author, Maturity maturity) {}

    /** What decisions need of one figure that stands. */
    record Filed(
            UUID id,
            long series,
            UUID indicator,
            String cut,
            int node,
            Period period,
            Stance stance,
            @Nullable UUID post,
            @Nullable UUID account,
            ProofLevel proof,
            Instant knownFrom) {}

    /** The series of cells, begun where nobody did so before, and held until the end of the transaction. */
    Map<Cell, Long> keep(Collection<Cell> cells) {
        var all = cells.stream().distinct().toList();
        var begun = held(all, true);
        if (begun.size() == all.size()) {
            return begun;
        }
        given(sql.sql("""
                        INSERT INTO indicator.series (indicator_key, node, cut)
                        SELECT c.key, c.node, c.cut FROM unnest(:keys::int[], :nodes::int[], :cuts::text[]) AS c (key, node, cut)
                         ORDER BY c.key, c.node, c.cut
                        ON CONFLICT (indicator_key, node, cut) DO NOTHING
                        """), all).update();
        return held(all, false);
    }

    /** Holds series that are there; where all must be and one is not, none: who waits for a new one holds no other. */
    private Map<Cell, Long> held(List<Cell> cells, boolean allOrNone) {
        var held = new HashMap<Cell, Long>();
        given(sql.sql("""
                        WITH wanted AS MATERIALIZED (
                            SELECT s.series FROM indicator.series s
                             WHERE (s.indicator_key, s.node, s.cut) IN (SELECT * FROM unnest(:keys::int[], :nodes::int[], :cuts::text[]))
                        )
                        SELECT s.series, s.indicator_key, s.node, s.cut
                          FROM indicator.series s
                         WHERE s.series IN (SELECT series FROM wanted)
                           AND (NOT :all OR (SELECT count(*) FROM wanted) = cardinality(:keys::int[]))
                         ORDER BY s.series
                           FOR UPDATE OF s
                        """), cells)
                .param("all", allOrNone)
                .query((row, n) -> held.put(
                        new Cell(row.getInt("indicator_key"), row.getInt("node"), row.getString("cut")),
                        row.getLong("series")))
                .list();
        return held;
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, List<Cell> cells) {
        return statement
                .param("keys", Texts.of(cells, Cell::indicatorKey))
                .param("nodes", Texts.of(cells, Cell::node))
                .param("cuts", Texts.of(cells, Cell::cut));
    }

    /** What stands now in the series, of one stance. */
    List<Standing> standing(Collection<Long> series, Stance stance, List<Period> periods) {
        return sql.sql("""
                        SELECT o.id, o.series, o.starts, o.ends, o.author, o.maturity
                          FROM indicator.observation o
                         WHERE o.series = ANY (:series::bigint[]) AND o.stance = :stance AND o.known_to = 'infinity'
                           AND (o.ends, o.starts) IN (SELECT * FROM unnest(:ends::date[], :starts::date[]))
                        """)
                .param("series", Texts.of(series))
                .param("stance", stance.name())
                .param("ends", Texts.of(periods, Period::ends))
                .param("starts", Texts.of(periods, Period::first))
                .query((row, n) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getLong("series"),
                        ObservedRows.period(row),
                        row.getInt("author"),
                        Maturity.valueOf(row.getString("maturity"))))
                .list();
    }

    void entry(UUID id, Stance stance, @Nullable Integer author, LocalDate on, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO indicator.entry (id, stance, author, on_day, post, account, actor, known_from)
                        VALUES (:id, :stance, :author, :on, :post, :account, :actor, :known)
                        """)
                .param("id", id)
                .param("stance", stance.name())
                .param("author", author)
                .param("on", on)
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", at(knownAt))
                .update();
    }

    /** Closes figures, each with its reason. */
    void close(Map<UUID, String> reasons, UUID entry, Instant knownAt) {
        sql.sql("""
                        UPDATE indicator.observation o
                           SET known_to = :known, closed_by = :entry, closed_reason = c.reason
                          FROM unnest(:ids::uuid[], :reasons::text[]) AS c (id, reason)
                         WHERE o.id = c.id AND o.known_to = 'infinity'
                        """)
                .param("ids", Texts.of(reasons.keySet()))
                .param("reasons", Texts.of(reasons.values()))
                .param("entry", entry)
                .param("known", at(knownAt))
                .update();
    }

    void insert(List<Ready> ready, Stance stance, UUID entry, Instant knownAt) {
        write(ready.stream().map(Ready::written).toList(), stance, entry, knownAt);
    }

    void write(List<Written> written, Stance stance, UUID entry, Instant knownAt) {
        sql.sql(Sql.file("/org/plumbline/indicator/insert.sql"))
                .param("ids", Texts.of(written, Written::id))
                .param("series", Texts.of(written, Written::series))
                .param("starts", Texts.of(written, each -> each.period().first()))
                .param("ends", Texts.of(written, each -> each.period().ends()))
                .param("versions", Texts.of(written, Written::version))
                .param("authors", Texts.of(written, Written::author))
                .param("states", Texts.of(written, each -> each.state().name()))
                .param("maturities", Texts.of(written, each -> each.maturity().name()))
                .param("values", Texts.of(written, figure(Figure::value)))
                .param("numerators", Texts.of(written, figure(Figure::numerator)))
                .param("denominators", Texts.of(written, figure(Figure::denominator)))
                .param("answers", Texts.of(written, figure(Figure::answer)))
                .param("ranks", Texts.of(written, figure(Figure::rank)))
                .param("rankOfs", Texts.of(written, figure(Figure::rankOf)))
                .param("words", Texts.of(written, figure(Figure::words)))
                .param("sources", Texts.of(written, Written::source))
                .param("corrects", Texts.of(written, Written::corrects))
                .param("stance", stance.name())
                .param("entry", entry)
                .param("known", at(knownAt))
                .update();
    }

    private static Function<Written, @Nullable Object> figure(Function<Figure, ? extends @Nullable Object> of) {
        return each -> each.figure() == null ? null : of.apply(each.figure());
    }

    void comments(List<Stated> said) {
        if (said.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO indicator.comment (observation, result, cause, difficulty, proposal)
                        SELECT * FROM unnest(:ids::uuid[], :results::text[], :causes::text[], :difficulties::text[], :proposals::text[])
                        """)
                .param("ids", Texts.of(said, Stated::id))
                .param("results", Texts.of(said, each -> comment(each).result()))
                .param("causes", Texts.of(said, each -> comment(each).cause()))
                .param("difficulties", Texts.of(said, each -> comment(each).difficulty()))
                .param("proposals", Texts.of(said, each -> comment(each).proposal()))
                .update();
    }

    private static Stated.Comment comment(Stated stated) {
        return java.util.Objects.requireNonNull(stated.comment());
    }

    /** A figure that stands, its series held; one that was corrected or withdrawn meanwhile stands no more. */
    Optional<Filed> lock(UUID figure) {
        var held = sql.sql("""
                        SELECT s.series FROM indicator.series s
                          JOIN indicator.observation o ON o.series = s.series
                         WHERE o.id = :id FOR UPDATE OF s
                        """).param("id", figure).query(Long.class).optional();
        if (held.isEmpty()) {
            throw new Absent("figure", figure);
        }
        return sql.sql("""
                        SELECT o.id, o.series, i.id AS indicator, s.cut, s.node, o.starts, o.ends, o.stance, e.post, e.account,
                               o.known_from, coalesce(p.level, 0) AS level
                          FROM indicator.observation o
                          JOIN indicator.series s ON s.series = o.series
                          JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                          JOIN indicator.entry e ON e.id = o.entry
                          LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_to = 'infinity'
                         WHERE o.id = :id AND o.known_to = 'infinity'
                        """).param("id", figure).query(FigureRows::filed).optional();
    }

    private static Filed filed(ResultSet row, int n) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getLong("series"),
                row.getObject("indicator", UUID.class),
                row.getString("cut"),
                row.getInt("node"),
                ObservedRows.period(row),
                Stance.valueOf(row.getString("stance")),
                row.getObject("post", UUID.class),
                row.getObject("account", UUID.class),
                ProofLevel.values()[row.getInt("level")],
                IndicatorFacts.instant(row, "known_from"));
    }

    /** Who entered what another hand is to check: the unit's own figures of the same cells. */
    Map<Cell, List<UUID>> hands(Collection<Long> series, List<Period> periods) {
        var found = new HashMap<Cell, List<UUID>>();
        sql.sql("""
                        SELECT s.indicator_key, s.node, s.cut, e.post
                          FROM indicator.observation o
                          JOIN indicator.series s ON s.series = o.series
                          JOIN indicator.entry e ON e.id = o.entry
                         WHERE o.series = ANY (:series::bigint[]) AND o.stance = 'REPORTED' AND o.known_to = 'infinity'
                           AND (o.ends, o.starts) IN (SELECT * FROM unnest(:ends::date[], :starts::date[])) AND e.post IS NOT NULL
                        """)
                .param("series", Texts.of(series))
                .param("ends", Texts.of(periods, Period::ends))
                .param("starts", Texts.of(periods, Period::first))
                .query((row, n) -> found.computeIfAbsent(
                                new Cell(row.getInt("indicator_key"), row.getInt("node"), row.getString("cut")),
                                any -> new ArrayList<>())
                        .add(row.getObject("post", UUID.class)))
                .list();
        return found;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
