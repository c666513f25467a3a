package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Wording;

/** A post's role at a unit, from one day up to and without another. */
public record Mandate(
        UUID id,
        UUID post,
        Wording postName,
        Role role,
        UUID unit,
        Wording unitName,
        boolean subtree,
        LocalDate validFrom,
        LocalDate validTo,
        int rowVersion) {}
