package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Two years and then pairs of numbers in their order: "Passengers, 2019 v 2023: 611,000 v 704,300", "Kitchens (2021/2025): 37/59",
 * "Visitors: 91.200 | 118.750" below "quarter I/2024 | quarter I/2025". A pair of years holds to the end of its paragraph.
 */
final class YearPairs {

    private static final ConceptSet AND = ConceptSet.named("list-and");
    private static final ConceptSet VERSUS = ConceptSet.named("compared-with");
    private static final ConceptSet RANGE = ConceptSet.named("range-from", "change-from");
    private static final ConceptSet AIM = ConceptSet.named("aim-heading", "table-aim", "aim", "modal", "plan-noun");
    private static final char NONE = 0;
    private static final int BETWEEN = 5;
    private static final int REACH = 90;
    private static final int BEHIND = 4;

    /**
     * A pair of years.
     *
     * @param start its first token
     * @param end the token behind it
     * @param from the earlier year
     * @param to the later one
     * @param mark what parts them: a bar, a slash, v for "against", and a plus for "and"
     */
    record Pair(int start, int end, int from, int to, char mark) {}

    private final Text text;
    private final Years years;
    private final List<Pair> all = new ArrayList<>();
    private int next;
    private int reached;
    private boolean broken;

    YearPairs(Page page) {
        this.text = page.text();
        this.years = page.years();
        Years.Year before = null;
        for (int at = 0; at < text.size(); at++) {
            var year = years.of(at);
            if (year == null) {
                continue;
            }
            if (isSlashed(year)) {
                all.add(new Pair(year.start(), year.end(), year.first(), year.value(), '/'));
                before = null;
            } else if (year.isPeriod()) {
                before = null;
            } else {
                char mark = before == null || before.value() >= year.value()
                        ? NONE
                        : mark(before.start(), before.end(), year.start());
                boolean third = before != null
                        && mark != NONE
                        && !all.isEmpty()
                        && all.getLast().end() == before.end();
                if (third) {
                    all.removeLast(); // of three years no two are a pair
                } else if (before != null && mark != NONE) {
                    all.add(new Pair(before.start(), year.end(), before.value(), year.value(), mark));
                }
                before = year;
            }
            at = year.end() - 1;
        }
    }

    /** "2020/2022", where 2020/21 would be one year. */
    private boolean isSlashed(Years.Year year) {
        return year.isPeriod()
                && text.isSign(year.start() + 1, '/')
                && text.end(year.end() - 1) - text.start(year.end() - 1) == 4;
    }

    /** What parts two years that have no more than their months between them. */
    private char mark(int start, int from, int to) {
        char mark = NONE;
        for (int at = from; at < to && to - from <= BETWEEN; at++) {
            if (text.gap(at) == Gap.PARAGRAPH || text.isSign(at, ".;:()") || text.has(at, AIM)) {
                return NONE;
            }
            if (mark == NONE) {
                mark = markAt(at);
            }
        }
        boolean range = mark == '+' && text.before(start, RANGE, 2) != Text.NONE;
        return range ? NONE : mark;
    }

    private char markAt(int at) {
        if (text.isSign(at, "|/")) {
            return text.first(at);
        }
        return text.has(at, VERSUS) ? 'v' : text.has(at, AND) ? '+' : NONE;
    }

    /** The years of two numbers that only a bar, a slash or "against" parts; null where none are said. Asked in the order of the text. */
    @Nullable
    Pair of(Measure a, Measure b) {
        char mark = all.isEmpty() ? NONE : mark(a.end(), b.start());
        if (mark == NONE) {
            return null;
        }
        while (next < all.size() && all.get(next).end() <= a.start()) {
            next++;
            reached = all.get(next - 1).end();
            broken = false;
        }
        var behind = next < all.size() ? all.get(next) : null;
        if (behind != null && text.isSign(b.end(), '(') && behind.start() - b.end() <= BEHIND) {
            return isAlike(behind.mark(), mark) ? behind : null;
        }
        var before = next == 0 ? null : all.get(next - 1);
        if (before == null || a.start() - before.end() > REACH) {
            return null;
        }
        for (; reached <= a.start(); reached++) {
            broken |= text.gap(reached) == Gap.PARAGRAPH || text.has(reached, AIM);
        }
        return broken || !isAlike(before.mark(), mark) ? null : before;
    }

    /** A bar goes with every pair of years, a slash with a slash or "and", "against" with itself: "24/7" is no pair. */
    private static boolean isAlike(char ofYears, char ofNumbers) {
        return ofNumbers == '|' || ofNumbers == ofYears || ofNumbers == '/' && ofYears == '+';
    }

    /** The only thing between two numbers. */
    private char mark(int from, int to) {
        boolean one = to == from + 1 || to == from + 2 && text.isSign(from + 1, '.');
        char mark = one ? markAt(from) : NONE;
        return mark == '+' ? NONE : mark;
    }
}
