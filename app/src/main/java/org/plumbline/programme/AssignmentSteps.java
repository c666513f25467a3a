package org.plumbline.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Branches;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments as steps of a thread: from what each follows, and the first of what hangs on it. */
@Component
public class AssignmentSteps {

    private final Store store;
    private final JdbcClient sql;
    private final Branches branches;
    private final Installation installation;

    AssignmentSteps(Store store, JdbcClient sql, Branches branches, Installation installation) {
        this.store = store;
        this.installation = installation;
        this.sql = sql;
        this.branches = branches;
    }

    /** On what assignments hang. */
    public enum On {
        /** They carry a clause out. */
        CLAUSE("a.clause = p.id", WorstFirst.ORDER),
        /** They are part of an upper assignment. */
        UPPER("a.upper = p.id", WorstFirst.ORDER),
        /** They stand under a document and follow from nothing. */
        DOCUMENT("""
                a.directive_key = (SELECT d.directive_key FROM directive.named_directive d WHERE d.id = p.id)
                AND a.clause IS NULL AND a.upper IS NULL AND a.stage <> 'CANCELLED'""", WorstFirst.ORDER);

        private final String condition;
        private final String order;

        On(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /**
     * From what an assignment follows, as far as the reader may see it.
     *
     * @param directive the document under which it stands
     */
    public record Origin(
            UUID assignment,
            @Nullable UUID upper,
            @Nullable UUID clause,
            @Nullable UUID directive) {

        /** Whether it follows from nothing. */
        public boolean isLoose() {
            return upper == null && clause == null;
        }
    }

    /** A file that came with what was noted on an assignment. */
    public record NoteFile(UUID id, String name, UUID assignment) {}

    /** The first assignments that hang on each record, the worst first. */
    public Map<UUID, Branch<UUID>> under(Scope scope, On on, Collection<UUID> parents, Cut cut) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            if (cut.after() != null) {
                WorstFirst.after(cut.after(), where, values);
            }
            return branches.of(
                    Sql.file("/org/plumbline/programme/thread-assignments.sql")
                            .replace("/*hangs*/ a.clause = p.id", on.condition)
                            .replace("/*order*/ a.item", on.order),
                    String.join(" AND ", where),
                    parents,
                    cut,
                    values,
                    (row, n) -> AssignmentReading.uuid(row, "id"));
        });
    }

    /** The files of each assignment. */
    public Map<UUID, Branch<NoteFile>> files(Scope scope, Collection<UUID> assignments, Cut cut) {
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/programme/thread-files.sql"),
                        "e.id > :after::uuid",
                        assignments,
                        cut,
                        AssignmentSteps::file));
    }

    /** From what each follows. */
    public List<Origin> origins(Scope scope, Collection<UUID> assignments) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT a.id, u.id AS upper, c.id AS clause, d.id AS directive
                          FROM programme.assignment a
                          LEFT JOIN programme.assignment u ON u.id = a.upper
                          LEFT JOIN directive.present_clause c ON c.id = a.clause
                          LEFT JOIN directive.named_directive d ON d.directive_key = a.directive_key
                         WHERE a.id = ANY (:ids::uuid[])
                        """)
                        .param("ids", Parties.texts(assignments))
                        .query((row, n) -> new Origin(
                                AssignmentReading.uuid(row, "id"),
                                AssignmentReading.uuid(row, "upper"),
                                AssignmentReading.uuid(row, "clause"),
                                AssignmentReading.uuid(row, "directive")))
                        .list());
    }

    /** Assignments led by a unit or one below it that follow from nothing, in the order in which they were entered. */
    public Branch<UUID> withoutSource(Scope scope, int unit, Cut cut) {
        return store.read(
                scope,
                () -> store.afresh(() -> {
                    var found = sql.sql("""
                            SELECT a.id FROM programme.assignment a
                             WHERE a.clause IS NULL AND a.upper IS NULL AND a.stage <> 'CANCELLED'
                               AND a.lead IN (SELECT c.descendant FROM organisation.closure c
                                               WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today)
                               AND a.item > coalesce((SELECT z.item FROM programme.assignment z WHERE z.id = :after::uuid), 0)
                             ORDER BY a.item LIMIT :counted
                            """)
                            .param("unit", unit)
                            .param("today", installation.today())
                            .param("after", cut.after())
                            .param("counted", cut.counted() + 1)
                            .query(UUID.class)
                            .list();
                    var first = found.stream().limit(cut.few()).toList();
                    return new Branch<>(
                            first,
                            Math.min(found.size(), cut.counted()),
                            found.size() > cut.counted(),
                            found.size() > first.size() ? first.getLast().toString() : null);
                }));
    }

    /** A file with the assignment on which something was noted with it. */
    public Optional<NoteFile> ofFile(Scope scope, UUID file) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT f.id, f.name, g.assignment
                          FROM programme.progress_file f JOIN programme.progress g ON g.id = f.progress
                         WHERE f.id = :file
                        """)
                        .param("file", file)
                        .query(AssignmentSteps::file)
                        .optional());
    }

    private static NoteFile file(ResultSet row, int n) throws SQLException {
        return new NoteFile(
                AssignmentReading.uuid(row, "id"), row.getString("name"), AssignmentReading.uuid(row, "assignment"));
    }

    /** Of the clauses, those with an assignment that stands. */
    public Set<UUID> assigned(Scope scope, Collection<UUID> clauses) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT c.id FROM unnest(:clauses::uuid[]) AS c (id)
                         WHERE EXISTS (SELECT 1 FROM programme.assignment a WHERE a.clause = c.id AND a.stage <> 'CANCELLED')
                        """).param("clauses", Parties.texts(clauses)).query(UUID.class).list().stream()
                        .collect(Collectors.toSet()));
    }
}
