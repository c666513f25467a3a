package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Defines a word of a list; said again, it changes it.
 *
 * @param edited the version that was edited; 0 for a new word; null to write over whatever is there
 */
public record DefineWord(
        UUID id, @Nullable Integer edited, WordList list, String code, Wording name, int rank, boolean offered)
        implements Deed {

    @Override
    public String happening() {
        return "word-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
