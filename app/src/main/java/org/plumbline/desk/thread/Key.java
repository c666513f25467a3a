package org.plumbline.desk.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record a step is.
 *
 * @param id the record; of an answer, the directive that is answered
 * @param unit the unit that answers; null for everything else
 */
public record Key(StepKind kind, UUID id, @Nullable UUID unit) {

    public static Key of(StepKind kind, UUID id) {
        return new Key(kind, id, null);
    }

    static Key answer(UUID directive, UUID unit) {
        return new Key(StepKind.ANSWER, directive, unit);
    }

    /** How programs name the step within one answer. */
    public String mark() {
        return kind.code() + "/" + id + (unit == null ? "" : "/" + unit);
    }

    /** Where the thread of this record is. */
    public String thread() {
        return "/thread/" + kind.code() + "/" + id + (unit == null ? "" : "?unit=" + unit);
    }

    /** Where one strand of it goes on. */
    public String thread(Strand strand, @Nullable String after) {
        return thread() + (unit == null ? "?" : "&") + "strand=" + strand.code()
                + (after == null ? "" : "&after=" + after);
    }

    /** Whether something may hang below it that is followed here: another document is followed from its own thread. */
    boolean opens() {
        return kind != StepKind.DIRECTIVE && kind != StepKind.PROJECT && kind != StepKind.PROOF;
    }
}
