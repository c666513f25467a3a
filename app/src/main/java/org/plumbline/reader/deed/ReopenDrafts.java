package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;

/** Takes back what was decided on drafts that became no record yet. */
public record ReopenDrafts(UUID source, List<UUID> drafts) implements ReaderDeed {

    public ReopenDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    @Override
    public String happening() {
        return "drafts-reopened";
    }

    @Override
    public UUID about() {
        return source;
    }
}
