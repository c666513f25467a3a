package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.verdict.Split;

/**
 * Splits a target among units; a target may be split several times, each split with a name and a rule of its own.
 *
 * @param name what it is called: "among departments"
 * @param indicator on which the parts are promised; null for the whole's own, which only contributions in points leave
 * @param on the day from which the shares are asked for
 * @param answerBy the day by which answers are expected; null for none
 */
public record SplitTarget(
        UUID id,
        UUID target,
        Wording name,
        Split.Rule rule,
        @Nullable UUID indicator,
        LocalDate on,
        @Nullable LocalDate answerBy,
        List<AskedShare> shares)
        implements TargetDeed {

    public SplitTarget {
        shares = shares == null ? List.of() : List.copyOf(shares);
    }

    @Override
    public String happening() {
        return "target-split";
    }

    @Override
    public UUID about() {
        return id;
    }
}
