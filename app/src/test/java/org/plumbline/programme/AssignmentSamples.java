package org.plumbline.programme;

import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.DirectiveSamples;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.TaskText;
import org.springframework.stereotype.Component;

/** A draft of a unit on a clause of a document of its own: who reads the document reads it. */
@Component
public class AssignmentSamples {

    private final DirectiveSamples directives;
    private final Assignments assignments;

    AssignmentSamples(DirectiveSamples directives, Assignments assignments) {
        this.directives = directives;
        this.assignments = assignments;
    }

    /** The path variables of a new assignment. */
    public Map<String, String> of(UUID unit) {
        var source = directives.of(unit);
        var id = Ids.next();
        assignments.draft(
                Scope.programme(),
                new DraftAssignment(
                        id,
                        unit,
                        UUID.fromString(source.get("id")),
                        UUID.fromString(source.get("clause")),
                        null,
                        TaskText.of(Wording.of("en", "Sample"))));
        return Map.of("id", id.toString());
    }
}
