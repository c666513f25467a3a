package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeSeats;
import org.plumbline.organisation.EndBody;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitKind;
import org.plumbline.store.Part;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Setting up a temporary body, changing its seats, ending it. */
@Component
class BodyForms implements ActForms {

    private final TemporaryBodies bodies;
    private final SeatFields seats;

    BodyForms(TemporaryBodies bodies, SeatFields seats) {
        this.bodies = bodies;
        this.seats = seats;
    }

    @Override
    public boolean has(Visit visit, Unit unit, String act) {
        return acts(visit, unit).contains(act);
    }

    @Override
    public List<String> acts(Visit visit, Unit unit) {
        if (!visit.place().has(Part.BODIES)) {
            return List.of();
        }
        return unit.kind() == UnitKind.TEMPORARY ? List.of("seats", "end") : List.of("body");
    }

    @Override
    public List<Form.Field> fields(Visit visit, Unit unit, String act, Map<String, String> typed) {
        var on = visit.on().toString();
        return switch (act) {
            case "seats" ->
                List.of(
                        seats.field(visit, unit, typed, bodies.members(visit.scope(), unit.node(), visit.on())),
                        Form.date("on", typed, on, true),
                        UnitForms.version(typed, unit));
            case "end" -> List.of(Form.date("on", typed, on, true), UnitForms.version(typed, unit));
            default ->
                List.of(
                        Form.text("name", typed, "", true),
                        UnitForms.language(typed, unit),
                        Form.choice(
                                "form",
                                typed,
                                "STEERING_COMMITTEE",
                                UnitForms.named(visit, "organisation.form-of-body", TemporaryBodies.Form.values())),
                        Form.lines("rules", typed, ""),
                        Form.date("from", typed, on, true),
                        Form.date("to", typed, "", false),
                        seats.field(visit, unit, typed, List.of()));
        };
    }

    @Override
    public UUID carryOut(Visit visit, Unit unit, String act, Typed typed) {
        var id = unit.id().value();
        var scope = visit.scope();
        return switch (act) {
            case "seats" -> {
                var on = typed.day("on");
                var deed = new ChangeSeats(id, typed.version(), on, seats.read(visit, typed.values(), on));
                yield bodies.changeSeats(scope, deed).about();
            }
            case "end" ->
                bodies.end(scope, new EndBody(id, typed.version(), typed.day("on")))
                        .about();
            default -> bodies.setUp(scope, body(visit, id, typed)).about();
        };
    }

    private SetUpBody body(Visit visit, UUID unit, Typed typed) {
        var rules = typed.text("rules");
        var from = typed.day("from");
        return new SetUpBody(
                Ids.next(),
                unit,
                typed.choice("form", TemporaryBodies.Form.class),
                null,
                typed.name(),
                rules == null ? null : Wording.of(typed.needed("language"), rules),
                from,
                typed.dayIfAny("to"),
                seats.read(visit, typed.values(), from));
    }
}
