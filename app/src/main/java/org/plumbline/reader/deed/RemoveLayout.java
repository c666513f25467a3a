package org.plumbline.reader.deed;

import java.util.UUID;

/** Removes a layout: tables are read by it no more. What was read by it stays. */
public record RemoveLayout(UUID layout) implements ReaderDeed {

    @Override
    public String happening() {
        return "layout-removed";
    }

    @Override
    public UUID about() {
        return layout;
    }
}
