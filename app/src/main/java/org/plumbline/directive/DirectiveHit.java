package org.plumbline.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/** A document that a search found, or that may be the same as another. */
public record DirectiveHit(
        UUID id,
        @Nullable String symbol,
        Wording title,
        @Nullable Wording issuer,
        LocalDate issued,
        Why why) {

    /** By what it was found. */
    public enum Why {
        SYMBOL,
        TITLE,
        /** Only like what was typed or entered, or near to it; a person decides. */
        LIKENESS
    }
}
