package org.plumbline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileVault;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Series as they are read: figures over time with all that is said of them, and the whole history of one cell. */
@Component
public class SeriesList {

    private static final OffsetDateTime ALL_KNOWN = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Store store;
    private final JdbcClient sql;
    private final FileVault vault;

    SeriesList(Store store, JdbcClient sql, FileVault vault) {
        this.store = store;
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * Which figures are asked for; what is null does not narrow.
     *
     * @param cut the groups; empty for the whole
     * @param from figures whose period ends then or later, {@code to} and begins then or earlier
     * @param knownAt as known at this instant; null for all that is known
     */
    public record Question(
            UUID indicator,
            int node,
            @Nullable String cut,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt) {}

    /** What was found, and for which instant of knowledge: what was still being written then is left out. */
    public record Found(Slice<Fact> facts, @Nullable Instant knownAt) {}

    /** Part of what fits, by series and period. */
    public Found list(Scope scope, Question question, @Nullable UUID after, int size) {
        return store.read(scope, () -> {
            var known = question.knownAt == null ? null : store.settled(question.knownAt);
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            where.add("s.node = :node AND i.id = :indicator");
            values.put("node", question.node);
            values.put("indicator", question.indicator);
            where.add("o.known_from <= :known AND o.known_to > :known");
            if (question.cut != null) {
                where.add("s.cut = :cut");
                values.put("cut", question.cut);
            }
            if (question.from != null) {
                where.add("o.ends > :from");
                values.put("from", question.from);
            }
            if (question.to != null) {
                where.add("o.starts <= :to");
                values.put("to", question.to);
            }
            if (after != null) {
                if (!exists(after)) {
                    throw Slice.unknown(after);
                }
                where.add(
                        "(o.series, o.ends, o.starts, o.stance, o.author, o.known_from, o.id) > (SELECT l.series, l.ends, l.starts,"
                                + " l.stance, l.author, l.known_from, l.id FROM indicator.observation l WHERE l.id = :after)");
                values.put("after", after);
            }
            var rows = rows(String.join(" AND ", where), values, known, size + 1);
            return new Found(Slice.of(rows, size, fact -> fact.id().toString()), known);
        });
    }

    /** One figure, whether it stands or not. */
    public Fact get(Scope scope, UUID figure) {
        return store.read(scope, () -> one(figure));
    }

    private Fact one(UUID figure) {
        return rows("o.id = :id", Map.of("id", figure), null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("figure", figure));
    }

    /**
     * All that was ever said of one period of one series, by whomever, the first first; with the proofs of each and what
     * reviewers said.
     */
    public record Cell(List<Fact> facts, Map<UUID, List<Proven>> proofs, Map<UUID, List<Review>> reviews) {}

    /** A proof, with its files, and until when it was the one known. */
    public record Proven(
            ProofLevel level,
            LocalDate on,
            @Nullable String note,
            String actor,
            Instant knownFrom,
            @Nullable Instant knownTo,
            List<EvidenceFile> files) {}

    /** A reviewer's word. */
    public record Review(String words, LocalDate on, String actor, Instant knownFrom) {}

    /** The whole history of the cell in which a figure stands or stood. */
    public Cell cell(Scope scope, UUID figure) {
        return store.read(scope, () -> {
            var asked = one(figure);
            var facts = rows(
                    "o.series = (SELECT w.series FROM indicator.observation w WHERE w.id = :id) AND o.starts = :starts AND o.ends = :ends",
                    Map.of(
                            "id",
                            figure,
                            "starts",
                            asked.period().first(),
                            "ends",
                            asked.period().ends()),
                    null,
                    10_000);
            var ids = Texts.of(facts.stream().map(Fact::id).toList());
            return new Cell(facts, proofs(ids), reviews(ids));
        });
    }

    private Map<UUID, List<Proven>> proofs(String[] figures) {
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
        var found = new HashMap<UUID, List<Proven>>();
        sql.sql("""
                        SELECT id, observation, level, on_day, note, actor, known_from,
                               CASE WHEN known_to = 'infinity' THEN NULL ELSE known_to END AS known_to
                          FROM indicator.proof WHERE observation = ANY (:ids::uuid[]) ORDER BY known_from
                        """)
                .param("ids", figures)
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new Proven(
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

    private Map<UUID, List<Review>> reviews(String[] figures) {
        var found = new HashMap<UUID, List<Review>>();
        sql.sql("""
                        SELECT observation, words, on_day, actor, known_from
                          FROM indicator.review WHERE observation = ANY (:ids::uuid[]) ORDER BY known_from
                        """)
                .param("ids", figures)
                .query((row, n) -> found.computeIfAbsent(
                                row.getObject("observation", UUID.class), any -> new ArrayList<>())
                        .add(new Review(
                                row.getString("words"),
                                row.getDate("on_day").toLocalDate(),
                                row.getString("actor"),
                                IndicatorFacts.instant(row, "known_from"))))
                .list();
        return found;
    }

    /** A file and where its bytes lie. */
    public record Kept(EvidenceFile file, java.nio.file.Path bytes) {}

    /** A file that shows a figure, for whoever may read the figure. */
    public Kept file(Scope scope, UUID figure, UUID file) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT f.id, f.name, f.media_type, f.size, f.sha256
                                  FROM indicator.evidence f JOIN indicator.proof p ON p.id = f.proof
                                 WHERE f.id = :file AND p.observation = :figure
                                """)
                        .param("file", file)
                        .param("figure", figure)
                        .query(SeriesList::file)
                        .optional()
                        .map(found -> new Kept(found, vault.path(found.sha256())))
                        .orElseThrow(() -> new Absent("file", file)));
    }

    /** What one unit says of an indicator: its latest own figure. */
    public record Latest(UUID unit, Wording name, Fact fact) {}

    /** The latest figures of units in sight, the units by name; of the whole, without cuts. */
    public List<Latest> latest(Scope scope, UUID indicator, int most) {
        return store.read(scope, () -> {
            record Named(UUID figure, UUID unit, Wording name) {}
            var named = sql.sql("""
                            SELECT l.id, u.id AS unit, u.name::text AS name
                              FROM indicator.series s
                              JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                              JOIN organisation.named_unit u ON u.node = s.node
                             CROSS JOIN LATERAL (SELECT o.id FROM indicator.observation o
                                                  WHERE o.series = s.series AND o.known_to = 'infinity'
                                                    AND o.stance IN ('REPORTED', 'DERIVED')
                                                  ORDER BY o.ends DESC, o.starts LIMIT 1) l
                             WHERE i.id = :indicator AND s.cut = ''
                             ORDER BY u.search_key, u.node
                             LIMIT :most
                            """)
                    .param("indicator", indicator)
                    .param("most", most)
                    .query((row, n) -> new Named(
                            row.getObject("id", UUID.class),
                            row.getObject("unit", UUID.class),
                            Wording.of(row.getString("name"))))
                    .list();
            var facts = new HashMap<UUID, Fact>();
            rows(
                            "o.id = ANY (:ids::uuid[])",
                            Map.of(
                                    "ids",
                                    Texts.of(named.stream().map(Named::figure).toList())),
                            null,
                            most)
                    .forEach(fact -> facts.put(fact.id(), fact));
            return named.stream()
                    .map(each -> new Latest(each.unit, each.name, Objects.requireNonNull(facts.get(each.figure))))
                    .toList();
        });
    }

    /** The cuts in which a unit has series of an indicator; empty is the whole. */
    public List<String> cuts(Scope scope, UUID indicator, int node) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT s.cut FROM indicator.series s
                                  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                                 WHERE i.id = :indicator AND s.node = :node ORDER BY s.cut
                                """)
                        .param("indicator", indicator)
                        .param("node", node)
                        .query(String.class)
                        .list());
    }

