package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;

/**
 * Reads tables: the front door of this package. The words of the head say what the columns hold; where they do not, the layout is given out
 * as unknown, and a person may map it once.
 */
public final class TableReader {

    private final Packs packs;

    /** A reader of tables in these languages. */
    public TableReader(Packs packs) {
        this.packs = packs;
    }

    /**
     * Reads a table by the words of its head.
     *
     * @param only its language; null where the head is to tell
     */
    public TableReading read(Table table, @Nullable LanguagePack only) {
        LanguagePack language = packs.all().getFirst();
        Heads.Found best = null;
        for (var pack : only == null ? packs.all() : List.of(only)) {
            var found = new Heads(packs, pack).find(table);
            if (best == null || isBetter(found, best)) {
                best = found;
                language = pack;
            }
        }
        return best == null ? read(table, new Mapping(1, List.of()), language) : read(table, best.mapping(), language);
    }

    private static boolean isBetter(Heads.Found one, Heads.Found other) {
        boolean known = one.mapping().kind() != TableKind.UNKNOWN;
        boolean otherKnown = other.mapping().kind() != TableKind.UNKNOWN;
        return known == otherKnown ? one.known() > other.known() : known;
    }

    /** Reads a table as somebody mapped it: what its columns hold and how many rows are its head. */
    public TableReading read(Table table, Mapping mapping, LanguagePack language) {
        var kind = mapping.kind();
        var layout = new Layout(heads(table, mapping), mapping);
        var rows = new TableRows(table, mapping, new Cells(packs, language));
        return new TableReading(
                table,
                kind,
                layout,
                kind == TableKind.ASSIGNMENTS ? rows.assignments() : List.of(),
                kind == TableKind.TARGETS ? rows.targets() : List.of());
    }

    /** All words above each column. */
    private static List<String> heads(Table table, Mapping mapping) {
        var heads = new ArrayList<String>();
        for (int column = 0; column < table.columns(); column++) {
            var words = new ArrayList<String>();
            Table.Cell before = Table.Cell.EMPTY;
            for (var row : table.rows()
                    .subList(0, Math.min(mapping.headRows(), table.rows().size()))) {
                var cell = row.cell(column);
                if (cell != before && !cell.isEmpty()) {
                    words.add(cell.text());
                }
                before = cell;
            }
            heads.add(String.join(" ", words));
        }
        return heads;
    }
}
