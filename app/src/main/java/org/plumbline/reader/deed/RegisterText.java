package org.plumbline.reader.deed;

import java.util.UUID;

/** Says that a text is the text of a registered directive. */
public record RegisterText(UUID source, UUID directive) implements ReaderDeed {

    @Override
    public String happening() {
        return "text-registered";
    }

    @Override
    public UUID about() {
        return source;
    }
}
