package org.plumbline.desk.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.kernel.Refused;

/** What is missing at a step, as far as the reader's sight goes. */
public enum Gap {
    /** A clause that asks for action and that no lower clause, assignment, project or target carries out. */
    CLAUSE_UNTAKEN,
    /** An assignment that follows from no clause and no upper assignment. */
    TASK_LOOSE,
    /** A target that names no clause. */
    TARGET_LOOSE,
    /** A target without any figure. */
    TARGET_SILENT,
    /** A figure without a document that shows it. */
    FIGURE_BARE,
    /** A figure with a document that nobody checked. */
    FIGURE_UNCHECKED,
    /** A file that shows a figure which nobody states any more. */
    PROOF_UNUSED;

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The gap of that word. */
    static Gap of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "gap",
                        "request.parameter-choice",
                        Map.of(
                                "name",
                                "gap",
                                "value",
                                code,
                                "allowed",
                                Arrays.stream(values()).map(Gap::code).collect(Collectors.joining(", ")))));
    }
}
