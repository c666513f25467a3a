package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Judges again what time alone has changed. The module of each subject is one bean of it. */
public interface Judge {

    Subject subject();

    /**
     * Judges these items as they stand on a day and records them in the {@link StandingBook}, each to turn after that day
     * or never. Runs inside a writing transaction of the programme.
     *
     * @param today the day on which they turn; earlier than the installation's today where days were passed over
     */
    void judge(Collection<Long> items, LocalDate today, Instant knownAt);
}
