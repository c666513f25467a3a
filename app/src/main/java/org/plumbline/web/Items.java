package org.plumbline.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/**
 * Part of a list for a program.
 *
 * @param next what to send as {@code cursor} for the part that follows; null at the end
 */
public record Items<T>(List<T> items, @Nullable String next) {

    /** The most that one answer holds. */
    public static final int MOST = 200;

    /** What one answer holds where the program does not say. */
    public static final String USUAL = "50";

    public Items {
        items = List.copyOf(items);
    }

    /** A list that is always short enough for one answer. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }

    /**
     * The part of a list that follows the record named by the cursor, so that what is added meanwhile neither hides nor
     * doubles anything.
     *
     * @throws Refused at {@code cursor} if the list has no such record, at {@code limit} if it is out of bounds
     */
    public static <T> Items<T> after(List<T> all, Function<? super T, UUID> id, @Nullable String cursor, int limit) {
        var most = limit(limit);
        var from = from(all, id, cursor);
        var part = all.subList(from, Math.min(all.size(), from + most));
        return new Items<>(
                part, from + part.size() < all.size() ? id.apply(part.getLast()).toString() : null);
    }

    /** The limit, if it is one. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused("limit", "request.limit", Map.of("value", limit, "most", MOST));
        }
        return limit;
    }

    private static <T> int from(List<T> all, Function<? super T, UUID> id, @Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        for (var at = 0; at < all.size(); at++) {
            if (id.apply(all.get(at)).toString().equals(cursor)) {
                return at + 1;
            }
        }
        throw wrongCursor(cursor);
    }

    /** The refusal of a cursor that a list did not give out, or whose record has gone since. */
    public static Refused wrongCursor(String cursor) {
        return new Refused("cursor", "request.cursor", Map.of("value", cursor));
    }
}
