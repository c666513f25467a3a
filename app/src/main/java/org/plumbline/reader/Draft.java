package org.plumbline.reader;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reading.record.RecordType;

/**
 * What the reader found at one place of a text, and what became of it.
 *
 * @param no its number in the text, from 1
 * @param start in code points of the text; {@code end} is exclusive
 * @param surface exactly the words at its place
 * @param read the fields as read
 * @param accepted the fields as they were corrected; null where nobody did
 * @param refusal why it was refused, and {@code note} in words of one's own
 * @param actor the post that decided
 * @param records what it became
 */
public record Draft(
        UUID id,
        UUID source,
        int no,
        RecordType type,
        int start,
        int end,
        String surface,
        SortedMap<String, String> read,
        String rule,
        List<String> reasons,
        double confidence,
        String language,
        DraftState state,
        @Nullable SortedMap<String, String> accepted,
        @Nullable Refusal refusal,
        @Nullable String note,
        @Nullable String actor,
        @Nullable Instant decided,
        int rowVersion,
        List<Traced> records) {

    public Draft {
        reasons = List.copyOf(reasons);
        records = List.copyOf(records);
    }

    /** The fields that count: as corrected, else as read. */
    public SortedMap<String, String> fields() {
        return accepted == null ? read : accepted;
    }

    /** What it says in a field; empty where it says nothing. */
    public String field(String name) {
        return fields().getOrDefault(name, "");
    }

    /** How sure the reader is, in three steps. */
    public Confidence sure() {
        return Confidence.of(confidence);
    }

    /** How sure the reader is. */
    public enum Confidence {
        SURE,
        LIKELY,
        POSSIBLE;

        private static final double SURE_FROM = 0.95;
        private static final double LIKELY_FROM = 0.75;

        /** The step of a confidence between 0 and 1. */
        public static Confidence of(double figure) {
            if (figure >= SURE_FROM) {
                return SURE;
            }
            return figure >= LIKELY_FROM ? LIKELY : POSSIBLE;
        }
    }
}
