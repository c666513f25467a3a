package org.plumbline.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Problem;
import org.plumbline.store.Copying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a file beside the figures that stand, in tables that the open transaction keeps for itself and that are gone with it: held
 * against each other and written by one statement of each kind, however many rows there are.
 */
@Component
class ImportStage {

    private static final String ROWS = "figure_sent";

    private final JdbcClient sql;
    private final Copying copying;

    ImportStage(JdbcClient sql, Copying copying) {
        this.sql = sql;
        this.copying = copying;
    }

    /** Makes room for the rows. */
    void begin() {
        sql.sql("""
                        CREATE TEMP TABLE figure_sent (
                            row bigint NOT NULL, key int NOT NULL, node int NOT NULL, cut text NOT NULL, starts date NOT NULL, ends date NOT NULL,
                            version int NOT NULL, state text NOT NULL, maturity text, value numeric, numerator numeric, denominator numeric,
                            answer boolean, rank int, rank_of int, words text, source text, reason text, closed boolean NOT NULL
                        ) ON COMMIT DROP
                        """).update();
        sql.sql("SELECT set_config('work_mem', '128MB', true)").query().singleRow();
    }

    /** Takes in some rows. */
    void add(List<ImportedRow> rows) {
        var text = new StringBuilder(rows.size() * 96);
        for (var row : rows) {
            var stated = row.stated();
            var figure = stated.figure();
            text.append(row.number())
                    .append('\t')
                    .append(row.indicatorKey())
                    .append('\t')
                    .append(row.node());
            cell(text, row.cut());
            text.append('\t').append(stated.period().first());
            text.append('\t').append(stated.period().ends());
            text.append('\t').append(row.version());
            text.append('\t').append(stated.state().name());
            plain(text, row.maturity() == null ? null : row.maturity().name());
            plain(
                    text,
                    figure == null || figure.value() == null
                            ? null
                            : figure.value().toPlainString());
            plain(
                    text,
                    figure == null || figure.numerator() == null
                            ? null
                            : figure.numerator().toPlainString());
            plain(
                    text,
                    figure == null || figure.denominator() == null
                            ? null
                            : figure.denominator().toPlainString());
            plain(text, figure == null ? null : figure.answer());
            plain(text, figure == null ? null : figure.rank());
            plain(text, figure == null ? null : figure.rankOf());
            cell(text, figure == null ? null : figure.words());
            cell(text, stated.source());
            cell(text, stated.reason());
            text.append('\t').append(row.closed() ? 't' : 'f').append('\n');
        }
        copying.in(ROWS, text);
    }

    private static void plain(StringBuilder text, @Nullable Object value) {
        text.append('\t').append(value == null ? "\\N" : value);
    }

