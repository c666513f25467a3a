package org.plumbline.reading.find;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Two levels side by side of which words of time say which is the earlier one: "last year 91.2 %, this year 93.5 %", "131.2 points,
 * previously 124.9", "63 %, whereas in 2022 it was 58 %"; or "more guests came: 305 instead of 260".
 */
final class ChangeTimes {

    private static final ConceptSet THEN = ConceptSet.named("time-then");
    private static final ConceptSet NOW = ConceptSet.named("time-now");
    private static final ConceptSet INSTEAD = ConceptSet.named("change-instead");
    private static final ConceptSet CONTRAST = ConceptSet.named("change-contrast");
    private static final ConceptSet MOVES = ConceptSet.named("moves");
    private static final ConceptSet WAS = ConceptSet.named("change-was");
    private static final ConceptSet JOINS =
            ConceptSet.named("whereas", "compared-with", "conjunction", "clause-start", "change-instead");
    private static final ConceptSet AGAINST = ConceptSet.named("whereas", "compared-with");
    private static final ConceptSet NO_LEVEL =
            ConceptSet.named("plan-noun", "at-least", "at-most", "aim", "table-aim", "less-than", "over");
    private static final ConceptSet MONTH = ConceptSet.named("month");
    private static final ConceptSet MORE = ConceptSet.named("over", "less-than");
    private static final ConceptSet AIMED = ConceptSet.named("plan-noun", "aim", "modal");
    private static final ConceptSet PLAN = ConceptSet.named("plan-noun");
    private static final int SIDE = 5;
    private static final int BEHIND = 8;
    private static final int NOUN = 3;
    private static final int FRONT = 12;
    private static final int WITHIN = 9;

    private final Text text;
    private final Years years;
    private final ChangeClauses clauses;
    private final ClauseWords words;

    ChangeTimes(Page page, ChangeClauses clauses, ClauseWords words) {
        this.text = page.text();
        this.years = page.years();
        this.clauses = clauses;
        this.words = words;
    }

