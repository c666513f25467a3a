package org.plumbline.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Slice;

/** Which part of a list a program asks for. */
public record Paging(
        @Parameter(
                description = "How many at most, 1 to 200; without it 50.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        Integer limit,

        @Parameter(description = "Where to go on: the \"next\" of the part before.") @Nullable
        String cursor) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    public Paging {
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }

    /**
     * How many to give at most.
     *
     * @throws Refused at {@code limit} if that is none or too many
     */
    public int size() {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new Refused("limit", "request.limit", Map.of("value", limit, "most", MOST));
        }
        return limit == null ? USUAL : limit;
    }

    /** The cursor of a list whose rows are marked by identifiers. */
    public @Nullable UUID after() {
        if (cursor == null) {
            return null;
        }
        return Ids.find(cursor).orElseThrow(() -> Slice.unknown(cursor));
    }

    /** The part asked for of a list that is at hand; rows that come or go elsewhere in it do not move its beginning. */
    public <T> Slice<T> cut(List<T> whole, Function<T, String> mark) {
        var from = 0;
        if (cursor != null) {
            while (from < whole.size() && !mark.apply(whole.get(from)).equals(cursor)) {
                from++;
            }
            if (from == whole.size()) {
                throw Slice.unknown(cursor);
            }
            from++;
        }
        var rest = whole.subList(from, Math.min(whole.size(), from + size() + 1));
        return Slice.of(rest, size(), mark);
    }
}
