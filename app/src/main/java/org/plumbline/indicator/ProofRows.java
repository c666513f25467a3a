package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stand beside figures: proofs with their files, and what reviewers said. */
@Component
class ProofRows {

    private final JdbcClient sql;

    ProofRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The proofs of figures, the first first, also those that others took the place of. */
    Map<UUID, List<SeriesList.Proven>> of(String[] figures) {
        var files = new HashMap<UUID, List<EvidenceFile>>();
        sql.sql("""
                        SELECT f.id, f.proof, f.name, f.media_type, f.size, f.sha256
                          FROM indicator.evidence f JOIN indicator.proof p ON p.id = f.proof
                         WHERE p.observation = ANY (:ids::uuid[]) ORDER BY f.id
                        """)
                .param("ids", figures)
                .query((row, n) -> files.computeIfAbsent(row.getObject("proof", UUID.class), any -> new ArrayList<>())
                        .add(file(row, n)))
                .list();
        var found = new HashMap<UUID, List<SeriesList.Proven>>();
        sql.sql("""
                        SELECT id, observation, level, on_day, note, actor, known_from,
                               CASE WHEN known_to = 'infinity' THEN NULL ELSE known_to END AS known_to
                          FROM indicator.proof WHERE observation = ANY (:ids::uuid[]) ORDER BY known_from
                        """)
                .param("ids", figures)
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new SeriesList.Proven(
                                ProofLevel.values()[row.getInt("level")],
                                row.getDate("on_day").toLocalDate(),
                                row.getString("note"),
                                row.getString("actor"),
                                IndicatorFacts.instant(row, "known_from"),
                                row.getTimestamp("known_to") == null ? null : IndicatorFacts.instant(row, "known_to"),
                                files.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .list();
        return found;
    }

    /** What reviewers said of figures, the first first. */
    Map<UUID, List<SeriesList.Review>> reviews(String[] figures) {
        var found = new HashMap<UUID, List<SeriesList.Review>>();
        sql.sql("""
                        SELECT observation, words, on_day, actor, known_from
                          FROM indicator.review WHERE observation = ANY (:ids::uuid[]) ORDER BY known_from
                        """)
                .param("ids", figures)
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new SeriesList.Review(
                                row.getString("words"),
                                row.getDate("on_day").toLocalDate(),
                                row.getString("actor"),
                                IndicatorFacts.instant(row, "known_from"))))
                .list();
        return found;
    }

    /** A file that shows a figure. */
    Optional<EvidenceFile> file(UUID figure, UUID file) {
        return sql.sql("""
                        SELECT f.id, f.name, f.media_type, f.size, f.sha256
                          FROM indicator.evidence f JOIN indicator.proof p ON p.id = f.proof
                         WHERE f.id = :file AND p.observation = :figure
                        """)
                .param("file", file)
                .param("figure", figure)
                .query(ProofRows::file)
                .optional();
    }

    private static EvidenceFile file(ResultSet row, int n) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
