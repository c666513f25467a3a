package org.plumbline.reading.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one record of a text, said or missed. */
record Outcome(Kind kind, String type, int start, int end, Map<String, @Nullable Object> fields) {

    /** Right, wrong, missed, or neither right nor wrong. */
    enum Kind {
        HIT,
        ALARM,
        MISS,
        IGNORED
    }
}
