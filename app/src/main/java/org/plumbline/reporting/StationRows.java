package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.ApproveReturn.Passed;
import org.plumbline.reporting.deed.Stop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the ways on which returns are approved, station by station. At most one of a return waits. */
@Component
class StationRows {

    private static final String WAITS = "since IS NOT NULL AND decided IS NULL";

    private final JdbcClient sql;

    StationRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Begins a way: it waits at its first station from a day on. */
    void begin(UUID step, UUID id, List<Stop> way, LocalDate on) {
        sql.sql("""
                        INSERT INTO reporting.station (step, place, return_id, node, post, since)
                        SELECT :step, s.place, :id, u.node, s.post, CASE WHEN s.place = 1 THEN :on::date END
                          FROM unnest(:units::uuid[], :posts::uuid[]) WITH ORDINALITY AS s (unit, post, place)
                          JOIN organisation.unit u ON u.id = s.unit
                        """)
                .param("step", step)
                .param("id", id)
                .param("on", on)
                .param("units", way.stream().map(each -> each.unit().toString()).toArray(String[]::new))
                .param(
                        "posts",
                        way.stream()
                                .map(each -> Objects.toString(each.post(), null))
                                .toArray(String[]::new))
                .update();
    }

    /** The station at which a return waits. */
    Optional<Passed> waiting(UUID id) {
        return sql.sql("SELECT step, place FROM reporting.station WHERE return_id = :id AND " + WAITS)
                .param("id", id)
                .query((row, n) -> new Passed(row.getObject("step", UUID.class), row.getInt("place")))
                .optional();
    }

    /**
     * What is to be known of a station before somebody decides there.
     *
     * @param inside whether it lies inside the unit that reports, {@code last} whether none follows on its way
     * @param deputies posts that decide there today in the place of its own
     */
    record Facts(
            UUID id,
            int node,
            @Nullable UUID post,
            @Nullable Wording postName,
            boolean waits,
            boolean inside,
            boolean last,
            List<UUID> deputies) {}

    Optional<Facts> facts(Passed at) {
        return sql.sql("""
                        SELECT s.return_id, s.node, s.post, p.name::text AS post_name, s.since IS NOT NULL AND s.decided IS NULL AS waits,
                               x.kind = 'HANDED_IN' AS inside,
                               NOT EXISTS (SELECT 1 FROM reporting.station t WHERE t.step = s.step AND t.place > s.place) AS last,
                               ARRAY(SELECT d.deputy FROM reporting.deputy d
                                      WHERE d.post = s.post AND d.from_day <= store.today() AND d.to_day >= store.today()) AS deputies
                          FROM reporting.station s
                          JOIN reporting.step x ON x.id = s.step
                          LEFT JOIN organisation.post p ON p.id = s.post
                         WHERE s.step = :step AND s.place = :place
                        """)
                .param("step", at.step())
                .param("place", at.place())
                .query(StationRows::facts)
                .optional();
    }

    private static Facts facts(ResultSet row, int n) throws SQLException {
        var name = row.getString("post_name");
        return new Facts(
                row.getObject("return_id", UUID.class),
                row.getInt("node"),
                row.getObject("post", UUID.class),
                name == null ? null : Wording.of(name),
                row.getBoolean("waits"),
                row.getBoolean("inside"),
                row.getBoolean("last"),
                List.of((UUID[]) row.getArray("deputies").getArray()));
    }

    /** Whatever waits of a return was decided by a step; nothing waits any more. */
    void decide(UUID id, UUID by) {
        sql.sql("UPDATE reporting.station SET decided = :by WHERE return_id = :id AND " + WAITS)
                .param("id", id)
                .param("by", by)
                .update();
    }

    /** The next station of a way waits from a day on. */
    void next(Passed after, LocalDate on) {
        sql.sql("UPDATE reporting.station SET since = :on WHERE step = :step AND place = :next")
                .param("step", after.step())
                .param("next", after.place() + 1)
                .param("on", on)
                .update();
    }

    /** The stations of all handings in and sendings of a return, the earliest first. */
    List<Station> of(UUID id) {
        return sql.sql("""
                        SELECT s.step, s.place, s.node, u.name::text AS unit_name, s.post, p.name::text AS post_name, s.since,
                               x.kind AS decision, x.on_day AS decided_on, x.actor,
                               ARRAY(SELECT q.name::text FROM reporting.deputy d JOIN organisation.post q ON q.id = d.deputy
                                      WHERE d.post = s.post AND d.from_day <= store.today() AND d.to_day >= store.today()) AS deputies
                          FROM reporting.station s
                          JOIN reporting.step o ON o.id = s.step
                          LEFT JOIN organisation.named_unit u ON u.node = s.node
                          LEFT JOIN organisation.post p ON p.id = s.post
                          LEFT JOIN reporting.step x ON x.id = s.decided
                         WHERE s.return_id = :id ORDER BY o.known_from, s.step, s.place
                        """).param("id", id).query(StationRows::station).list();
    }

    private static Station station(ResultSet row, int n) throws SQLException {
        var unit = row.getString("unit_name");
        var post = row.getString("post_name");
        var decision = row.getString("decision");
        return new Station(
                new Passed(row.getObject("step", UUID.class), row.getInt("place")),
                row.getInt("node"),
                unit == null ? null : Wording.of(unit),
                row.getObject("post", UUID.class),
                post == null ? null : Wording.of(post),
                RegimeRows.dayOrNull(row, "since"),
                decision == null
                        ? null
                        : new Station.Decision(
                                Returned.Kind.valueOf(decision),
                                RegimeRows.day(row, "decided_on"),
                                row.getString("actor")),
                Arrays.stream((String[]) row.getArray("deputies").getArray())
                        .map(Wording::of)
                        .toList(),
                false);
    }

    /** How quickly posts and units decide: how many wait, since when, and the mean of what was decided since a day. */
    Map<UUID, Station.Pace> pace(int node, LocalDate since) {
        record Row(UUID post, Station.Pace pace) {}
        return sql
                .sql("""
                        SELECT s.post, count(*) FILTER (WHERE s.decided IS NULL)::int AS waiting,
                               min(s.since) FILTER (WHERE s.decided IS NULL) AS oldest,
                               count(*) FILTER (WHERE x.on_day >= :since)::int AS decided,
                               avg(x.on_day - s.since) FILTER (WHERE x.on_day >= :since) AS days
                          FROM reporting.station s LEFT JOIN reporting.step x ON x.id = s.decided
                         WHERE s.node = :node AND s.since IS NOT NULL AND (s.decided IS NULL OR x.on_day >= :since)
                         GROUP BY s.post
                        """)
                .param("node", node)
                .param("since", since)
                .query((row, n) -> new Row(
                        Objects.requireNonNullElse(row.getObject("post", UUID.class), Station.WHOEVER),
                        new Station.Pace(
                                row.getInt("waiting"),
                                RegimeRows.dayOrNull(row, "oldest"),
                                row.getInt("decided"),
                                row.getBigDecimal("days"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::post, Row::pace));
    }
}
