package org.plumbline.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.DirectiveSamples;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ProjectText;
import org.plumbline.project.deed.RegisterProject;
import org.springframework.stereotype.Component;

/** A project of a unit that carries out a clause of a document of its own, with an obstacle in its way. */
@Component
public class ProjectSamples {

    private final DirectiveSamples directives;
    private final Projects projects;
    private final ProjectWork work;

    ProjectSamples(DirectiveSamples directives, Projects projects, ProjectWork work) {
        this.directives = directives;
        this.projects = projects;
        this.work = work;
    }

    /** The path variables of a new project. */
    public Map<String, String> of(UUID unit) {
        var clause = UUID.fromString(directives.of(unit).get("clause"));
        var id = Ids.next();
        var obstacle = Ids.next();
        projects.register(
                Scope.programme(),
                new RegisterProject(
                        id,
                        unit,
                        new ProjectText("P-" + id, ASite.words("Sample"), null, null, null),
                        ASite.schedule(Ids.next()),
                        ASite.budget(),
                        List.of(clause),
                        ASite.TODAY));
        work.open(
                Scope.programme(),
                new OpenObstacle(obstacle, id, ObstacleKind.SITE, "Sample", null, null, ASite.TODAY));
        return Map.of(
                "id", id.toString(), "clause", clause.toString(), "obstacle", obstacle.toString(), "act", "progress");
    }
}
