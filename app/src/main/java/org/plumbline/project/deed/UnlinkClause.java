package org.plumbline.project.deed;

import java.util.UUID;

/** Takes back that a project carries out a clause. */
public record UnlinkClause(UUID project, UUID clause) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-unlinked";
    }

    @Override
    public UUID about() {
        return project;
    }
}
