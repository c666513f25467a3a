package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileState;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stand beside figures: how each is known, with the files that show it, and what reviewers said. */
@Component
class ProofRows {

    private static final String EVIDENCE = """
            SELECT f.id, f.proof, f.name, f.media_type, f.size, f.sha256, f.starts, f.ends, f.collected, p.known_from,
                   u.id AS provider, u.name::text AS provider_name, coalesce(h.state, 'PASSED') AS state,
                   (SELECT count(DISTINCT x.observation) FROM indicator.evidence y JOIN indicator.proof x ON x.id = y.proof
                     WHERE y.sha256 = f.sha256 AND x.observation <> p.observation) AS elsewhere
              FROM indicator.evidence f
              JOIN indicator.proof p ON p.id = f.proof
              LEFT JOIN organisation.named_unit u ON u.node = f.provider
              LEFT JOIN directive.held_file h ON h.sha256 = f.sha256
             """;

    private final JdbcClient sql;

    ProofRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The proofs of figures, the first first, also those that others took the place of. */
    Map<UUID, List<SeriesList.Proven>> of(String[] figures) {
        var files = new HashMap<UUID, List<Evidence>>();
        sql.sql(EVIDENCE + "WHERE p.observation = ANY (:ids::uuid[]) ORDER BY f.id")
                .param("ids", figures)
                .query((row, n) -> files.computeIfAbsent(row.getObject("proof", UUID.class), any -> new ArrayList<>())
                        .add(evidence(row, n)))
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
    Optional<Evidence> file(UUID figure, UUID file) {
        return sql.sql(EVIDENCE + "WHERE f.id = :file AND p.observation = :figure")
                .param("file", file)
                .param("figure", figure)
                .query(ProofRows::evidence)
                .optional();
    }

    /** The first file of a figure that has one of these sums, whichever proof it came with. */
    Optional<Evidence> first(UUID figure, Collection<String> sums) {
        return sql.sql(
                        EVIDENCE
                                + "WHERE p.observation = :figure AND f.sha256 = ANY (:sums) ORDER BY p.known_from, f.id LIMIT 1")
                .param("figure", figure)
                .param("sums", sums.toArray(String[]::new))
                .query(ProofRows::evidence)
                .optional();
    }

    /** Figures that stand and are known by attached documents alone, all of which are refused by now. */
    List<UUID> without(String sha256) {
        return sql.sql("""
                        SELECT DISTINCT p.observation
                          FROM indicator.evidence e
                          JOIN indicator.proof p ON p.id = e.proof AND p.known_to = 'infinity' AND p.level = :attached
                          JOIN indicator.observation o ON o.id = p.observation AND o.known_to = 'infinity'
                         WHERE e.sha256 = :sum
                           AND NOT EXISTS (SELECT 1 FROM indicator.evidence x LEFT JOIN directive.held_file h USING (sha256)
                                            WHERE x.proof = p.id AND h.state IS DISTINCT FROM 'REFUSED')
                         ORDER BY p.observation
                        """)
                .param("sum", sha256)
                .param("attached", ProofLevel.DOCUMENT_ATTACHED.ordinal())
                .query(UUID.class)
                .list();
    }

    /** Whether a file of the proof that is known of a figure may not be given out yet, or not at all. */
    boolean isHeld(UUID figure) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.proof p JOIN indicator.evidence e ON e.proof = p.id
                                         JOIN directive.held_file h USING (sha256)
                                        WHERE p.observation = :figure AND p.known_to = 'infinity' AND h.state <> 'PASSED')
                        """).param("figure", figure).query(Boolean.class).single();
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
                        INSERT INTO indicator.evidence (id, proof, name, media_type, size, sha256, starts, ends, collected, provider)
                        SELECT f.id, f.proof, f.name, f.type, f.size, f.sum, coalesce(f.starts, o.starts), coalesce(f.ends, o.ends),
                               f.collected, coalesce(u.node, o.author)
                          FROM unnest(:ids::uuid[], :proofs::uuid[], :names::text[], :types::text[], :sizes::bigint[], :sums::text[],
                                      :starts::date[], :ends::date[], :collected::date[], :providers::uuid[])
                               AS f (id, proof, name, type, size, sum, starts, ends, collected, provider)
                          JOIN indicator.proof p ON p.id = f.proof
                          JOIN indicator.observation o ON o.id = p.observation
                          LEFT JOIN organisation.unit u ON u.id = f.provider
                        """)
                .param("ids", Texts.of(files, each -> each.file.id()))
                .param("proofs", Texts.of(files, Filed::proof))
                .param("names", Texts.of(files, each -> each.file.name()))
                .param("types", Texts.of(files, each -> each.file.mediaType()))
                .param("sizes", Texts.of(files, each -> each.file.size()))
                .param("sums", Texts.of(files, each -> each.file.sha256()))
                .param(
                        "starts",
                        Texts.of(
                                files,
                                each -> each.file.about() == null
                                        ? null
                                        : each.file.about().first()))
                .param(
                        "ends",
                        Texts.of(
                                files,
                                each -> each.file.about() == null
                                        ? null
                                        : each.file.about().ends()))
                .param("collected", Texts.of(files, each -> each.file.collected()))
                .param("providers", Texts.of(files, each -> each.file.provider()))
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

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        var name = row.getString("provider_name");
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getDate("starts") == null ? null : ObservedRows.period(row),
                row.getObject("collected", LocalDate.class),
                IndicatorFacts.instant(row, "known_from"),
                row.getObject("provider", UUID.class),
                name == null ? null : Wording.of(name),
                FileState.valueOf(row.getString("state")),
                row.getInt("elsewhere"));
    }
}
