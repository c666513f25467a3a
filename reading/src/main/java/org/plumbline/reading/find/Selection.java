package org.plumbline.reading.find;

import java.util.List;
import org.plumbline.reading.record.Draft;

/** Chooses among drafts that read the same words in different ways; what is chosen never depends on the order in which they were found. */
final class Selection {

    private Selection() {}

    static List<Draft> of(Page page) {
        return List.copyOf(page.drafts());
    }
}
