package org.plumbline.project.deed;

import java.util.UUID;

/** Says that a project carries out a clause. */
public record LinkClause(UUID project, UUID clause) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-linked";
    }

    @Override
    public UUID about() {
        return project;
    }
}
