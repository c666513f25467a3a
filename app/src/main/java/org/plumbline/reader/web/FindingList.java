package org.plumbline.reader.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Slice;
import org.plumbline.reader.KeptFindings;
import org.plumbline.reader.Source;
import org.plumbline.reading.check.Verdict;

/**
 * Some of what the checks of a text found.
 *
 * @param verdict the verdict to which it is narrowed; null for all
 */
public record FindingList(
        Source source, Source.Checks counts, @Nullable Verdict verdict, Slice<KeptFindings.Numbered> slice) {

    /** How many are counted and were not kept; told at the end of the whole list. */
    public int notKept() {
        return verdict != null || slice.next() != null || slice.items().isEmpty()
                ? 0
                : counts.total() - slice.items().getLast().no();
    }
}
