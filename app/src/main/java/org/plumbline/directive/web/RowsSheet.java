package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a form: clauses, relations, addressees, and lines pasted instead of clauses. Empty rows are left out. */
public record RowsSheet(
        List<ClauseRow> clauses, String lines, List<RelationRow> relations, List<AddresseeRow> addressees) {

    public RowsSheet {
        clauses = Texts.rows(clauses, row -> !row.path.isEmpty() || !row.wording.isEmpty());
        lines = Texts.clean(lines);
        relations = Texts.rows(relations, row -> !row.to.isEmpty());
        addressees = Texts.rows(addressees, row -> !row.unit.isEmpty() || !row.who.equals("unit"));
    }

    static RowsSheet empty() {
        return new RowsSheet(List.of(), "", List.of(), List.of());
    }

    /** The same without the row named, such as {@code clauses[2]}. */
    RowsSheet without(String row) {
        return new RowsSheet(
                dropped(clauses, "clauses", row),
                lines,
                dropped(relations, "relations", row),
                dropped(addressees, "addressees", row));
    }

    RowsSheet withClauses(List<ClauseRow> read, String rest) {
        var all = new ArrayList<>(clauses);
        all.addAll(read);
        return new RowsSheet(all, rest, relations, addressees);
    }

    private static <T> List<T> dropped(List<T> rows, String name, String wanted) {
        var left = new ArrayList<T>();
        for (var i = 0; i < rows.size(); i++) {
            if (!wanted.equals(name + "[" + i + "]")) {
                left.add(rows.get(i));
            }
        }
        return left;
    }

    /** A clause: its number, kind, whether it asks for action, and its words. */
    public record ClauseRow(String path, String kind, String asks, String wording) {
        public ClauseRow {
            path = Texts.clean(path);
            kind = kind == null ? "TASK" : kind;
            asks = Texts.clean(asks);
            wording = Texts.clean(wording);
        }

        /** A row to fill in. */
        public static ClauseRow empty() {
            return new ClauseRow("", "TASK", "yes", "");
        }

        public boolean asking() {
            return !asks.isEmpty();
        }
    }

    /** What the document does to another. */
    public record RelationRow(String kind, String to, String toPick, String toAsked, String note) {
        public RelationRow {
            kind = kind == null ? "CONCRETISES" : kind;
            to = Texts.clean(to);
            toPick = Texts.clean(toPick);
            toAsked = Texts.clean(toAsked);
            note = Texts.clean(note);
        }

        /** A row to fill in. */
        public static RelationRow empty() {
            return new RelationRow("CONCRETISES", "", "", "", "");
        }

        Typed typed() {
            return new Typed(to, toPick, toAsked);
        }
    }

    /** Whom it addresses: {@code unit}, {@code tier:4} within a unit, or {@code set:} with its identifier. */
    public record AddresseeRow(String who, String unit, String unitPick, String unitAsked, String concretiseBy) {
        public AddresseeRow {
            who = who == null || who.isEmpty() ? "unit" : who;
            unit = Texts.clean(unit);
            unitPick = Texts.clean(unitPick);
            unitAsked = Texts.clean(unitAsked);
            concretiseBy = Texts.clean(concretiseBy);
        }

        /** A row to fill in. */
        public static AddresseeRow empty() {
            return new AddresseeRow("unit", "", "", "", "");
        }

        Typed typed() {
            return new Typed(unit, unitPick, unitAsked);
        }

        @Nullable
        String after(String prefix) {
            return who.startsWith(prefix) ? who.substring(prefix.length()) : null;
        }
    }
}
