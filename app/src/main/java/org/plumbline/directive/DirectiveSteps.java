package org.plumbline.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Branches;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents, their clauses and the answers to them as steps of a thread: what stands above each, and the first of what hangs below. */
@Component
public class DirectiveSteps {

    private static final String AFTER_PATH =
            "(length(c.path), c.path) > (SELECT length(z.path), z.path FROM directive.clause z WHERE z.id = :after::uuid AND z.known_to = 'infinity')";

    private static final String AFTER_LOWER = """
            (l.lower_key, l.lower_clause) > (SELECT z.lower_key, z.lower_clause FROM directive.derivation z
              WHERE z.upper_clause = p.id AND z.lower_clause = :after::uuid AND z.known_to = 'infinity')""";

    private final Store store;
    private final JdbcClient sql;
    private final Branches branches;

    DirectiveSteps(Store store, JdbcClient sql, Branches branches) {
        this.store = store;
        this.sql = sql;
        this.branches = branches;
    }

    /** A document as a step. */
    public record Document(
            UUID id, String called, Wording title, @Nullable Wording issuer, LocalDate issued) {}

    /**
     * A clause as a step.
     *
     * @param parent the clause of the same document under which it stands
     * @param issuer who issued its document, if in the reader's sight
     */
    public record ClauseStep(
            UUID id,
            String path,
            @Nullable UUID parent,
            ClauseKind kind,
            boolean asks,
            Wording wording,
            @Nullable LocalDate due,
            UUID directive,
            String called,
            @Nullable Wording issuer) {}

    /**
     * A unit's answer as a step.
     *
     * @param document the unit's own document, if it answered with one that the reader may see
     */
    public record AnswerStep(
            UUID directive,
            UUID unit,
            Wording name,
            AnswerKind kind,
            LocalDate answered,
            @Nullable UUID document) {}

    /** What two records have to do with each other: the one above, and the one below. */
    public record Hangs(UUID lower, UUID upper) {}

    /** Documents by their identifiers. */
    public Map<UUID, Document> documents(Scope scope, Collection<UUID> ids) {
        return byId(
                scope,
                """
                SELECT d.id, coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called, d.title::text AS title,
                       u.name::text AS issuer_name, d.issued
                  FROM directive.directive d
                  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
                 WHERE d.id = ANY (:ids::uuid[])
                """,
                ids,
                (row, n) -> new Document(
                        Rows.id(row, "id"),
                        row.getString("called"),
                        Wording.of(row.getString("title")),
                        Rows.wordingOrNull(row, "issuer_name"),
                        Rows.day(row, "issued")),
                Document::id);
    }

    /** Clauses that stand, by their identifiers. */
    public Map<UUID, ClauseStep> clauses(Scope scope, Collection<UUID> ids) {
        return byId(
                scope,
                Sql.file("/org/plumbline/directive/thread-steps.sql"),
                ids,
                DirectiveSteps::clause,
                ClauseStep::id);
    }

    /** The clauses directly under each clause. */
    public Map<UUID, Branch<UUID>> parts(Scope scope, Collection<UUID> clauses, Cut cut) {
        return under(scope, "thread-parts", AFTER_PATH, clauses, cut);
    }

    /** The clauses of each document that stand under no other. */
    public Map<UUID, Branch<UUID>> clausesOf(Scope scope, Collection<UUID> documents, Cut cut) {
        return under(scope, "thread-clauses", AFTER_PATH, documents, cut);
    }

    /** The clauses of other documents that carry each clause out. */
    public Map<UUID, Branch<UUID>> lower(Scope scope, Collection<UUID> clauses, Cut cut) {
        return under(scope, "thread-lower", AFTER_LOWER, clauses, cut);
    }

    /** The documents that carry each document out, without those by which a unit answered. */
    public Map<UUID, Branch<UUID>> documentsUnder(Scope scope, Collection<UUID> documents, Cut cut) {
        return under(
                scope,
                "thread-documents",
                "l.directive_key > (SELECT z.directive_key FROM directive.directive z WHERE z.id = :after::uuid)",
                documents,
                cut);
    }

    /** The units that answered each document, by their identifiers. */
    public Map<UUID, Branch<UUID>> answersTo(Scope scope, Collection<UUID> documents, Cut cut) {
        return under(
                scope,
                "thread-answers",
                "w.node > (SELECT z.node FROM organisation.unit z WHERE z.id = :after::uuid)",
                documents,
                cut);
    }

