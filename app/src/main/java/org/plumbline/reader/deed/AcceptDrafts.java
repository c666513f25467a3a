package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;

/** Accepts drafts of a text as they were read; one that was edited before stays as edited. */
public record AcceptDrafts(UUID source, List<UUID> drafts) implements ReaderDeed {

    public AcceptDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    @Override
    public String happening() {
        return "drafts-accepted";
    }

    @Override
    public UUID about() {
        return source;
    }
}
