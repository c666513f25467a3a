package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;

/** Adds drafts to a text that is kept already: those of a table of which somebody said what its columns hold. */
public record AddDrafts(UUID source, List<FoundDraft> drafts) implements ReaderDeed {

    public AddDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    @Override
    public String happening() {
        return "drafts-added";
    }

    @Override
    public UUID about() {
        return source;
    }
}
