package org.plumbline.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A unit that a search found.
 *
 * @param unit the unit, with the name it bears today or bore last
 * @param found the name by which it was found
 * @param former whether that name is no longer borne by a living unit
 * @param now for a former name, what it is now: the unit's present name, or its successors
 * @param above the unit it stands under, or stood under last; null for the root
 */
public record UnitHit(
        Unit unit,
        Wording found,
        boolean former,
        List<Unit> now,
        @Nullable Wording above) {}
