package org.plumbline.reading.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.token.Text;

/** The numbers in the cells of tables, asked for in the order of the text. */
final class CellFigures {

    private final Page page;
    private final Text text;
    private final List<Measure> figures;
    private int next;

    CellFigures(Page page) {
        this.page = page;
        this.text = page.text();
        this.figures = page.figures();
    }

    /** Whether a number stands in a stretch that is no second half of a year. */
    boolean any(int from, int to) {
        skip(from);
        for (int at = next; at < figures.size() && figures.get(at).start() < to; at++) {
            if (figures.get(at).kind() != Kind.BARE
                    || !text.isSign(figures.get(at).start() - 1, "-–—/")) {
                return true;
            }
        }
        return false;
    }

    /** The only number of a cell; null where it holds none or several. */
    @Nullable
    Measure only(int from, int to) {
        skip(from);
        if (next >= figures.size() || figures.get(next).end() > to) {
            return null;
        }
        var one = figures.get(next);
        boolean several = next + 1 < figures.size() && figures.get(next + 1).start() < to;
        int start = one.number().start();
        boolean read = page.isClaimed(start) || page.isTaken(start, one.number().end());
        return several || read ? null : one;
    }

    private void skip(int from) {
        while (next < figures.size() && figures.get(next).start() < from) {
            next++;
        }
    }
}
