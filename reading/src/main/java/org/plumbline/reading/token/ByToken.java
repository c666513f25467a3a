package org.plumbline.reading.token;

import org.jspecify.annotations.Nullable;

/**
 * What was found at tokens, looked up by the number of the token.
 *
 * @param <T> what is found
 */
public final class ByToken<T> {

    private static final int BITS = 4;
    private static final int BLOCK = 1 << BITS;

    /** Blocks of a few tokens; null where nothing was found. */
    private final @Nullable Object[] @Nullable [] blocks;

    /** Room for what is found in a text, its end included. */
    public ByToken(Text text) {
        blocks = new @Nullable Object[(text.size() >> BITS) + 1][];
    }

    /** Remembers what stands at a token; it takes the place of what stood there. */
    public void put(int token, T one) {
        var block = blocks[token >> BITS];
        if (block == null) {
            block = new @Nullable Object[BLOCK];
            blocks[token >> BITS] = block;
        }
        block[token & BLOCK - 1] = one;
    }

    /** What stands at a token; null where nothing does. */
    @SuppressWarnings("unchecked") // only put fills it
    public @Nullable T get(int token) {
        var block = token < 0 || token >> BITS >= blocks.length ? null : blocks[token >> BITS];
        return block == null ? null : (T) block[token & BLOCK - 1];
    }
}
