package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;

/**
 * What a heading or the words before a colon say of the items behind them.
 *
 * @param word how it is said: asked, told, a heading of tasks
 * @param speaker the body that speaks
 * @param from who speaks, in words
 * @param to the body that all items are laid on; null where each item names its own
 * @param list whether it holds for a list only, not until the next heading
 */
record DeedScope(
        Concept word,
        @Nullable Body speaker,
        @Nullable String from,
        @Nullable Addressee to,
        boolean list) {}
