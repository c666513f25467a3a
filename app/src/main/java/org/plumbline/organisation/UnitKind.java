package org.plumbline.organisation;

import java.util.Arrays;
import java.util.List;

/** What a unit is: a place, or one of the bodies that stand at a place. */
public enum UnitKind {
    PLACE,
    COMMITTEE,
    STANDING_COMMITTEE,
    PEOPLE_COMMITTEE,
    COUNCIL,
    FRONT,
    ARMED_FORCE,
    AGENCY,
    /** Goes on under the successor when its place ceases: a merger of communes closes no company. */
    ENTERPRISE,
    /** Goes on under the successor when its place ceases, like the village cell of a merged commune. */
    GRASSROOTS,
    COMMISSION,
    TEMPORARY;

    /** Whether the body ceases on the day its place does. */
    public boolean endsWithItsPlace() {
        return this != PLACE && this != ENTERPRISE && this != GRASSROOTS;
    }

    static List<String> endingWithTheirPlace() {
        return Arrays.stream(values())
                .filter(UnitKind::endsWithItsPlace)
                .map(Enum::name)
                .toList();
    }
}
