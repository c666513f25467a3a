package org.plumbline.live.deed;

import java.util.List;
import java.util.UUID;

/**
 * Writes a further version of a kept text, in which bound numbers say what the record now gives. The new words go with the deed, so that
 * carried out again it gives the same version.
 *
 * @param ofVersion the version that was read
 * @param taken whose numbers were taken over
 * @param places where each bound number stands in the new words
 */
public record TakeOverFigures(TextKey text, int ofVersion, String words, List<UUID> taken, List<Placed> places)
        implements LiveDeed {

    public TakeOverFigures {
        taken = taken == null ? List.of() : List.copyOf(taken);
        places = places == null ? List.of() : List.copyOf(places);
    }

    @Override
    public String happening() {
        return "figures-taken-over";
    }

    @Override
    public UUID about() {
        return text.id();
    }
}
