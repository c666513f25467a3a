package org.plumbline.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows kept texts with what became of their figures: answered above the modules that keep them, where the records are known. */
public interface KeptWords {

    /**
     * What stands beside the words of some records.
     *
     * @param knownAt as known at an instant; null for all that is known
     */
    LiveWords of(Visit visit, List<Asked> asked, @Nullable Instant knownAt);

    /**
     * Texts of some records of a kind.
     *
     * @param kind {@code progress}, {@code comment}, {@code review}, {@code goal}, {@code reply} and so on
     */
    record Asked(String kind, List<UUID> records) {
        public Asked {
            records = List.copyOf(records);
        }
    }
}
