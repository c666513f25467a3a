package org.plumbline.standing;

import java.time.Instant;
import java.util.Collection;

/** What is kept in step with counts, in the transaction that changes them. Other modules are beans of it. */
public interface CountFollower {

    /** Something that these units hold, or held before, stands otherwise than it did; so their counts changed and those of the units above. */
    void moved(Collection<Integer> holders, Instant knownAt);
}
