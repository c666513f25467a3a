package org.plumbline.reader.deed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the columns of a layout hold, for a unit and all below it; or changes it.
 *
 * @param rowVersion the version that was read; null for a layout that is new
 * @param heads the words at the head of each column, as found
 * @param headRows how many rows make up the head
 */
public record KeepLayout(
        UUID id,
        UUID unit,
        @Nullable Integer rowVersion,
        String name,
        List<String> heads,
        int headRows,
        List<HeldColumn> columns)
        implements ReaderDeed {

    public KeepLayout {
        heads = heads == null ? List.of() : List.copyOf(heads);
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    @Override
    public String happening() {
        return "layout-kept";
    }

    @Override
    public UUID about() {
        return id;
    }
}
