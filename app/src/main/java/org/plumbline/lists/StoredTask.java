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

    String ref() {
        return code == null ? id.toString() : code;
    }
}
