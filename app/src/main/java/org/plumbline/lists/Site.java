package org.plumbline.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitKind;

/**
 * A unit that a workbook names: known already, or first founded by it.
 *
 * @param node the inner number, or null for one that the workbook founds
 * @param place the place whose body it is, or null for a place
 * @param parent what it stands under, or null for the root
 * @param ceased the first day on which it is no more; the end of time while it goes on
 */
record Site(
        UUID id,
        @Nullable Integer node,
        @Nullable String code,
        UnitKind kind,
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
