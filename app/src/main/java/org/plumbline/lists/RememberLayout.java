package org.plumbline.lists;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/**
 * Remembers what the columns of a pasted table are, for all tables with these headings.
 *
 * @param columns codes of columns of the list of assignments, in the order of the headings; empty for one to be passed over
 */
public record RememberLayout(UUID id, String fingerprint, List<String> columns) implements Deed {

    public RememberLayout {
        columns = List.copyOf(columns);
    }

    @Override
    public String happening() {
        return "list-layout-remembered";
    }

    @Override
    public UUID about() {
        return id;
    }
}
