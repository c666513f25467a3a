package org.plumbline.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a draft. The names are kept in the database and never change. */
public enum DraftState {
    /** Nobody decided yet. */
    OPEN,
    /** Accepted as it was read. */
    ACCEPTED,
    /** Accepted with other fields. */
    EDITED,
    REFUSED;

    /** Whether it is taken for right. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == EDITED;
    }

    /** Its word in addresses and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word. */
    public static Optional<DraftState> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
