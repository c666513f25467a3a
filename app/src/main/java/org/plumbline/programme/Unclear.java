package org.plumbline.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.programme.deed.TaskText;

/**
 * One thing that is not clear about an assignment.
 *
 * @param missing code of the thing that would make it clear, and of the message that says so
 * @param field the field of the form where it is entered
 */
public record Unclear(Clear clear, String missing, String field) {

    /** All that is unclear, whether or not it was waived. An assignment without any source is unclear work. */
    public static List<Unclear> of(TaskText task, @Nullable UUID clause, @Nullable UUID upper) {
        var found = new ArrayList<Unclear>();
        if (task.lead() == null) {
            found.add(new Unclear(Clear.PERSON, "lead", "lead"));
        }
        if (task.post() == null) {
            found.add(new Unclear(Clear.PERSON, "post", "post"));
        }
        if (clause == null && upper == null) {
            found.add(new Unclear(Clear.WORK, "source", "clause"));
        }
        if (task.due() == null) {
            found.add(new Unclear(Clear.PROGRESS, "due", "due"));
        }
        if (isBlank(task.deliverable())) {
            found.add(new Unclear(Clear.RESULT, "deliverable", "deliverable"));
        }
        if (isBlank(task.measure())) {
            found.add(new Unclear(Clear.RESULT, "measure", "measure"));
        }
        if (task.leader() == null) {
            found.add(new Unclear(Clear.RESPONSIBILITY, "leader", "leader"));
        }
        return List.copyOf(found);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
