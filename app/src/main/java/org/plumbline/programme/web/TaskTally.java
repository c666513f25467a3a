package org.plumbline.programme.web;

import org.plumbline.programme.TaskCounts;
import org.springframework.modulith.NamedInterface;

/** Counts of assignments by class, for programs; {@code total} is all of them but the cancelled. */
@NamedInterface("pages")
public record TaskTally(int total, int doneOnTime, int doneLate, int open, int overdue, int notDue, int cancelled) {

    /** A standing as programs read it. */
    public static TaskTally of(TaskCounts.Standing s) {
        return new TaskTally(s.total(), s.doneOnTime(), s.doneLate(), s.open(), s.overdue(), s.notDue(), s.cancelled());
    }
}
