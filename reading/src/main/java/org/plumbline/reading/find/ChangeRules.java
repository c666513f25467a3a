package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The ways in which two numbers are said to be the levels of one thing, earlier and later. */
final class ChangeRules {

    private static final ConceptSet FROM = ConceptSet.named("change-from");
    private static final ConceptSet TO = ConceptSet.named("change-to");
    private static final ConceptSet STRONG_FROM = ConceptSet.named("change-from-strong");
    private static final ConceptSet STRONG_TO = ConceptSet.named("change-to-strong");
    private static final ConceptSet MOVES = ConceptSet.named("moves");
    private static final ConceptSet WAS = ConceptSet.named("change-was");
    private static final ConceptSet BECAME = ConceptSet.named("change-became");
    private static final ConceptSet TURNED = ConceptSet.named("change-turned");
    private static final ConceptSet REACH = ConceptSet.named("change-reach");
    private static final ConceptSet THEN = ConceptSet.named("time-then", "change-before", "ago");
    private static final ConceptSet NOW = ConceptSet.named("level-now", "time-now");
    private static final ConceptSet BEFORE = ConceptSet.named("change-before");
    private static final ConceptSet COMPARED = ConceptSet.named("compared-with");
    private static final ConceptSet UP_FROM = ConceptSet.named("up-from");
    private static final ConceptSet FILLER =
            ConceptSet.named("filler", "nearly", "over", "less-than", "level-now", "number-minus", "change-epithet");
    private static final ConceptSet OUGHT = ConceptSet.named("modal");
    private static final ConceptSet BOUNDS = ConceptSet.named("less-than", "over", "at-least");
    private static final BigDecimal WITHIN = BigDecimal.valueOf(20);
    private static final int FORM = 4;
    private static final int NOUN = 9;
    private static final int FAR = 18;

    private final Text text;
    private final Years years;
    private final LevelDates dates;
    private final ChangeAims aims;
    private final WordByWord wordByWord;

    ChangeRules(Page page, ChangeAims aims) {
        this.text = page.text();
        this.years = page.years();
        this.dates = new LevelDates(page);
        this.aims = aims;
        this.wordByWord = new WordByWord(text, years, dates);
    }

    /** The rule by which the two are a change; null where none says so. */
    @Nullable
    String rule(Measure a, Measure b, int left, int right, boolean carried) {
        if (hasArrow(a, b)) {
            return "change.arrow";
        }
        int fromA = word(a.start(), FROM, left);
        int toA = word(a.start(), TO, left);
        int fromB = word(b.start(), FROM, a.end());
        int toB = word(b.start(), TO, a.end());
        boolean near = isNear(a, b);
        if (isAimedFrom(a, b)) {
            return null;
        }
        boolean same = a.kind() == b.kind();
        if (fromA != Text.NONE && toB != Text.NONE && near && !isWithin(a, b)) {
            boolean strong = text.has(toB, STRONG_TO);
            boolean fall = same && level(a) && a.value().compareTo(b.value()) > 0;
            strong |= text.has(fromA, STRONG_FROM) && level(b);
            if (strong || fall || carried || moves(left, right) || dates.behind(a) != null && dates.behind(b) != null) {
                return "change.from-to";
            }
        }
        boolean bare = a.kind() == Kind.BARE && !text.isWord(b.end()) && isDirect(a, b.start());
        if (fromA != Text.NONE && same && (level(a) || bare) && near && word(b.start(), TURNED, a.end()) != Text.NONE) {
            return "change.from-to";
        }
        if (fromA != Text.NONE && same && near && wordByWord.isFromTo(a, b, fromA > left, fromB != Text.NONE)) {
            return "change.from-to";
        }
        if (fromA != Text.NONE && level(a) && near && dates.behind(a) != null && isReachedNow(a, b)) {
            return "change.from-to";
        }
        if (toB != Text.NONE && same && near && text.has(toB, STRONG_TO) && dates.isEarlierBehind(a, b)) {
            return "change.from-to";
        }
        if (toB != Text.NONE && same && near && isBracketOfThen(a) && moves(left, right)) {
            return "change.from-to";
        }
        boolean listed = text.has(b.start() - 1, STRONG_TO) && text.isSign(a.start() - 1, ":(–—");
        if (toB == a.end() && same && (listed || isBracketed(a, b) && moves(left, a.start()))) {
            return "change.from-to";
        }
        boolean aimed = aims.isAimed(a, b, left);
        boolean one = isOneUnit(a, b, same);
        int up = text.before(b.start(), UP_FROM, FORM);
        boolean worded = fromB != Text.NONE || up != Text.NONE && text.has(up, BOUNDS);
        if (worded && up >= a.end() && one && near && isDirect(a, up) && !aimed) {
            return "change.up-from";
        }
        if (one && near && !aimed && isUpFrom(a, b)) {
            return "change.up-from";
        }
        if (toA != Text.NONE && fromB != Text.NONE && near && isDirect(a, fromB) && one) {
            boolean told = text.has(toA, STRONG_TO) && a.kind() != Kind.BARE;
            if (carried || moves(left, a.end()) || told || moves(a.end(), fromB)) {
                return "change.to-from";
            }
        }
        if (toA != Text.NONE
                && same
                && near
                && before(b, a.end())
                && (text.has(toA, STRONG_TO) || moves(left, a.start()))) {
            return "change.before";
        }
        if (dates.isEarlierYear(a, b)) {
            if (fromA != Text.NONE && years.firstIn(a.end(), b.start()) != years.lastIn(a.end(), b.start())) {
                return "change.from-to";
            }
            if (toA != Text.NONE && same && text.has(toA, STRONG_TO)) {
                return "change.before";
            }
        }
        if (same && text.isSign(a.start() - 1, '(') && isDirect(a, b.start()) && dates.isEarlierBehind(a, b)) {
            return "change.bracket";
        }
        return null;
    }

