package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Levels: those to be reached and those measured (reading-records.md, "target" and "observation"). */
final class LevelFinder implements Finder {

    @Override
    public void find(Page page) {
        new Search(page).all();
    }

    private static final class Search {

        private static final ConceptSet RANGE_FROM = ConceptSet.named("range-from");
        private static final ConceptSet RANGE_TO = ConceptSet.named("range-to");
        private static final ConceptSet PER_HEAD = ConceptSet.named("per-head");
        private static final ConceptSet MEASURED = ConceptSet.named("met", "exceeded", "over", "less-than", "at-least");
        private static final ConceptSet TARGET_NOUN = ConceptSet.named("target-noun");
        private static final ConceptSet NAMED = ConceptSet.named("aim-heading");
        private static final ConceptSet BY = ConceptSet.named("by-horizon");
        private static final Concept MAGNITUDE = Concept.named("magnitude");
        private static final ConceptSet MOVES = ConceptSet.named("moves", "exceed");
        private static final ConceptSet UP_FROM = ConceptSet.named("up-from");
        private static final ConceptSet DURATION = ConceptSet.named("duration-unit");
        private static final Concept RATE_BASE = Concept.named("rate-base");
        private static final Concept THIS_YEAR = Concept.named("this-year");
        private static final ConceptSet REACH = ConceptSet.named("change-to", "exceed");

        private static final int LEFT = 40;
        private static final int RIGHT = 22;
        private static final int NAME = 9;
        private static final int YEAR_BEHIND = 7;
        private static final int RATIO_WITHIN = 12;
        private static final int PER_HEAD_WITHIN = 12;

        private final Page page;
        private final Text text;
        private final Years years;
        private final AimScopes scopes;
        private final Standing standing;
        private final Comparators comparators;
        private final List<Measure> figures;
        private final List<Draft> ratios;

        private int sentence = -1;
        private Standing.Sense before = Standing.Sense.OPEN;
        private @Nullable Integer yearBefore;
        private int targets;