    /** What two numbers say; null where nothing says that they are one thing at two times. */
    ChangeClauses.@Nullable Found of(Measure a, Measure b, int left, int right) {
        if (isFrontInstead(a, b, left)) {
            return new ChangeClauses.Found(false, null, null, b.end());
        }
        if (!isAlike(a, b) || isLimited(a, b, left, right) || isDifference(a, b)) {
            return null;
        }
        int split = split(a.end(), b.start());
        split = split == Text.NONE ? behindYear(a, b, left) : split;
        if (split == Text.NONE) {
            return null;
        }
        if (text.has(split, INSTEAD)) {
            boolean moved = Figures.has(text, left, a.start(), MOVES)
                    || text.isSign(a.start() - 1, ":–—")
                    || has(Math.max(left, a.start() - FRONT), split, NOW);
            return moved && text.at(split, INSTEAD) == b.start()
                    ? new ChangeClauses.Found(true, null, null, b.end())
                    : null;
        }
        int own = Math.max(left, a.start() - SIDE);
        boolean thenA = has(own, split, THEN);
        boolean nowA = has(own, split, NOW);
        int behind = behindSecond(b);
        boolean thenB = has(split, behind, THEN);
        boolean nowB = has(split, behind, NOW);
        var yearA = yearOf(own, split);
        if (yearA == null && nowB) {
            yearA = yearOf(Math.max(left, a.start() - FRONT), split);
        }
        var yearB = yearOf(split, behind);
        boolean against = has(split, b.start(), AGAINST) || isBound(b, split);
        boolean was = nowA && (against || has(split, b.start(), WAS));
        boolean reached = thenA && clauses.isReached(split, b.start());
        boolean both = (thenA || yearA != null) && nowB || nowA && thenB || was || reached;
        boolean dated = yearA != null && yearB != null;
        if (yearA == null && yearB != null && against) {
            yearA = yearOf(Math.max(left, a.start() - FRONT), split);
            dated = yearA != null;
        }
        boolean contrast = dated && has(Math.max(left, a.start() - FRONT), a.start(), CONTRAST);
        int strange = words.strange(split, b.start(), left);
        if (strange > (both || contrast ? 2 : a.kind() == Kind.BARE && !dated ? 0 : 1)) {
            return null;
        }
        int end = yearB != null && yearB.end() > b.end() ? yearB.end() : b.end();
        boolean before =
                strange == 0 && has(split, b.start(), THEN); // "3.1 million; the year before it was 2.4 million"
        if (a.kind() == Kind.MONEY && !both && !text.isSign(split, '(') && !against && !before) {
            return null;
        }
        if (text.isSign(split, '(') && (split > a.end() + 2 || a.isLevel() && yearB == null)) {
            return null;
        }
        if (thenA && !thenB && !nowA && (nowB || reached)) {
            return new ChangeClauses.Found(false, value(yearA), value(yearB), end);
        }
        if (was && !thenA && !nowB && (yearB == null || isEarlier(yearB, yearA))) {
            return new ChangeClauses.Found(true, value(yearA), value(yearB), end);
        }
        if (thenB && !thenA && (!nowB || nowA)) {
            return new ChangeClauses.Found(true, value(yearA), value(yearB), end);
        }
        boolean open = !thenA && !thenB && !nowB;
        if (!thenA && !thenB && yearA != null && yearB == null && has(split, b.start(), NOW)) {
            return new ChangeClauses.Found(false, value(yearA), null, end);
        }
        if (open && strange == 0 && against && has(b.end(), behind, MONTH)) {
            return new ChangeClauses.Found(true, value(yearA), value(yearB), behind);
        }
        boolean plain = open && (strange == 0 || dated) && yearB != null;
        boolean moved = has(left, a.start(), MOVES) && has(split, b.start(), WAS);
        if (plain && (yearA != null || moved || against) && isEarlier(yearB, yearA)) {
            return new ChangeClauses.Found(true, value(yearA), value(yearB), end);
        }
        boolean opposed = contrast || plain && against;
        boolean later = open && yearA != null && yearB != null && opposed && isEarlier(yearA, yearB);
        return later ? new ChangeClauses.Found(false, value(yearA), value(yearB), end) : null;
    }

    /** "Nach 12 Fällen im Jahr 2021 wurden 2023 nur 7 Fälle gemeldet": no sign parts the two, but each has its year. */
    private int behindYear(Measure a, Measure b, int left) {
        var first = years.firstIn(a.end(), b.start());
        var last = years.lastIn(a.end(), b.start());
        boolean two = first != null && last != null && first.end() <= last.start() && isWhole(a.end(), b.start());
        return two && first != null && has(Math.max(left, a.start() - FRONT), a.start(), CONTRAST)
                ? first.end()
                : Text.NONE;
    }

