package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A country of 55,000 units in five levels; 63 provinces become 34 and the district tier is abolished, in one decision. */
@Tag("long")
@EnabledIfSystemProperty(named = "plumbline.long", matches = "true")
@DatabaseTest
class ReformAtSizeTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");

    @Autowired
    private Units units;

    private final List<UUID> provinces = new ArrayList<>();

    @Test
    void keepsEveryUnitInPlace() {
        for (var tier = 1; tier <= 5; tier++) {
            units.defineTier(
                    ALL,
                    new DefineTier(
                            Ids.next(), (short) tier, "size-" + tier, AnOrganisation.vi("Tier " + tier), (short) tier));
        }
        var all = country();
        timed("found " + all.size(), () -> units.foundAll(ALL, new FoundUnits(Ids.next(), all)));
        var root = units.get(ALL, all.getFirst().id());
        for (var i = 0; i < 12; i++) {
            timed("descendants", () -> units.descendants(ALL, root.node(), Line.MAIN, BEFORE));
        }
        var below = units.descendants(ALL, root.node(), Line.MAIN, BEFORE);
        assertThat(below).hasSize(all.size() - 1);

        timed("reform", () -> units.reorganise(ALL, reform(root)));

        assertThat(units.children(ALL, root.node(), Line.MAIN, AFTER)).hasSize(34);
        assertThat(units.children(ALL, root.node(), Line.MAIN, BEFORE)).hasSize(63);
        for (var i = 0; i < 12; i++) {
            timed("descendants after", () -> units.descendants(ALL, root.node(), Line.MAIN, AFTER));
        }
        assertThat(units.descendants(ALL, root.node(), Line.MAIN, AFTER)).hasSize(all.size() - 1 - 29 - 700);
        assertThat(units.descendants(ALL, root.node(), Line.MAIN, BEFORE)).hasSize(all.size() - 1);
        var commune = units.get(ALL, all.get(1_000).id());
        assertThat(units.path(ALL, commune.node(), BEFORE)).hasSize(4);
        assertThat(units.path(ALL, commune.node(), AFTER)).hasSize(3);
        for (var words : List.of("xa 123", "tinh 7", "to dan pho", "huyen 70", "tinhh 7")) {
            timed("search " + words, () -> units.search(ALL, words, 20, null));
        }
    }

    private Reorganise reform(Unit root) {
        var steps = new ArrayList<Reorganise.Step>();
        for (var i = 34; i < 63; i++) {
            steps.add(new Reorganise.Merge(List.of(provinces.get(i)), provinces.get(i - 34)));
        }
        steps.add(new Reorganise.AbolishTier((short) 3, root.id().value()));
        return new Reorganise(Ids.next(), "Resolution 202/2025/QH15", null, AFTER, steps);
    }

    private List<FoundUnit> country() {
        var all = new ArrayList<FoundUnit>();
        var root = add(all, 1, null, "Trung ương");
        for (var i = 0; i < 63; i++) {
            provinces.add(add(all, 2, root, "Tỉnh " + i));
        }
        var districts = below(all, 3, provinces, 700, "Huyện ");
        var communes = below(all, 4, districts, 10_600, "Xã ");
        below(all, 5, communes, 55_000 - all.size(), "Tổ dân phố ");
        return all;
    }

    private List<UUID> below(List<FoundUnit> all, int tier, List<UUID> parents, int count, String name) {
        var made = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            made.add(add(all, tier, parents.get(i % parents.size()), name + i));
        }
        return made;
    }

    private static UUID add(List<FoundUnit> all, int tier, UUID parent, String name) {
        var id = Ids.next();
        all.add(FoundUnit.place(id, null, (short) tier, parent, AnOrganisation.vi(name), AnOrganisation.START));
        return id;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        System.err.printf("%s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}
