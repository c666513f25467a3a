package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes how far it has come: result, cause, difficulty, proposal, a share where one can be told, and files that show it. */
public record RecordProgress(
        UUID id,
        UUID assignment,
        LocalDate on,
        @Nullable Integer percent,
        @Nullable String result,
        @Nullable String cause,
        @Nullable String difficulty,
        @Nullable String proposal,
        List<File> files)
        implements ProgrammeDeed {

    public RecordProgress {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** A note without files. */
    public RecordProgress(
            UUID id,
            UUID assignment,
            LocalDate on,
            @Nullable Integer percent,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal) {
        this(id, assignment, on, percent, result, cause, difficulty, proposal, List.of());
    }

    /** A file that goes with the note; its bytes lie under their sum. */
    public record File(UUID id, String name, String mediaType, long size, String sha256) {}

    /** The same note with files. */
    public RecordProgress with(List<File> taken) {
        return new RecordProgress(id, assignment, on, percent, result, cause, difficulty, proposal, taken);
    }

    @Override
    public String happening() {
        return "progress-recorded";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
