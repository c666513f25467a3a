package org.plumbline.reading.find;

import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Tells which numbers are totals that others are part of: "of the 48 projects", "targets: 24", "34 wells, of which". */
final class Totals {

    private static final Concept OF_THEM = Concept.named("of-them");
    private static final Concept PART_MARK = Concept.named("part-mark");
    private static final Concept IN_ALL = Concept.named("in-all");
    private static final Concept TARGET = Concept.named("target-noun");
    private static final int LABEL = 6;
    private static final int TARGET_WITHIN = 5;
    private static final int LEAD = 5;

    private final Text text;
    private final Nouns nouns;
    private final Outcomes outcomes;
    private final Wholes wholes;

    Totals(Text text, Nouns nouns, Outcomes outcomes, Wholes wholes) {
        this.text = text;
        this.nouns = nouns;
        this.outcomes = outcomes;
        this.wholes = wholes;
    }

    /** Where an "of" begins that ends before a number, with articles between; NONE without. */
    int ofBefore(int start) {
        for (int from = Math.max(0, start - LEAD); from < start; from++) {
            int end = wholes.longer(from, Wholes.OF_WHOLE, Wholes.STRONG);
            if (end != Text.NONE && end <= start && !text.isSign(from, '/') && wholes.isFilled(end, start)) {
                return from;
            }
        }
        return Text.NONE;
    }

    /** Whether "of" begins a sentence or a clause, or can only speak of a total. */
    boolean isHead(int of) {
        return text.has(of, Wholes.STRONG)
                || text.sentenceStart(text.sentence(of)) >= of - 1
                || text.isSign(of - 1, ",;:–(\"");
    }

    /** Whether "of which" follows. */
    boolean isSplit(int end) {
        int at = text.isSign(end, ",;(–") ? end + 1 : end;
        return at < text.size()
                && text.gap(at) != Gap.PARAGRAPH
                && (text.has(at, OF_THEM) || text.has(at, PART_MARK) && text.isWord(at + 1) && at > end);
    }

    /** "Targets: 24", "tasks (24 in all)": the noun stands before the number. */
    boolean isTotalLabel(Measure one) {
        int label = one.start() - 1;
        boolean colon = text.isSign(label, ":=") && nouns.isElliptic(one.end()) && !outcomes.isPredicate(one.end());
        if (!colon && !text.has(one.end(), IN_ALL)) {
            return false;
        }
        for (int at = label; at >= 0 && at >= label - LABEL; at--) {
            if (text.has(at, TARGET)) {
                return true;
            }
            if (text.gap(at) == Gap.LINE || text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
        }
        return false;
    }

    boolean isTarget(int from, int to) {
        if (to <= from) {
            return false;
        }
        for (int at = from; at < text.size() && at < from + TARGET_WITHIN && text.isWord(at); at++) {
            if (at >= to && outcomes.isPredicate(at)) {
                return false;
            }
            if (text.has(at, TARGET)) {
                return true;
            }
        }
        return false;
    }

    boolean isNear(Total known, Measure one, int sentences) {
        int here = text.sentence(one.start());
        if (here - known.sentence() > sentences) {
            return false;
        }
        for (int at = text.sentenceStart(here); here > known.sentence(); at = text.sentenceStart(--here)) {
            if (text.gap(at) == Gap.PARAGRAPH && !known.isTarget()) {
                return false;
            }
        }
        return true;
    }
}
