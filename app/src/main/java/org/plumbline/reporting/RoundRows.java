package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.indicator.deed.Period;
import org.plumbline.reporting.deed.OpenRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds, and of who owes something in them. */
@Component
class RoundRows {

    private final JdbcClient sql;

    RoundRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A round of an office that the reader sees. */
    Optional<Round> find(UUID id) {
        return read("""
                        o.id = :id AND EXISTS (SELECT 1 FROM reporting.regime r JOIN organisation.unit u ON u.node = r.owner
                                                WHERE r.regime = o.regime)""", Map.of("id", id)).stream().findFirst();
    }

    /** Rounds that fit a condition on {@code o}, the latest period first. */
    List<Round> read(String where, Map<String, ?> values) {
        return sql.sql("""
                        SELECT o.id, o.round, o.regime, o.version, o.starts, o.ends, o.opened, o.due, o.closes, o.lines
                          FROM reporting.round o WHERE %s ORDER BY o.ends DESC, o.round DESC
                        """.formatted(where))
                .params(values)
                .query((row, n) -> round(row))
                .list();
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                row.getInt("regime"),
                row.getInt("version"),
                Period.halfOpen(RegimeRows.day(row, "starts"), RegimeRows.day(row, "ends")),
                RegimeRows.day(row, "opened"),
                RegimeRows.day(row, "due"),
                RegimeRows.dayOrNull(row, "closes"),
                row.getInt("lines"));
    }

    /**
     * The units that are asked on a day, by their inner numbers: those named alone, and the places of tiers within a place, or within the
     * place whose body is named.
     */
    List<Integer> named(int regime, int version, LocalDate on) {
        return sql.sql("""
                        SELECT u.node FROM reporting.asked a
                          JOIN organisation.unit u ON u.node = a.node AND u.founded <= :on AND u.ceased > :on
                         WHERE a.regime = :regime AND a.version = :version AND a.kind = 'UNIT'
                        UNION
                        SELECT u.node FROM reporting.asked a
                          JOIN organisation.unit w ON w.node = a.node
                          JOIN organisation.closure c ON c.line = 1 AND c.ancestor = coalesce(w.body_of, w.node)
                                                     AND c.valid_from <= :on AND c.valid_to > :on
                          JOIN organisation.unit u ON u.node = c.descendant AND u.kind = 'PLACE' AND u.tier = a.tier
                         WHERE a.regime = :regime AND a.version = :version AND a.kind = 'TIER'
                        """)
                .param("regime", regime)
                .param("version", version)
                .param("on", on)
                .query(Integer.class)
                .list();
    }

    /** Opens a round, with what each unit owes in it. */
    void open(
            OpenRound deed,
            Regime regime,
            Regime.Version version,
            LocalDate due,
            Collection<Integer> nodes,
            Instant knownAt) {
        var closesAfter = version.text().closesAfter();
        var round = sql.sql("""
                        INSERT INTO reporting.round (id, regime, version, starts, ends, opened, due, closes, lines, known_from)
                        VALUES (:id, :regime, :version, :starts, :ends, :opened, :due, :closes, :lines, :knownAt)
                        RETURNING round
                        """)
                .param("id", deed.id())
                .param("regime", regime.key())
                .param("version", version.version())
                .param("starts", deed.period().first())
                .param("ends", deed.period().ends())
                .param("opened", deed.on())
                .param("due", due)
                .param("closes", closesAfter == null ? null : due.plusDays(closesAfter))
                .param("lines", version.dueIn(deed.period()).size())
                .param("knownAt", RegimeRows.at(knownAt))
                .query(Integer.class)
                .single();
        sql.sql("INSERT INTO reporting.duty (round, node) SELECT :round, unnest(:nodes)")
                .param("round", round)
                .param(
                        "nodes",
                        nodes.stream().sorted().mapToInt(Integer::intValue).toArray())
                .update();
    }

    /** Whether a unit owes something in a round, in the reader's sight. */
    boolean owes(int round, int node) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM reporting.duty WHERE round = :round AND node = :node)")
                .param("round", round)
                .param("node", node)
                .query(Boolean.class)
                .single();
    }
}
