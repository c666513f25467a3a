package org.plumbline.reading.find;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads tasks in the rows of a table: what, who and by when in cells of their own. */
final class DeedRows {

    private final Page page;
    private final Text text;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final Deadlines deadlines;

    DeedRows(Page page, DeedClauses clauses, DeedDrafts drafts, Deadlines deadlines) {
        this.page = page;
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
        return found;
    }

    private boolean row(int from, int to) {
        var cuts = new ArrayList<Integer>();
        cuts.add(from - 1);
        for (int at = from; at < to && cuts.size() < 20; at++) {
            if (text.isSign(at, '|')) {
                cuts.add(at);
            }
        }
        if (cuts.size() < 3) {
            return false;
        }
        cuts.add(to);
        Addressee who = null;
        Deadline due = null;
        int whatFrom = Text.NONE;
        int whatTo = Text.NONE;
        for (int cell = 0; cell + 1 < cuts.size(); cell++) {
            int start = cuts.get(cell) + 1;
            int end = cuts.get(cell + 1);
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
