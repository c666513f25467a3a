package org.plumbline.project.deed;

import java.util.UUID;

/** Corrects what a project is called and is for, which post answers for it and in which field it lies. */
public record AmendProject(UUID project, int rowVersion, ProjectText text) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-amended";
    }

    @Override
    public UUID about() {
        return project;
    }
}