    /** The latest answer of each unit, named as the lower, to the document named as the upper. */
    public List<AnswerStep> answers(Scope scope, List<Hangs> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT d.id AS directive, u.id AS unit, u.name::text AS unit_name, w.kind, w.answered, m.id AS document
                          FROM unnest(:units::uuid[], :documents::uuid[]) AS asked (unit, directive)
                          JOIN directive.directive d ON d.id = asked.directive
                          JOIN organisation.named_unit u ON u.id = asked.unit
                         CROSS JOIN LATERAL (SELECT a.kind, a.answered, a.document_key FROM directive.answer a
                                              WHERE a.directive_key = d.directive_key AND a.node = u.node AND a.known_to = 'infinity'
                                              ORDER BY a.answered DESC, a.known_from DESC LIMIT 1) w
                          LEFT JOIN directive.directive m ON m.directive_key = w.document_key
                        """)
                        .param(
                                "units",
                                Rows.texts(asked.stream().map(Hangs::lower).toList()))
                        .param(
                                "documents",
                                Rows.texts(asked.stream().map(Hangs::upper).toList()))
                        .query(DirectiveSteps::answered)
                        .list());
    }

    /** The answer of one unit. */
    public Optional<AnswerStep> answer(Scope scope, UUID directive, UUID unit) {
        return answers(scope, List.of(new Hangs(unit, directive))).stream().findFirst();
    }

    /** The clauses that each clause carries out. */
    public List<Hangs> uppers(Scope scope, Collection<UUID> clauses) {
        return hangs(scope, """
                SELECT x.lower_clause AS lower, c.id AS upper
                  FROM directive.derivation x
                  JOIN directive.clause c ON c.id = x.upper_clause AND c.known_to = 'infinity'
                 WHERE x.lower_clause = ANY (:ids::uuid[]) AND x.known_to = 'infinity'
                 ORDER BY x.upper_key, c.path
                 LIMIT 100
                """, clauses);
    }

    /** The answers that units gave by each of the documents. */
    public List<AnswerStep> answeredBy(Scope scope, Collection<UUID> documents) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT d.id AS directive, u.id AS unit, u.name::text AS unit_name, a.kind, a.answered, m.id AS document
                          FROM directive.directive m
                          JOIN directive.answer a ON a.document_key = m.directive_key AND a.known_to = 'infinity'
                          JOIN directive.directive d ON d.directive_key = a.directive_key
                          JOIN organisation.named_unit u ON u.node = a.node
                         WHERE m.id = ANY (:ids::uuid[])
                         ORDER BY d.issued DESC, u.node
                         LIMIT 100
                        """)
                        .param("ids", Rows.texts(documents))
                        .query(DirectiveSteps::answered)
                        .list());
    }

    /** The documents that each document carries out without being an answer to them. */
    public List<Hangs> documentsAbove(Scope scope, Collection<UUID> documents) {
        return hangs(scope, """
                SELECT m.id AS lower, d.id AS upper
                  FROM directive.directive m
                  JOIN directive.relation r ON r.from_key = m.directive_key AND r.kind = 'CONCRETISES' AND r.known_to = 'infinity'
                  JOIN directive.directive d ON d.directive_key = r.to_key
                 WHERE m.id = ANY (:ids::uuid[])
                   AND NOT EXISTS (SELECT 1 FROM directive.answer w
                                    WHERE w.document_key = r.from_key AND w.directive_key = r.to_key AND w.known_to = 'infinity')
                 ORDER BY d.issued DESC
                 LIMIT 100
                """, documents);
    }

    /** Of the clauses, those that another clause in the reader's sight carries out. */
    public Set<UUID> takenUp(Scope scope, Collection<UUID> clauses) {
        return Set.copyOf(lower(scope, clauses, Cut.first(1, 1)).keySet());
    }

    private List<Hangs> hangs(Scope scope, String statement, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.read(
                        scope,
                        () -> sql.sql(statement)
                                .param("ids", Rows.texts(ids))
                                .query((row, n) -> new Hangs(Rows.id(row, "lower"), Rows.id(row, "upper")))
                                .list());
    }

    private Map<UUID, Branch<UUID>> under(Scope scope, String file, String after, Collection<UUID> parents, Cut cut) {
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/directive/" + file + ".sql"),
                        after,
                        parents,
                        cut,
                        (row, n) -> Rows.id(row, "id")));
    }

    private <T> Map<UUID, T> byId(
            Scope scope,
            String statement,
            Collection<UUID> ids,
            RowMapper<T> row,
            java.util.function.Function<T, UUID> id) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return store.read(
                scope,
                () -> sql.sql(statement).param("ids", Rows.texts(ids)).query(row).list().stream()
                        .collect(Collectors.toMap(id, each -> each)));
    }

    private static AnswerStep answered(ResultSet row, int n) throws SQLException {
        return new AnswerStep(
                Rows.id(row, "directive"),
                Rows.id(row, "unit"),
                Wording.of(row.getString("unit_name")),
                AnswerKind.valueOf(row.getString("kind")),
                Rows.day(row, "answered"),
                Rows.id(row, "document"));
    }

    private static ClauseStep clause(ResultSet row, int n) throws SQLException {
        return new ClauseStep(
                Rows.id(row, "id"),
                row.getString("path"),
                Rows.id(row, "parent"),
                ClauseKind.valueOf(row.getString("kind")),
                row.getBoolean("asks"),
                Wording.of(row.getString("wording")),
                Rows.dayOrNull(row, "due"),
                Rows.id(row, "directive"),
                row.getString("called"),
                Rows.wordingOrNull(row, "issuer_name"));
    }
}
