package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What is kept in step with the main line, in the same transaction that changes it. Other modules are beans of it; units
 * that are founded move nobody and are not told.
 */
public interface TreeFollower {

    /** A unit's place or end changes on the days from one up to, and without, another. */
    record Change(int node, LocalDate from, LocalDate to) {}

    /** A deed begins that may move or end units, before it has touched any: the time to take locks. */
    void begin();

    /** Before units change their place, with all below them; what is given back runs as soon as the tree is written. */
    Runnable moving(List<Change> changes);
}
