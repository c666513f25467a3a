package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Listed;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Numbers before a list: "four contents: first ...; second ...". */
final class Lists implements Gatherer {

    private static final ConceptSet NOUN = Sheet.set("check-list-noun", "target-noun", "count-noun");
    private static final ConceptSet CONTENTS = Sheet.set("check-contents");
    private static final BigDecimal MOST = BigDecimal.valueOf(30);
    private static final int NOUN_WITHIN = 4;
    private static final int COLON_WITHIN = 14;
    private static final int LONGEST = 500;
    private static final int CONTENTS_WITHIN = 3;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        boolean contents = false;
        for (var one : sheet.measures) {
            if (!isCount(one)) {
                continue;
            }
            int end = sheet.sentenceEnd(one.start());
            int noun = sheet.first(one.end(), Math.min(end, one.end() + NOUN_WITHIN), NOUN);
            int colon = noun == Text.NONE ? Text.NONE : colon(sheet, noun, Math.min(end, noun + COLON_WITHIN));
            if (colon != Text.NONE) {
                listed(sheet, one, colon, found);
            } else if (!contents && sheet.has(one.end(), Math.min(end, one.end() + CONTENTS_WITHIN), CONTENTS)) {
                contents = true;
                documents(sheet, one, found);
            }
        }
    }

    private static boolean isCount(Measure one) {
        return one.kind() == Kind.BARE
                && one.high() == null
                && one.number().isWhole()
                && one.value().compareTo(BigDecimal.TWO) >= 0
                && one.value().compareTo(MOST) <= 0;
    }

    private static int colon(Sheet sheet, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sheet.text.isSign(at, ':')) {
                return at;
            }
            if (sheet.text.isSign(at, ".;") || sheet.text.isNumber(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    private static void listed(Sheet sheet, Measure one, int colon, Consumer<Fact> found) {
        int stated = one.value().intValue();
        int lines = lines(sheet, colon + 1);
        if (lines > 1) {
            accept(sheet, one, colon, lines, true, found);
            return;
        }
        int end = Math.min(sheet.sentenceEnd(colon), colon + LONGEST);
        int numbered = numbered(sheet, colon + 1, end);
        if (numbered > 1) {
            accept(sheet, one, colon, numbered, true, found);
            return;
        }
        int semicolons = 0;
        int commas = 0;
        int ands = 0;
        for (int at = colon + 1; at < end; at++) {
            if (sheet.text.isSign(at, ';') && at + 1 < end) {
                semicolons++;
            } else if (sheet.text.isSign(at, ',') && at + 1 < end) {
                commas++;
            } else if (sheet.text.has(at, Words.AND) && !sheet.text.isSign(at - 1, ",;")) {
                ands++;
            }
        }
        if (semicolons > 0) {
            accept(sheet, one, colon, semicolons + 1, true, found);
            return;
        }
        // a comma or an "and" may stand inside of an item
        boolean fits = stated >= commas + 1 && stated <= commas + ands + 1;
        int items = fits ? stated : commas + Math.min(1, ands) + 1;
        if (commas > 0 && Math.abs(items - stated) <= 1) {
            accept(sheet, one, colon, items, false, found);
        }
    }

    private static void accept(Sheet sheet, Measure one, int colon, int items, boolean sure, Consumer<Fact> found) {
        found.accept(new Listed(sheet.figure(one), items, sure, sheet.span(one.start(), colon + 1)));
    }

    /** How many lines with a dash, a dot or a number at their beginning follow. */
    private static int lines(Sheet sheet, int from) {
        var text = sheet.text;
        int lines = 0;
        for (int at = from; at < text.size() && at < from + LONGEST; at++) {
            if (text.gap(at) != Gap.LINE && text.gap(at) != Gap.PARAGRAPH) {
                if (at == from) {
                    return 0;
                }
                continue;
            }
            boolean number = (text.isNumber(at) || text.isWord(at) && text.end(at) - text.start(at) == 1)
                    && text.isSign(at + 1, ".)");
            if (!number && !text.isSign(at, "-–—•*+·▪●")) {
                break;
            }
            lines++;
        }
        return lines;
    }

    /** How many of (1), (2), (3) or a), b), c) follow, as long as they count on. */
    private static int numbered(Sheet sheet, int from, int to) {
        var text = sheet.text;
        int next = 1;
        for (int at = from; at < to; at++) {
            boolean mark =
                    text.isSign(at + 1, ")") || text.isSign(at + 1, '.') && text.glued(at + 1) && text.isNumber(at);
            if (!mark) {
                continue;
            }
            boolean number = text.isNumber(at) && text.word(at).equals(Integer.toString(next));
            boolean letter = text.isWord(at) && text.end(at) - text.start(at) == 1 && text.first(at) == 'a' + next - 1;
            if (number || letter) {
                next++;
            }
        }
        return next - 1;
    }

    /** The contents of an inspection are groups of documents, a sentence each, where they are mentioned first. */
    private static void documents(Sheet sheet, Measure one, Consumer<Fact> found) {
        var known = new HashSet<String>();
        var sentences = new HashSet<Integer>();
        for (var document : sheet.records(RecordType.CITATION)) {
            var kind = document.words("docType");
            boolean above = !"action-programme".equals(kind) && !"plan".equals(kind) && !"report".equals(kind);
            if (above && known.add(kind + " " + document.words("number"))) {
                sentences.add(sheet.text.sentence(document.start()));
            }
        }
        if (sentences.size() == one.value().intValue()) {
            int end = sheet.first(
                    one.end(), Math.min(sheet.sentenceEnd(one.start()), one.end() + CONTENTS_WITHIN), CONTENTS);
            found.accept(new Listed(
                    sheet.figure(one), sentences.size(), false, sheet.span(one.start(), Math.max(one.end(), end + 1))));
        }
    }
}
