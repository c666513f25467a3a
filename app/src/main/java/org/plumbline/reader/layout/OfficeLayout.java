package org.plumbline.reader.layout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reading.table.Column;
import org.plumbline.reading.table.Mapping;

/**
 * A layout as an office described it.
 *
 * @param unit for which and for all below which it counts, {@code unitName} its name
 * @param signature the headings, folded: by them a table is known again
 * @param heads the headings as found
 * @param columns what each column holds
 * @param mayChange whether the reader may change and remove it
 */
public record OfficeLayout(
        UUID id,
        UUID unit,
        Wording unitName,
        String name,
        String signature,
        List<String> heads,
        int headRows,
        List<HeldColumn> columns,
        String actor,
        Instant knownFrom,
        int rowVersion,
        boolean mayChange) {

    public OfficeLayout {
        heads = List.copyOf(heads);
        columns = List.copyOf(columns);
    }

    /** The columns as the reader of tables takes them. */
    public Mapping mapping() {
        return mapping(headRows, columns);
    }

    /** Columns as the reader of tables takes them. */
    public static Mapping mapping(int headRows, List<HeldColumn> columns) {
        var held = new ArrayList<Mapping.@Nullable Held>();
        for (var each : columns) {
            var column = column(each.holds());
            held.add(column.map(one -> new Mapping.Held(one, each.year())).orElse(null));
        }
        return new Mapping(headRows, held);
    }

    /** What a word for a column means. */
    public static Optional<Column> column(@Nullable String code) {
        return Arrays.stream(Column.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
