package org.plumbline.reader.deed;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.reading.record.RecordType;

/**
 * What the reader found in a text. It goes with the deed, so that the text gives the same drafts again when the deed is carried out
 * again, whatever the reader has learnt since.
 *
 * @param start where it begins, in code points of the text; {@code end} is exclusive
 * @param fields what it says: numbers in plain notation, days as ISO 8601; what the text does not say is left out
 * @param rule the rule that found it, and {@code reasons} what that went by
 * @param confidence between 0 and 1
 * @param language in which it stands
 */
public record FoundDraft(
        UUID id,
        RecordType type,
        int start,
        int end,
        SortedMap<String, String> fields,
        String rule,
        List<String> reasons,
        double confidence,
        String language) {

    public FoundDraft {
        fields = new TreeMap<>(fields == null ? Map.of() : fields);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
