package org.plumbline.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.DirectiveSamples;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.WaiveClear;
import org.springframework.stereotype.Component;

/** A draft of a unit on a clause of a document of its own: who reads the document reads it. */
@Component
public class AssignmentSamples {

    private final DirectiveSamples directives;
    private final Assignments assignments;
    private final Work work;
    private final AssignmentList reading;

    AssignmentSamples(DirectiveSamples directives, Assignments assignments, Work work, AssignmentList reading) {
        this.directives = directives;
        this.assignments = assignments;
        this.work = work;
        this.reading = reading;
    }

    /** The path variables of a new assignment that is under way, with a progress note and its file. */
    public Map<String, String> withFile(UUID unit) {
        var source = directives.of(unit);
        var id = Ids.next();
        var programme = Scope.programme();
        var task = new TaskText(
                Wording.of("en", "Sample"),
                unit,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 4, 30),
                null,
                List.of(),
                List.of());
        assignments.draft(
                programme,
                new DraftAssignment(
                        id,
                        unit,
                        UUID.fromString(source.get("id")),
                        UUID.fromString(source.get("clause")),
                        null,
                        task));
        for (var clear : List.of(Clear.PERSON, Clear.RESULT, Clear.RESPONSIBILITY)) {
            assignments.waive(programme, new WaiveClear(id, clear, "Being filled"));
        }
        assignments.issue(programme, new IssueAssignment(id, LocalDate.of(2025, 3, 15)));
        var note = new RecordProgress(Ids.next(), id, LocalDate.of(2025, 3, 15), null, null, null, null, null);
        work.progress(programme, note, List.of(new Work.Sent("a.txt", "a".getBytes(StandardCharsets.UTF_8))));
        var file = reading.get(programme, id).notes().getFirst().files().getFirst();
        return Map.of("id", id.toString(), "file", file.id().toString());
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
