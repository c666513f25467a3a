package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** From one level to another (reading-records.md, "change"). */
final class ChangeFinder implements Finder {

    @Override
    public void find(Page page) {
        var figures = page.figures();
        var search = new Search(page);
        for (int at = 0; at + 1 < figures.size(); at++) {
            if (search.pair(figures, at, at + 1)) {
                at++;
            } else if (at + 2 < figures.size() && search.pair(figures, at, at + 2)) {
                at += 2;
            }
        }
    }

    private static final class Search {

        private static final int BETWEEN = 30;
        private static final int LEFT = 25;
        private static final int RIGHT = 8;
        private static final int NAME = 12;

        private static final ConceptSet BY = ConceptSet.named("check-by");
        private static final ConceptSet MOVES = ConceptSet.named("moves");
        private static final ConceptSet RATES = ConceptSet.named("per", "rate-base");
        private static final ConceptSet VIA = ConceptSet.named("change-via");
        private static final ConceptSet FROM = ConceptSet.named("change-from");

        private static final ConceptSet AND = ConceptSet.named("list-and", "conjunction", "clause-start");
        private static final ConceptSet BE = ConceptSet.named("level-be", "change-is", "change-was");
        private static final int CARRIED = 10;

        private int told = Text.NONE;
        private final Page page;
        private final Text text;
        private final Years years;
        private final ChangeAims aims;
        private final ChangeUnits units;
        private final ChangeRules rules;
        private final ChangeYears changeYears;
        private final ClauseWords words;
        private final ChangeClauses clauses;
        private final ChangePairs pairs;
        private final ChangeTimes times;
        private final YearPairs yearPairs;

        Search(Page page) {
            this.page = page;
            this.text = page.text();
            this.years = page.years();
            this.aims = new ChangeAims(page);
            this.rules = new ChangeRules(page, aims);
            this.changeYears = new ChangeYears(page);
            this.words = new ClauseWords(page);
            this.units = new ChangeUnits(text, words);
            this.clauses = new ChangeClauses(page, words);
            this.pairs = new ChangePairs(page, words);
            this.times = new ChangeTimes(page, clauses, words);
            this.yearPairs = new YearPairs(page);
        }

        boolean pair(List<Measure> figures, int first, int second) {
            var a = figures.get(first);
            var b = figures.get(second);
            if (text.sentence(a.start()) != text.sentence(b.start())
                    || b.start() - a.end() > BETWEEN
                    || page.isTaken(a.number().start(), a.number().end())
                    || page.isTaken(b.number().start(), b.number().end())
                    || page.isClaimed(a.number().start())
                    || units.isBase(a)
                    || units.isBase(b)
                    || !Figures.agree(a, b) && !units.arePointsOnce(a, b)
                    || isPeriod(a, b)
                    || a.high() != null
                    || b.high() != null) {
                return false;
            }
            int left = left(figures, first);
            int right = right(figures, second);
            boolean between = second == first + 1 || isAside(a, figures.get(first + 1), b);
            if (!between) {
                return false;
            }
            var ofYears = yearPairs.of(a, b);
            if (ofYears != null && a.kind() == b.kind()) {
                add(
                        a,
                        b,
                        false,
                        "change.years",
                        left,
                        new ChangeYears.Pair(ofYears.from(), ofYears.to(), closed(Math.max(b.end(), ofYears.end()))));
                return true;
            }
            var rule = rules.rule(a, b, left, right, isCarried(a));
            if (rule == null && rules.isAimedFrom(a, b)) {
                if (text.before(a.start(), FROM, 3) != Text.NONE) {
                    page.claim(a.number().start());
                }
                return false;
            }
            if (rule == null) {
                return clauses(a, b, left, right);
            }
            boolean turned =
                    rule.startsWith("change.to-from") || rule.equals("change.up-from") || rule.equals("change.before");
            if (turned && !isJoined(a, b) && isOfNext(figures, second)) {
                return false;
            }
            add(a, b, turned, rule, left, changeYears.of(a, b, turned, rule, left, right));
            return true;
        }

        /** "Fell from 62 to 55, and the number of vans from 80 to 61": the verb of the pair before holds for this one. */
        private boolean isCarried(Measure a) {
            boolean near = told != Text.NONE && a.start() >= told && a.start() - told <= CARRIED;
            return near
                    && text.sentence(told - 1) == text.sentence(a.start())
                    && (Figures.has(text, told, a.start(), AND) || text.isSign(told, ",;"))
                    && !Figures.has(text, told, a.start(), BE)
                    && !text.isSign(a.start() - 1, "(:");
        }

        /** Two clauses, each with its level. */
        private boolean clauses(Measure a, Measure b, int left, int right) {
            int by = text.before(a.start(), BY, 2);
            boolean difference = by != Text.NONE && Figures.has(text, Math.max(left, by - RIGHT), by, MOVES);
            if (difference || units.isSpan(a, b) || rules.isByHowMuch(b)) {
                return false;
            }
            var found = aims.isAimed(a, b, left) ? null : told(a, b, left, right);
            if (found != null) {
                boolean turned = found.turned();
                var pair = new ChangeYears.Pair(
                        turned ? found.second() : found.first(), turned ? found.first() : found.second(), found.end());
                add(a, b, turned, turned ? "change.is-was" : "change.was-is", left, pair);
                return true;
            }
            boolean own = a.kind() == Kind.MONEY && words.strange(a.end(), b.start()) > 0;
            if (!own && rules.isWasBecame(a, b, left)) {
                var rule = "change.was-became";
                add(a, b, false, rule, left, changeYears.of(a, b, false, rule, left, right));
                return true;
            }
            return false;
        }

