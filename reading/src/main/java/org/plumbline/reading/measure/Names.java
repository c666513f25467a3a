package org.plumbline.reading.measure;

import java.math.BigDecimal;
import java.util.BitSet;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.number.Quantity;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Numbers that only name something: rooms, lines, telephones, list numbers, years, times of day, Covid-19. They count and measure nothing.
 */
final class Names {

    private static final Concept BEFORE = Concept.named("no-figure-before");
    private static final ConceptSet NO_LABEL = ConceptSet.named("figure-before", "time-then", "time-now");
    private static final Concept AFTER = Concept.named("no-figure-after");
    private static final Concept NO_NOUN = Concept.named("no-noun");
    private static final Concept AND = Concept.named("list-link");
    private static final Concept ADDRESS = Concept.named("address-word");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final int LONGEST_LABEL = 4;
    private static final int ADDRESS_WORDS = 3;
    private static final int HEADING = 7;

    private final Text text;
    private final BitSet named = new BitSet();

    Names(Text text, Quantities numbers) {
        this.text = text;
        int last = Text.NONE;
        for (var one : numbers.all()) {
            boolean labelled = isLabelled(one) || last != Text.NONE && !one.words() && isLinked(last, one.start());
            if (labelled || named(one)) {
                named.set(one.start());
                last = labelled && !one.words() ? one.end() : Text.NONE;
            } else {
                last = Text.NONE;
            }
        }
    }

    /** Whether a number names something. */
    boolean isName(Quantity number) {
        return named.get(number.start());
    }

    private boolean named(Quantity one) {
        int start = one.start();
        int end = one.end();
        if (one.ordinal() || text.gap(end) != Gap.PARAGRAPH && text.has(end, AFTER)) {
            return true;
        }
        return !one.words() && (isGlued(one) || isYear(one) || isListNumber(one) || isAddress(one));
    }

    /** Behind "room", "line" or "No."; not behind "dân số", which ends in a label but is none. */
    private boolean isLabelled(Quantity one) {
        int start = one.start();
        int dot = start - 1;
        if (start == 0 || text.gap(start) == Gap.PARAGRAPH) {
            return false;
        }
        if (!one.words()
                && text.isSign(dot, ".#")
                && text.gap(start) != Gap.LINE
                && text.before(dot, BEFORE, LONGEST_LABEL) != Text.NONE) {
            return true;
        }
        if (text.sentence(start) != text.sentence(start - 1) || isCell(start)) {
            return false;
        }
        return text.before(start, BEFORE, LONGEST_LABEL) != Text.NONE
                && text.before(start, NO_LABEL, LONGEST_LABEL) == Text.NONE;
    }

    /** A wide blank parts a cell from the name of its row. */
    private boolean isCell(int start) {
        return text.gap(start) != Gap.LINE && (text.start(start) - text.end(start - 1) > 1 || text.tabBefore(start));
    }

    /** Part of "Covid-19", "N60", "6a", "8:30", "277 80 14", "99-312". */
    private boolean isGlued(Quantity one) {
        int start = one.start();
        int end = one.end();
        if (!one.scaled() && text.glued(end) && (text.isWord(end) || text.isSign(end, ":") && text.isNumber(end + 1))) {
            return true;
        }
        if (isScore(start, end)) {
            return true;
        }
        if (text.isNumber(start - 1)
                        && text.gap(start) == Gap.BLANK
                        && !text.language(start).groups().isEmpty()
                        && isClose(start)
                || text.isNumber(end) && text.gap(end) == Gap.BLANK && isClose(end)) {
            return true;
        }
        if (!text.glued(start)) {
            return false;
        }
        return text.isWord(start - 1)
                || text.isSign(start - 1, "#@_=&")
                || text.isSign(start - 1, "-:")
                        && text.glued(start - 1)
                        && (text.isWord(start - 2) || text.isNumber(start - 2) && text.isSign(start - 1, ":"));
    }

    /** "2-2", "19-8", "0-1": two numbers with a dash between them that are no range. */
    private boolean isScore(int start, int end) {
        boolean first = text.isSign(end, "-–") && text.glued(end) && text.glued(end + 1) && text.isNumber(end + 1);
        boolean second =
                text.isSign(start - 1, "-–") && text.glued(start) && text.glued(start - 1) && text.isNumber(start - 2);
        if (!first && !second) {
            return false;
        }
        int low = first ? start : start - 2;
        int high = first ? end + 1 : start;
        return text.first(low) == '0' || text.first(high) == '0' || !isLess(low, high);
    }

