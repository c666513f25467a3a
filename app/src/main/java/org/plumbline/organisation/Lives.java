package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;

/** Days given for a unit must lie in its life. */
final class Lives {

    private Lives() {}

    static void require(String field, Unit unit, LocalDate day) {
        if (!unit.life().includes(day)) {
            throw outside(field, unit.name(), day, unit.life());
        }
    }

    static Refused outside(String field, Wording unit, LocalDate day, Life life) {
        return day.isBefore(life.to())
                ? new Refused(
                        field, "organisation.before-founded", Map.of("unit", unit, "day", day, "founded", life.from()))
                : new Refused(
                        field, "organisation.after-ceased", Map.of("unit", unit, "day", day, "ceased", life.to()));
    }
}
