package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks anew in a split: other numbers of units that were asked, further units, and units that are asked no more. What was asked and
 * answered before stays for whoever asks as known then.
 *
 * @param id of the change
 * @param rowVersion the split's version that was read
 * @param on the day from which it holds
 * @param shares of each unit that is asked anew or for the first time
 * @param dropped the shares that are asked for no more
 */
public record ChangeSplit(
        UUID id,
        UUID split,
        int rowVersion,
        LocalDate on,
        @Nullable LocalDate answerBy,
        List<AskedShare> shares,
        List<UUID> dropped,
        String reason)
        implements TargetDeed {

    public ChangeSplit {
        shares = shares == null ? List.of() : List.copyOf(shares);
        dropped = dropped == null ? List.of() : List.copyOf(dropped);
    }

    @Override
    public String happening() {
        return "split-changed";
    }

    @Override
    public UUID about() {
        return split;
    }
}
