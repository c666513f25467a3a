package org.plumbline.reporting.deed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.Wording;

/**
 * What a version of a reporting regime says: who reports which figures how often, and by when.
 *
 * @param purpose what the figures are for
 * @param opensBefore how many days before the due day units are shown what they owe
 * @param closesAfter how many days after the due day figures are still taken without a permit; null never closes
 * @param byLevels whether returns pass through the units between the one that sends and the office that asks
 */
public record RegimeText(
        Wording name,
        @Nullable Wording purpose,
        Frequency frequency,
        DueRule due,
        int opensBefore,
        @Nullable Integer closesAfter,
        boolean byLevels,
        List<Asked> asked,
        List<RegimeLine> lines) {

    public RegimeText {
        asked = asked == null ? List.of() : List.copyOf(asked);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
