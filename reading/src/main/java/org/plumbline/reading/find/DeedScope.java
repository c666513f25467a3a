package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.RecordType;

/**
 * What a heading or the words before a colon say of the items behind them.
 *
 * @param kind what the items are
 * @param from who speaks, in words
 * @param to the body that all items are laid on; null where each item names its own
 * @param list whether it holds for a list only, not until the next heading
 */
record DeedScope(RecordType kind, @Nullable String from, @Nullable Addressee to, boolean list) {

    DeedScope inSentence() {
        return new DeedScope(kind, from, to, true);
    }
}
