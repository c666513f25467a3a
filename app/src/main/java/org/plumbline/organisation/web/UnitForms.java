package org.plumbline.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.RenameUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The forms by which a unit is changed: what each asks for, and the deed it becomes. */
@Component
public class UnitForms {

    private static final List<String> ACTS =
            List.of("found", "rename", "change", "move", "merge", "split", "abolish", "traits", "post");

    private static final String SHOWN = "shown";

    private final Units units;
    private final UnitFacts facts;
    private final Posts posts;
    private final TraitKinds kinds;
    private final List<ActForms> further;

    UnitForms(Units units, UnitFacts facts, Posts posts, TraitKinds kinds, List<ActForms> further) {
        this.units = units;
        this.facts = facts;
        this.posts = posts;
        this.kinds = kinds;
        this.further = further;
    }

    Form form(Visit visit, Unit unit, String act, Map<String, String> typed) {
        var page = "/units/" + unit.id();
        var fields = of(visit, unit, act)
                .map(forms -> forms.fields(visit, unit, act, typed))
                .orElseGet(() -> fields(visit, unit, act, typed));
        return new Form(act, page + "/" + act, page, unit.name(), fields);
    }

    /** What may be done with a unit on the day asked about, in the order of the buttons. */
    List<String> acts(Visit visit, Unit unit) {
        return Stream.concat(ACTS.stream(), further.stream().flatMap(each -> each.acts(visit, unit).stream()))
                .toList();
    }

    private Optional<ActForms> of(Visit visit, Unit unit, String act) {
        return further.stream().filter(each -> each.has(visit, unit, act)).findFirst();
    }

    private List<Form.Field> fields(Visit visit, Unit unit, String act, Map<String, String> typed) {
        var on = visit.on().toString();
        var when = Form.date("on", typed, on, true);
        return switch (act) {
            case "found" ->
                and(
                        List.of(
                                Form.text("name", typed, "", true),
                                language(typed, unit),
                                Form.choice("kind", typed, "PLACE", kinds(visit)),
                                tier(visit, typed, ""),
                                Form.text("code", typed, "", false),
                                Form.text("telephone", typed, "", false),
                                Form.date("founded", typed, on, true),
                                Form.date("ceased", typed, "", false),
                                Form.text("decision", typed, "", false)),
                        TraitFields.of(words(visit), typed, Map.of()));
            case "rename" ->
                List.of(
                        Form.text("name", typed, unit.name().original(), true),
                        language(typed, unit),
                        when,
                        Form.text("decision", typed, "", false),
                        version(typed, unit));
            case "change" ->
                List.of(
                        Form.text("code", typed, Objects.toString(unit.code(), ""), false),
                        tier(
                                visit,
                                typed,
                                unit.tier() == null ? "" : unit.tier().toString()),
                        Form.text("telephone", typed, Objects.toString(unit.telephone(), ""), false),
                        Form.text("email", typed, Objects.toString(unit.email(), ""), false),
                        version(typed, unit));
            case "move" ->
                List.of(
                        Form.text("parent", typed, "", true),
                        when,
                        Form.text("decision", typed, "", false),
                        version(typed, unit));
            case "merge" ->
                List.of(Form.text("successor", typed, "", true), when, Form.text("decision", typed, "", true));
            case "split" ->
                List.of(
                        Form.lines("shares", typed, ""),
                        Form.text("weightName", typed, "", false),
                        when,
                        Form.text("decision", typed, "", true));
            case "abolish" ->
                List.of(Form.text("successor", typed, "", false), when, Form.text("decision", typed, "", true));
            case "traits" ->
                and(
                        TraitFields.of(words(visit), typed, traits(visit, unit, visit.on())),
                        List.of(when, shown(visit, typed), version(typed, unit)));
            case "post" ->
                List.of(
                        Form.text("name", typed, "", true),
                        language(typed, unit),
                        Form.text("code", typed, "", false),
                        Form.text("holder", typed, "", false),
                        Form.date("founded", typed, on, true));
            default -> throw new Absent("form", act);
        };
    }