    private boolean isLess(int low, int high) {
        int lowLength = text.end(low) - text.start(low);
        int highLength = text.end(high) - text.start(high);
        return lowLength < highLength
                || lowLength == highLength && text.word(low).compareTo(text.word(high)) < 0;
    }

    private boolean isClose(int at) {
        return text.start(at) - text.end(at - 1) == 1 && !text.tabBefore(at);
    }

    private boolean isYear(Quantity one) {
        return one.end() == one.start() + 1
                && !one.scaled()
                && text.end(one.start()) - text.start(one.start()) == 4
                && one.isWhole()
                && one.value().compareTo(FIRST_YEAR) >= 0
                && one.value().compareTo(LAST_YEAR) <= 0;
    }

    /** "1.", "3)", "2 |", "2  The": at the beginning of a line. */
    private boolean isListNumber(Quantity one) {
        int start = one.start();
        boolean first = text.gap(start) == Gap.LINE
                || text.gap(start) == Gap.PARAGRAPH
                || text.isSign(start - 1, "(")
                        && (text.gap(start - 1) == Gap.LINE || text.gap(start - 1) == Gap.PARAGRAPH);
        if (!first || one.scaled() || one.end() != start + 1) {
            return false;
        }
        int next = one.end();
        if (next >= text.size() || text.gap(next) == Gap.LINE || text.gap(next) == Gap.PARAGRAPH) {
            return true;
        }
        if (text.isSign(next, '/') && text.glued(next) && text.glued(next + 1) && text.isNumber(next + 1)) {
            return false; // "4/34 targets were exceeded"
        }
        if (text.isSign(next, ".)|/")) {
            return true;
        }
        if (text.end(start) - text.start(start) <= 2 && isHeading(next)) {
            return true;
        }
        boolean wide = text.start(next) - text.end(start) > 1;
        boolean capital = text.isWord(next)
                && Letters.isCapital(text.first(next))
                && !text.language(start).usage().capitalNouns();
        return text.end(start) - text.start(start) <= 3 && (wide || capital)
                || text.word(start).indexOf('.') > 0 && !one.isWhole();
    }

    /** A short line that begins with a capital letter and ends without a mark. */
    private boolean isHeading(int from) {
        int at = from;
        while (at < text.size()
                && at < from + HEADING
                && text.gap(at + 1) != Gap.LINE
                && text.gap(at + 1) != Gap.PARAGRAPH) {
            at++;
        }
        return at < from + HEADING && text.isCapital(from) && !text.isSign(at, ".;,:!?");
    }

    /** "3 Castle Street", "10115 Berlin"; "52 road bridges" is none. */
    private boolean isAddress(Quantity one) {
        int at = one.end();
        for (int word = at; word < at + ADDRESS_WORDS && text.isWord(word); word++) {
            if (text.isCapital(word) && text.has(word, ADDRESS)) {
                return true;
            }
        }
        boolean five = text.end(one.start()) - text.start(one.start()) == 5
                && text.word(one.start()).chars().allMatch(Character::isDigit);
        if (isPolishCode(one.start()) || isPolishCode(one.start() - 2)) {
            return true;
        }
        boolean zero = text.first(one.start()) == '0' && text.end(one.start()) - text.start(one.start()) > 2;
        return zero && one.isWhole() && one.end() == one.start() + 1
                || five
                        && text.isCapital(at)
                        && one.end() == one.start() + 1
                        && (text.isSign(one.start() - 1, ",-–(") || text.gap(one.start()) != Gap.BLANK);
    }

    /** "99-312 Ostoja". */
    private boolean isPolishCode(int at) {
        return text.isNumber(at)
                && text.isSign(at + 1, '-')
                && text.glued(at + 1)
                && text.isNumber(at + 2)
                && text.glued(at + 2)
                && text.end(at) - text.start(at) == 2
                && text.end(at + 2) - text.start(at + 2) == 3
                && text.isCapital(at + 3);
    }

    /** "4, 6 and 11" behind "lines": what belongs to the first belongs to all. */
    private boolean isLinked(int end, int start) {
        if (start <= end || text.gap(start) == Gap.PARAGRAPH) {
            return false;
        }
        if (text.at(end, AND) == start) {
            return true;
        }
        if (start > end + 2) {
            return false;
        }
        boolean link = text.isSign(end, ",/-–&") || text.has(end, AND);
        int behind = start + 1;
        boolean noun = text.isWord(behind)
                && text.gap(behind) != Gap.PARAGRAPH
                && !text.has(behind, NO_NOUN)
                && !text.has(behind, AND);
        return link
                && (!noun || !text.isSign(end, ",") || start > end + 1)
                && (start == end + 1 || text.isSign(end, ",") && text.has(end + 1, AND));
    }
}
