package org.plumbline.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A command that changes something. It carries everything needed to carry it out again, new identifiers included: its
 * canonical JSON is the happening that is kept, and carrying out all happenings in order on an empty database gives the
 * same records.
 */
public interface Deed {

    /** The happening's stable name in the past tense, for example {@code unit-founded}. Never changed once released. */
    @JsonIgnore
    String happening();

    /** Version of the happening's form; raised when a field changes its meaning. */
    @JsonIgnore
    default int version() {
        return 1;
    }

    /** The record it is about: what a repeated request is answered with. */
    @JsonIgnore
    UUID about();
}
