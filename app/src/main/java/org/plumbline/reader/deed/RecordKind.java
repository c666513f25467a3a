package org.plumbline.reader.deed;

import java.util.Locale;

/** What kind of record words became. The names are kept in the database and never change. */
public enum RecordKind {
    DIRECTIVE,
    CLAUSE,
    ASSIGNMENT,
    TARGET,
    FIGURE,
    /** A conference. */
    EVENT,
    RECOMMENDATION,
    FINDING;

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
