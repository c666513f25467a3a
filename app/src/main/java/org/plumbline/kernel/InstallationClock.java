package org.plumbline.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The installation's time: days, deadlines and the day of an instant are reckoned here, in the installation's own zone,
 * and nowhere else. A demonstration has a clock of its own. Never goes back. Sessions, tokens and logs use the real
 * clock.
 */
public interface InstallationClock {

    Instant now();

    ZoneId zone();

    /** Today in the installation's zone. */
    default LocalDate today() {
        return dayOf(now());
    }

    /** The day of an instant in the installation's zone. */
    default LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }
}
