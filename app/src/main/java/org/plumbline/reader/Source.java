package org.plumbline.reader;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.deed.OriginalFile;
import org.plumbline.reading.check.Verdict;

/**
 * A text that was read in, with the counts of its drafts by what became of them.
 *
 * @param unit the unit that read it in
 * @param language the language that most of it stands in
 * @param length in code points
 * @param sha256 of the text in UTF-8
 * @param file the file that it came in, if any
 * @param directive the registered directive whose text it is, if it is one
 * @param actor the post that read it in
 * @param checks what its checks found; null for a text whose figures nobody checked
 */
public record Source(
        UUID id,
        UUID unit,
        @JsonIgnore int node,
        Wording unitName,
        String title,
        String language,
        int length,
        String sha256,
        @Nullable OriginalFile file,
        @Nullable UUID directive,
        String actor,
        Instant knownFrom,
        Counts counts,
        @Nullable Checks checks) {

    /** What the checks of a text found, by verdict. */
    public record Checks(int fails, int doubtful, int cannotTell, int passes) {

        /** How many findings have this verdict. */
        public int of(Verdict verdict) {
            return switch (verdict) {
                case FAILS -> fails;
                case DOUBTFUL -> doubtful;
                case CANNOT_TELL -> cannotTell;
                case PASSES -> passes;
            };
        }

        /** How many there are. */
        public int total() {
            return fails + doubtful + cannotTell + passes;
        }

        /** How many of these findings have each verdict. */
        public static Checks of(Map<Verdict, Integer> counts) {
            return new Checks(
                    counts.getOrDefault(Verdict.FAILS, 0),
                    counts.getOrDefault(Verdict.DOUBTFUL, 0),
                    counts.getOrDefault(Verdict.CANNOT_TELL, 0),
                    counts.getOrDefault(Verdict.PASSES, 0));
        }
    }

    /** Drafts of a text by what became of them. */
    public record Counts(int open, int accepted, int edited, int refused) {

        public int total() {
            return open + accepted + edited + refused;
        }

        public int decided() {
            return total() - open;
        }
    }
}
