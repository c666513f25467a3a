package org.plumbline.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.ImportFigures;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were taken in, as whoever sent them sees them. */
@Component
class ImportRows {

    private final JdbcClient sql;

    ImportRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ImportFigures deed, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO indicator.import (id, file, sha256, size, decimal, shares, reason, entered, corrected, unchanged, empty,
                               account, actor, known_from)
                        VALUES (:id, :file, :sha256, :size, :decimal, :shares, :reason, :entered, :corrected, :unchanged, :empty,
                                :account, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("file", deed.file())
                .param("sha256", deed.sha256())
                .param("size", deed.size())
                .param("decimal", deed.decimal().name())
                .param("shares", deed.shares().name())
                .param("reason", deed.reason())
                .param("entered", deed.entered())
                .param("corrected", deed.corrected())
                .param("unchanged", deed.unchanged())
                .param("empty", deed.empty())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", FigureRows.at(knownAt))
                .update();
    }

    /** The very same file, taken in before. */
    Optional<ImportReport.Earlier> earlier(String sha256) {
        return sql.sql("""
                        SELECT id, file, known_from, actor FROM indicator.import WHERE sha256 = :hash ORDER BY known_from LIMIT 1
                        """)
                .param("hash", sha256)
                .query((row, n) -> new ImportReport.Earlier(
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        IndicatorFacts.instant(row, "known_from"),
                        row.getString("actor")))
                .optional();
    }

    Optional<ImportedFile> find(UUID id) {
        return read("i.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** The latest first. */
    List<ImportedFile> latest(int most) {
        return read("true", Map.of(), most);
    }

    private List<ImportedFile> read(String where, Map<String, ?> values, int most) {
        return sql.sql("""
                        SELECT i.id, i.file, i.sha256, i.size, i.decimal, i.shares, i.reason, i.entered, i.corrected, i.unchanged, i.empty,
                               i.actor, i.known_from, e.on_day
                          FROM indicator.import i JOIN indicator.entry e ON e.id = i.id
                         WHERE %s ORDER BY i.known_from DESC LIMIT :most
                        """.formatted(where))
                .params(values)
                .param("most", most)
                .query((row, n) -> new ImportedFile(
                        new ImportFigures(
                                row.getObject("id", UUID.class),
                                row.getDate("on_day").toLocalDate(),
                                row.getString("file"),
                                row.getString("sha256"),
                                row.getLong("size"),
                                DecimalMark.valueOf(row.getString("decimal")),
                                Shares.valueOf(row.getString("shares")),
                                row.getString("reason"),
                                row.getInt("entered"),
                                row.getInt("corrected"),
                                row.getInt("unchanged"),
                                row.getInt("empty")),
                        row.getString("actor"),
                        IndicatorFacts.instant(row, "known_from")))
                .list();
    }
}
