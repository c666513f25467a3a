package org.plumbline.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/**
 * What a file of figures would do or did, and everything that is wrong with it.
 *
 * @param errors the first ones, in the order of the rows, of {@code wrong}
 * @param counts what its rows bring; where something is wrong, of the rows that are right
 * @param earlier the very same file, taken in before; then nothing else is said
 * @param done the act by which it was taken in now; null after a check, and where something is wrong
 */
public record ImportReport(
        String file,
        String sha256,
        long size,
        List<ImportError> errors,
        long wrong,
        Counts counts,
        @Nullable Earlier earlier,
        @Nullable UUID done) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** What rows bring: a figure where none stood, one in the place of another, what stands already, or nothing. */
    public record Counts(int entered, int corrected, int unchanged, int empty) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        public int changing() {
            return entered + corrected;
        }

        public int rows() {
            return entered + corrected + unchanged + empty;
        }
    }

    /** A file that was taken in before. */
    public record Earlier(UUID id, String file, Instant when, String actor) {}

    /** Whether nothing is wrong with it. */
    public boolean isRight() {
        return wrong == 0;
    }

    /** What came of it, in one sentence. */
    public Problem outcome() {
        if (earlier != null) {
            return new Problem("bulk.outcome.earlier", null, Map.of("when", earlier.when, "actor", earlier.actor));
        }
        if (!isRight()) {
            return new Problem("bulk.outcome.wrong", null, Map.of("n", wrong));
        }
        if (done != null) {
            return new Problem("bulk.outcome.done", null, Map.of("n", counts.changing()));
        }
        return counts.changing() == 0
                ? new Problem("bulk.outcome.nothing", null, Map.of())
                : new Problem("bulk.outcome.right", null, Map.of("n", counts.changing()));
    }

    /** Whether there is anything to store. */
    public boolean brings() {
        return isRight() && earlier == null && counts.changing() > 0;
    }
}
