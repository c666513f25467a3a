package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses drafts of a text, with the reason.
 *
 * @param note the reason in words of one's own
 */
public record RefuseDrafts(
        UUID source,
        List<UUID> drafts,
        Refusal reason,
        @Nullable String note) implements ReaderDeed {

    public RefuseDrafts {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
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
