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

/** Levels: those to be reached and those measured (reading-records.md, "target" and "observation"). */
final class LevelFinder implements Finder {

    @Override
    public void find(Page page) {
        new Search(page).all();
    }

    private static final class Search {

        private static final ConceptSet MEASURED = ConceptSet.named("met", "exceeded", "over", "less-than", "at-least");
        /** Words for numbers that a rule names: a quorum, a surcharge. */
        private static final ConceptSet THRESHOLD = ConceptSet.named("threshold");

        private static final ConceptSet THIS_YEAR = ConceptSet.named("this-year");

        private static final ConceptSet DENIAL = ConceptSet.named("denial");

        private static final int LEFT = 40;
        private static final int RIGHT = 22;
        private static final int NAME = 9;
        private static final int YEAR_BEHIND = 7;
        private static final int RATIO_WITHIN = 12;

        private final Page page;
        private final Text text;
        private final Years years;
        private final AimScopes scopes;
        private final Standing standing;
        private final Comparators comparators;
        private final List<Measure> figures;
        private final LevelRanges ranges;
        private final LevelStretches stretch;
        private final AimJudge judge;
        private final LevelKinds kinds;
        private final LevelYears levelYears;
        private final TargetRules rules;
        private final List<Draft> ratios;

        private int sentence = -1;
        private Standing.Sense before = Standing.Sense.OPEN;
        private @Nullable Integer yearBefore;
        private @Nullable String nameBefore;
        private int targets;
        /** Where the part of the sentence begins in which no level was found yet. */
        private int segment;

        Search(Page page) {
            this.page = page;
            this.text = page.text();
            this.years = page.years();
            this.scopes = page.aims();
            this.standing = new Standing(page);
            this.comparators = new Comparators(text);
            this.figures = page.figures();
            this.ranges = new LevelRanges(page, figures);
            this.kinds = new LevelKinds(page);
            this.stretch = new LevelStretches(text);
            this.judge = new AimJudge(page);
            this.levelYears = new LevelYears(page);
            this.rules = new TargetRules(page);
            this.ratios = page.drafts().stream()
                    .filter(one -> one.type() == RecordType.RATIO)
                    .sorted(java.util.Comparator.comparingInt(Draft::start))
                    .toList();
        }

        void all() {
            int ratio = 0;
            for (int at = 0; at < figures.size(); at++) {
                var one = figures.get(at);
                while (ratio < ratios.size() && ratios.get(ratio).end() + RATIO_WITHIN < one.start()) {
                    ratio++;
                }
                int here = text.sentence(one.start());
                if (here != sentence) {
                    sentence = here;
                    before = Standing.Sense.OPEN;
                    yearBefore = null;
                    nameBefore = null;
                    targets = 0;
                    segment = text.sentenceStart(sentence);
                    judge.sentence(sentence, one.start());
                    yearBefore = judge.year();
                }
                if (page.isClaimed(one.number().start())) {
                    segment = one.end();
                }
                if (page.isClaimed(one.number().start()) || isOfRatio(one, ratio)) {
                    continue;
                }
                var high = ranges.range(at);
                look(one, high, at);
                if (high != null) {
                    at++;
                }
            }
        }

        /** Part of the words of a ratio: "20 of 34 targets reached over 50 %". */
        private boolean isOfRatio(Measure one, int first) {
            boolean half = one.kind() == Kind.PERCENT
                    && (one.value().compareTo(BigDecimal.valueOf(50)) == 0
                            || one.value().compareTo(BigDecimal.valueOf(100)) == 0)
                    && text.before(one.start(), MEASURED, 4) != Text.NONE;
            for (int at = first; at < ratios.size() && ratios.get(at).start() < one.end(); at++) {
                var ratio = ratios.get(at);
                boolean inside = ratio.start() <= one.start() && one.end() <= ratio.end();
                if (inside || half && text.sentence(ratio.start()) == text.sentence(one.start())) {
                    return true;
                }
            }
            return false;
        }

