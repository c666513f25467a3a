package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads the deeds of a text, sentence by sentence, and keeps what a heading or the words before a list say of what follows. */
final class DeedReader {

    private static final int LONGEST_HEADING = 14;

    private final Text text;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final DeedRules rules;
    private @Nullable DeedScope heading;
    private @Nullable DeedScope list;

    DeedReader(Page page) {
        this.text = page.text();
        var deadlines = new Deadlines(page);
        this.clauses = new DeedClauses(page, deadlines);
        this.drafts = new DeedDrafts(page, clauses, deadlines);
        this.rules = new DeedRules(page, clauses, drafts, deadlines);
    }

    void read(int sentence) {
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        if (rules.row(from, to)) {
            return;
        }
        int begin = clauses.behindMarker(from, to);
        boolean item = begin > from;
        if (text.gap(from) == Gap.PARAGRAPH && !item) {
            list = null;
        }
        if (isHeading(sentence, from, to)) {
            heading = headed(begin, to);
            list = null;
            return;
        }
        var here = list != null ? list : heading;
        boolean inList = list != null && item;
        int start = begin;
        Addressee named = null;
        for (int at = begin; at <= to; at++) {
            boolean colon = at < to && text.isSign(at, ':') && !(text.glued(at) && text.isNumber(at - 1));
            if (at == to || colon || text.isSign(at, ';')) {
                if (colon) {
                    named = wholly(start, at);
                    if (named == null) {
                        var lead = rules.lead(start, at, here);
                        if (lead != null) {
                            here = lead;
                            list = lead;
                            inList = true;
                        }
                    }
                } else if (at > start) {
                    var further = rules.segment(start, at, named, here, inList);
                    if (further != null && here == null) {
                        here = further;
                    }
                    named = null;
                }
                start = at + 1;
                while (start < to && text.isSign(start, "-–•+")) {
                    start++;
                }
            }
        }
    }

    /** The body that a stretch names and nothing else. */
    private @Nullable Addressee wholly(int from, int to) {
        int at = text.has(from, DeedWords.ARTICLE) ? text.at(from, DeedWords.ARTICLE) : from;
        var found = clauses.at(at, to);
        return found != null && to - found.end() <= 2 ? found : null;
    }

    /** A short line without a full stop, before the end of a line. */
    private boolean isHeading(int sentence, int from, int to) {
        boolean alone = text.gap(from) == Gap.PARAGRAPH || text.gap(from) == Gap.LINE;
        boolean ends = sentence + 1 == text.sentences() || text.gap(to) == Gap.PARAGRAPH || text.gap(to) == Gap.LINE;
        return alone && ends && to - from <= LONGEST_HEADING && !text.isSign(to - 1, ".;,:!?\"|/")
                || text.gap(from) == Gap.PARAGRAPH && to - from <= 6 && text.isSign(to - 1, '.') && hasHeading(from, to);
    }

    private boolean hasHeading(int from, int to) {
        return clauses.holds(from, to, DeedWords.HEADING) || clauses.holds(from, to, DeedWords.HEADING_UP);
    }

    private @Nullable DeedScope headed(int from, int to) {
        Concept found = null;
        for (int at = from; at < to && found == null; at++) {
            found = text.has(at, DeedWords.HEADING) ? DeedWords.HEADING : found;
            found = text.has(at, DeedWords.HEADING_UP) ? DeedWords.HEADING_UP : found;
        }
        return found == null
                ? null
                : new DeedScope(
                        found == DeedWords.HEADING
                                ? org.plumbline.reading.record.RecordType.TASK
                                : org.plumbline.reading.record.RecordType.RECOMMENDATION,
                        drafts.issuer(),
                        null,
                        false);
    }
}
