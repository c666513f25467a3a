package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Tier;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.UnitSet;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Gathers what the pages show, each page in one snapshot; the desk shows a unit's beside what it was asked to do. */
@NamedInterface("pages")
@Component
public class UnitViews {

    private final Store store;
    private final Units units;
    private final UnitFacts facts;
    private final Posts posts;
    private final TemporaryBodies bodies;
    private final UnitSets sets;
    private final Reach reach;
    private final TraitKinds kinds;
    private final DefinedWords words;
    private final UnitForms forms;

    UnitViews(
            Store store,
            Units units,
            UnitFacts facts,
            Posts posts,
            TemporaryBodies bodies,
            UnitSets sets,
            Reach reach,
            TraitKinds kinds,
            DefinedWords words,
            UnitForms forms) {
        this.store = store;
        this.units = units;
        this.facts = facts;
        this.posts = posts;
        this.bodies = bodies;
        this.sets = sets;
        this.reach = reach;
        this.kinds = kinds;
        this.words = words;
        this.forms = forms;
    }

    /**
     * One level of the tree, with the way down to it.
     *
     * @param unfolds inner numbers of the units that have something under them
     */
    public record Tree(List<Unit> path, List<Unit> level, Set<Integer> unfolds) {}

    /** A temporary body with who sits in it. */
    public record Sitting(TemporaryBodies.Body body, List<TemporaryBodies.Member> members) {}

    /** All that a unit's page shows. */
    public record View(
            Unit unit,
            List<Tier> tiers,
            List<Unit> path,
            List<Unit> places,
            List<Unit> bodies,
            List<UnitFacts.Trait> traits,
            List<UnitFacts.Placement> placements,
            List<Post> posts,
            List<Sitting> sittings,
            List<UnitSet> sets,
            List<UnitFacts.Descent> lineage,
            List<Unit> successors,
            List<UnitFacts.Change> history,
            TraitWords words,
            Map<String, DefinedWord> seats,
            List<String> acts,
            boolean mayChange) {

        /** The name of the tier at which a place stands, or null for what has none. */
        public @Nullable Wording tier(Unit of) {
            return tiers.stream()
                    .filter(each -> of.tier() != null && each.tier() == of.tier())
                    .map(Tier::name)
                    .findFirst()
                    .orElse(null);
        }

        /** The name of the unit at which a post stands: this one's or that of a body of it. */
        public Wording unitOf(Post post) {
            return bodies.stream()
                    .filter(each -> each.node() == post.node())
                    .map(Unit::name)
                    .findFirst()
                    .orElse(unit.name());
        }

        /** A seat's name, or what somebody typed instead. */
        public String seat(Words w, String role) {
            var word = seats.get(role);
            return word == null ? role : w.text(word.name());
        }

        public @Nullable String seatLang(Words w, String role) {
            var word = seats.get(role);
            return word == null ? null : w.lang(word.name());
        }
    }

    Tree tree(Visit visit, @Nullable UUID open) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var top = (open == null ? units.mandated(scope) : units.find(scope, open)).orElse(null);
            if (top != null && !top.livesOn(visit.on())) {
                top = null;
            }
            var roots = top == null ? units.roots(scope, visit.on()) : List.<Unit>of();
            if (roots.size() == 1) {
                top = roots.getFirst();
            }
            var path = top == null ? List.<Unit>of() : units.path(scope, top.node(), visit.on());
            var level = top == null ? roots : units.children(scope, top.node(), Line.MAIN, visit.on());
            var nodes = level.stream().map(Unit::node).toList();
            return new Tree(path, level, units.withChildren(scope, nodes, visit.on()));
        });
    }

    /** A unit as it was on the day asked about, or on its last day if it had ceased by then. */
    public View unit(Visit visit, Unit unit) {
        var scope = visit.scope();
        var day = unit.ceased() != null && !visit.on().isBefore(unit.ceased())
                ? unit.ceased().minusDays(1)
                : visit.on();
        return store.read(scope, () -> {
            var children = units.children(scope, unit.node(), Line.MAIN, day);
            var sittings = new ArrayList<Sitting>();
            (visit.place().has(Part.BODIES) ? children : List.<Unit>of())
                    .stream()
                            .filter(c -> c.kind() == UnitKind.TEMPORARY)
                            .forEach(c -> bodies.find(scope, c.id().value())
                                    .ifPresent(body ->
                                            sittings.add(new Sitting(body, bodies.members(scope, c.node(), day)))));
            if (unit.kind() == UnitKind.TEMPORARY && visit.place().has(Part.BODIES)) {
                bodies.find(scope, unit.id().value())
                        .ifPresent(body -> sittings.add(new Sitting(body, bodies.members(scope, unit.node(), day))));
            }
            var mayChange = visit.may(Ability.ORGANISE) && reach.allows(scope, Ability.ORGANISE, unit.node());
            return new View(
                    unit,
                    units.tiers(scope),
                    units.path(scope, unit.node(), day),
                    children.stream().filter(Unit::isPlace).toList(),
                    children.stream()
                            .filter(c -> !c.isPlace() && c.kind() != UnitKind.TEMPORARY)
                            .toList(),
                    facts.traits(scope, unit.node(), day),
                    facts.placements(scope, unit.node(), day),
                    posts.ofPlace(scope, unit.node(), day),
                    sittings,
                    visit.place().has(Part.SETS) ? sets.holding(scope, unit.node(), day) : List.of(),
                    facts.lineage(scope, unit.node()),
                    unit.ceased() == null ? List.of() : facts.successors(scope, unit.node()),
                    facts.history(scope, unit),
                    new TraitWords(visit.w(), kinds.all(scope)),
                    words.of(scope, WordList.SEAT),
                    mayChange ? forms.acts(visit, unit) : List.of(),
                    mayChange);
        });
    }
}
