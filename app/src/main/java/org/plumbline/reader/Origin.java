package org.plumbline.reader;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words from which a record came, or that cite it.
 *
 * @param draft the draft that became it; null for words that nobody drafted
 * @param surface the words, cut where they are long
 * @param title of the text, and {@code language} that of most of it
 */
public record Origin(
        UUID source,
        @Nullable UUID draft,
        int start,
        int end,
        String surface,
        boolean cut,
        String title,
        String language) {

    /** Where the words stand, chosen in their text. */
    public String address() {
        return "/reading/" + source + (draft == null ? "?at=" + start : "?at=" + start + "#d-" + draft);
    }
}
