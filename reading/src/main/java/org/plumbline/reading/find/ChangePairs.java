package org.plumbline.reading.find;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Two levels side by side, without a verb: each with its own year ("2019: 11; 2024: 29", "62.4 in 2020, 80.1 in 2022"), the earlier one in a
 * bracket ("9 (previous year: 14)"), or compared with it ("1.9 % against 2.6 % a year ago").
 */
final class ChangePairs {

    private static final ConceptSet COMPARED = ConceptSet.named("compared-with", "whereas");
    private static final ConceptSet EARLIER = ConceptSet.named("change-before", "ago");
    private static final ConceptSet THEN = ConceptSet.named("change-before", "ago", "time-then");
    private static final ConceptSet MOVES = ConceptSet.named("moves");
    private static final ConceptSet MORE = ConceptSet.named("over", "less-than", "compared-with");
    private static final ConceptSet AND = ConceptSet.named("list-and");
    private static final ConceptSet PART = ConceptSet.named("plan-noun");
    private static final ConceptSet YEAR_WORD = ConceptSet.named(
            "year-word",
            "by-horizon",
            "for-horizon",
            "date-year",
            "date-year-after",
            "date-month",
            "filler",
            "nearly",
            "over");
    private static final int SIDE = 4;
    private static final int NOUN = 2;
    private static final int WHOLE = 8;

    private final Text text;
    private final Years years;
    private final ClauseWords words;

    ChangePairs(Page page, ClauseWords words) {
        this.text = page.text();
        this.years = page.years();
        this.words = words;
    }

    /** What two numbers side by side say; null where they are no levels of one thing. */
    ChangeClauses.@Nullable Found of(Measure a, Measure b, int left, int right) {
        boolean money = a.kind() == Kind.MONEY_PER
                && b.kind() == Kind.MONEY; // "an average of 214 hryvnias in 2021, 263 in 2023"
        boolean alike = a.kind() == b.kind() && Objects.equals(a.unit(), b.unit());
        if (!alike && !money || isApart(a.end(), b.start())) {
            return null;
        }
        if (text.has(a.end(), PART) || text.has(b.end(), PART)) {
            return null;
        }
        var bracket = bracket(a, b, left, right);
        if (bracket != null) {
            return bracket;
        }
        var both = bothInBracket(a, b, left, right);
        if (both != null) {
            return both;
        }
        var more = moreThan(a, b, left, right);
        if (more != null) {
            return more;
        }
        var compared = compared(a, b);
        return compared == null ? labelled(a, b, left, right) : compared;
    }

