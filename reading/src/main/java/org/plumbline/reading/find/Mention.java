package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;

/** What is gathered of one mention of a document. */
final class Mention {

    int start;
    int end;

    @Nullable
    Designation designation;

    @Nullable
    DateMention date;

    @Nullable
    Integer year;

    @Nullable
    String issuer;

    boolean signed;

    /** Whether its number sign speaks of several numbers: "Nos.", "№№". */
    boolean several;

    Mention(int start, int end) {
        this.start = start;
        this.end = end;
    }

    boolean isRecord() {
        return designation != null || date != null;
    }
}
