package org.plumbline.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Branches;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects as steps of a thread: which clauses each carries out. While projects are not in use here there are none. */
@Component
public class ProjectSteps {

    private final Store store;
    private final JdbcClient sql;
    private final Branches branches;
    private final ProjectFacts facts;
    private final Installation installation;

    ProjectSteps(Store store, JdbcClient sql, Branches branches, ProjectFacts facts, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.branches = branches;
        this.facts = facts;
        this.installation = installation;
    }

    /** That a project carries a clause out. */
    public record Carries(UUID project, UUID clause) {}

    /** The first projects of each clause. */
    public Map<UUID, Branch<UUID>> under(Scope scope, Collection<UUID> clauses, Cut cut) {
        if (!installation.has(Part.PROJECTS)) {
            return Map.of();
        }
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/project/thread-projects.sql"),
                        "(b.code_key, b.id) > (SELECT z.code_key, z.id FROM project.project z WHERE z.id = :after::uuid)",
                        clauses,
                        cut,
                        (row, n) -> row.getObject("id", UUID.class)));
    }

    /** Projects as they stand today, by their identifiers. */
    public Map<UUID, Project.Line> lines(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty() || !installation.has(Part.PROJECTS)) {
            return Map.of();
        }
        return store.read(
                scope,
                () -> facts
                        .of(
                                "p.id = ANY (:asked::uuid[])",
                                Map.of("asked", ids.stream().map(UUID::toString).toArray(String[]::new)),
                                installation.today(),
                                Store.ALL_KNOWN)
                        .stream()
                        .collect(Collectors.toMap(Project.Line::id, each -> each)));
    }

    /** Which clauses the projects carry out, as far as the reader may see these. */
    public List<Carries> clauses(Scope scope, Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return List.of();
        }
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT k.project, c.id AS clause
                          FROM project.clause k JOIN directive.present_clause c ON c.id = k.clause
                         WHERE k.project = ANY (:projects::uuid[])
                         ORDER BY c.directive_key, c.path
                         LIMIT 100
                        """)
                        .param("projects", projects.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) ->
                                new Carries(row.getObject("project", UUID.class), row.getObject("clause", UUID.class)))
                        .list());
    }

    /** Of the clauses, those that a project carries out. */
    public Set<UUID> carried(Scope scope, Collection<UUID> clauses) {
        return Set.copyOf(under(scope, clauses, Cut.first(1, 1)).keySet());
    }
}