    private boolean isWhole(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.gap(at) == Gap.PARAGRAPH || text.isSign(at, "|•?!")) {
                return false;
            }
        }
        return true;
    }

    /** "Instead of the former 14 only 9 are left": the number before is the earlier one. */
    private boolean isFrontInstead(Measure a, Measure b, int left) {
        int from = Math.max(left, a.start() - SIDE);
        int word = text.next(from, a.start(), INSTEAD);
        if (word == Text.NONE
                || a.kind() != b.kind()
                || !Objects.equals(a.unit(), b.unit())
                || words.strange(word, a.start()) > 0
                || words.strange(a.end(), b.start()) > 2) {
            return false;
        }
        boolean several = text.at(word, INSTEAD) > word + 1 && has(word + 1, a.start(), THEN);
        return several || has(word, b.start(), THEN) || has(a.end(), b.start(), NOW);
    }

    private boolean isEarlier(Years.@Nullable Year one, Years.@Nullable Year other) {
        if (one == null) {
            return false;
        }
        var now = years.latest();
        return other != null ? one.value() < other.value() : now == null || one.value() <= now;
    }

    private static @Nullable Integer value(Years.@Nullable Year year) {
        return year == null ? null : (Integer) year.value();
    }

    private Years.@Nullable Year yearOf(int from, int to) {
        var year = years.lastIn(from, to);
        return year == null || year.isPeriod() ? null : year;
    }

    /** One kind and unit; things counted with the same noun, or the second without one. */
    private boolean isAlike(Measure a, Measure b) {
        if (a.kind() != b.kind() || !Objects.equals(a.unit(), b.unit())) {
            return isUnitOnce(a, b);
        }
        boolean noun = text.isWord(a.end()) && !text.has(a.end(), JOINS) && !text.has(a.end(), THEN);
        if (a.kind() != Kind.BARE
                || !noun
                || !text.isWord(b.end())
                || text.has(b.end(), THEN)
                || text.has(b.end(), NOW)) {
            return true;
        }
        return words.isSame(a.end(), b.end()) || words.strange(b.end(), b.end() + 1) == 0;
    }

    /** "52 per cent, a year ago it was 37.5": the unit is printed once. */
    private boolean isUnitOnce(Measure a, Measure b) {
        boolean alone =
                a.kind() != Kind.BARE && a.kind() != Kind.MONEY && b.kind() == Kind.BARE && !text.isWord(b.end());
        var each = a.kind() == Kind.MONEY_PER && b.kind() == Kind.MONEY ? a.unit() : null;
        return alone || each != null && b.unit() != null && each.startsWith(b.unit());
    }

    /** "Six more than last year": by how many, not how many. */
    private boolean isDifference(Measure a, Measure b) {
        return Figures.has(text, a.end(), Math.min(text.size(), b.end() + 2), MORE)
                && !(a.isLevel() && isBound(b, a.end()));
    }

    /** "8.2 %, which is lower than the 11.9 % of 2021": the second number follows "more than" or "less than". */
    private boolean isBound(Measure b, int from) {
        int word = text.before(b.start(), MORE, SIDE);
        return word >= from && words.strange(word, b.start()) == 0;
    }

    private boolean isLimited(Measure a, Measure b, int left, int right) {
        boolean apart = text.isSign(a.start() - 1, ":–—,(");
        return !apart && Figures.has(text, Math.max(left, a.start() - 2), a.start(), NO_LEVEL)
                || Figures.has(text, a.end(), b.start(), AIMED)
                || Figures.has(text, b.end(), Math.min(right, b.end() + 2), PLAN);
    }

    /** Where the second part begins: a sign or a word that joins, or a word of time directly behind the first number and its noun. */
    private int split(int from, int to) {
        if (!isWhole(from, to)) {
            return Text.NONE;
        }
        for (int at = from; at < Math.min(to, from + WITHIN); at++) {
            boolean sign = text.isSign(at, ",;–—(") && years.of(at + 1) == null
                    || text.isSign(at, ",;–—") && years.of(at + 1) != null;
            if (words.isYearBehind(at, to)) {
                continue;
            }
            if (sign
                    || text.has(at, JOINS)
                    || text.has(at, CONTRAST)
                    || at <= from + NOUN && text.has(at, NOW) && at > from - 1 && !isSign(at, to)) {
                return at;
            }
        }
        return Text.NONE;
    }

    /** Whether a sign still comes, so that the word of time belongs to the first number. */
    private boolean isSign(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ",;–—(")) {
                return true;
            }
        }
        return false;
    }

    /** Behind the words that follow the second number; a number of years or months may be among them. */
    private int behindSecond(Measure b) {
        int last = Math.min(text.sentenceEnd(text.sentence(b.start())), b.end() + BEHIND);
        int at = b.end();
        while (at < last && !text.isSign(at, ",;.:(")) {
            var year = years.of(at);
            at = year == null ? at + 1 : year.end(); // the stop of an abbreviated word for "year" is no end
        }
        return Math.min(at, Math.max(last, b.end()));
    }

    private boolean has(int from, int to, ConceptSet concepts) {
        return Figures.has(text, from, to, concepts);
    }
}