        private ChangeClauses.@Nullable Found told(Measure a, Measure b, int left, int right) {
            var found = clauses.of(a, b, left, right);
            found = found == null ? pairs.of(a, b, left, right) : found;
            return found == null ? times.of(a, b, left, right) : found;
        }

        /** "To 120 from 180": no comma between. */
        private boolean isJoined(Measure a, Measure b) {
            for (int at = a.end(); at < b.start(); at++) {
                if (text.isSign(at, ",;–—") || text.has(at, AND)) {
                    return false;
                }
            }
            return b.start() - a.end() <= 3;
        }

        /** Whether the second number is the first of the next pair: "at most 5 %, and the area grows from 11 % to 14 %". */
        private boolean isOfNext(List<Measure> figures, int second) {
            if (second + 1 >= figures.size()) {
                return false;
            }
            var b = figures.get(second);
            var c = figures.get(second + 1);
            return text.sentence(b.start()) == text.sentence(c.start())
                    && c.start() - b.end() <= BETWEEN
                    && Figures.agree(b, c)
                    && "change.from-to"
                            .equals(rules.rule(b, c, left(figures, second), right(figures, second + 1), false));
        }

        /** A number between the two that only says by how much, or per how many. */
        private boolean isAside(Measure a, Measure middle, Measure b) {
            return middle.end() <= b.start()
                    && (middle.kind() == Kind.DURATION && (a.kind() != Kind.DURATION || units.isSpan(a, middle))
                            || middle.kind() != a.kind() && isBy(middle)
                            || text.isSign(middle.start() - 1, '(') && text.isSign(middle.end(), ')')
                            || middle.kind() == a.kind() && text.before(middle.start(), VIA, 1) != Text.NONE
                            || text.before(middle.start(), RATES, 2) != Text.NONE);
        }

        /** "Down 5.4 points", "by 40 beds". */
        private boolean isBy(Measure one) {
            return text.before(one.start(), MOVES, 2) != Text.NONE || text.before(one.start(), BY, 2) != Text.NONE;
        }

        private int left(List<Measure> figures, int first) {
            int start = figures.get(first).start();
            int from = Math.max(text.sentenceStart(text.sentence(start)), start - LEFT);
            int last = first - 1;
            while (last >= 0
                    && isDifference(figures.get(last), figures.get(first))
                    && figures.get(last).start() > from) {
                last--;
            }
            return last < 0 ? from : Math.max(from, Math.min(figures.get(last).end(), start));
        }

        /** "within ten years", "by 9 points": a number before the two that is no level of the same thing. */
        private boolean isDifference(Measure one, Measure level) {
            return one.kind() == Kind.DURATION
                    || one.kind() == Kind.POINTS && level.kind() == Kind.PERCENT
                    || one.kind() != level.kind() && isBy(one)
                    || text.before(one.start(), BY, 2) != Text.NONE;
        }

        private int right(List<Measure> figures, int second) {
            var b = figures.get(second);
            int to = Math.min(text.sentenceEnd(text.sentence(b.start())), b.end() + RIGHT);
            int next = second + 1;
            if (next < figures.size() && units.isBase(figures.get(next))) {
                next++;
            }
            return next == figures.size()
                    ? to
                    : Math.max(b.end(), Math.min(to, figures.get(next).start()));
        }

        /** "from 2019 to 2023" is a period. */
        private boolean isPeriod(Measure a, Measure b) {
            return isYearlike(a) && isYearlike(b);
        }

        private boolean isYearlike(Measure one) {
            int year = one.value().signum() > 0 && one.value().compareTo(BigDecimal.valueOf(3000)) < 0
                    ? one.value().intValue()
                    : 0;
            return one.kind() == Kind.BARE
                    && year >= 1900
                    && year <= 2100
                    && one.number().end() == one.number().start() + 1
                    && text.end(one.number().start()) - text.start(one.number().start()) == 4;
        }

        private void add(Measure a, Measure b, boolean turned, String rule, int left, ChangeYears.Pair found) {
            var from = turned ? LevelValues.of(text, b) : LevelValues.before(text, a, b);
            var to = LevelValues.of(text, turned ? a : b);
            int start = start(a, left);
            var draft = Draft.of(RecordType.CHANGE, start, found.end())
                    .with("indicator", LevelNames.before(text, years, start, a.start()))
                    .with("from", from)
                    .with("to", to)
                    .with("fromYear", found.from())
                    .with("toYear", found.to())
                    .because(rule.substring(rule.indexOf('.') + 1));
            if (found.from() != null || found.to() != null) {
                draft.because("year");
            }
            page.add(draft.by(rule, 0.9));
            told = rule.endsWith("from-to") || rule.endsWith("to-from") ? found.end() : Text.NONE;
            page.claim(a.number().start());
            page.claim(b.number().start());
        }

        private int closed(int end) {
            return text.isSign(end, ')') ? end + 1 : end;
        }

        private int start(Measure a, int left) {
            return LevelNames.start(text, a.start(), left, NAME);
        }
    }
}
