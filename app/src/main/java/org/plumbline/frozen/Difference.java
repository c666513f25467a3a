package org.plumbline.frozen;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.web.FrozenView;

/**
 * A cell that shows something else today than it did.
 *
 * @param key the section, row and column of the cell, the same in every language
 * @param section what the table is called, {@code row} and {@code column} what the cell is
 * @param address where the record is; null where it has no page
 * @param then as frozen; null where it was not there
 * @param now as known today; null where it is not there any more
 * @param causes who changed what it comes from since, the latest first
 */
public record Difference(
        String key,
        String section,
        String row,
        String column,
        @Nullable String address,
        FrozenView.@Nullable Cell then,
        FrozenView.@Nullable Cell now,
        List<Cause> causes) {

    public Difference {
        causes = List.copyOf(causes);
    }

    /**
     * A change of the record.
     *
     * @param kind {@code entered}, {@code corrected}, {@code withdrawn}, {@code proven}, {@code revised} and so on
     * @param why the reason that was given; null where none was
     */
    public record Cause(
            String kind, String actor, Instant at, @Nullable String why) {}

    FrozenView.Source source() {
        var cell = then == null ? now : then;
        if (cell == null) {
            throw new IllegalArgumentException("A difference " + key + " between nothing and nothing.");
        }
        return cell.source();
    }

    Difference because(List<Cause> found) {
        return new Difference(key, section, row, column, address, then, now, found);
    }
}
