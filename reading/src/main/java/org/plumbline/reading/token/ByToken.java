package org.plumbline.reading.token;

import org.jspecify.annotations.Nullable;

/**
 * What was found at tokens, looked up by the number of the token.
 *
 * @param <T> what is found
 */
public final class ByToken<T> {

    private final @Nullable Object[] all;

    /** Room for what is found in a text, its end included. */
    public ByToken(Text text) {
        all = new @Nullable Object[text.size() + 1];
    }

    /** Remembers what stands at a token; it takes the place of what stood there. */
    public void put(int token, T one) {
        all[token] = one;
    }

    /** What stands at a token; null where nothing does. */
    @SuppressWarnings("unchecked") // only put fills it
    public @Nullable T get(int token) {
        return token < 0 || token >= all.length ? null : (T) all[token];
    }
}
