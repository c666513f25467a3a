package org.plumbline.desk.thread;

import java.util.Arrays;
import java.util.Locale;
import org.plumbline.kernel.Absent;

/** What a step of a thread is. */
public enum StepKind {
    DIRECTIVE,
    /** A unit's answer to a directive. */
    ANSWER,
    CLAUSE,
    ASSIGNMENT,
    PROJECT,
    TARGET,
    FIGURE,
    /** A file that shows a figure, or that came with what was noted on an assignment. */
    PROOF;

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    static StepKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Absent("thread of a", code));
    }
}
