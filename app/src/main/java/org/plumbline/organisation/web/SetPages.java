package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFilter;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Named sets of units: their list, their members on a day, and how they are made. */
@Controller
@RequestMapping("/sets")
@PartOf(Part.SETS)
class SetPages {

    private static final int MOST = 500;
    private static final String BY_LIST = "list";
    private static final String BY_RULE = "rule";

    private final Reach reach;
    private final UnitSets sets;
    private final Units units;
    private final TraitKinds kinds;

    SetPages(UnitSets sets, Units units, Reach reach, TraitKinds kinds) {
        this.reach = reach;
        this.sets = sets;
        this.units = units;
        this.kinds = kinds;
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
                .with("members", members(visit, set))
                .with("rule", set.rule() == null ? "" : sentence(visit, set.rule()))
                .with("mayChange", mayChange(visit, set));
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/new")
    Page form(Visit visit) {
        return page(Page.of("organisation/form"), form(visit, null, Map.of()));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/new")
    Page name(Visit visit, @RequestParam Map<String, String> values) {
        var typed = new Typed(values, units, visit.scope());
        try {
            var owner = typed.unit("owner").id().value();
            var rule = rule(visit, owner, typed, null);
            var deed = new NameSet(Ids.next(), owner, typed.needed("code"), typed.name(), rule);
            return Page.seeOther("/sets/" + sets.name(visit.scope(), deed).about() + (rule == null ? "/members" : ""))
                    .sayingRecorded();
        } catch (Refused refused) {
            return refused(form(visit, null, values), refused);
        }
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/{id}/edit")
    Page editForm(Visit visit, @PathVariable UUID id) {
        return page(Page.of("organisation/form"), form(visit, mine(visit, id), Map.of()));
    }

    @Needs(Ability.ORGANISE)
    @PostMapping("/{id}/edit")
    Page edit(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        var set = mine(visit, id);
        var typed = new Typed(values, units, visit.scope());
        try {
            var owner = units.byNode(visit.scope(), set.owner()).id().value();
            var name = typed.renamed(set.name());
            var deed = new NameSet(
                    id, typed.version(), owner, typed.needed("code"), name, rule(visit, owner, typed, set.rule()));
            sets.name(visit.scope(), deed);
            return Page.seeOther("/sets/" + id).sayingRecorded();
        } catch (Refused refused) {
            return refused(form(visit, set, values), refused);
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "organisation.field.")
                    .with("back", "/sets/" + id + "/edit");
        }
    }

    @Needs(Ability.ORGANISE)
    @GetMapping("/{id}/members")
    Page membersForm(Visit visit, @PathVariable UUID id) {
        mine(visit, id);
        return page(Page.of("organisation/form"), listing(visit, id, Map.of()));
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
            return refused(listing(visit, id, values), refused);
        }
    }

    private UnitSet mine(Visit visit, UUID id) {
        var set = sets.get(visit.scope(), id);
        reach.require(visit.scope(), Ability.ORGANISE, set.owner());
        return set;
    }

    private boolean mayChange(Visit visit, UnitSet set) {
        return visit.may(Ability.ORGANISE) && reach.allows(visit.scope(), Ability.ORGANISE, set.owner());
    }

    private static Page page(Page page, Form form) {
        return page.with("form", form).with("problems", List.of());
    }

    private static Page refused(Form form, Refused refused) {
        return Page.refused("organisation/form").with("form", form).with("problems", refused.problems());
    }

    /** A new set, or one as it stands, for editing. */
    private Form form(Visit visit, @Nullable UnitSet set, Map<String, String> typed) {
        var rule = set == null ? null : set.rule();
        var fields = new ArrayList<Form.Field>(List.of(
                Form.text("name", typed, set == null ? "" : set.name().original(), true),
                UnitForms.language(
                        typed, set == null ? visit.w().tag() : set.name().language()),
                Form.text("code", typed, set == null ? "" : set.code(), true)));
        if (set == null) {
            fields.add(Form.text("owner", typed, "", true));
            fields.add(Form.choice(
                    "how",
                    typed,
                    BY_LIST,
                    List.of(
                            new Form.Option(BY_LIST, visit.w().say("organisation.by-list")),
                            new Form.Option(BY_RULE, visit.w().say("organisation.by-rule")))));
        } else {
            fields.add(Form.hidden("how", rule == null ? BY_LIST : BY_RULE));
            fields.add(Form.hidden("version", typed.getOrDefault("version", String.valueOf(set.rowVersion()))));
        }
        if (set == null || rule != null) {
            var tier = rule == null || rule.tier() == null ? "" : rule.tier().toString();
            fields.add(UnitForms.tier(visit, units, typed, "organisation.any-tier", tier));
            fields.addAll(TraitFields.rule(words(visit), typed, rule == null ? List.of() : rule.conditions()));
        }
        var address = set == null ? "/sets" : "/sets/" + set.id();
        return new Form(
                set == null ? "set" : "set-edit",
                address + (set == null ? "/new" : "/edit"),
                address,
                set == null ? null : set.name(),
                List.copyOf(fields));
    }

    private TraitWords words(Visit visit) {
        return new TraitWords(visit.w(), kinds.all(visit.scope()));
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

    private UnitSets.@Nullable Rule rule(Visit visit, UUID owner, Typed typed, UnitSets.@Nullable Rule before) {
        if (!BY_RULE.equals(typed.text("how"))) {
            return null;
        }
        var stood = before == null ? List.<UnitSets.Condition>of() : before.conditions();
        var conditions = TraitFields.conditions(words(visit), typed.values(), stood);
        return new UnitSets.Rule(
                before == null ? owner : before.within(),
                before == null ? UnitKind.PLACE : before.kind(),
                typed.tier(),
                conditions);
    }

    /** The rule in words: whom it looks at, and what must hold. */
    private String sentence(Visit visit, UnitSets.Rule rule) {
        var parts = new ArrayList<String>();
        units.find(visit.scope(), rule.within())
                .ifPresent(unit -> parts.add(visit.w().say("organisation.rule-within", "unit", unit.name())));
        units.tiers(visit.scope()).stream()
                .filter(tier -> rule.tier() != null && tier.tier() == rule.tier())
                .forEach(tier -> parts.add(visit.w().say("organisation.rule-tier", "tier", tier.name())));
        var words = words(visit);
        rule.conditions().forEach(each -> parts.add(words.condition(each)));
        return String.join("; ", parts);
    }

    private List<Unit> members(Visit visit, UnitSet set) {
        return units.living(visit.scope(), new UnitFilter(null, null, set.id()), visit.on(), MOST, null)
                .items();
    }
}
