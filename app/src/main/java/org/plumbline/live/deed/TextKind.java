package org.plumbline.live.deed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which texts are kept. The names stand in the database and never change. */
public enum TextKind {
    /** A progress note of an assignment. */
    PROGRESS("result", "cause", "difficulty", "proposal"),
    /** A product that was handed over. */
    PRODUCT("product"),
    /** What the reporter says of a figure. */
    COMMENT("result", "cause", "difficulty", "proposal"),
    /** The reviewer's word on a figure. */
    REVIEW("words"),
    /** Why the goal of a target was revised; the part is the number of the revision. */
    GOAL(),
    /** What a unit answered to a document; the part is the unit. */
    REPLY(),
    /** A report of a project, and why it was corrected. */
    PROJECT("note", "reason");

    private final List<String> parts;

    TextKind(String... parts) {
        this.parts = List.of(parts);
    }

    /** The texts that a record of the kind may hold; none where parts are named by numbers or identifiers. */
    public List<String> parts() {
        return parts;
    }

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word in an address. */
    public static Optional<TextKind> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
