package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Two levels of one thing in two clauses: "was 47 days, is 29 days", "91 % in 2019, reached 96 % in 2024", "6.1 (2021), while in 2017 it
 * was 4.7", "41.8 % (2021: 34.2 %)". The second clause must bring no thing of its own: beside years and verbs one further word at most.
 */
final class ChangeClauses {

    private static final ConceptSet WAS = ConceptSet.named("change-was");
    private static final ConceptSet PAST = ConceptSet.named("change-was", "level-past");
    private static final ConceptSet IS = ConceptSet.named("change-became", "change-is", "change-turned", "level-now");
    private static final ConceptSet MOVES = ConceptSet.named("moves", "change-reach");
    private static final ConceptSet RISES = ConceptSet.named("moves");
    private static final ConceptSet REACH = ConceptSet.named("change-reach", "change-turned", "change-became");
    private static final ConceptSet TO = ConceptSet.named("change-to");
    private static final ConceptSet EARLIER = ConceptSet.named("change-before", "ago");
    private static final ConceptSet AFTER = ConceptSet.named("compared-with", "whereas");
    private static final ConceptSet PLAN = ConceptSet.named("plan-noun");
    private static final ConceptSet BASE = ConceptSet.named("plan-noun", "change-before");
    private static final ConceptSet BOUND = ConceptSet.named("at-least", "at-most", "aim");
    private static final ConceptSet NOW = ConceptSet.named("this-year-now");
    private static final int LEFT = 9;
    private static final int NEAR = 5;
    private static final int STRANGE = 1;

    /**
     * What was found.
     *
     * @param turned whether the earlier level stands second
     * @param first the year of the first level
     * @param second the year of the second level
     * @param end the token behind numbers and years
     */
    record Found(
            boolean turned,
            @Nullable Integer first,
            @Nullable Integer second,
            int end) {}

    private final Text text;
    private final Years years;
    private final ClauseWords words;

    ChangeClauses(Page page, ClauseWords words) {
        this.text = page.text();
        this.years = page.years();
        this.words = words;
    }

    /** What two numbers in two clauses say; null where they are no levels of one thing. */
    @Nullable
    Found of(Measure a, Measure b, int left, int right) {
        if (!isAlike(a, b)) {
            return null;
        }
        int split = split(a.end(), b.start());
        boolean dash = split != Text.NONE && a.kind() == Kind.BARE && text.isSign(split, '-');
        if (split == Text.NONE || dash || isBound(a) || isShare(a, b)) {
            return null;
        }
        int strange = words.strange(split, b.start(), left);
        boolean counted = a.kind() == Kind.BARE || a.kind() == Kind.MONEY;
        boolean opening = isOpening(a);
        if (strange > (counted ? 0 : opening ? STRANGE + 4 : STRANGE)) {
            return null;
        }
        boolean bracket = text.isSign(split, '(');
        var yearA = year(a, Math.max(left, a.start() - LEFT), split);
        var yearB = years.lastIn(split, b.start());
        int end = b.end();
        if (yearB == null) {
            yearB = behind(b, right);
            end = yearB == null ? end : yearB.end();
        }
        if (bracket && text.isSign(end, ')')) {
            end++;
        }
        var now = years.ofText();
        boolean moved = has(Math.max(left, a.start() - LEFT), split, RISES);
        boolean earlierB = yearB != null
                && (yearA != null
                        ? yearB.value() < yearA.value()
                        : now != null && yearB.value() < now || moved && has(split, b.start(), WAS));
        boolean laterB = yearB != null && yearA != null && yearA.value() < yearB.value();
        int was = first(split, b.start(), PAST);
        boolean earlier = has(split, b.start(), EARLIER)
                || was != Text.NONE && has(b.end(), Math.min(right, b.end() + 3), EARLIER);
        boolean bare = a.kind() == Kind.BARE;
        var moment = has(split, b.start(), NOW) ? now : null;
        boolean turned = (earlierB || earlier)
                && (moved
                        || has(split, b.start(), AFTER)
                        || earlierB && yearA == null && was == Text.NONE && strange == 0);
        boolean direct = was == split + 1
                && text.has(was, WAS)
                && yearA == null
                && yearB == null
                && !isReached(split, b.start())
                && (isReached(left, a.start()) || text.isSign(split, '('));
        if (turned && (!bare || yearB != null || moved) || direct) {
            return found(true, yearA, yearB, now(Math.max(left, a.start() - LEFT), a.start()), null, end);
        }
        if (bracket || has(left, b.start(), AFTER) && !opening) {
            return null;
        }
        boolean told = has(Math.max(left, a.start() - NEAR), a.start(), WAS)
                || has(a.end(), split, EARLIER)
                || has(a.end(), Math.min(split, a.end() + 2), PAST);
        boolean becomes =
                has(split, b.start(), IS) || isReached(split, b.start()) || laterB && has(split, b.start(), PAST);
        becomes |= laterB && strange == 0 && (words.strange(split, b.start()) > 0 || isElliptic(yearB, b));
        boolean behind = (told || yearA != null && yearB == null && isPast(yearA)) && isMovedBehind(b, right);
        becomes |= behind;
        becomes &= a.kind() != Kind.MONEY
                || has(split, b.start(), RISES)
                || told && (has(split, b.start(), IS) || has(split, b.start(), REACH) || isMovedBehind(b, right))
                || laterB && words.strange(split, b.start()) > 0;
        boolean known = laterB || yearA != null && yearB == null && isPast(yearA) || told && !bare;
        if (becomes
                && known
                && !earlierB
                && !earlier
                && (!bare || laterB || moment != null || behind || isReached(split, b.start()))) {
            return found(false, yearA, yearB, null, moment, end);
        }
        return null;
    }

