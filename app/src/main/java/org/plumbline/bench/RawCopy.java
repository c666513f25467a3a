package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.postgresql.PGConnection;

/**
 * The same figures by a bare COPY into the same table, with its indexes and references: nothing is looked up, checked or judged, and the
 * series are there already. Policies forbid the application to do so; the server's own superuser may.
 */
final class RawCopy {

    private final ThrowAway house;
    private final TargetRows targets;
    private final int[] quarters;

    RawCopy(ThrowAway house, TargetRows targets, int[] quarters) {
        this.house = house;
        this.targets = targets;
        this.quarters = quarters.clone();
    }

    /** In seconds, until it is committed; what is sent was written before. */
    double time(List<UUID> units) {
        var entry = Ids.next();
        var folder = ThrowAway.folder();
        try {
            return house.asSuperuser(connection -> {
                prepare(connection, units, entry);
                var file = folder.resolve("rows");
                write(connection, entry, file);
                return Sample.time(() -> copy(connection, file)) / 1000;
            });
        } finally {
            ThrowAway.delete(folder);
        }
    }

    private static void prepare(Connection connection, List<UUID> units, UUID entry) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    DROP TABLE IF EXISTS bench_unit;
                    CREATE TEMP TABLE bench_unit AS
                    SELECT u.node, u.id FROM organisation.unit u WHERE u.id = ANY ('{%s}'::uuid[]);
                    INSERT INTO indicator.entry (id, stance, on_day, actor, known_from)
                    VALUES ('%s', 'REPORTED', '2020-01-01', 'Raw', '2020-01-01T00:00Z');
                    INSERT INTO indicator.series (indicator_key, node, cut)
                    SELECT i.indicator_key, u.node, '' FROM bench_unit u CROSS JOIN indicator.indicator i
                     WHERE i.code LIKE 'B.%%' ORDER BY u.node, i.indicator_key
                    """.formatted(
                            String.join(",", units.stream().map(UUID::toString).toList()), entry));
        }
    }

    private void write(Connection connection, UUID entry, Path file) throws SQLException {
        var head = entry.toString().substring(0, 28);
        var row = 0;
        try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT s.series, s.node, u.id, i.code FROM bench_unit u
                          JOIN indicator.series s ON s.node = u.node
                          JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         ORDER BY s.series
                        """)) {
            while (found.next()) {
                var indicator = Integer.parseInt(found.getString("code").substring(2)) - 1;
                for (var quarter : quarters) {
                    var period = targets.reported(quarter);
                    text.append(head).append(String.format("%08x", ++row));
                    text.append('\t').append(found.getString("series"));
                    text.append('\t').append(period.first().toString());
                    text.append('\t').append(period.ends().toString());
                    text.append("\t1\tREPORTED\t")
                            .append(found.getString("node"))
                            .append("\tVALUE\tFINAL\t");
                    text.append(ImportBench.value(found.getObject("id", UUID.class), indicator, quarter));
                    text.append("\tSổ theo dõi\t").append(entry.toString()).append("\t2020-01-01 00:00:00+00\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Connection connection, Path file) {
        try (var rows = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY indicator.observation (id, series, starts, ends, version, stance, author, state, maturity, value, source,"
                                    + " entry, known_from) FROM STDIN",
                            rows,
                            1 << 16);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
