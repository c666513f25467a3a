package org.plumbline.indicator.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;

/**
 * For the units of which day a series is asked, and by what divided units are to be apportioned.
 *
 * @param of the day; null as it was reported
 * @param weight the name of the weight; null for not at all
 */
record RestatedAsked(@Nullable LocalDate of, @Nullable String weight) {

    /** What stands for a weight that was recorded without a name. */
    static final String UNNAMED = "recorded";

    /**
     * Reads {@code today} or a day, and the name of a weight; nothing is the series as it was reported.
     *
     * @throws Refused for anything else
     */
    static RestatedAsked read(@Nullable String restated, @Nullable String apportion, LocalDate today) {
        var weight = apportion == null || apportion.isBlank()
                ? null
                : apportion.strip().equals(UNNAMED) ? "" : apportion.strip();
        if (restated == null || restated.isBlank()) {
            return new RestatedAsked(null, weight);
        }
        if (restated.strip().equals("today")) {
            return new RestatedAsked(today, weight);
        }
        try {
            return new RestatedAsked(LocalDate.parse(restated.strip()), weight);
        } catch (DateTimeException e) {
            throw (Refused) new Refused("restated", "restate.day-unread", Map.of("value", restated)).initCause(e);
        }
    }

    /** A unit that is not there on the day has no series of that day: the one in which it goes on has. */
    LocalDate require(Scope scope, LocalDate day, Unit unit, UnitFacts facts) {
        if (unit.livesOn(day)) {
            return day;
        }
        var successors = unit.ceased() == null
                ? List.<String>of()
                : facts.successors(scope, unit.node()).stream()
                        .map(each -> each.name().original())
                        .toList();
        throw successors.isEmpty()
                ? new Refused("restated", "restate.not-there", Map.of("unit", unit.name(), "day", day))
                : new Refused(
                        "restated",
                        "restate.goes-on",
                        Map.of("unit", unit.name(), "day", day, "successors", String.join(", ", successors)));
    }
}
