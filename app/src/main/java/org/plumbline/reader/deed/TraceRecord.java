package org.plumbline.reader.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says from which words of a text a record came, or, of a directive that is only cited, which one the words mean.
 *
 * @param draft the draft that became the record; null for words that nobody drafted, such as a clause's
 * @param start where the words begin, in code points; {@code end} is exclusive
 */
public record TraceRecord(UUID id, UUID source, @Nullable UUID draft, int start, int end, RecordKind kind, UUID record)
        implements ReaderDeed {

    @Override
    public String happening() {
        return "record-traced";
    }

    @Override
    public UUID about() {
        return source;
    }
}
