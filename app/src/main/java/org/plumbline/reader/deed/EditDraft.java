package org.plumbline.reader.deed;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a draft with other fields than were read; those that were read stay beside them.
 *
 * @param rowVersion the version that was read and is meant, or null for whatever stands
 */
public record EditDraft(UUID source, UUID draft, @Nullable Integer rowVersion, SortedMap<String, String> fields)
        implements ReaderDeed {

    public EditDraft {
        fields = new TreeMap<>(fields == null ? Map.of() : fields);
    }

    @Override
    public String happening() {
        return "draft-edited";
    }

    @Override
    public UUID about() {
        return source;
    }
}
