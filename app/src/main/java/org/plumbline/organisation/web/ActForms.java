package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.organisation.Unit;
import org.plumbline.web.Visit;

/** Forms about one side of a unit, beside those that every unit has. */
interface ActForms {

    /** Whether it has a form of that name for this unit, on whatever day. */
    boolean has(Visit visit, Unit unit, String act);

    /** What may be done with this unit on the day asked about. */
    List<String> acts(Visit visit, Unit unit);

    List<Form.Field> fields(Visit visit, Unit unit, String act, Map<String, String> typed);

    /** Carries the form out; gives the unit to go to. */
    UUID carryOut(Visit visit, Unit unit, String act, Typed typed);
}
