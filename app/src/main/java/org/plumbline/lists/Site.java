package org.plumbline.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.ChangeUnit;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.SetUpBody;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitKind;

/**
 * A unit that a workbook names: known already, or first founded by it.
 *
 * @param node the inner number, or null for one that the workbook founds
 * @param form of a temporary body
 * @param place the place whose body it is, or null for a place
 * @param parent what it stands under, or null for the root
 * @param ceased the first day on which it is no more; the end of time while it goes on
 */
record Site(
        UUID id,
        @Nullable Integer node,
        @Nullable String code,
        UnitKind kind,
        TemporaryBodies.@Nullable Form form,
        @Nullable Short tier,
        @Nullable UUID place,
        @Nullable UUID parent,
        @Nullable String parentCode,
        Wording name,
        @Nullable String telephone,
        LocalDate founded,
        LocalDate ceased) {

    /** How files name it: its code, or its identifier where it has none. */
    String ref() {
        return code == null ? id.toString() : code;
    }

    FoundUnit foundation() {
        return new FoundUnit(id, code, kind, tier, parent, null, name, telephone, founded, end(), Map.of(), null);
    }

    /** Sets it up as a body for a time, without members; what such a deed does not say is said by a second one. */
    List<Deed> setUp(TemporaryBodies.Form as) {
        var deed = new SetUpBody(id, Objects.requireNonNull(parent), as, code, name, null, founded, end(), List.of());
        return tier == null && telephone == null
                ? List.of(deed)
                : List.of(deed, new ChangeUnit(id, null, code, tier, telephone, null));
    }

    UUID placeOrSelf() {
        return place == null ? id : place;
    }

    boolean livesOn(LocalDate day) {
        return !day.isBefore(founded) && day.isBefore(ceased);
    }

    @Nullable
    LocalDate end() {
        return ceased.equals(LocalDate.MAX) ? null : ceased;
    }
}
