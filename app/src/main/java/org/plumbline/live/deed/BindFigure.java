package org.plumbline.live.deed;

import java.util.UUID;

/**
 * Binds a number of a kept text to the record for which it stands.
 *
 * @param id of the binding
 * @param ofVersion the version of the text that was read
 * @param start where the number begins, in code points; {@code end} is exclusive
 */
public record BindFigure(UUID id, TextKey text, int ofVersion, int start, int end, Bound bound, Written written)
        implements LiveDeed {

    @Override
    public String happening() {
        return "figure-bound";
    }

    @Override
    public UUID about() {
        return text.id();
    }
}
