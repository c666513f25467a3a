package org.plumbline.reader.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.Traced;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.Refusal;

/** What programs send about texts and drafts, and what they get. */
final class SentDrafts {

    private SentDrafts() {}

    /** A text to be read; where it is to be kept, with its unit and a title. */
    record ToRead(
            @Nullable UUID id,
            @Nullable UUID unit,
            @Nullable String title,
            @Nullable String text) {

        String words() {
            if (text == null || text.isBlank()) {
                throw new Refused("text", "reader.text-missing", Map.of());
            }
            return text;
        }
    }

    /** What was found in a text that is not kept. */
    record Found(String language, List<ReadRecord> records, List<SentFinding> findings) {}

    /** A record found: places in code points of the text, fields as texts (numbers in plain notation, days as ISO 8601). */
    record ReadRecord(
            String type,
            int start,
            int end,
            String surface,
            Map<String, String> fields,
            String rule,
            List<String> reasons,
            double confidence,
            String language) {

        static ReadRecord of(FoundDraft draft, String surface) {
            return new ReadRecord(
                    draft.type().code(),
                    draft.start(),
                    draft.end(),
                    surface,
                    draft.fields(),
                    draft.rule(),
                    draft.reasons(),
                    draft.confidence(),
                    draft.language());
        }
    }

    /** A draft of a text that is kept: {@code read} as the reader read it, {@code fields} as they count now. */
    record Draft(
            UUID id,
            int no,
            String type,
            int start,
            int end,
            String surface,
            Map<String, String> read,
            Map<String, String> fields,
            String rule,
            List<String> reasons,
            double confidence,
            String language,
            String state,
            @Nullable Refusal refusal,
            @Nullable String note,
            @Nullable String actor,
            @Nullable Instant decided,
            int rowVersion,
            List<Traced> records) {

        static Draft of(org.plumbline.reader.Draft draft) {
            return new Draft(
                    draft.id(),
                    draft.no(),
                    draft.type().code(),
                    draft.start(),
                    draft.end(),
                    draft.surface(),
                    draft.read(),
                    draft.fields(),
                    draft.rule(),
                    draft.reasons(),
                    draft.confidence(),
                    draft.language(),
                    draft.state().code(),
                    draft.refusal(),
                    draft.note(),
                    draft.actor(),
                    draft.decided(),
                    draft.rowVersion(),
                    draft.records());
        }
    }

    /** Drafts by their identifiers. */
    record Chosen(@Nullable List<UUID> drafts) {
        List<UUID> all() {
            return drafts == null ? List.of() : drafts;
        }
    }

    /** Drafts that are refused, and why. */
    record Turned(
            @Nullable List<UUID> drafts,
            @Nullable Refusal reason,
            @Nullable String note) {
        List<UUID> all() {
            return drafts == null ? List.of() : drafts;
        }
    }

    /** The fields of a draft as they are to count; {@code edited} is the version that was read. */
    record Corrected(@Nullable Integer edited, @Nullable Map<String, String> fields) {}
}
