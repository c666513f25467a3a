package org.plumbline.live.deed;

import java.util.UUID;

/** Lets a number of a text stand for itself again. */
public record UnbindFigure(TextKey text, UUID binding) implements LiveDeed {

    @Override
    public String happening() {
        return "figure-unbound";
    }

    @Override
    public UUID about() {
        return text.id();
    }
}
