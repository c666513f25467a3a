package org.plumbline.programme.deed;

import java.util.UUID;
import org.plumbline.programme.Clear;

/** Signs away one of the five clears, with the reason. */
public record WaiveClear(UUID assignment, Clear clear, String reason) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "clear-waived";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
