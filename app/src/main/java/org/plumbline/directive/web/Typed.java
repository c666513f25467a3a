package org.plumbline.directive.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What a person typed to name a unit or a document.
 *
 * @param text a code, a symbol or words
 * @param pick the answer chosen from those offered, or empty
 * @param asked the text for which they were offered: another text makes the choice void
 */
@NamedInterface("forms")
public record Typed(String text, String pick, String asked) {

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What was chosen of the answers offered, as long as the text is still the one for which they were. */
    public @Nullable UUID chosen() {
        return text.equals(asked) ? Texts.id(pick) : null;
    }
}
