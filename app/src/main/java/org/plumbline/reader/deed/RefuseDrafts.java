package org.plumbline.reader.deed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses drafts of a text, with the reason.
 *
 * @param note the reason in words of one's own
 * @param seen the versions of drafts on which the decision rests; what was decided meanwhile is not decided over. Empty where nobody looked
 */
public record RefuseDrafts(
        UUID source,
        List<UUID> drafts,
        Refusal reason,
        @Nullable String note,
        Map<UUID, Integer> seen) implements ReaderDeed {

    public RefuseDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
        seen = seen == null ? Map.of() : Map.copyOf(seen);
    }

    public RefuseDrafts(UUID source, List<UUID> drafts, Refusal reason, @Nullable String note) {
        this(source, drafts, reason, note, Map.of());
    }

    @Override
    public String happening() {
        return "drafts-refused";
    }

    @Override
    public UUID about() {
        return source;
    }
}
