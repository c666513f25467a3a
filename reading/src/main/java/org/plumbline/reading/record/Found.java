package org.plumbline.reading.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a text as it is given out.
 *
 * @param type its kind
 * @param start where it begins, in Unicode code points of the text as it came
 * @param end where it ends, exclusive
 * @param surface exactly the text from start to end
 * @param fields what it says
 * @param rule the rule that found it
 * @param reasons what the rule went by
 * @param confidence between 0 and 1
 * @param language the ISO 639-1 code of the language it stands in
 */
public record Found(
        RecordType type,
        int start,
        int end,
        String surface,
        Map<String, @Nullable Object> fields,
        String rule,
        List<String> reasons,
        double confidence,
        String language) {}
