package org.plumbline.desk.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.kernel.Refused;

/** What hangs on a step, by its kind: each strand of it can be followed to its end. */
public enum Strand {
    /** The clauses of a document, and those directly under a clause. */
    CLAUSES,
    /** The clauses of other documents that carry a clause out. */
    LOWER,
    ASSIGNMENTS,
    PROJECTS,
    TARGETS,
    ANSWERS,
    /** Documents that carry a document out. */
    DOCUMENTS,
    FIGURES,
    PROOFS,
    /** Files of figures that nobody states any more. */
    UNUSED;

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The strand of that word. */
    static Strand of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "strand",
                        "request.parameter-choice",
                        Map.of(
                                "name",
                                "strand",
                                "value",
                                code,
                                "allowed",
                                Arrays.stream(values()).map(Strand::code).collect(Collectors.joining(", ")))));
    }
}
