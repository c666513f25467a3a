package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The steps of a reorganisation: what a form asks for, the step that was typed, and its sentence. */
@Component
class StepFields {

    private final Units units;
    private final TraitKinds kinds;

    StepFields(Units units, TraitKinds kinds) {
        this.units = units;
        this.kinds = kinds;
    }

    List<Form.Field> of(Visit visit, Draft draft) {
        var typed = draft.typed();
        var unit = text(visit, "unit", typed);
        var successor = Form.text("successor", typed, "", false);
        return switch (draft.kind()) {
            case "merge" -> List.of(called(visit, Form.lines("predecessors", typed, ""), "predecessors"), successor);
            case "split" -> List.of(unit, Form.lines("shares", typed, ""), Form.text("weightName", typed, "", false));
            case "move" -> List.of(unit, Form.text("parent", typed, "", true));
            case "rename" -> List.of(unit, Form.text("name", typed, "", true), language(visit, typed));
            case "abolish" -> List.of(unit, successor);
            case "abolish-tier" -> List.of(tier(visit, typed), text(visit, "within", typed));
            default ->
                List.of(
                        Form.text("name", typed, "", true),
                        language(visit, typed),
                        Form.choice("kind", typed, "PLACE", UnitForms.kinds(visit)),
                        tier(visit, typed),
                        Form.text("parent", typed, "", true),
                        Form.text("code", typed, "", false),
                        Form.text("telephone", typed, "", false));
        };
    }

    /** The step that was typed. Throws {@link Refused} at its field. */
    Reorganise.Step read(Visit visit, Draft draft) {
        var typed = new Typed(draft.typed(), units, visit.scope());
        return switch (draft.kind()) {
            case "merge" ->
                new Reorganise.Merge(
                        typed.lines("predecessors").stream()
                                .map(line -> unit(draft, typed, "predecessors", line))
                                .toList(),
                        unit(draft, typed, "successor", typed.needed("successor")));
            case "split" ->
                new Reorganise.Split(
                        unit(draft, typed, "unit", typed.needed("unit")), shares(visit, draft, typed), Map.of());
            case "move" ->
                new Reorganise.Move(
                        unit(draft, typed, "unit", typed.needed("unit")),
                        unit(draft, typed, "parent", typed.needed("parent")));
            case "rename" -> new Reorganise.Rename(unit(draft, typed, "unit", typed.needed("unit")), typed.name());
            case "abolish" -> {
                var successor = typed.text("successor");
                yield new Reorganise.Abolish(
                        unit(draft, typed, "unit", typed.needed("unit")),
                        successor == null ? null : unit(draft, typed, "successor", successor));
            }
            case "abolish-tier" -> {
                var tier = typed.tier();
                if (tier == null) {
                    throw new Refused("tier", "organisation.needed", Map.of());
                }
                yield new Reorganise.AbolishTier(tier, typed.unitIfAny("within"));
            }
            default -> new Reorganise.Found(List.of(found(draft, typed)));
        };
    }

    private FoundUnit found(Draft draft, Typed typed) {
        return new FoundUnit(
                Ids.next(),
                typed.text("code"),
                typed.choice("kind", UnitKind.class),
                typed.tier(),
                unit(draft, typed, "parent", typed.needed("parent")),
                null,
                typed.name(),
                typed.text("telephone"),
                typed.day("on"),
                null,
                Map.of(),
                null);
    }

    private List<Reorganise.Share> shares(Visit visit, Draft draft, Typed typed) {
        var weight = new TraitWords(visit.w(), kinds.all(visit.scope()))
                .code(Objects.toString(typed.text("weightName"), ""));
        return typed.pairs("shares").entrySet().stream()
                .map(line -> new Reorganise.Share(
                        unit(draft, typed, "shares", line.getKey()),
                        weight,
                        Typed.share(visit.w(), "shares", line.getValue())))
                .toList();
    }

    private static UUID unit(Draft draft, Typed typed, String field, String words) {
        return draft.founded(words)
                .map(FoundUnit::id)
                .orElseGet(() -> typed.unit(field, words).id().value());
    }

    /** What a step says, with the names of its units. */
    String sentence(Visit visit, Draft draft, Reorganise.Step step) {
        var w = visit.w();
        return switch (step) {
            case Reorganise.Found found ->
                w.say(
                        "organisation.step.found",
                        "unit",
                        found.units().getFirst().name(),
                        "parent",
                        name(visit, draft, found.units().getFirst().parent()));
            case Reorganise.Merge merge ->
                w.say(
                        "organisation.step.merge",
                        "units",
                        names(visit, draft, merge.predecessors().stream()),
                        "successor",
                        name(visit, draft, merge.successor()));
            case Reorganise.Split split ->
                w.say(
                        "organisation.step.split",
                        "unit",
                        name(visit, draft, split.predecessor()),
                        "units",
                        names(visit, draft, split.shares().stream().map(Reorganise.Share::successor)));
            case Reorganise.Move move ->
                w.say(
                        "organisation.step.move",
                        "unit",
                        name(visit, draft, move.unit()),
                        "parent",
                        name(visit, draft, move.parent()));
            case Reorganise.Rename rename ->
                w.say("organisation.step.rename", "unit", name(visit, draft, rename.unit()), "name", rename.name());
            case Reorganise.Abolish abolish ->
                abolish.successor() == null
                        ? w.say("organisation.step.abolish", "unit", name(visit, draft, abolish.unit()))
                        : w.say(
                                "organisation.step.abolish-into",
                                "unit",
                                name(visit, draft, abolish.unit()),
                                "successor",
                                name(visit, draft, abolish.successor()));
            case Reorganise.AbolishTier tier ->
                w.say("organisation.step.abolish-tier", "tier", tierName(visit, tier.tier()));
        };
    }

    private String names(Visit visit, Draft draft, Stream<UUID> ids) {
        return String.join(", ", ids.map(id -> name(visit, draft, id)).toList());
    }

    private String name(Visit visit, Draft draft, @Nullable UUID id) {
        return draft.founded()
                .filter(unit -> unit.id().equals(id))
                .map(FoundUnit::name)
                .findFirst()
                .or(() -> id == null
                        ? Optional.<Wording>empty()
                        : units.find(visit.scope(), id).map(unit -> unit.name()))
                .map(visit.w()::text)
                .orElse("");
    }

    private String tierName(Visit visit, short number) {
        return units.tiers(visit.scope()).stream()
                .filter(tier -> tier.tier() == number)
                .map(tier -> visit.w().text(tier.name()))
                .findFirst()
                .orElse("");
    }

    private Form.Field tier(Visit visit, Map<String, String> typed) {
        return UnitForms.tier(visit, units, typed, "organisation.no-tier", "");
    }

    private static Form.Field language(Visit visit, Map<String, String> typed) {
        return UnitForms.language(typed, visit.w().tag());
    }

    private static Form.Field text(Visit visit, String name, Map<String, String> typed) {
        return called(visit, Form.text(name, typed, "", !name.equals("within")), name);
    }

    private static Form.Field called(Visit visit, Form.Field field, String name) {
        return field.called(
                visit.w().say("organisation.step-field." + name), visit.w().say("organisation.step-hint." + name));
    }
}
