package org.plumbline.directive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Head;
import org.plumbline.kernel.Wording;

/**
 * A registered document.
 *
 * @param id the identifier under which it goes on; another one, if a joined paper was asked for
 * @param canonical its symbol in the one way to write it, or null for a document without symbol
 * @param type code of the kind of document, if known
 * @param issuerName the issuing unit's name, or null if it is out of the reader's sight
 * @param knownFrom when it was registered
 */
public record Directive(
        UUID id,
        @Nullable String canonical,
        @Nullable String family,
        @Nullable String type,
        Head head,
        @Nullable Wording issuerName,
        @Nullable Wording fieldName,
        @Nullable Wording leadPostName,
        int rowVersion,
        Instant knownFrom) {

    /** How it is cited: its symbol, or null if it has none. */
    public @Nullable String symbol() {
        return canonical != null ? canonical : head.symbol();
    }

    /** Its symbol, or its title in the original language. */
    public String called() {
        var symbol = symbol();
        return symbol != null ? symbol : head.title().original();
    }
}
