package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;

/** What was said so far in a stretch: who speaks, what was laid on last and how. */
final class DeedTalk {

    /** The body that speaks in the sentence; null where none was named. */
    @Nullable
    Body speaker;

    /** What the deed before was; null before the first. */
    @Nullable
    RecordType before;

    /** How the last deed was said; null where it says nothing of further ones. */
    @Nullable
    DeedScope last;
}
