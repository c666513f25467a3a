package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.table.Mapping.Held;
import org.plumbline.reading.table.Table.Cell;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** Finds the head of a table and what its columns hold, by the words of one language. */
final class Heads {

    private static final int ROWS = 6;
    private static final int LONGEST = 90;
    private static final int FEWEST = 2;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)");
    private static final Pattern NUMBERING = Pattern.compile("\\(?\\s*[0-9A-Za-z]{1,2}\\s*\\)?|");

    private final Packs packs;
    private final LanguagePack language;

    Heads(Packs packs, LanguagePack language) {
        this.packs = packs;
        this.language = language;
    }

    /**
     * A head that was found.
     *
     * @param known how many columns have words that are known
     */
    record Found(Mapping mapping, int known) {}

    Found find(Table table) {
        int best = 0;
        int most = 0;
        for (int row = 0; row < Math.min(ROWS, table.rows().size()); row++) {
            int known = known(table.rows().get(row));
            if (known > most) {
                most = known;
                best = row;
            }
        }
        if (most < FEWEST) {
            return new Found(new Mapping(1, Collections.nCopies(table.columns(), null)), most);
        }
        int first = best;
        while (first > 0 && known(table.rows().get(first - 1)) > 0) {
            first--;
        }
        int end = best + 1;
        while (end < Math.min(best + ROWS, table.rows().size()) && continues(table, end)) {
            end++;
        }
        var columns = new ArrayList<@Nullable Held>();
        for (int column = 0; column < table.columns(); column++) {
            columns.add(held(table.rows().subList(first, end), column));
        }
        return new Found(new Mapping(end, years(columns)), most);
    }

    private int known(Table.Row row) {
        var seen = new HashSet<Column>();
        Cell before = Cell.EMPTY;
        for (var cell : row.cells()) {
            var column = cell == before ? null : column(cell.text());
            before = cell;
            if (column != null) {
                seen.add(column);
            }
        }
        return seen.size();
    }

    /** Whether a row still belongs to the head: years, further words of heads, or the numbers of the columns, and nothing else. */
    private boolean continues(Table table, int at) {
        var above = table.rows().get(at - 1);
        var row = table.rows().get(at);
        boolean numbering = row.cells().size() > 2;
        boolean heads = false;
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            var text = cell.text().strip();
            numbering &= NUMBERING.matcher(text).matches();
            if (text.isEmpty() || cell == above.cell(column)) {
                continue;
            }
            boolean year = YEAR.matcher(text).find() && text.length() <= 20;
            if (!year && column(text) == null) {
                heads = false;
                break;
            }
            heads = true;
            if (column + 1 == row.cells().size()) {
                return true;
            }
        }
        return heads || numbering && isCounting(row);
    }

    private static boolean isCounting(Table.Row row) {
        int counted = 0;
        for (int at = 0; at < row.cells().size(); at++) {
            var digits = row.cell(at).text().replaceAll("\\D", "");
            counted += digits.equals(Integer.toString(at + 1)) ? 1 : 0;
        }
        return counted >= row.cells().size() - 1;
    }

    /** What a column holds by all words above it: the lowest that say something, with the last year. */
    private @Nullable Held held(List<Table.Row> head, int column) {
        Column found = null;
        Integer year = null;
        Cell before = Cell.EMPTY;
        for (var row : head) {
            var cell = row.cell(column);
            if (cell == before || cell.isEmpty()) {
                continue;
            }
            before = cell;
            var own = column(cell.text());
            found = own == null ? found : own;
            var years = YEAR.matcher(cell.text());
            while (years.find()) {
                year = Integer.valueOf(years.group());
            }
        }
        if (found == null) {
            return year == null ? null : new Held(Column.NOTE, year);
        }
        return new Held(found, year);
    }

    /** Columns that only name a year belong to the goals if other columns of the table say that there are goals. */
    private static List<@Nullable Held> years(List<@Nullable Held> columns) {
        boolean goals = columns.stream()
                .anyMatch(one -> one != null && (one.column() == Column.GOAL || one.column() == Column.BASELINE));
        var all = new ArrayList<@Nullable Held>();
        for (var one : columns) {
            boolean bare = one != null && one.column() == Column.NOTE && one.year() != null;
            all.add(!bare ? one : goals ? new Held(Column.GOAL, one.year()) : null);
        }
        return all;
    }

    /** What a head says that its column holds: by the longest known words in it, of several the first. */
    private @Nullable Column column(String head) {
        if (head.isBlank() || head.length() > LONGEST) {
            return null;
        }
        var text = new Text(Source.of(head), packs, language);
        Column best = null;
        int longest = 0;
        for (int at = 0; at < text.size(); at++) {
            var form = text.form(at, Column.CONCEPTS);
            int end = text.at(at, Column.CONCEPTS);
            if (form != null && end - at > longest) {
                longest = end - at;
                best = Column.of(form.concept());
            }
        }
        return best != null && longest * 4 >= words(text) ? best : null;
    }

    private static int words(Text text) {
        int words = 0;
        for (int at = 0; at < text.size(); at++) {
            words += text.isWord(at) ? 1 : 0;
        }
        return words;
    }
}