    private boolean isApart(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.gap(at) == Gap.PARAGRAPH || text.gap(at) == Gap.LINE || text.isSign(at, "|•?!")) {
                return true;
            }
        }
        return false;
    }

    /** Behind a number its noun and what it is a part of, then a bracket that holds a year or "previous year" and the other number only. */
    private ChangeClauses.@Nullable Found bracket(Measure a, Measure b, int left, int right) {
        int open = a.end();
        while (open < a.end() + WHOLE && text.isWord(open) && years.of(open) == null) {
            open++;
        }
        if (!text.isSign(open, '(') || open >= b.start()) {
            return null;
        }
        int close = b.end();
        while (close < Math.min(right, b.end() + NOUN) && text.isWord(close) && years.of(close) == null) {
            close++;
        }
        var year = years.of(close);
        if (year != null && year.start() <= close && open + 1 == b.start()) {
            close = year.end();
        } else {
            year = years.firstIn(open + 1, b.start());
        }
        if (!text.isSign(close, ')')) {
            return null;
        }
        var own = years.lastIn(left, a.start());
        boolean moved = !a.isLevel() || Figures.has(text, left, a.start(), MOVES);
        boolean told = moved && Figures.has(text, open + 1, b.start(), THEN);
        if (!told && (year == null || year.isPeriod() || own != null && own.value() <= year.value())) {
            return null;
        }
        var now = years.ofText();
        boolean later = year != null && own == null && now != null && year.value() > now;
        if (later || words.strange(open + 1, b.start()) > 0) {
            return null;
        }
        return new ChangeClauses.Found(
                true,
                own == null || own.isPeriod() ? null : (Integer) own.value(),
                year == null ? null : (Integer) year.value(),
                close + 1);
    }

    /** "Edged down (1,412; year ending June 2023: 1,437)": behind a verb of moving both stand in one bracket, the earlier one second. */
    private ChangeClauses.@Nullable Found bothInBracket(Measure a, Measure b, int left, int right) {
        int close = b.end();
        while (close < Math.min(right, b.end() + NOUN) && text.isWord(close)) {
            close++;
        }
        boolean bracket = text.isSign(a.start() - 1, '(') && text.isSign(close, ')');
        int from = text.isWord(a.end()) ? a.end() + 1 : a.end();
        if (!bracket
                || !text.isSign(from, ",;")
                || !Figures.has(text, left, a.start(), MOVES)
                || words.strange(from, b.start()) > 1) {
            return null;
        }
        var year = years.lastIn(from, b.start());
        if (year == null && !Figures.has(text, from, b.start(), THEN)) {
            return null;
        }
        return new ChangeClauses.Found(true, null, year == null ? null : (Integer) year.value(), close + 1);
    }

    /** "4,310 requests, more than in 2021 (3,870)": a year or "the year before" stands directly before the bracket. */
    private ChangeClauses.@Nullable Found moreThan(Measure a, Measure b, int left, int right) {
        int open = b.start() - 1;
        int close = b.end();
        while (close < Math.min(right, b.end() + NOUN) && text.isWord(close)) {
            close++;
        }
        if (!text.isSign(open, '(') || !text.isSign(close, ')')) {
            return null;
        }
        boolean other = a.kind() == Kind.BARE
                && text.isWord(a.end())
                && text.isWord(b.end())
                && !text.has(a.end(), MORE)
                && !words.isSame(a.end(), b.end());
        if (other) {
            return null;
        }
        int word = text.next(a.end(), open, MORE);
        boolean apart = a.isLevel() || word > a.end() + NOUN || word != Text.NONE && text.isSign(word - 1, ",–—;");
        if (word == Text.NONE || !apart) {
            return null;
        }
        var year = years.lastIn(word, open);
        boolean known = year != null && !year.isPeriod() && year.end() >= open - 1;
        if (!known && text.before(open, THEN, SIDE) == Text.NONE) {
            return null;
        }
        var own = years.lastIn(left, word);
        var later = own == null || own.isPeriod() ? null : (Integer) own.value();
        var earlier = known && year != null ? (Integer) year.value() : null;
        boolean wrong = later != null && earlier != null && later <= earlier;
        return wrong ? null : new ChangeClauses.Found(true, later, earlier, close + 1);
    }

    /** "against B a year earlier": at most a noun before the word of comparing, nothing behind it but the number. */
    private ChangeClauses.@Nullable Found compared(Measure a, Measure b) {
        int nouns = 0;
        int word = Text.NONE;
        for (int at = a.end(); at < b.start() && word == Text.NONE; at++) {
            if (text.has(at, COMPARED)) {
                word = at;
            } else if (text.isWord(at)) {
                nouns++;
            }
        }
        if (word == Text.NONE || nouns > NOUN || words.strange(word, b.start()) > 0) {
            return null;
        }
        int last = Math.min(text.sentenceEnd(text.sentence(b.start())), b.end() + SIDE);
        for (int at = b.end(); at < last; at++) {
            if (text.isSign(at, ",;.:()")) {
                return null;
            }
            int end = text.at(at, EARLIER);
            if (end != Text.NONE) {
                return new ChangeClauses.Found(true, null, null, end);
            }
        }
        return null;
    }

    /** Both numbers have their year on the same side, the earlier one first, and no further word stands between. */
    private ChangeClauses.@Nullable Found labelled(Measure a, Measure b, int left, int right) {
        var beforeA = before(a, left);
        var beforeB = before(b, a.end());
        if (beforeA != null && beforeB != null) {
            boolean parted = isParted(a, b, a.end(), beforeB.start());
            return parted && isDated(beforeA, beforeB)
                    ? new ChangeClauses.Found(isEarlier(beforeB, beforeA), beforeA.value(), beforeB.value(), b.end())
                    : null;
        }
        var behindA = behind(a, b.start());
        var behindB = behind(b, right);
        if (behindA == null || behindB == null || !isParted(a, b, behindA.end(), b.start())) {
            return null;
        }
        int end = text.isSign(behindB.end(), ')') ? behindB.end() + 1 : behindB.end();
        return isDated(behindA, behindB)
                ? new ChangeClauses.Found(isEarlier(behindB, behindA), behindA.value(), behindB.value(), end)
                : null;
    }

    private static boolean isDated(Years.Year one, Years.Year two) {
        return isEarlier(one, two) || isEarlier(two, one);
    }

    private static boolean isEarlier(Years.Year one, Years.Year two) {
        return !one.isPeriod() && !two.isPeriod() && one.value() < two.value();
    }

    /** A comma or semicolon between, and beside it only the noun that both count. */
    private boolean isParted(Measure a, Measure b, int from, int to) {
        boolean sign = false;
        for (int at = from; at < to; at++) {
            sign |= text.isSign(at, ",;/") || text.has(at, AND) && (a.isLevel() || text.isSign(at - 1, ')'));
            boolean noun = at == a.end() && (a.kind() != Kind.BARE || words.isSame(at, b.end()));
            if (text.isWord(at) && !noun && !text.has(at, YEAR_WORD) && words.strange(at, at + 1) > 0) {
                return false;
            }
        }
        return sign;
    }

    private Years.@Nullable Year before(Measure one, int from) {
        for (int at = one.start() - 1; at >= Math.max(from, one.start() - SIDE); at--) {
            var year = years.of(at);
            if (year != null) {
                return year.start() >= from ? year : null;
            }
            if (!text.isSign(at, ":=–—-.,") && !text.has(at, YEAR_WORD)) {
                return null;
            }
        }
        return null;
    }

    private Years.@Nullable Year behind(Measure one, int to) {
        int words = 0;
        for (int at = one.end(); at < Math.min(to, one.end() + SIDE); at++) {
            var year = years.of(at);
            if (year != null) {
                return year.end() <= to ? year : null;
            }
            boolean known = text.isSign(at, '(') || text.has(at, YEAR_WORD);
            words += known ? 0 : 1;
            if (!known && (!text.isWord(at) || words > 1)) {
                return null;
            }
        }
        return null;
    }
}
