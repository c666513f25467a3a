package org.plumbline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.FoundUnits;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;

/**
 * A country of any size in five levels: 63 provinces, districts, communes, grassroots. The same size always gives the same
 * units, with invented names.
 */
final class Country {

    static final LocalDate FOUNDED = LocalDate.of(1976, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final short DISTRICT = 3;
    static final short COMMUNE = 4;

    /** One write may take half a minute: on a busy machine all of it at once would not be done by then. */
    private static final int AT_A_TIME = 11_000;

    private static final int PROVINCES = 63;
    private static final int PROVINCES_AFTER = 34;
    private static final List<String> TIERS = List.of("Central", "Province", "District", "Commune", "Grassroots");
    private static final List<String> FIRST = List.of(
            "Quảng", "Bình", "Thanh", "Hải", "Đông", "Tây", "Nam", "Bắc", "An", "Hòa", "Phú", "Vĩnh", "Tân", "Long",
            "Minh", "Sơn", "Hà", "Thái", "Yên", "Lạc", "Đức", "Phước", "Trung", "Xuân");
    private static final List<String> SECOND = List.of(
            "Ninh", "Liêu", "Giang", "Phong", "Lộc", "Hưng", "Thịnh", "Lập", "Sơn", "Thủy", "Điền", "Khê", "Lâm", "Hải",
            "Mỹ", "Trạch", "Đông", "Phú", "Tiến", "Hợp", "Châu", "Văn", "Quang");

    final List<FoundUnit> units = new ArrayList<>();
    final UUID root;
    final List<UUID> provinces;
    final List<UUID> districts;
    final List<UUID> communes;

    Country(int size) {
        root = add(1, null, "Trung ương");
        provinces = below(List.of(root), 2, PROVINCES, "Tỉnh ");
        districts = below(provinces, DISTRICT, Math.max(PROVINCES, size * 7 / 550), "Huyện ");
        communes = below(districts, COMMUNE, Math.max(districts.size(), size * 10 / 55), "Xã ");
        below(communes, 5, Math.max(0, size - units.size()), "Tổ dân phố ");
    }

    /** Founds all of it, from the top down, in a few happenings; gives how long that took, in milliseconds. */
    double found(Units door) {
        for (short tier = 1; tier <= TIERS.size(); tier++) {
            var name = TIERS.get(tier - 1);
            door.defineTier(
                    Scope.programme(), new DefineTier(id(-tier), tier, "tier-" + tier, Wording.of("en", name), tier));
        }
        return Sample.time(() -> {
            for (var from = 0; from < units.size(); from += AT_A_TIME) {
                var part = units.subList(from, Math.min(from + AT_A_TIME, units.size()));
                door.foundAll(Scope.programme(), new FoundUnits(id(-100 - from), part));
            }
        });
    }

    /** 63 provinces become 34, and districts are no more. */
    Reorganise reform() {
        var steps = new ArrayList<Reorganise.Step>();
        for (var i = PROVINCES_AFTER; i < PROVINCES; i++) {
            steps.add(new Reorganise.Merge(List.of(provinces.get(i)), provinces.get(i - PROVINCES_AFTER)));
        }
        steps.add(new Reorganise.AbolishTier(DISTRICT, root));
        return new Reorganise(id(-200), "Reform of the benchmark", null, REFORM, steps);
    }

    /** How many provinces there are after the reform: the first ones. */
    int provincesAfter() {
        return PROVINCES_AFTER;
    }

    private List<UUID> below(List<UUID> parents, int tier, int count, String kind) {
        var made = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            made.add(add(tier, parents.get(i % parents.size()), kind + name(tier * 31 + i)));
        }
        return made;
    }

    private static String name(int number) {
        return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number % SECOND.size());
    }

    private UUID add(int tier, @org.jspecify.annotations.Nullable UUID parent, String name) {
        var id = id(units.size());
        units.add(FoundUnit.place(id, null, (short) tier, parent, Wording.of("vi", name), FOUNDED));
        return id;
    }

    /** An identifier of the form that the application makes, the same in every run. */
    static UUID id(long number) {
        return new UUID(0x0195_0000_0000_7000L, 0x8000_0000_0000_0000L | (number & 0x3FFF_FFFF_FFFF_FFFFL));
    }
}
