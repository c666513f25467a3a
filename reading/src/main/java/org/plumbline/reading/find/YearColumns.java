package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** The last two columns of a table as one thing at two times: "2019 | 2023", "last year | this year", or the later one first. */
final class YearColumns {

    private static final ConceptSet AIM = ConceptSet.named("aim-heading");
    private static final ConceptSet NOW_OR_AIM = ConceptSet.named("aim-heading", "table-aim", "table-now");
    private static final ConceptSet PLANS = ConceptSet.named("aim-heading", "table-aim");
    private static final ConceptSet THEN = ConceptSet.named("time-then");
    private static final ConceptSet NOW = ConceptSet.named("time-now");
    /** So much later than the documents that a text cites it may itself be. */
    private static final int SOON = 3;

    private static final int CELL = 4;

    private final Text text;
    private final Years years;
    private final TableLines line;
    private @Nullable Integer first;
    private @Nullable Integer second;
    private boolean backwards;

    YearColumns(Page page, TableLines line) {
        this.text = page.text();
        this.years = page.years();
        this.line = line;
    }

    /** Whether the line heads two such columns, none of them long to come; the names of the rows may stand without a head. */
    boolean read() {
        int last = line.cells() - 1;
        if (last < 1 || last > 2 || !isTime(last - 1) || !isTime(last)) {
            return false;
        }
        first = year(last - 1);
        second = year(last);
        var now = years.ofText();
        boolean past = now == null || first == null || second == null || Math.max(first, second) <= now + SOON;
        boolean done = first != null && second != null && (now == null || Math.max(first, second) <= now);
        boolean unnamed = last == 1 || year(0) == null && (done || !has(0, AIM));
        backwards = first != null && second != null ? first > second : isNow(last - 1);
        boolean words = first == null && second == null && isThen(backwards ? last : last - 1);
        boolean numbers = first != null && second != null && !first.equals(second);
        return (words || numbers) && past && unnamed;
    }

    /** The year of the last column but one; null where it is said in words. */
    @Nullable
    Integer first() {
        return first;
    }

    /** The year of the last column; null where it is said in words. */
    @Nullable
    Integer second() {
        return second;
    }

    /** Whether the later one stands first. */
    boolean isBackwards() {
        return backwards;
    }

    /** A short cell with a year or a word of time, and neither a plan nor a result. */
    private boolean isTime(int cell) {
        boolean year = year(cell) != null;
        boolean said = has(cell, year ? NOW_OR_AIM : PLANS);
        return (year || isThen(cell) || isNow(cell)) && line.to(cell) - line.from(cell) <= CELL && !said;
    }

    private boolean isThen(int cell) {
        return has(cell, THEN);
    }

    private boolean isNow(int cell) {
        return has(cell, NOW) && !isThen(cell);
    }

    private @Nullable Integer year(int cell) {
        var found = years.lastIn(line.from(cell), line.to(cell));
        return found == null ? null : (Integer) found.value();
    }

    private boolean has(int cell, ConceptSet concepts) {
        return Figures.has(text, line.from(cell), line.to(cell), concepts);
    }
}
