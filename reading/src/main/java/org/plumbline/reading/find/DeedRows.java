package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads tasks in the rows of a table: what, who and by when in cells of their own. */
final class DeedRows {

    private static final int MOST_CELLS = 20;
    private static final int WIDE = 3;
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_BODY = 12;

    private final Text text;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final Deadlines deadlines;
    private final int[] starts = new int[MOST_CELLS];
    private final int[] ends = new int[MOST_CELLS];
    private int cells;
    private int responsible = Text.NONE;
    private int deadline = Text.NONE;

    DeedRows(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.text = page.text();
        this.clauses = clauses;
        this.drafts = drafts;
        this.deadlines = deadlines;
    }

    /** Whether a sentence is a row of a table, or several; their tasks are written down. */
    boolean read(int from, int to) {
        boolean found = false;
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || text.gap(at).compareTo(Gap.LINE) >= 0) {
                found = row(start, at) || found;
                start = at;
            }
        }
        if (!found) {
            responsible = Text.NONE;
        }
        return found;
    }

    /** Cuts a line into its cells, by strokes, tabulators and wide blanks; tells how many strokes there are. */
    private int cut(int from, int to) {
        int strokes = 0;
        for (int at = from; at < to && strokes == 0; at++) {
            strokes = text.sign(at) == '|' ? 1 : 0;
        }
        boolean stroked = strokes > 0;
        strokes = 0;
        cells = 0;
        int start = from;
        for (int at = from; at <= to && cells < MOST_CELLS; at++) {
            boolean stroke = at < to && text.sign(at) == '|';
            boolean wide = at < to
                    && at > from
                    && !stroke
                    && !stroked
                    && (text.tabBefore(at) || text.start(at) - text.end(at - 1) >= WIDE);
            if (at == to || stroke || wide) {
                starts[cells] = start;
                ends[cells] = at;
                cells++;
                start = stroke ? at + 1 : at;
                strokes += stroke ? 1 : 0;
            }
        }
        return strokes;
    }

    private boolean row(int from, int to) {
        int strokes = cut(from, to);
        if (cells < 3 || strokes < 2 && responsible == Text.NONE && !isHeader()) {
            return false;
        }
        if (isHeader()) {
            return true;
        }
        if (responsible != Text.NONE && responsible < cells) {
            return known();
        }
        return strokes >= 2 && unknown();
    }

    /** The names of columns: who, by when, and what. */
    private boolean isHeader() {
        int who = Text.NONE;
        int when = Text.NONE;
        for (int cell = 0; cell < cells; cell++) {
            if (ends[cell] - starts[cell] > LONGEST_NAME) {
                return false;
            }
            when = names(cell, DeedWords.DEADLINE) ? cell : when;
            who = names(cell, DeedWords.RESPONSIBLE) && when != cell ? cell : who;
        }
        if (who == Text.NONE || when == who) {
            return false;
        }
        responsible = who;
        deadline = when;
        return true;
    }

    private boolean names(int cell, Concept concept) {
        int end = text.at(starts[cell], concept);
        return end != Text.NONE && end == ends[cell];
    }

    /** A row below the names of its columns. */
    private boolean known() {
        int start = starts[responsible];
        int end = ends[responsible];
        var body = whole(start, end);
        if (body == null && end > start && text.isWord(start) && end - start <= LONGEST_BODY) {
            body = new Addressee(start, end, 0, false);
        }
        Deadline due = null;
        if (deadline != Text.NONE && deadline < cells && ends[deadline] > starts[deadline]) {
            due = dueIn(starts[deadline], ends[deadline]);
        }
        int what = Text.NONE;
        for (int cell = 0; cell < cells && what == Text.NONE; cell++) {
            boolean other = cell != responsible && cell != deadline;
            int first = text.isNumber(starts[cell]) && !text.isSign(starts[cell] + 1, '.')
                    ? starts[cell] + 1
                    : clauses.behindMarker(starts[cell], ends[cell]);
            boolean code = ends[cell] - first <= 3 && text.isNumber(ends[cell] - 1);
            if (other && !code && first < ends[cell] && clauses.says(first, ends[cell])) {
                what = first;
                int last = due == null ? ends[responsible] : Math.max(ends[responsible], due.end());
                if (body != null) {
                    drafts.row(body, Math.min(body.start(), what), Math.max(last, ends[cell]), what, ends[cell], due);
                }
            }
        }
        return true;
    }

    /** A row without names of columns: a body, a deed that a verb begins, maybe a day. */
    private boolean unknown() {
        Addressee who = null;
        Deadline due = null;
        int whatFrom = Text.NONE;
        int whatTo = Text.NONE;
        for (int cell = 0; cell < cells; cell++) {
            int start = starts[cell];
            int end = ends[cell];
            if (end <= start) {
                continue;
            }
            var body = who == null ? whole(start, end) : null;
            var date = due == null ? dueIn(start, end) : null;
            if (body != null) {
                who = body;
            } else if (date != null) {
                due = date;
            } else if (whatFrom == Text.NONE && end - start >= 2 && text.isWord(start) && isDeed(start)) {
                whatFrom = start;
                whatTo = end;
            }
        }
        if (who != null && whatFrom != Text.NONE) {
            int start = Math.min(who.start(), whatFrom);
            int end = Math.max(Math.max(who.end(), whatTo), due == null ? 0 : due.end());
            drafts.row(who, start, end, whatFrom, whatTo, due);
        }
        return true;
    }

    private boolean isDeed(int at) {
        return text.has(at, DeedWords.VERBS) && !text.has(at, DeedWords.NO_VERB)
                || text.has(at, DeedWords.INFINITIVE) && !text.has(at, DeedWords.NO_INFINITIVE);
    }

    private @Nullable Addressee whole(int from, int to) {
        var found = clauses.who().at(from, to);
        return found != null && to - found.end() <= 5 ? found : null;
    }

    /** A deadline, or a day or a period alone in its cell. */
    private @Nullable Deadline dueIn(int from, int to) {
        var found = deadlines.at(from, to);
        if (found != null) {
            return found;
        }
        return deadlines.alone(from, to);
    }
}
