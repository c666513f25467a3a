package org.plumbline.reading.find;

import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * The lines of a text as cells: parted by bars, tabulators or wide blanks, or else by slashes and arrows that stand free. One line at a
 * time; the next one overwrites it.
 */
final class TableLines {

    private static final int MOST = 16;

    private final Text text;
    private final int[] starts = new int[MOST];
    private int cells;
    private int end;
    private boolean series;

    TableLines(Text text) {
        this.text = text;
    }

    /** Cuts the line that begins at a token; its end. */
    int cut(int from) {
        cells = 1;
        starts[0] = from;
        series = false;
        boolean free = false;
        int at = from + 1;
        for (; at < text.size() && text.gap(at) != Gap.LINE && text.gap(at) != Gap.PARAGRAPH; at++) {
            boolean bar = text.isSign(at - 1, '|') && at - 1 > from;
            int blank = text.start(at) - text.end(at - 1);
            if ((bar || blank > 1 || blank == 1 && text.tabBefore(at)) && !text.isSign(at, '|') && cells < MOST) {
                starts[cells++] = at;
            }
            free |= blank == 1 && text.isSign(at, "/→") && !text.glued(at + 1);
        }
        end = at;
        if (cells == 1 && free) {
            series(from);
        }
        return end;
    }

    /** "Reach: 34 % / 61 % / at least 90 % (2027)", "Measures (2021 / 2024 / target)". */
    private void series(int from) {
        for (int at = from + 1; at < end && cells < MOST; at++) {
            boolean sign = text.isSign(at - 1, "/→") && !text.glued(at) && at - 1 > from;
            boolean label = cells == 1 && (text.isSign(at - 1, ":(") || text.isSign(at - 2, '.') && isLeader(at - 1));
            if (sign || label) {
                starts[cells++] = at;
            }
        }
        series = cells > 2;
    }

    /** The last of a row of full stops. */
    private boolean isLeader(int at) {
        return text.isSign(at, '.') && text.isSign(at - 1, '.') && !text.isSign(at + 1, '.');
    }

    int cells() {
        return cells;
    }

    /** Whether slashes or arrows part the cells. */
    boolean isSeries() {
        return series;
    }

    int from(int cell) {
        return starts[cell];
    }

    /** The token behind a cell, without the sign that parts it from the next. */
    int to(int cell) {
        int to = cell + 1 < cells ? starts[cell + 1] : end;
        while (to > starts[cell] + 1 && text.isSign(to - 1, "|/→")) {
            to--;
        }
        return to;
    }
}