    private boolean exists(UUID figure) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM indicator.observation WHERE id = :id)")
                .param("id", figure)
                .query(Boolean.class)
                .single();
    }

    private List<Fact> rows(String where, Map<String, ?> values, @Nullable Instant known, int most) {
        return sql.sql(Sql.file("/org/plumbline/indicator/facts.sql").replace("/*where*/ true", where) + " LIMIT :most")
                .params(values)
                .param("known", known == null ? ALL_KNOWN : known.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> fact(row))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var figure = ObservedRows.figure(row);
        var author = row.getString("author_name");
        var closed = row.getTimestamp("closed");
        var comment = new Stated.Comment(
                row.getString("result"),
                row.getString("cause"),
                row.getString("difficulty"),
                row.getString("proposal"));
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("cut"),
                ObservedRows.period(row),
                row.getInt("version"),
                Stance.valueOf(row.getString("stance")),
                author == null ? null : new Fact.Author(row.getObject("author", UUID.class), Wording.of(author)),
                State.valueOf(row.getString("state")),
                Maturity.valueOf(row.getString("maturity")),
                figure,
                figure == null ? null : figure.amount(row.getInt("per")),
                figure != null && figure.hasParts()
                        || figure != null && figure.value() != null && row.getInt("per") == 1,
                new Fact.Proof(
                        ProofLevel.values()[row.getInt("level")],
                        row.getObject("proof", UUID.class),
                        row.getDate("proven_on") == null
                                ? null
                                : row.getDate("proven_on").toLocalDate(),
                        row.getString("prover"),
                        row.getString("note")),
                row.getBoolean("broken"),
                row.getInt("earlier"),
                row.getInt("reviews"),
                row.getString("source"),
                comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                row.getObject("corrects", UUID.class),
                new Fact.Act(
                        row.getString("actor"),
                        row.getObject("post", UUID.class),
                        row.getDate("on_day").toLocalDate(),
                        IndicatorFacts.instant(row, "known_from")),
                closed == null
                        ? null
                        : new Fact.Closing(
                                closed.toInstant(), row.getString("closer"), row.getString("closed_reason")));
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
