package org.plumbline.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Part of a long list, and the cursor by which the next part is asked for, or null at the end. */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The refusal of a cursor that the list did not give out. */
    public static Refused unknown(Object cursor) {
        return new Refused("cursor", "request.cursor", Map.of("value", cursor));
    }

    /** Cuts a list that was read one row longer than the page: the extra row says that there is more. */
    public static <T> Slice<T> of(List<T> oneMore, int size, java.util.function.Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, null);
        }
        var items = oneMore.subList(0, size);
        return new Slice<>(items, cursor.apply(items.getLast()));
    }
}
