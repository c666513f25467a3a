package org.plumbline.directive;

import java.time.Instant;

/** A module whose records rest on files: told when one is refused after it was taken, in the same transaction. */
public interface FileFollower {

    /** Nothing rests on these bytes any more. */
    void refused(String sha256, Instant knownAt);
}
