package org.plumbline.reader;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.deed.OriginalFile;

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
 */
public record Source(
        UUID id,
        UUID unit,
        int node,
        Wording unitName,
        String title,
        String language,
        int length,
        String sha256,
        @Nullable OriginalFile file,
        @Nullable UUID directive,
        String actor,
        Instant knownFrom,
        Counts counts) {

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
