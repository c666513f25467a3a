package org.plumbline.organisation;

import java.util.UUID;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Names a sector line; said again, it renames it. */
public record DefineLine(UUID id, short line, String code, Wording name) implements Deed {

    @Override
    public String happening() {
        return "line-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
