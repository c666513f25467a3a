package org.plumbline.reader.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.TableReading;

/**
 * A table of a text and by what it is read.
 *
 * @param no its number in the text, from 1 on
 * @param heads the headings as found, {@code signature} folded
 * @param layout the layout of an office by which it is read; null where the words of the languages tell, or nothing does
 */
public record ReadTable(
        int no,
        List<String> heads,
        String signature,
        TableReading reading,
        @Nullable OfficeLayout layout) {

    public ReadTable {
        heads = List.copyOf(heads);
    }

    /** Whether nobody said what its columns hold, and no language does. */
    public boolean isUnknown() {
        return layout == null
                && reading.assignments().isEmpty()
                && reading.targets().isEmpty();
    }
}
