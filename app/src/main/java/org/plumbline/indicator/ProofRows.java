package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stand beside figures: how each is known, with the files that show it, and what reviewers said. */
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
                        SELECT id, observation, words, on_day, actor, known_from
                          FROM indicator.review WHERE observation = ANY (:ids::uuid[]) ORDER BY known_from
                        """)
                .param("ids", figures)
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new SeriesList.Review(
                                row.getObject("id", UUID.class),
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

    /** One proof of a figure that is to be written. */
    record Proving(
            UUID id,
            UUID figure,
            ProofLevel level,
            @Nullable String note,
            List<EvidenceFile> files) {}

    void write(List<Proving> proofs, LocalDate on, Scope scope, Instant knownAt) {
        if (proofs.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO indicator.proof (id, observation, level, note, on_day, post, account, actor, known_from)
                        SELECT p.id, p.figure, p.level, p.note, :on, :post, :account, :actor, :known
                          FROM unnest(:ids::uuid[], :figures::uuid[], :levels::smallint[], :notes::text[]) AS p (id, figure, level, note)
                        """)
                .param("ids", Texts.of(proofs, Proving::id))
                .param("figures", Texts.of(proofs, Proving::figure))
                .param("levels", Texts.of(proofs, each -> each.level().ordinal()))
                .param("notes", Texts.of(proofs, Proving::note))
                .param("on", on)
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", FigureRows.at(knownAt))
                .update();
        record Filed(UUID proof, EvidenceFile file) {}
        var files = new ArrayList<Filed>();
        proofs.forEach(proof -> proof.files().forEach(file -> files.add(new Filed(proof.id(), file))));
        if (files.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO indicator.evidence (id, proof, name, media_type, size, sha256)
                        SELECT * FROM unnest(:ids::uuid[], :proofs::uuid[], :names::text[], :types::text[], :sizes::bigint[], :sums::text[])
                        """)
                .param("ids", Texts.of(files, each -> each.file.id()))
                .param("proofs", Texts.of(files, Filed::proof))
                .param("names", Texts.of(files, each -> each.file.name()))
                .param("types", Texts.of(files, each -> each.file.mediaType()))
                .param("sizes", Texts.of(files, each -> each.file.size()))
                .param("sums", Texts.of(files, each -> each.file.sha256()))
                .update();
    }

    /** The proof of a figure ends; the next one begins. */
    void close(UUID figure, Instant knownAt) {
        sql.sql("UPDATE indicator.proof SET known_to = :known WHERE observation = :figure AND known_to = 'infinity'")
                .param("figure", figure)
                .param("known", FigureRows.at(knownAt))
                .update();
    }

    /** When what is known of the proof of a figure became known, if anything is. */
    Optional<Instant> provenSince(UUID figure) {
        return sql.sql("SELECT known_from FROM indicator.proof WHERE observation = :figure AND known_to = 'infinity'")
                .param("figure", figure)
                .query((row, n) -> IndicatorFacts.instant(row, "known_from"))
                .optional();
    }

    void review(UUID id, UUID figure, String words, LocalDate on, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO indicator.review (id, observation, words, on_day, post, account, actor, known_from)
                        VALUES (:id, :figure, :words, :on, :post, :account, :actor, :known)
                        """)
                .param("id", id)
                .param("figure", figure)
                .param("words", words)
                .param("on", on)
                .param("post", scope.post())
                .param("account", scope.account())
                .param("actor", scope.name())
                .param("known", FigureRows.at(knownAt))
                .update();
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
