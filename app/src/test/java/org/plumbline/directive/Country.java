package org.plumbline.directive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;

/** A small country of a test's own: a centre, provinces, districts, communes, and bodies where the test wants them. */
public final class Country {

    static final LocalDate LONG_AGO = LocalDate.of(1976, 1, 1);
    static final LocalDate ISSUED = LocalDate.of(2025, 1, 10);

    private static final AtomicInteger SERIES = new AtomicInteger();

    private final Units units;
    private final Reach reach;
    private final String prefix =
            "d" + SERIES.incrementAndGet() + "-" + Ids.next().toString().substring(30) + "-";
    private final Map<String, UUID> ids = new HashMap<>();

    /** Random throughout, so that no title is like one of a country made in the same moment. */
    private final UUID mark = UUID.randomUUID();

    public Country(Units units, Reach reach) {
        this.units = units;
        this.reach = reach;
        for (short tier = 1; tier <= 4; tier++) {
            var code = "tier-" + tier;
            units.defineTier(Scope.programme(), new DefineTier(new UUID(7, tier), tier, code, words(code), tier));
        }
        place("centre", 1, null);
    }

    /** Founds a place of a tier under another. */
    public UUID place(String name, int tier, @Nullable String parent) {
        var id = Ids.next();
        units.found(
                Scope.programme(),
                FoundUnit.place(
                        id, prefix + name, (short) tier, parent == null ? null : unit(parent), words(name), LONG_AGO));
        ids.put(name, id);
        return id;
    }

    /** The identifier of a unit that the test founds by a deed of its own. */
    UUID willBe(String name) {
        return ids.computeIfAbsent(name, same -> Ids.next());
    }

    /** Founds several places of a tier under another. */
    public List<UUID> places(int tier, String parent, String... names) {
        return Arrays.stream(names).map(name -> place(name, tier, parent)).toList();
    }

    public UUID body(String name, UnitKind kind, String place) {
        var id = Ids.next();
        units.found(Scope.programme(), FoundUnit.body(id, prefix + name, kind, unit(place), words(name), LONG_AGO));
        ids.put(name, id);
        return id;
    }

    /** Founds a district in a province on a day, and others go into it on the same day. */
    public UUID merge(String heir, String province, LocalDate on, String... gone) {
        var id = willBe(heir);
        units.reorganise(
                Scope.programme(),
                new Reorganise(
                        Ids.next(),
                        "Resolution 1",
                        null,
                        on,
                        List.of(
                                new Reorganise.Found(
                                        List.of(FoundUnit.place(id, null, (short) 3, unit(province), words(heir), on))),
                                new Reorganise.Merge(
                                        Arrays.stream(gone).map(this::unit).toList(), id))));
        return id;
    }

    public UUID unit(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("There is no unit " + name + " in this test.");
        }
        return id;
    }

    public String code(String name) {
        unit(name);
        return prefix + name;
    }

    /** A place with a name of the test's own choice and no code. */
    UUID twin(String name, String parent) {
        var id = Ids.next();
        units.found(Scope.programme(), FoundUnit.place(id, null, (short) 3, unit(parent), words(name), LONG_AGO));
        return id;
    }

    public int node(String name) {
        return units.get(Scope.programme(), unit(name)).node();
    }

    /** The office of a unit, with every ability over it and all below. */
    public Scope office(String name) {
        return scope(name, true, Ability.values());
    }

    /** A mandate at one unit only. */
    Scope clerk(String name, Ability... abilities) {
        return scope(name, false, abilities);
    }

    private Scope scope(String name, boolean subtree, Ability... abilities) {
        var node = node(name);
        var around = reach.around(List.of(node), LocalDate.of(2025, 3, 15));
        var grant = new Grant(node, subtree, Set.of(abilities));
        return new Scope(Ids.next(), null, "Office of " + name, List.of(grant), false, around.nodes());
    }

    public Head head(@Nullable String symbol, String issuer, String title) {
        return Head.of(symbol, unit(issuer), ISSUED, words(title + " " + mark)).inTerm("2020-2025");
    }

    public static RegisterDirective register(
            Head head, List<ClauseText> clauses, List<Link> relations, List<Addressee> addressees) {
        return new RegisterDirective(Ids.next(), head, clauses, relations, addressees, Set.of());
    }

    public static ClauseText task(String path, String wording) {
        return ClauseText.of(Ids.next(), path, ClauseKind.TASK, true, words(wording));
    }

    public static Wording words(String text) {
        return Wording.of("en", text);
    }
}
