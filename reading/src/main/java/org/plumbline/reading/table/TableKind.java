package org.plumbline.reading.table;

/** What the rows of a table are. */
public enum TableKind {
    ASSIGNMENTS("assignments"),
    TARGETS("targets"),
    /** The words of its head do not say; a person may map its columns. */
    UNKNOWN("unknown");

    private final String code;

    TableKind(String code) {
        this.code = code;
    }

    /** The name for programs. */
    public String code() {
        return code;
    }
}