        Search(Page page) {
            this.page = page;
            this.text = page.text();
            this.years = page.years();
            this.scopes = page.aims();
            this.standing = new Standing(page);
            this.comparators = new Comparators(text);
            this.figures = Figures.of(page);
            this.ratios = page.drafts().stream()
                    .filter(one -> one.type() == RecordType.RATIO)
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
                    targets = 0;
                }
                if (page.isClaimed(one.number().start()) || one.kind() == Kind.DURATION || isOfRatio(one, ratio)) {
                    continue;
                }
                var high = range(at);
                look(one, high, at);
                if (high != null) {
                    at++;
                }
            }
        }

        /** Part of the words of a ratio: "20 of 34 targets reached over 50 %". */
        private boolean isOfRatio(Measure one, int first) {
            for (int at = first; at < ratios.size() && ratios.get(at).start() < one.end(); at++) {
                var ratio = ratios.get(at);
                if (ratio.start() <= one.start() && one.end() <= ratio.end()) {
                    return true;
                }
                boolean half = one.kind() == Kind.PERCENT
                        && (one.value().compareTo(BigDecimal.valueOf(50)) == 0
                                || one.value().compareTo(BigDecimal.valueOf(100)) == 0);
                if (half && one.start() >= ratio.start() && text.sentence(ratio.start()) == text.sentence(one.start())) {
                    return text.before(one.start(), MEASURED, 4) != Text.NONE;
                }
            }
            return false;
        }

        /** "between 25 % and 30 %", "31 to 35 %": the second number is the high end; null where there is no range. */
        private @Nullable Measure range(int at) {
            if (at + 1 >= figures.size()) {
                return null;
            }
            var low = figures.get(at);
            var high = figures.get(at + 1);
            if (page.isClaimed(high.number().start())
                    || !Figures.agree(low, high)
                    || low.value().compareTo(high.value()) >= 0 && !high.number().scaled()
                    || text.at(low.end(), RANGE_TO) != high.start() && !filled(low, high)) {
                return null;
            }
            boolean from = text.before(low.start(), RANGE_FROM, 3) != Text.NONE;
            boolean bare = low.kind() == Kind.BARE && high.isLevel() && !text.has(low.end(), ConceptSet.named("of-and"));
            return from || bare && !isAnd(low.end()) ? high : null;
        }

        /** In "from 12 to 15 million" the low end is millions, too. */
        private BigDecimal low(Measure low, @Nullable Measure high) {
            var value = low.value();
            if (high == null || low.number().scaled() || !high.number().scaled() || low.kind() != Kind.BARE) {
                return value;
            }
            int at = high.number().digitsEnd();
            while (at < high.number().end()) {
                var form = text.form(at, MAGNITUDE);
                if (form == null) {
                    break;
                }
                value = value.multiply(BigDecimal.valueOf(form.value()));
                at = text.at(at, MAGNITUDE);
            }
            return value;
        }

        private boolean filled(Measure low, Measure high) {
            int to = text.at(low.end(), RANGE_TO);
            return to != Text.NONE && high.start() - to == 0;
        }

        private boolean isAnd(int at) {
            return text.has(at, Concept.named("number-link")) || text.has(at, Concept.named("and"));
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
            int right = Math.min(end, last.end() + RIGHT);
            if (next < figures.size()) {
                right = Math.max(last.end(), Math.min(right, figures.get(next).start()));
            }
            var verdict = standing.of(one, left, cut(last.end(), right));
            if (verdict.sense() == Standing.Sense.HYPOTHETICAL) {
                return;
            }
            var comparison = comparators.of(one.start(), last.end(), left, right);
            boolean bounded = comparison.said() && comparison.sign().endsWith("=");
            if (verdict.sense() == Standing.Sense.OPEN && bounded && standing.isInfinitiveBehind(last.end(), cut(last.end(), right))) {
                verdict = new Standing.Verdict(Standing.Sense.AIMED, true, "modal-behind");
            }
            var near = year(one, last, left, right);
            boolean aimed = isAimed(verdict, near, comparison);
            if (!isAside(left, one.start())) {
                before = aimed ? Standing.Sense.AIMED : verdict.near() ? Standing.Sense.MEASURED : before;
            }
            if (Figures.isDenied(text, one.start())) {
                return;
            }
            if (aimed && isTarget(last, verdict, comparison, left, near)) {
                target(one, high, comparison, near, left, verdict);
            } else if (!aimed && isLevel(last) || isPerHead(one) || isRate(one, last)) {
                observation(one, high, near, left, comparison);
            }
        }

        /** In brackets, or behind "up from". */
        private boolean isAside(int left, int start) {
            for (int at = start - 1; at >= left; at--) {
                if (text.isSign(at, ')')) {
                    return false;
                }
                if (text.isSign(at, '(')) {
                    return true;
                }
            }
            return text.before(start, UP_FROM, 4) != Text.NONE;
        }

        private int cut(int from, int to) {
            for (int at = from; at < to; at++) {
                if (text.isSign(at, ",;()|") || text.gap(at) == Gap.PARAGRAPH) {
                    return at;
                }
            }
            return to;
        }

        private boolean isAimed(Standing.Verdict verdict, Years.@Nullable Year near, Comparators.Comparison comparison) {
            if (verdict.word().equals("is") && comparison.said() && before == Standing.Sense.AIMED) {
                return true;
            }
            if (text.before(comparison.start(), UP_FROM, 4) != Text.NONE) {
                return false;
            }
            if (verdict.sense() != Standing.Sense.OPEN) {
                return verdict.sense() == Standing.Sense.AIMED;
            }
            var now = years.ofText();
            if (near != null && now != null && near.value() != now && !near.isPeriod()) {
                return near.value() > now;
            }
            return before == Standing.Sense.AIMED || before == Standing.Sense.OPEN && scopes.holds(sentence);
        }

        /** Counts and money are targets only where the words say so: "at least 600 jobs by 2027", "the target of 548 million". */
        private boolean isTarget(
                Measure one, Standing.Verdict verdict, Comparators.Comparison comparison, int left, Years.@Nullable Year near) {
            if (one.kind() != Kind.BARE && one.kind() != Kind.MONEY) {
                return true;
            }
            boolean bare = one.kind() == Kind.BARE;
            boolean noun = !bare || text.isWord(one.end()) && text.gap(one.end()) == Gap.BLANK;
            if (bare && (text.has(one.end(), TARGET_NOUN) || !one.number().isWhole())) {
                return false;
            }
            if (bare && text.has(one.end(), RANGE_TO)) {
                return false;
            }
            boolean ruled = verdict.word().startsWith("modal");
            if (comparison.said() && !(bare && ruled && comparison.sign().equals(">"))) {
                return true;
            }
            if (!noun) {
                return false;
            }
            boolean named = has(Math.max(left, one.start() - 4), one.start(), NAMED);
            boolean reach = text.before(one.start(), REACH, 4) != Text.NONE && verdict.near() && has(left, one.start(), MOVES);
            var now = years.ofText();
            boolean due = near != null && (now == null || near.value() > now || verdict.word().equals("aim") && near.value() == now) && text.before(near.start(), BY, 5) != Text.NONE && bare && verdict.near();
            return named && !bare
                    || reach
                    || due
                    || scopes.holds(sentence) && targets == 0 && bare && !verdict.word().equals("modal");
        }

        private boolean has(int from, int to, ConceptSet concepts) {
            for (int at = from; at < to; at++) {
                if (text.has(at, concepts)) {
                    return true;
                }
            }
            return false;
        }

        /** A level by its unit; "a square metre" and money for each year are none. */
        private boolean isLevel(Measure one) {
            boolean article = one.number().words() && one.value().compareTo(BigDecimal.ONE) == 0;
            return one.isLevel() && !article && !(one.kind() == Kind.MONEY_PER && isPerTimeOnly(one));
        }

        private boolean isPerTimeOnly(Measure one) {
            var unit = one.unit();
            return unit != null && unit.indexOf('/') == unit.lastIndexOf('/') && text.has(one.end() - 1, DURATION);
        }

        /** Money for each person, household and the like, by the words before it. */
        private boolean isPerHead(Measure one) {
            if (one.kind() != Kind.MONEY && one.kind() != Kind.MONEY_PER) {
                return false;
            }
            for (int at = one.start() - 1; at >= Math.max(text.sentenceStart(sentence), one.start() - PER_HEAD_WITHIN); at--) {
                if (text.isSign(at, ",;:.()|")) {
                    return false;
                }
                if (text.has(at, PER_HEAD)) {
                    return true;
                }
            }
            return false;
        }

        /** "68 persons per km2", "41 per thousand". */
        private boolean isRate(Measure one, Measure last) {
            if (one.kind() != Kind.BARE) {
                return false;
            }
            for (int at = last.end(); at < last.end() + 4; at++) {
                int base = text.at(at, RATE_BASE);
                if (base != Text.NONE) {
                    return isBase(base);
                }
                if (!text.isWord(at)) {
                    return false;
                }
            }
            return false;
        }

        /** A round number, one thing or a unit, of which so many are counted. */
        private boolean isBase(int at) {
            if (text.has(at, text.packs().concepts("unit-"))) {
                return true;
            }
            var number = page.numbers().startingAt(at);
            var measure = number == null ? null : page.measures().ofNumberAt(at);
            boolean counted = measure != null && (measure.kind() == Kind.BARE || measure.kind() == Kind.PHYSICAL);
            return counted && (!number.words() || number.value().compareTo(BigDecimal.valueOf(100)) >= 0);
        }

        /** The year beside a number: behind it, or else before it in its part of the sentence. */
        private Years.@Nullable Year year(Measure one, Measure last, int left, int right) {
            int words = 0;
            for (int at = last.end(); at < Math.min(right, last.end() + RIGHT); at++) {
                var year = years.of(at);
                if (year != null) {
                    return year;
                }
                if (text.isSign(at, ')') || text.isSign(at, '(') && !isClosed(at, right)) {
                    break;
                }
                if (text.isSign(at, ";") || text.isSign(at, ",") && words > 0 || text.isSign(at, '(') && years.of(at + 1) == null && words > 0) {
                    break;
                }
                words++;
                if (words > YEAR_BEHIND * 2) {
                    break;
                }
            }
            return years.lastIn(left, one.start());
        }

        /** Whether a bracket closes before the next number; otherwise its year is that number's. */
        private boolean isClosed(int from, int to) {
            for (int at = from; at < to; at++) {
                if (text.isSign(at, ')')) {
                    return true;
                }
            }
            return false;
        }

        private void target(
                Measure one,
                @Nullable Measure high,
                Comparators.Comparison comparison,
                Years.@Nullable Year near,
                int left,
                Standing.Verdict verdict) {
            var last = high == null ? one : high;
            var year = near != null ? (Integer) near.value() : yearBefore != null ? yearBefore : scopes.year(sentence);
            if (year == null && has(left, one.start(), ConceptSet.of(THIS_YEAR))) {
                year = years.ofText();
            }
            yearBefore = year;
            int start = Names.start(text, comparison.start(), left, NAME);
            int end = end(last, comparison, near);
            var draft = Draft.of(RecordType.TARGET, start, end)
                    .with("subject", name(start, comparison.start(), last.end()))
                    .with("comparator", comparison.sign())
                    .with("value", low(one, high))
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
                Measure one, @Nullable Measure high, Years.@Nullable Year near, int left, Comparators.Comparison comparison) {
            var last = high == null ? one : high;
            int start = Names.start(text, one.start(), left, NAME);
            int end = end(last, new Comparators.Comparison("=", one.start(), last.end(), false), near);
            page.add(Draft.of(RecordType.OBSERVATION, start, end)
                    .with("indicator", name(start, comparison.start(), last.end()))
                    .with("value", low(one, high))
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
            return unit != null ? unit : Names.behind(text, last.end(), last.end() + 2);
        }

        private @Nullable String name(int from, int number, int end) {
            var before = Names.before(text, years, from, number);
            return before != null ? before : Names.behind(text, end, text.sentenceEnd(sentence));
        }

        /** Behind the number, its comparator, its noun and a year that belongs to it. */
        private int end(Measure last, Comparators.Comparison comparison, Years.@Nullable Year near) {
            int end = Names.end(page, Math.max(last.end(), comparison.end()), text.sentenceEnd(sentence));
            if (near != null && near.start() >= last.end() && near.end() > end && near.start() - end <= YEAR_BEHIND) {
                end = near.end();
            }
            return text.isSign(end, ')') && near != null && near.end() == end ? end + 1 : end;
        }
    }
}
