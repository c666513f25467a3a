package org.plumbline.reader.deed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back what was decided on drafts that became no record yet.
 *
 * @param seen the versions of drafts on which the decision rests; what was decided meanwhile is not decided over. Empty where nobody looked
 */
public record ReopenDrafts(UUID source, List<UUID> drafts, Map<UUID, Integer> seen) implements ReaderDeed {

    public ReopenDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
        seen = seen == null ? Map.of() : Map.copyOf(seen);
    }

    public ReopenDrafts(UUID source, List<UUID> drafts) {
        this(source, drafts, Map.of());
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
