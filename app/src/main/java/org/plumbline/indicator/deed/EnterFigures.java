package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters figures, or corrects some: many in one act.
 *
 * @param stance who states them: the units themselves, or another by its own hand
 * @param author the unit that states them where it is not the unit they are about
 * @param on the day of the act
 */
public record EnterFigures(UUID id, Stance stance, @Nullable UUID author, LocalDate on, List<Stated> figures)
        implements IndicatorDeed {

    public EnterFigures {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** Figures of units themselves. */
    public static EnterFigures reported(UUID id, LocalDate on, List<Stated> figures) {
        return new EnterFigures(id, Stance.REPORTED, null, on, figures);
    }

    /** The same with other figures. */
    public EnterFigures with(List<Stated> others) {
        return new EnterFigures(id, stance, author, on, others);
    }

    @Override
    public String happening() {
        return "figures-entered";
    }

    @Override
    public UUID about() {
        return id;
    }
}
