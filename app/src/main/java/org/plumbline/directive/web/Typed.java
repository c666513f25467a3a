package org.plumbline.directive.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to name a unit or a document.
 *
 * @param text a code, a symbol or words
 * @param pick the answer chosen from those offered, or empty
 * @param asked the text for which they were offered: another text makes the choice void
 */
record Typed(String text, String pick, String asked) {

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Nullable
    UUID chosen() {
        return text.equals(asked) ? Texts.id(pick) : null;
    }
}