    /** Whether a form ends at the number, perhaps with "nearly" or "the level of" between; where it begins. */
    private int word(int number, ConceptSet concepts, int from) {
        int at = number;
        for (int step = 0; step < 4 && at > from; step++) {
            int word = text.before(at, concepts, FORM);
            if (word != Text.NONE && word >= from && !isInBound(at, word)) {
                return word;
            }
            int filler = text.before(at, FILLER, FORM);
            if (filler == Text.NONE && text.glued(at) && at > from) {
                filler = at - 1;
            }
            if (filler == Text.NONE || filler < from) {
                return Text.NONE;
            }
            at = filler;
        }
        return Text.NONE;
    }

    /** "Lebih dari 80 %", "más del 80 %": there the word for "from" belongs to "more than". */
    private boolean isInBound(int end, int word) {
        int bound = text.before(end, BOUNDS, FORM);
        return bound != Text.NONE && bound < word;
    }

    /** No full stop, no semicolon and not many words between. */
    private boolean isNear(Measure a, Measure b) {
        int words = 0;
        for (int at = a.end(); at < b.start(); at++) {
            if (text.isSign(at, ";:") || text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
            if (text.isWord(at) && years.of(at) == null) {
                words++;
            }
        }
        return words <= (a.kind() == b.kind() && level(a) ? FAR : NOUN + 2);
    }

    /** "Within three years to 6,800", where the word for "from" stands in "within": so many years, and so many things. */
    private static boolean isWithin(Measure a, Measure b) {
        return a.kind() == Kind.DURATION
                && b.kind() == Kind.BARE
                && b.value().compareTo(a.value().multiply(WITHIN)) > 0;
    }

    /**
     * "Fell 17 cases", without "to", or "18,000 tons short against the last harvest": a verb of moving directly before a number, or what it is
     * compared with directly behind, says by how much.
     */
    boolean isByHowMuch(Measure one) {
        boolean noun = one.kind() == Kind.BARE && text.isWord(one.end());
        if (text.has(one.end(), COMPARED) || noun && text.has(one.end() + 1, COMPARED)) {
            return true;
        }
        int verb = text.before(one.start(), MOVES, FORM);
        return verb != Text.NONE && word(one.start(), TO, verb) == Text.NONE && !text.has(verb, TO);
    }

    /** Only a noun, a year, a dash or a bracket between. */
    private boolean isDirect(Measure a, int from) {
        int words = 0;
        for (int at = a.end(); at < from; at++) {
            if (text.isWord(at) && years.of(at) == null) {
                words++;
            }
        }
        return words <= NOUN - 3;
    }

    /** "Cut to six weeks from nine": the unit may be printed once. */
    private boolean isOneUnit(Measure a, Measure b, boolean same) {
        boolean alone = b.kind() == Kind.BARE && a.kind() != Kind.POINTS && !text.isWord(b.end());
        return same || a.kind() == Kind.BARE || alone;
    }

    /** "Grew against the year before (41.6 %) to 42.1 %", "compared with 2019 (47 fires) their number fell to 29". */
    private boolean isBracketOfThen(Measure a) {
        int open = a.start() - 1;
        int close = text.isWord(a.end()) ? a.end() + 1 : a.end();
        if (!text.isSign(open, '(') || !text.isSign(close, ')')) {
            return false;
        }
        var year = years.of(open - 1);
        boolean compared = year != null && last(Math.max(0, year.start() - FORM), year.start(), COMPARED) != Text.NONE;
        return compared || text.before(open, THEN, FORM) != Text.NONE;
    }

    /** "Halved (38 to 19)". */
    private boolean isBracketed(Measure a, Measure b) {
        return text.isSign(a.start() - 1, '(') && text.isSign(b.end(), ')');
    }

    /** "From 1,850 in 2015, has now reached 3,120": the second number follows a verb of reaching and a word for now. */
    private boolean isReachedNow(Measure a, Measure b) {
        return word(b.start(), REACH, a.end()) != Text.NONE && Figures.has(text, a.end(), b.start(), NOW);
    }

    private boolean moves(int from, int to) {
        return Figures.has(text, from, to, MOVES);
    }

    /** "from 42.6 m, which must be brought under 40 m": what is aimed at, and where it starts. */
    boolean isAimedFrom(Measure a, Measure b) {
        return text.before(b.start(), BOUNDS, FORM) != Text.NONE && Figures.has(text, a.end(), b.start(), OUGHT);
    }

    private static boolean level(Measure one) {
        return one.kind() != Kind.BARE && one.kind() != Kind.DURATION;
    }

    /** "72 %, up from the 49 % of August": a verb of moving and "from" a few words before the second number. */
    private boolean isUpFrom(Measure a, Measure b) {
        int from = last(Math.max(a.end(), b.start() - FORM - 1), b.start(), FROM);
        int verb = from == Text.NONE ? Text.NONE : text.before(from, MOVES, FORM);
        verb = verb == Text.NONE && from != Text.NONE ? last(a.end(), Math.min(from, a.end() + FORM), MOVES) : verb;
        return verb != Text.NONE && verb >= a.end() && text.isSign(verb - 1, ",(;–—-");
    }

    private boolean before(Measure b, int from) {
        int compared = last(Math.max(from, b.start() - 4), b.start(), COMPARED);
        return compared != Text.NONE || word(b.start(), BEFORE, from) != Text.NONE;
    }

    private boolean hasArrow(Measure a, Measure b) {
        int words = 0;
        boolean arrow = false;
        for (int at = a.end(); at < b.start(); at++) {
            boolean drawn = text.isSign(at, '>') && text.isSign(at - 1, "-–—=>") && text.glued(at);
            arrow |= drawn || text.isSign(at, "→⇒➔➜⟶➝");
            if (text.isWord(at) && years.of(at) == null) {
                words++;
            }
        }
        return arrow && words <= 4 && !text.isSign(a.start() - 1, '/') && !text.isSign(b.end(), '/');
    }

    /** "was A, became B", "formerly A, now B", "once A, in 2024 it reached B". */
    boolean isWasBecame(Measure a, Measure b, int left) {
        int was = last(Math.max(left, a.start() - 6), a.start(), WAS);
        int behind = last(a.end(), Math.min(b.start(), a.end() + 2), WAS);
        if (was == Text.NONE && (behind == Text.NONE || a.kind() != b.kind())) {
            return false;
        }
        int became = last(Math.max(a.end(), b.start() - 7), b.start(), BECAME);
        if (became == Text.NONE) {
            return false;
        }
        for (int at = a.end(); at < b.start(); at++) {
            if (text.isSign(at, '.') || text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
        }
        return true;
    }

    int last(int from, int to, ConceptSet concepts) {
        for (int at = to - 1; at >= from; at--) {
            if (text.has(at, concepts)) {
                return at;
            }
        }
        return Text.NONE;
    }
}
