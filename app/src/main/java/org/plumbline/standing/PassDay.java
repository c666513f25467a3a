package org.plumbline.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/**
 * A day came on which items of a subject turn by time alone.
 *
 * @param subject the subject's name
 */
public record PassDay(UUID id, String subject, LocalDate day) implements Deed {

    @Override
    public String happening() {
        return "day-passed";
    }

    @Override
    public UUID about() {
        return id;
    }
}