    /** Carries the form out; gives the address to go to. */
    String carryOut(Visit visit, Unit unit, String act, Map<String, String> values) {
        var typed = new Typed(values, units, visit.scope());
        var other = of(visit, unit, act);
        if (other.isPresent()) {
            return "/units/" + other.get().carryOut(visit, unit, act, typed);
        }
        var scope = visit.scope();
        var id = unit.id().value();
        var about = switch (act) {
            case "found" ->
                units.found(
                                scope,
                                new FoundUnit(
                                        Ids.next(),
                                        typed.text("code"),
                                        typed.choice("kind", UnitKind.class),
                                        typed.tier(),
                                        id,
                                        null,
                                        typed.name(),
                                        typed.text("telephone"),
                                        typed.day("founded"),
                                        typed.dayIfAny("ceased"),
                                        TraitFields.read(words(visit), values, Map.of()),
                                        typed.decision()))
                        .about();
            case "rename" ->
                units.rename(
                                scope,
                                new RenameUnit(id, typed.version(), typed.name(), typed.day("on"), typed.decision()))
                        .about();
            case "change" ->
                units.change(
                                scope,
                                new ChangeUnit(
                                        id,
                                        typed.version(),
                                        typed.text("code"),
                                        typed.tier(),
                                        typed.text("telephone"),
                                        typed.text("email")))
                        .about();
            case "move" ->
                units.move(
                                scope,
                                new MoveUnit(
                                        id,
                                        typed.version(),
                                        Line.MAIN,
                                        typed.unit("parent").id().value(),
                                        typed.day("on"),
                                        typed.decision()))
                        .about();
            case "merge" ->
                reorganised(
                        visit,
                        id,
                        typed,
                        new Reorganise.Merge(
                                List.of(id), typed.unit("successor").id().value()));
            case "split" -> reorganised(visit, id, typed, new Reorganise.Split(id, shares(visit, typed), Map.of()));
            case "abolish" -> reorganised(visit, id, typed, new Reorganise.Abolish(id, typed.unitIfAny("successor")));
            case "traits" -> {
                var shown = typed.text(SHOWN) == null ? visit.today() : typed.day(SHOWN);
                yield units.changeTraits(
                                scope,
                                new ChangeTraits(
                                        id,
                                        typed.version(),
                                        typed.day("on"),
                                        TraitFields.read(words(visit), values, traits(visit, unit, shown))))
                        .about();
            }
            case "post" -> post(visit, id, typed);
            default -> throw new Absent("form", act);
        };
        return "/units/" + about;
    }

    private UUID reorganised(Visit visit, UUID id, Typed typed, Reorganise.Step step) {
        units.reorganise(
                visit.scope(),
                new Reorganise(Ids.next(), typed.needed("decision"), null, typed.day("on"), List.of(step)));
        return id;
    }

    private UUID post(Visit visit, UUID unit, Typed typed) {
        var id = Ids.next();
        var founded = typed.day("founded");
        var receipt = posts.create(visit.scope(), new CreatePost(id, unit, typed.text("code"), typed.name(), founded));
        var holder = typed.text("holder");
        if (holder != null && !receipt.repeated()) {
            posts.handOver(visit.scope(), new org.plumbline.organisation.HandOver(id, holder, founded));
        }
        return unit;
    }

    private List<Reorganise.Share> shares(Visit visit, Typed typed) {
        var weight = words(visit).code(Objects.toString(typed.text("weightName"), ""));
        return typed.pairs("shares").entrySet().stream()
                .map(line -> new Reorganise.Share(
                        typed.unit("shares", line.getKey()).id().value(),
                        weight,
                        Typed.share(visit.w(), "shares", line.getValue())))
                .toList();
    }

    private Map<String, String> traits(Visit visit, Unit unit, LocalDate on) {
        var traits = new TreeMap<String, String>();
        facts.traits(visit.scope(), unit.node(), on).forEach(trait -> traits.put(trait.name(), trait.value()));
        return traits;
    }

    private TraitWords words(Visit visit) {
        return new TraitWords(visit.w(), kinds.all(visit.scope()));
    }

    private static List<Form.Field> and(List<Form.Field> first, List<Form.Field> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static Form.Field language(Map<String, String> typed, Unit unit) {
        return language(typed, unit.name().language());
    }

    static Form.Field language(Map<String, String> typed, String otherwise) {
        return Form.choice("language", typed, otherwise, SettingsForm.languages());
    }

    private Form.Field tier(Visit visit, Map<String, String> typed, String otherwise) {
        return tier(visit, units, typed, "organisation.no-tier", otherwise);
    }

    /**
     * The tiers of this installation to choose from.
     *
     * @param none the message that says what it means to choose none
     */
    static Form.Field tier(Visit visit, Units units, Map<String, String> typed, String none, String otherwise) {
        var tiers = units.tiers(visit.scope()).stream()
                .map(tier ->
                        new Form.Option(String.valueOf(tier.tier()), visit.w().text(tier.name())));
        return Form.choice(
                "tier",
                typed,
                otherwise,
                Stream.concat(Stream.of(new Form.Option("", visit.w().say(none))), tiers)
                        .toList());
    }

    /** The day whose values the form shows: what the reader left as it was on that day is left alone. */
    private static Form.Field shown(Visit visit, Map<String, String> typed) {
        return Form.hidden(SHOWN, typed.getOrDefault(SHOWN, visit.on().toString()));
    }

    static Form.Field version(Map<String, String> typed, Unit unit) {
        return Form.hidden("version", typed.getOrDefault("version", String.valueOf(unit.rowVersion())));
    }

    static List<Form.Option> kinds(Visit visit) {
        return named(visit, "organisation.kind", UnitKind.values()).stream()
                .filter(o -> !o.value().equals(UnitKind.TEMPORARY.name()))
                .toList();
    }

    static List<Form.Option> named(Visit visit, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> new Form.Option(v.name(), visit.w().name(prefix, v)))
                .toList();
    }
}
