package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Registers a project of a unit with its first plan of days and money, and the clauses that it carries out. */
public record RegisterProject(
        UUID id, UUID owner, ProjectText text, Schedule schedule, Budget budget, List<UUID> clauses, LocalDate on)
        implements ProjectDeed {

    public RegisterProject {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }

    @Override
    public String happening() {
        return "project-registered";
    }

    @Override
    public UUID about() {
        return id;
    }
}
