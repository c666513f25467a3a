package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFilter;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Named sets of units: their list, their members on a day, and how they are made. */
@Controller
@RequestMapping("/sets")
class SetPages {

    private static final int MOST = 500;

    private final Reach reach;
    private final UnitSets sets;
    private final Units units;

    SetPages(UnitSets sets, Units units, Reach reach) {
        this.reach = reach;
        this.sets = sets;
        this.units = units;
    }

    @Needs(Ability.READ)
    @GetMapping
    Page list(Visit visit) {
        return Page.of("organisation/sets").with("sets", sets.all(visit.scope()));
    }

    @Needs(Ability.READ)
    @GetMapping("/{id}")
    Page set(Visit visit, @PathVariable UUID id) {
        var set = sets.get(visit.scope(), id);
        return Page.of("organisation/set")
                .with("set", set)
                .with("owner", units.byNode(visit.scope(), set.owner()))
                .with("members", members(visit, set));
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/new")
    Page form(Visit visit) {
        return Page.of("organisation/form").with("form", fresh(visit, Map.of())).with("problems", List.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/new")
    Page name(Visit visit, @RequestParam Map<String, String> values) {
        var typed = new Typed(values, units, visit.scope());
        try {
            var owner = typed.unit("owner").id().value();
            var byRule = typed.text("conditions") != null;
            var deed = new NameSet(
                    Ids.next(), owner, typed.needed("code"), typed.name(), byRule ? rule(owner, typed) : null);
            return Page.seeOther("/sets/" + sets.name(visit.scope(), deed).about() + (byRule ? "" : "/members")).sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form")
                    .with("form", fresh(visit, values))
                    .with("problems", refused.problems());
        }
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/{id}/members")
    Page membersForm(Visit visit, @PathVariable UUID id) {
        reach.require(
                visit.scope(), Ability.ORGANISE, sets.get(visit.scope(), id).owner());
        return Page.of("organisation/form")
                .with("form", listing(visit, id, Map.of()))
                .with("problems", List.of());
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/{id}/members")
    Page changeMembers(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        var typed = new Typed(values, units, visit.scope());
        try {
            var members = typed.lines("units").stream()
                    .map(line -> typed.unit("units", line).id().value())
                    .toList();
            sets.changeMembers(visit.scope(), new ChangeMembers(id, typed.day("on"), members));
            return Page.seeOther("/sets/" + id).sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form")
                    .with("form", listing(visit, id, values))
                    .with("problems", refused.problems());
        }
    }

    private Form fresh(Visit visit, Map<String, String> typed) {
        var languages = Arrays.stream(Language.values())
                .map(l -> new Form.Option(l.tag(), l.nativeName()))
                .toList();
        var none = new Form.Option("", visit.w().say("organisation.any-tier"));
        var tiers = units.tiers(visit.scope()).stream()
                .map(t -> new Form.Option(String.valueOf(t.tier()), visit.w().text(t.name())));
        return new Form(
                "set",
                "/sets/new",
                "/sets",
                null,
                List.of(
                        Form.text("name", typed, "", true),
                        Form.choice("language", typed, visit.w().tag(), languages),
                        Form.text("code", typed, "", true),
                        Form.text("owner", typed, "", true),
                        Form.lines("conditions", typed, ""),
                        Form.choice(
                                "tier",
                                typed,
                                "",
                                Stream.concat(Stream.of(none), tiers).toList())));
    }

    private Form listing(Visit visit, UUID id, Map<String, String> typed) {
        var set = sets.get(visit.scope(), id);
        var lines = members(visit, set).stream()
                .map(unit -> unit.code() == null ? unit.id().toString() : unit.code())
                .toList();
        return new Form(
                "members",
                "/sets/" + id + "/members",
                "/sets/" + id,
                set.name(),
                List.of(
                        Form.lines("units", typed, String.join("\n", lines)),
                        Form.date("on", typed, visit.on().toString(), true)));
    }

    /** Conditions as lines: border = yes, minorities >= 50, population <= 10000. */
    private static UnitSets.Rule rule(UUID within, Typed typed) {
        var conditions = new ArrayList<UnitSets.Condition>();
        for (var line : typed.lines("conditions")) {
            var parts = line.split("\\s*(>=|<=|=)\\s*", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new Refused("conditions", "organisation.pair", Map.of("line", line));
            }
            var comparison = line.contains(">=")
                    ? UnitSets.Comparison.AT_LEAST
                    : line.contains("<=") ? UnitSets.Comparison.AT_MOST : UnitSets.Comparison.IS;
            conditions.add(new UnitSets.Condition(parts[0], comparison, parts[1]));
        }
        return new UnitSets.Rule(within, null, typed.tier(), conditions);
    }

    private List<Unit> members(Visit visit, UnitSet set) {
        return units.living(visit.scope(), new UnitFilter(null, null, set.id()), visit.on(), MOST, null)
                .items();
    }
}