        private void look(Measure one, @Nullable Measure high, int at) {
            int start = text.sentenceStart(sentence);
            int end = text.sentenceEnd(sentence);
            var last = high == null ? one : high;
            int next = at + (high == null ? 1 : 2);
            int left = Math.max(start, one.start() - LEFT);
            if (at > 0) {
                left = Math.max(left, Math.min(figures.get(at - 1).end(), one.start()));
            }
            int cell = stretch.cell(left, one.start());
            if (cell > left) {
                left = cell;
                before = Standing.Sense.OPEN;
                yearBefore = null;
                nameBefore = null;
            }
            int right = stretch.cellEnd(last.end(), Math.min(end, last.end() + RIGHT));
            if (next < figures.size()) {
                right = Math.max(last.end(), Math.min(right, figures.get(next).start()));
            }
            int wide = Math.max(Math.min(left, Math.max(start, one.start() - LEFT)), Math.min(left, segment));
            for (int sign = one.start() - 1; sign >= wide; sign--) {
                if (text.isSign(sign, ";|")) {
                    wide = Math.min(left, sign + 1);
                    break;
                }
            }
            var verdict = standing.of(one, wide, stretch.cut(last.end(), right));
            if (Figures.has(text, left, one.start(), DENIAL)) {
                claim(one, high);
                return;
            }
            if (verdict.sense() == Standing.Sense.HYPOTHETICAL
                    || Figures.has(text, Math.max(left, one.start() - 5), one.start(), THRESHOLD)) {
                return;
            }
            var comparison = comparators.of(one.start(), last.end(), left, right);
            boolean bounded = comparison.said() && comparison.sign().endsWith("=");
            if (verdict.sense() == Standing.Sense.OPEN
                    && bounded
                    && standing.isInfinitiveBehind(last.end(), stretch.cut(last.end(), right))) {
                verdict = new Standing.Verdict(Standing.Sense.AIMED, true, "modal-behind");
            }
            var near = levelYears.year(one, last, wide, right);
            boolean aimed = judge.isAimed(last, verdict, near, comparison, before, right);
            if (!stretch.isAside(left, one.start())) {
                before = aimed ? Standing.Sense.AIMED : verdict.near() ? Standing.Sense.MEASURED : before;
            }
            if (aimed && rules.isTarget(last, verdict, comparison, left, near, targets == 0)) {
                target(one, high, comparison, near, left, verdict);
                segment = last.end();
            } else if (stretch.isQuoted(one.start(), last.end())
                    || Manners.isWhole(one) && verdict.sense() != Standing.Sense.MEASURED && !comparison.said()) {
                claim(one, high);
            } else if (!aimed && kinds.isLevel(last) || kinds.isPerHead(one) || kinds.isRate(one, last)) {
                observation(one, high, near, left, comparison);
                segment = last.end();
            }
        }

        private void target(
                Measure one,
                @Nullable Measure high,
                Comparators.Comparison comparison,
                Years.@Nullable Year near,
                int left,
                Standing.Verdict verdict) {
            var last = high == null ? one : high;
            var year = near != null && !levelYears.isBase(near)
                    ? (Integer) near.value()
                    : yearBefore != null ? yearBefore : scopes.year(sentence);
            if (year == null && Figures.has(text, left, one.start(), THIS_YEAR)) {
                year = years.ofText();
            }
            yearBefore = year;
            int start = LevelNames.start(text, comparison.start(), left, NAME);
            int end = end(last, comparison, near);
            var draft = Draft.of(RecordType.TARGET, start, end)
                    .with("subject", name(start, comparison.start(), last.end()))
                    .with("comparator", comparison.sign())
                    .with("value", ranges.low(one, high))
                    .with("unit", unit(one, last))
                    .with("year", year)
                    .with("valueHigh", high == null ? one.high() : high.value())
                    .because(verdict.word().isEmpty() ? "heading" : verdict.word());
            if (comparison.said()) {
                draft.because("comparator");
            }
            page.add(draft.by(verdict.near() ? "target.words" : "target.scope", verdict.near() ? 0.85 : 0.75));
            claim(one, high);
            targets++;
        }

        private void observation(
                Measure one,
                @Nullable Measure high,
                Years.@Nullable Year near,
                int left,
                Comparators.Comparison comparison) {
            var last = high == null ? one : high;
            int start = LevelNames.start(text, one.start(), left, NAME);
            int end = end(last, new Comparators.Comparison("=", one.start(), last.end(), false), near);
            page.add(Draft.of(RecordType.OBSERVATION, start, end)
                    .with("indicator", name(start, comparison.start(), last.end()))
                    .with("value", high == null ? LevelValues.of(text, one) : ranges.low(one, high))
                    .with("unit", unit(one, last))
                    .with("year", near == null || near.isPeriod() ? null : (Integer) near.value())
                    .because(last.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .by("observation.level", 0.85));
            claim(one, high);
        }

        private void claim(Measure one, @Nullable Measure high) {
            page.claim(one.number().start());
            if (high != null) {
                page.claim(high.number().start());
            }
        }

        private @Nullable Object unit(Measure one, Measure last) {
            var unit = last.unit() != null ? last.unit() : one.unit();
            return unit != null ? unit : LevelNames.behind(text, last.end(), last.end() + 2);
        }

        private @Nullable String name(int from, int number, int end) {
            var before = LevelNames.before(text, years, from, number);
            if (before != null) {
                nameBefore = before;
                return before;
            }
            var behind = LevelNames.behind(text, end, text.sentenceEnd(sentence));
            return behind != null ? behind : nameBefore;
        }

        /** Behind the number, its comparator, its noun and a year that belongs to it. */
        private int end(Measure last, Comparators.Comparison comparison, Years.@Nullable Year near) {
            int end = LevelNames.end(page, Math.max(last.end(), comparison.end()), text.sentenceEnd(sentence));
            if (near != null && near.start() >= last.end() && near.end() > end && near.start() - end <= YEAR_BEHIND) {
                end = near.end();
            }
            return text.isSign(end, ')') && near != null && near.end() == end ? end + 1 : end;
        }
    }
}