    private static void cell(StringBuilder text, @Nullable String value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
        } else if (value.indexOf('\0') < 0) {
            Copying.cell(text, value);
        } else {
            Copying.cell(text, value.replace("\0", ""));
        }
    }

    /**
     * Finds the series of the rows.
     *
     * @param begin begins those that are missing, and holds the others until the end of the transaction
     */
    void series(boolean begin) {
        sql.sql("ANALYZE figure_sent").update();
        sql.sql("CREATE TEMP TABLE figure_cell ON COMMIT DROP AS SELECT DISTINCT key, node, cut FROM figure_sent")
                .update();
        sql.sql("ANALYZE figure_cell").update();
        if (begin) {
            // whoever waits for a new one holds no other
            sql.sql("""
                            INSERT INTO indicator.series (indicator_key, node, cut)
                            SELECT c.key, c.node, c.cut FROM figure_cell c
                             WHERE NOT EXISTS (SELECT 1 FROM indicator.series s
                                                WHERE s.indicator_key = c.key AND s.node = c.node AND s.cut = c.cut)
                             ORDER BY c.key, c.node, c.cut
                            ON CONFLICT (indicator_key, node, cut) DO NOTHING
                            """).update();
            hold();
        }
        sql.sql("""
                        CREATE TEMP TABLE figure_series ON COMMIT DROP AS
                        SELECT c.key, c.node, c.cut, s.series
                          FROM figure_cell c
                          JOIN indicator.series s ON s.indicator_key = c.key AND s.node = c.node AND s.cut = c.cut
                        """).update();
        sql.sql("ANALYZE figure_series").update();
    }

    /** In the order of series, as everybody holds them. */
    private void hold() {
        sql.sql("""
                        SELECT count(*) FROM (
                            SELECT s.series FROM indicator.series s
                             WHERE s.series IN (SELECT h.series FROM figure_cell c
                                                  JOIN indicator.series h ON h.indicator_key = c.key AND h.node = c.node AND h.cut = c.cut)
                             ORDER BY s.series FOR UPDATE OF s) held
                        """).query(Long.class).single();
    }

    /** Finds which figures stand where rows say one, and whether a row says the same: what it leaves out it does not erase. */
    void standing() {
        sql.sql("""
                        CREATE TEMP TABLE figure_standing ON COMMIT DROP AS
                        SELECT f.row, o.id AS figure,
                               o.state = f.state AND (f.maturity IS NULL OR o.maturity = f.maturity)
                               AND (o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words)
                                   IS NOT DISTINCT FROM (f.value, f.numerator, f.denominator, f.answer, f.rank, f.rank_of, f.words)
                               AND (f.source IS NULL OR o.source IS NOT DISTINCT FROM f.source) AS same
                          FROM figure_sent f
                          JOIN figure_series s ON s.key = f.key AND s.node = f.node AND s.cut = f.cut
                          JOIN indicator.observation o ON o.series = s.series AND o.stance = 'REPORTED' AND o.author = f.node
                                                      AND o.starts = f.starts AND o.ends = f.ends AND o.known_to = 'infinity'
                        """).update();
        sql.sql("ANALYZE figure_standing").update();
    }

    /** How many rows bring something new, correct what stands, and say what stands. */
    record Counted(int entered, int corrected, int unchanged) {}

    Counted counted() {
        return sql.sql("""
                        SELECT (SELECT count(*) FROM figure_sent)::int - count(*)::int AS entered,
                               (count(*) FILTER (WHERE NOT same))::int AS corrected, (count(*) FILTER (WHERE same))::int AS unchanged
                          FROM figure_standing
                        """)
                .query((row, n) -> new Counted(row.getInt("entered"), row.getInt("corrected"), row.getInt("unchanged")))
                .single();
    }

    /** Tells rows that say a figure of the same cell as an earlier row; they are looked for only where there may be some. */
    long twice(BiConsumer<Long, Problem> wrong) {
        return tell(
                """
                SELECT row, first, starts, ends, count(*) OVER () AS of
                  FROM (SELECT row, starts, ends, min(row) OVER (PARTITION BY key, node, cut, ends, starts) AS first FROM figure_sent) f
                 WHERE row > first
                """,
                wrong,
                row -> Problem.at(
                        "period",
                        "bulk.row-twice",
                        Map.of(
                                "row",
                                row.getLong("first"),
                                "period",
                                ObservedRows.period(row).code())));
    }

    /** Tells rows that would correct what stands and do not say why. */
    long withoutReason(BiConsumer<Long, Problem> wrong) {
        return tell(
                """
                SELECT f.row, f.starts, f.ends, count(*) OVER () AS of
                  FROM figure_standing p JOIN figure_sent f ON f.row = p.row
                 WHERE NOT p.same AND coalesce(f.reason, '') = ''
                """,
                wrong,
                row -> Problem.at(
                        "reason",
                        "bulk.reason-missing",
                        Map.of("period", ObservedRows.period(row).code())));
    }

    /** Tells rows that would change something in a period that is held closed. */
    long closed(BiConsumer<Long, Problem> wrong) {
        return tell(
                """
                SELECT f.row, f.starts, f.ends, count(*) OVER () AS of
                  FROM figure_sent f LEFT JOIN figure_standing p ON p.row = f.row
                 WHERE f.closed AND (p.row IS NULL OR NOT p.same)
                """,
                wrong,
                row -> Problem.at(
                        "period",
                        "bulk.period-closed",
                        Map.of("period", ObservedRows.period(row).code())));
    }

    /** What is said of a row that a question gives. */
    private interface Said {
        Problem of(java.sql.ResultSet row) throws java.sql.SQLException;
    }

    /** Tells the first of them, and gives how many more there are. */
    private long tell(String question, BiConsumer<Long, Problem> wrong, Said said) {
        var told = new long[2];
        sql.sql(question + " ORDER BY row LIMIT " + ImportErrors.MOST)
                .query((row, n) -> {
                    told[0]++;
                    told[1] = row.getLong("of");
                    wrong.accept(row.getLong("row"), said.of(row));
                    return n;
                })
                .list();
        return told[1] - told[0];
    }

    /** Closes the figures that are corrected, each with its reason. */
    void close(UUID entry, @Nullable String reason, Instant knownAt) {
        sql.sql("""
                        UPDATE indicator.observation o
                           SET known_to = :known, closed_by = :entry, closed_reason = btrim(coalesce(f.reason, :reason))
                          FROM figure_standing p JOIN figure_sent f ON f.row = p.row
                         WHERE NOT p.same AND o.id = p.figure
                        """)
                .param("entry", entry)
                .param("reason", reason)
                .param("known", FigureRows.at(knownAt))
                .update();
    }

    /** Writes what is new, in the order of series. A figure bears the number of its row in its identifier, so that it is the same again. */
    void write(UUID entry, Instant knownAt) {
        sql.sql("""
                        INSERT INTO indicator.observation (
                            id, series, starts, ends, version, stance, author, state, maturity, value, numerator, denominator, answer, rank,
                            rank_of, words, source, corrects, entry, known_from)
                        SELECT (:head || lpad(to_hex(f.row), 8, '0'))::uuid, s.series, f.starts, f.ends, f.version, 'REPORTED', f.node, f.state,
                               coalesce(f.maturity, 'FINAL'), f.value, f.numerator, f.denominator, f.answer, f.rank, f.rank_of, f.words,
                               f.source, p.figure, :entry, :known
                          FROM figure_sent f
                          JOIN figure_series s ON s.key = f.key AND s.node = f.node AND s.cut = f.cut
                          LEFT JOIN figure_standing p ON p.row = f.row
                         WHERE p.row IS NULL OR NOT p.same
                         ORDER BY s.series, f.ends, f.starts
                        """)
                .param("head", head(entry))
                .param("entry", entry)
                .param("known", FigureRows.at(knownAt))
                .update();
    }

    /** All of an identifier but the last eight digits, which are the row's. */
    private static String head(UUID entry) {
        return entry.toString().substring(0, 28);
    }

    /** Leaves of the series those in which something changes, by their numbers, for {@link #changed}. */
    long[] changing() {
        sql.sql("""
                        CREATE TEMP TABLE figure_changed ON COMMIT DROP AS
                        SELECT s.series, f.starts, f.ends, f.row
                          FROM figure_sent f
                          JOIN figure_series s ON s.key = f.key AND s.node = f.node AND s.cut = f.cut
                          LEFT JOIN figure_standing p ON p.row = f.row
                         WHERE p.row IS NULL OR NOT p.same
                         ORDER BY s.series, f.ends, f.starts
                        """).update();
        sql.sql("CREATE INDEX figure_changed_series ON figure_changed (series)").update();
        return sql.sql("SELECT DISTINCT series FROM figure_changed ORDER BY series").query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The figures that changed in the series from one number up to another. */
    List<FigureFollower.Changed> changed(long from, long upTo) {
        return sql.sql("""
                        SELECT series, starts, ends FROM figure_changed WHERE series BETWEEN :from AND :upTo ORDER BY series, ends, starts
                        """)
                .param("from", from)
                .param("upTo", upTo)
                .query((row, n) ->
                        new FigureFollower.Changed(row.getLong("series"), ObservedRows.period(row), Stance.REPORTED))
                .list();
    }

    /** Those of the figures that go into composites, in the order of the file, which is the same wherever it is taken in. */
    List<FigureFollower.Changed> ofParts() {
        return sql.sql("""
                        SELECT c.series, c.starts, c.ends
                          FROM figure_changed c JOIN indicator.series s ON s.series = c.series
                         WHERE s.indicator_key IN (SELECT part_key FROM indicator.ingredient)
                         ORDER BY c.row
                        """)
                .query((row, n) ->
                        new FigureFollower.Changed(row.getLong("series"), ObservedRows.period(row), Stance.REPORTED))
                .list();
    }
}
