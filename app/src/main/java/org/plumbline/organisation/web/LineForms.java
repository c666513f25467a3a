package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.organisation.JoinLine;
import org.plumbline.organisation.LeaveLine;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Joining a sector line, moving in it, leaving it. */
@Component
class LineForms implements ActForms {

    private static final String JOIN = "join-line";
    private static final List<String> ACTS = List.of(JOIN, "move-in-line", "leave-line");

    private final Units units;
    private final UnitFacts facts;

    LineForms(Units units, UnitFacts facts) {
        this.units = units;
        this.facts = facts;
    }

    @Override
    public boolean has(Visit visit, Unit unit, String act) {
        return ACTS.contains(act) && units.lines(visit.scope()).size() > 1;
    }

    @Override
    public List<String> acts(Visit visit, Unit unit) {
        var all = units.lines(visit.scope()).size() - 1;
        if (all == 0) {
            return List.of();
        }
        var stands = facts.placements(visit.scope(), unit.node(), visit.on()).size();
        return ACTS.stream()
                .filter(act -> act.equals(JOIN) ? stands < all : stands > 0)
                .toList();
    }

    @Override
    public List<Form.Field> fields(Visit visit, Unit unit, String act, Map<String, String> typed) {
        var on = visit.on().toString();
        var line = Form.choice("line", typed, "", lines(visit, unit, act.equals(JOIN)));
        var version = UnitForms.version(typed, unit);
        return switch (act) {
            case JOIN ->
                List.of(
                        line,
                        Form.text("parent", typed, "", false)
                                .called(
                                        visit.w().say("organisation.field.parent"),
                                        visit.w().say("organisation.hint.line-parent")),
                        Form.date("from", typed, on, true)
                                .called(
                                        visit.w().say("organisation.field.from"),
                                        visit.w().say("organisation.hint.on")),
                        Form.date("to", typed, "", false)
                                .called(
                                        visit.w().say("organisation.field.to"),
                                        visit.w().say("organisation.hint.line-to")),
                        version);
            case "move-in-line" ->
                List.of(
                        line,
                        Form.text("parent", typed, "", true),
                        Form.date("on", typed, on, true),
                        Form.text("decision", typed, "", false),
                        version);
            default -> List.of(line, Form.date("on", typed, on, true), version);
        };
    }

    @Override
    public UUID carryOut(Visit visit, Unit unit, String act, Typed typed) {
        var scope = visit.scope();
        var id = unit.id().value();
        var line = typed.number("line", Line.MAIN);
        return switch (act) {
            case JOIN ->
                units.joinLine(
                                scope,
                                new JoinLine(
                                        id,
                                        typed.version(),
                                        line,
                                        typed.unitIfAny("parent"),
                                        typed.day("from"),
                                        typed.dayIfAny("to")))
                        .about();
            case "move-in-line" ->
                units.move(
                                scope,
                                new MoveUnit(
                                        id,
                                        typed.version(),
                                        line,
                                        typed.unit("parent").id().value(),
                                        typed.day("on"),
                                        typed.decision()))
                        .about();
            default ->
                units.leaveLine(scope, new LeaveLine(id, typed.version(), line, typed.day("on")))
                        .about();
        };
    }

    /** The sector lines in which the unit stands on that day, or those in which it does not. */
    private List<Form.Option> lines(Visit visit, Unit unit, boolean joining) {
        var stands = facts.placements(visit.scope(), unit.node(), visit.on()).stream()
                .map(UnitFacts.Placement::line)
                .collect(Collectors.toSet());
        return units.lines(visit.scope()).stream()
                .filter(line -> line.line() != Line.MAIN)
                .filter(line -> stands.contains(line.name()) != joining)
                .map(line ->
                        new Form.Option(String.valueOf(line.line()), visit.w().text(line.name())))
                .toList();
    }
}
