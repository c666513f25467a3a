package org.plumbline.reader.deed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Accepts drafts of a text as they were read; one that was edited before stays as edited.
 *
 * @param seen the versions of drafts on which the decision rests; what was decided meanwhile is not decided over. Empty where nobody looked
 */
public record AcceptDrafts(UUID source, List<UUID> drafts, Map<UUID, Integer> seen) implements ReaderDeed {

    public AcceptDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
        seen = seen == null ? Map.of() : Map.copyOf(seen);
    }

    public AcceptDrafts(UUID source, List<UUID> drafts) {
        this(source, drafts, Map.of());
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
