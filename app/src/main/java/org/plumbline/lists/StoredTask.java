package org.plumbline.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment as it is known already, by the names that files use. */
record StoredTask(
        UUID id,
        @Nullable String code,
        UUID ownerId,
        String owner,
        @Nullable UUID directiveId,
        @Nullable String directive,
        @Nullable String clause,
        @Nullable UUID upperId,
        @Nullable String upper,
        @Nullable String upperOwner,
        String title,
        @Nullable String lead,
        @Nullable String leadReason,
        String coOrdinating,
        String supervising,
        @Nullable String post,
        @Nullable String leader,
        @Nullable String deliverable,
        @Nullable String measure,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        @Nullable LocalDate issued) {

    /** The upper assignment, with the code of its unit behind it where that is another one. */
    @Nullable
    String citedUpper() {
        return upper == null || upperOwner == null || upperOwner.equals(owner) || Stored.isId(upper)
                ? upper
                : Cited.write(upper, upperOwner);
    }

    String ref() {
        return code == null ? id.toString() : code;
    }
}
