package org.plumbline.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a workbook would do, and everything that is to be said about it.
 *
 * @param hash by which the file is known again
 * @param counts list by list; a list that the file does not hold is not among them
 * @param earlier when and by which post the very same file was carried out before
 * @param committed whether it was carried out now
 */
public record Checked(
        String file,
        String hash,
        long size,
        List<Remark> remarks,
        Map<ListSheet, Count> counts,
        Optional<Earlier> earlier,
        boolean committed) {

    public Checked {
        remarks = List.copyOf(remarks);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Rows of a list: how many bring something new, say what is known, say otherwise, or are wrong. */
    public record Count(int rows, int fresh, int same, int different, int wrong) {}

    /** An earlier time at which the same file was carried out. */
    public record Earlier(Instant when, String actor) {}

    /** Whether it can be carried out. */
    public boolean isRight() {
        return remarks.stream().noneMatch(Remark::isWrong);
    }

    /** How many rows would bring something new. */
    public int fresh() {
        return counts.values().stream().mapToInt(Count::fresh).sum();
    }

    public long wrong() {
        return remarks.stream().filter(Remark::isWrong).count();
    }

    Checked done() {
        return new Checked(file, hash, size, remarks, counts, earlier, true);
    }

    /** The same with what the front doors refused. */
    Checked refused(Workings work, List<Remark> more) {
        var all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Checked(file, hash, size, all, count(work.book, work.plan, all), earlier, false);
    }

    static Map<ListSheet, Count> count(Book book, Plan plan, List<Remark> remarks) {
        var counts = new EnumMap<ListSheet, Count>(ListSheet.class);
        for (var part : book.parts()) {
            var sheet = part.sheet();
            var wrong = rows(sheet, remarks, Remark.Weight.WRONG);
            var different = rows(sheet, remarks, Remark.Weight.DIFFERENT);
            different.removeAll(wrong);
            var rows = book.rows(sheet).size();
            var fresh = Math.min(plan.counted(sheet), rows);
            var same = Math.max(0, rows - fresh - wrong.size() - different.size());
            counts.put(sheet, new Count(rows, fresh, same, different.size(), wrong.size()));
        }
        return counts;
    }

    private static HashSet<String> rows(ListSheet sheet, List<Remark> remarks, Remark.Weight weight) {
        var rows = new HashSet<String>();
        remarks.stream()
                .filter(remark -> remark.sheet() == sheet && remark.weight() == weight && remark.row() > 0)
                .forEach(remark -> rows.add(remark.sheetName() + "/" + remark.row()));
        return rows;
    }
}
