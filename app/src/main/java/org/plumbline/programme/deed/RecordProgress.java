package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes how far it has come: result, cause, difficulty, proposal, and a share where one can be told. */
public record RecordProgress(
        UUID id,
        UUID assignment,
        LocalDate on,
        @Nullable Integer percent,
        @Nullable String result,
        @Nullable String cause,
        @Nullable String difficulty,
        @Nullable String proposal)
        implements ProgrammeDeed {

    @Override
    public String happening() {
        return "progress-recorded";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