    /** "Having been 4.5 % in 2019, the vacancy rate reached": the first clause has no thing of its own, so the second may name it. */
    private boolean isOpening(Measure a) {
        int first = text.sentenceStart(text.sentence(a.start()));
        return a.start() - first <= LEFT && has(first, a.start(), PAST) && words.strange(first, a.start()) == 0;
    }

    /** "72 % of the plan", "94.8 % of the year before" are parts of something, not levels of one thing. */
    private boolean isShare(Measure a, Measure b) {
        return a.kind() == Kind.PERCENT && (text.has(a.end(), PLAN) || text.has(b.end(), BASE));
    }

    /** "at least 5 %" is what is aimed at; "do" and the like say both "to" and "at most". */
    private boolean isBound(Measure a) {
        int word = text.before(a.start(), BOUND, 4);
        return word != Text.NONE && !text.has(word, TO);
    }

    private static Found found(
            boolean turned,
            Years.@Nullable Year a,
            Years.@Nullable Year b,
            @Nullable Integer nowA,
            @Nullable Integer nowB,
            int end) {
        var first = a == null ? nowA : (Integer) a.value();
        var second = b == null ? nowB : (Integer) b.value();
        return new Found(turned, first, second, end);
    }

    private @Nullable Integer now(int from, int to) {
        return has(from, to, NOW) ? years.ofText() : null;
    }

    /** The same unit; numbers without one with the same noun. */
    private boolean isAlike(Measure a, Measure b) {
        if (a.kind() != b.kind() || !java.util.Objects.equals(a.unit(), b.unit())) {
            return false;
        }
        if (a.kind() != Kind.BARE) {
            return true;
        }
        if (!text.isWord(b.end()) || !text.isWord(a.end())) {
            return true;
        }
        return words.isSame(a.end(), b.end());
    }

    /** The first sign that parts the two; NONE where none does or a sentence ends between. */
    private int split(int from, int to) {
        int split = Text.NONE;
        for (int at = from; at < to; at++) {
            if (text.gap(at) == Gap.PARAGRAPH || text.gap(at) == Gap.LINE || text.isSign(at, "|•")) {
                return Text.NONE;
            }
            if (split == Text.NONE && (text.isSign(at, ",;–—") || text.isSign(at, '(') && years.of(at + 1) == null)) {
                split = at;
            } else if (split == Text.NONE && text.isSign(at, '(') && !closes(at, to)) {
                split = at;
            } else if (split == Text.NONE && text.isSign(at, ')')) {
                split = at; // the first number stands in a bracket
            } else if (split == Text.NONE
                    && (text.has(at, AFTER) && !words.isYearBehind(at, to)
                            || text.isSign(at, '-') && !text.glued(at))) {
                split = at;
            }
        }
        return split;
    }

    private boolean closes(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ')')) {
                return true;
            }
        }
        return false;
    }

    /** A verb of moving or reaching; where the number follows "to" a verb of moving. */
    boolean isReached(int from, int to) {
        return has(from, to, REACH) || has(from, to, MOVES) && has(from, to, TO);
    }

    /** "In 2019 there were 148 posts, in 2024 203": the second clause has a year in front and no verb. */
    private boolean isElliptic(Years.@Nullable Year year, Measure b) {
        return year != null && year.end() <= b.start() && words.strange(year.end(), b.start()) == 0;
    }

    /** "Wurden auf 3,9 Mio. Euro gesenkt": the verb of moving stands behind the number, "to" before it. */
    private boolean isMovedBehind(Measure b, int right) {
        int to = text.before(b.start(), TO, NEAR);
        return to != Text.NONE && has(b.end(), Math.min(right, b.end() + NEAR), RISES);
    }

    private Years.@Nullable Year year(Measure a, int left, int split) {
        var behind = years.firstIn(a.end(), split + 1);
        if (behind == null && text.isSign(split, "(,")) {
            behind = years.of(split + 1) != null && text.isSign(split, '(') ? null : behind;
        }
        var year = behind != null ? behind : years.lastIn(left, a.start());
        return year == null || year.isPeriod() ? null : year;
    }

    private Years.@Nullable Year behind(Measure b, int right) {
        for (int at = b.end(); at < Math.min(right, b.end() + NEAR); at++) {
            var year = years.of(at);
            if (year != null) {
                return year.isPeriod() ? null : year;
            }
            if (text.isSign(at, ";.,)") || text.isNumber(at)) {
                return null;
            }
        }
        return null;
    }

    private boolean isPast(Years.Year year) {
        var now = years.ofText();
        return now == null || year.value() < now;
    }

    private boolean has(int from, int to, ConceptSet concepts) {
        return Figures.has(text, from, to, concepts);
    }

    private int first(int from, int to, ConceptSet concepts) {
        for (int at = from; at < to; at++) {
            if (text.has(at, concepts)) {
                return at;
            }
        }
        return Text.NONE;
    }
}
