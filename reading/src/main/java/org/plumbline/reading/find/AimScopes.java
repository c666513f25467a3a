package org.plumbline.reading.find;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Which sentences stand under a heading of targets: "Targets for 2030", "By 2035:", "C. SASARAN". A heading holds until the next one; a
 * sentence that ends with a colon holds for its list; "Targets." at the beginning of a paragraph holds for the paragraph.
 */
final class AimScopes {

    private static final Concept AIM = Concept.named("aim-heading");
    private static final ConceptSet AIMING = ConceptSet.named("aim", "modal");
    private static final Concept RESULT = Concept.named("result-heading");
    private static final ConceptSet HORIZON = ConceptSet.named("by-horizon", "for-horizon");
    private static final Concept BY = Concept.named("by-horizon");
    private static final int HEADING = 14;
    private static final int RUN_IN = 7;
    private static final int TAIL = 40;

    private enum Kind {
        NONE,
        HEADING,
        LIST,
        PARAGRAPH
    }

    private final Text text;
    private final Years years;
    private final Quantities numbers;
    private final BitSet aimed = new BitSet();
    private final @Nullable Integer[] year;

    /** Where the number of a heading or an item begins that is a sentence of its own; NONE where there is none. */
    private int first = Text.NONE;

    private Kind open = Kind.NONE;
    private Kind outer = Kind.NONE;
    private char marker;
    private @Nullable Integer openYear;
    private @Nullable Integer outerYear;

    private AimScopes(Page page) {
        this.text = page.text();
        this.years = page.years();
        this.numbers = page.numbers();
        this.year = new Integer[text.sentences()];
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            if (isMarkerOnly(sentence)) {
                first = text.sentenceStart(sentence);
                continue;
            }
            boolean head = read(sentence);
            first = Text.NONE;
            if (open != Kind.NONE && !head) {
                aimed.set(sentence);
                year[sentence] = openYear;
            }
        }
    }

    static AimScopes of(Page page) {
        return new AimScopes(page);
    }

    /** Whether a sentence stands under a heading of targets. */
    boolean holds(int sentence) {
        return aimed.get(sentence);
    }

    /** The year that the heading gives. */
    @Nullable
    Integer year(int sentence) {
        return year[sentence];
    }

    /** "2." or "IV." at the beginning of a line. */
    private boolean isMarkerOnly(int sentence) {
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        boolean line = text.gap(from) == Gap.LINE || text.gap(from) == Gap.PARAGRAPH;
        return line && to - from == 2 && text.isSign(from + 1, ".)") && (text.isNumber(from) || text.isWord(from));
    }

    /** Whether the sentence is a heading itself. */
    private boolean read(int sentence) {
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        int begin = first == Text.NONE ? from : first;
        boolean line = text.gap(begin) == Gap.LINE || text.gap(begin) == Gap.PARAGRAPH;
        boolean paragraph = text.gap(begin) == Gap.PARAGRAPH;
        if (open == Kind.PARAGRAPH && paragraph || open == Kind.LIST && paragraph && !isItem(from)) {
            close();
        }
        boolean colon = text.isSign(to - 1, ':');
        if (line && isHeading(from, to)) {
            heading(begin, from, to, colon);
            return true;
        }
        if (line && to - from <= RUN_IN && text.isSign(to - 1, '.') && has(from, to, AIM) && !has(from, to, RESULT)) {
            openAs(Kind.PARAGRAPH, lastYear(from, to));
        } else if (colon && to - from > 2) {
            list(from, to);
        }
        return false;
    }

    /** A short line without a full stop and without a figure, not an item of a list. */
    private boolean isHeading(int from, int to) {
        boolean next = text.gap(to) == Gap.LINE || text.gap(to) == Gap.PARAGRAPH;
        return next && to - from <= HEADING && !text.isSign(to - 1, ".;,") && !isItem(from) && !hasFigure(from, to);
    }

    private boolean hasFigure(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean number = at > from
                    && years.of(at) == null
                    && numbers.startingAt(at) != null
                    && text.isWord(at - 1)
                    && at > from + 1;
            if (text.isSign(at, "%|") || number) {
                return true;
            }
        }
        return false;
    }

    private boolean isItem(int from) {
        return text.isSign(from, "-–—•*+●▪◦·►■□✓");
    }

    private void heading(int begin, int from, int to, boolean colon) {
        boolean aim = has(from, to, AIM) && !has(from, to, RESULT);
        var horizon = horizon(from, to);
        if (aim) {
            openAs(Kind.HEADING, lastYear(from, to));
            marker = marker(begin);
        } else if (horizon != null) {
            if (open == Kind.NONE) {
                openAs(Kind.LIST, horizon);
            } else {
                openYear = horizon;
            }
        } else if (colon && has(from, to, AIMING)) {
            list(from, to);
        } else if (open != Kind.NONE && (!isMarker(marker(begin)) || marker(begin) == marker)) {
            open = Kind.NONE;
            outer = Kind.NONE;
        }
    }

    private static boolean isMarker(char one) {
        return one != ' ';
    }

    /** "a" for letters, "I" for Roman numbers, "1" for numbers, a blank for none. */
    private char marker(int from) {
        if (text.isNumber(from)) {
            return '1';
        }
        if (text.isWord(from) && text.isSign(from + 1, ".)") && text.end(from) - text.start(from) <= 4) {
            boolean roman = text.word(from).chars().allMatch(one -> "IVX".indexOf(one) >= 0);
            return roman ? 'I' : text.end(from) - text.start(from) == 1 ? 'a' : ' ';
        }
        return ' ';
    }

    /** A sentence that ends with a colon and speaks of what is aimed at, or of a year to come. */
    private void list(int from, int to) {
        int tail = Math.max(from, to - TAIL);
        boolean aim = has(tail, to, AIM) && !has(tail, to, RESULT);
        var horizon = horizon(tail, to);
        if (aim || horizon != null && has(tail, to, AIMING)) {
            outer = open;
            outerYear = openYear;
            openAs(Kind.LIST, horizon != null ? horizon : lastYear(tail, to) != null ? lastYear(tail, to) : openYear);
        }
    }

    private void openAs(Kind kind, @Nullable Integer of) {
        open = kind;
        openYear = of;
    }

    private void close() {
        open = open == Kind.LIST ? outer : Kind.NONE;
        openYear = outerYear;
        outer = Kind.NONE;
    }

    private @Nullable Integer lastYear(int from, int to) {
        var found = years.lastIn(from, to);
        return found == null ? null : (Integer) found.value();
    }

    /** The year of "by 2030", if these words say little else. */
    private @Nullable Integer horizon(int from, int to) {
        var found = years.lastIn(from, to);
        if (found == null) {
            return null;
        }
        boolean by = text.before(found.start(), BY, 5) != Text.NONE && !isPast(found.value());
        boolean alone = to - from <= 6 && text.before(found.start(), HORIZON, 5) != Text.NONE && !isPast(found.value());
        return by || alone ? (Integer) found.value() : null;
    }

    private boolean isPast(int value) {
        var now = years.ofText();
        return now != null && value < now;
    }

    private boolean has(int from, int to, Concept concept) {
        return has(from, to, concept.alone());
    }

    private boolean has(int from, int to, ConceptSet concepts) {
        for (int at = from; at < to; at++) {
            if (text.has(at, concepts)) {
                return true;
            }
        }
        return false;
    }
}
