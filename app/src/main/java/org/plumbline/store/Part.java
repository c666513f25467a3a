package org.plumbline.store;

import java.util.Arrays;
import java.util.Optional;

/** A part of the application that an installation may switch off by its setting {@code module.<name>=off}. */
public enum Part {
    /** Named sets of units. */
    SETS("sets"),
    /** Understanding of document symbols by the grammar of Vietnamese offices; without it symbols stay as written. */
    SYMBOLS("symbols.vietnamese"),
    /** Study sessions. */
    STUDY("study"),
    /** Temporary bodies: steering committees, sub-committees, working groups. */
    BODIES("bodies"),
    /** Reminders to units that owe an answer. */
    REMINDERS("reminders"),
    /** Projects: what is built or set up with money and by stages. */
    PROJECTS("projects");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** The name of its setting, after {@code module.}. */
    public String code() {
        return code;
    }

    public static Optional<Part> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
