package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** From one level to another (reading-records.md, "change"). */
final class ChangeFinder implements Finder {

    @Override
    public void find(Page page) {
        var figures = Figures.of(page);
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

        private static final ConceptSet FROM = ConceptSet.named("change-from");
        private static final ConceptSet TO = ConceptSet.named("change-to");
        private static final ConceptSet STRONG_TO = ConceptSet.named("change-to-strong");
        private static final ConceptSet MOVES = ConceptSet.named("moves");
        private static final ConceptSet WAS = ConceptSet.named("change-was");
        private static final ConceptSet BECAME = ConceptSet.named("change-became");
        private static final ConceptSet BEFORE = ConceptSet.named("change-before");
        private static final ConceptSet COMPARED = ConceptSet.named("compared-with");
        private static final ConceptSet UP_FROM = ConceptSet.named("up-from");
        private static final ConceptSet FILLER = ConceptSet.named("filler", "nearly", "over", "less-than");
        private static final ConceptSet MODAL = ConceptSet.named("modal", "modal-weak", "aim");

        private static final int FORM = 4;
        private static final int BETWEEN = 20;
        private static final int NOUN = 9;
        private static final int LEFT = 25;
        private static final int RIGHT = 8;
        private static final int NAME = 12;
        private static final int HEADER = 10;

        private final Page page;
        private final Text text;
        private final Years years;

        Search(Page page) {
            this.page = page;
            this.text = page.text();
            this.years = page.years();
        }

        boolean pair(List<Measure> figures, int first, int second) {
            var a = figures.get(first);
            var b = figures.get(second);
            if (text.sentence(a.start()) != text.sentence(b.start())
                    || b.start() - a.end() > BETWEEN
                    || page.isTaken(a.number().start(), a.number().end())
                    || page.isTaken(b.number().start(), b.number().end())
                    || page.isClaimed(a.number().start())
                    || !Figures.agree(a, b)
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
            var rule = rule(a, b, left, right);
            if (rule == null || Figures.isDenied(text, a.start())) {
                return false;
            }
            boolean turned = rule.startsWith("change.to-from") || rule.equals("change.up-from") || rule.equals("change.before");
            add(a, b, turned, rule, left, right);
            return true;
        }

        /** A number between the two that only says by how much, or per how many. */
        private boolean isAside(Measure a, Measure middle, Measure b) {
            return middle.end() <= b.start()
                    && (text.isSign(middle.start() - 1, '(') && text.isSign(middle.end(), ')')
                            || text.before(middle.start(), ConceptSet.named("per", "rate-base"), 2) != Text.NONE);
        }

        private int left(List<Measure> figures, int first) {
            int start = figures.get(first).start();
            int from = Math.max(text.sentenceStart(text.sentence(start)), start - LEFT);
            int last = first - 1;
            while (last >= 0 && figures.get(last).kind() == Kind.DURATION && figures.get(last).start() > from) {
                last--;
            }
            return last < 0 ? from : Math.max(from, Math.min(figures.get(last).end(), start));
        }

        private int right(List<Measure> figures, int second) {
            var b = figures.get(second);
            int to = Math.min(text.sentenceEnd(text.sentence(b.start())), b.end() + RIGHT);
            return second + 1 == figures.size() ? to : Math.max(b.end(), Math.min(to, figures.get(second + 1).start()));
        }

        private @Nullable String rule(Measure a, Measure b, int left, int right) {
            if (hasArrow(a, b)) {
                return "change.arrow";
            }
            int fromA = word(a.start(), FROM, left);
            int toA = word(a.start(), TO, left);
            int fromB = word(b.start(), FROM, a.end());
            int toB = word(b.start(), TO, a.end());
            boolean near = isNear(a, b);
            if (fromA != Text.NONE && toB != Text.NONE && near) {
                boolean strong = text.has(toB, STRONG_TO);
                if (strong || moves(left, right) || yearBehind(a) != null && yearBehind(b) != null) {
                    return "change.from-to";
                }
            }
            boolean same = a.kind() == b.kind();
            boolean aimed = page.aims().holds(text.sentence(a.start())) || aims(left, b.start());
            if (fromB != Text.NONE && same && near && isDirect(a, fromB) && !aimed && text.before(b.start(), UP_FROM, FORM) != Text.NONE) {
                return "change.up-from";
            }
            if (toA != Text.NONE && fromB != Text.NONE && near && isDirect(a, fromB) && (same || a.kind() == Kind.BARE)) {
                if (moves(left, a.end()) || text.has(toA, STRONG_TO) || moves(a.end(), fromB)) {
                    return "change.to-from";
                }
            }
            if (toA != Text.NONE && same && near && before(b, a.end()) && (text.has(toA, STRONG_TO) || moves(left, a.start()))) {
                return "change.before";
            }
            if (isEarlierYear(a, b)) {
                if (fromA != Text.NONE && years.firstIn(a.end(), b.start()) != years.lastIn(a.end(), b.start())) {
                    return "change.from-to";
                }
                if (toA != Text.NONE && same && text.has(toA, STRONG_TO)) {
                    return "change.before";
                }
            }
            if (same && text.isSign(a.start() - 1, '(') && yearBehind(a) != null && yearBehind(b) != null && isDirect(a, b.start())
                    && yearBehind(a).value() < yearBehind(b).value()) {
                return "change.bracket";
            }
            if (wasBecame(a, b, left)) {
                return "change.was-became";
            }
            return null;
        }

        /** Whether a form ends at the number, perhaps with "nearly" or "the level of" between; where it begins. */
        private int word(int number, ConceptSet concepts, int from) {
            int at = number;
            for (int step = 0; step < 4 && at > from; step++) {
                int word = text.before(at, concepts, FORM);
                if (word != Text.NONE && word >= from) {
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
            return words <= NOUN + 2;
        }

        /** A comma and a year stand between the two, the year at the second. */
        private boolean isEarlierYear(Measure a, Measure b) {
            var year = years.lastIn(a.end(), b.start());
            if (year == null || b.start() - year.end() > 4) {
                return false;
            }
            for (int at = Math.max(a.end(), year.start() - 4); at < year.start(); at++) {
                if (text.isSign(at, ',')) {
                    return true;
                }
            }
            return false;
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

        private boolean moves(int from, int to) {
            return has(from, to, MOVES);
        }

        private boolean aims(int from, int to) {
            return has(from, to, MODAL);
        }

        private boolean has(int from, int to, ConceptSet concepts) {
            for (int at = from; at < to; at++) {
                if (text.has(at, concepts)) {
                    return true;
                }
            }
            return false;
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
            return arrow && words <= 4;
        }

        /** "was A, became B", "formerly A, now B", "once A, in 2024 it reached B". */
        private boolean wasBecame(Measure a, Measure b, int left) {
            int was = last(Math.max(left, a.start() - 6), a.start(), WAS);
            if (was == Text.NONE) {
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

        private int last(int from, int to, ConceptSet concepts) {
            for (int at = to - 1; at >= from; at--) {
                if (text.has(at, concepts)) {
                    return at;
                }
            }
            return Text.NONE;
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

        /** The year directly behind a number: in brackets, with "in" or alone. */
        private Years.@Nullable Year yearBehind(Measure one) {
            int sentence = text.sentenceEnd(text.sentence(one.start()));
            for (int at = one.end(); at < Math.min(sentence, one.end() + 7); at++) {
                var year = years.of(at);
                if (year != null) {
                    return year.isPeriod() ? null : year;
                }
                if (text.isSign(at, ";.") || text.isNumber(at)) {
                    return null;
                }
            }
            return null;
        }

        private void add(Measure a, Measure b, boolean turned, String rule, int left, int right) {
            var behindA = years.firstIn(a.end(), b.start());
            var behindB = behind(b, right);
            var lastBetween = years.lastIn(a.end(), b.start());
            if (rule.equals("change.before") && behindA != null && behindA == lastBetween && isEarlierYear(a, b)) {
                behindA = null;
            }
            Integer first = behindA == null ? null : (Integer) behindA.value();
            Integer second = behindB == null ? null : (Integer) behindB.value();
            if (lastBetween != null && lastBetween != behindA) {
                second = second == null ? (Integer) lastBetween.value() : second;
            }
            int end = behindB == null ? b.end() : closed(behindB.end());
            var pair = behindB == null ? null : years.firstIn(behindB.end(), Math.min(right, behindB.end() + 4));
            if (pair != null && first == null && arrowBetween(behindB.end(), pair.start())) {
                first = behindB.value();
                second = pair.value();
                end = closed(pair.end());
            }
            var from = turned ? b : a;
            var to = turned ? a : b;
            var fromYear = turned ? second : first;
            var toYear = turned ? first : second;
            if (fromYear == null && rule.equals("change.was-became")) {
                var early = years.lastIn(left, a.start());
                fromYear = early == null ? null : (Integer) early.value();
            }
            if (fromYear == null) {
                var early = years.lastIn(left, a.start());
                boolean compared = early != null && last(Math.max(left, early.start() - 4), early.start(), COMPARED) != Text.NONE;
                fromYear = compared ? (Integer) early.value() : null;
            }
            if (fromYear == null && toYear == null) {
                var table = rule.equals("change.arrow") ? header(a.start()) : null;
                if (table != null) {
                    fromYear = table.first();
                    toYear = table.value();
                }
            }
            if (fromYear == null && toYear == null) {
                var late = years.lastIn(left, a.start());
                var early = late == null ? null : late.isPeriod() ? late : years.lastIn(left, late.start());
                if (late != null && early != null && early.first() < late.value()) {
                    fromYear = early.first();
                    toYear = late.value();
                }
            }
            int start = start(a, left);
            var draft = Draft.of(RecordType.CHANGE, start, end)
                    .with("indicator", Names.before(text, years, start, a.start()))
                    .with("from", from.value())
                    .with("to", to.value())
                    .with("fromYear", fromYear)
                    .with("toYear", toYear)
                    .because(rule.substring(rule.indexOf('.') + 1));
            if (fromYear != null || toYear != null) {
                draft.because("year");
            }
            page.add(draft.by(rule, 0.9));
            page.claim(a.number().start());
            page.claim(b.number().start());
        }

        /** The two years in the line above that heads a table or list of changes. */
        private Years.@Nullable Year header(int token) {
            int last = text.sentence(token);
            for (int sentence = last; sentence >= Math.max(0, last - HEADER); sentence--) {
                int from = text.sentenceStart(sentence);
                int to = Math.min(sentence == last ? token : text.sentenceEnd(sentence), from + LEFT);
                var late = years.lastIn(from, to);
                if (late != null && late.isPeriod()) {
                    return late;
                }
                var early = late == null ? null : years.lastIn(from, late.start());
                if (late != null && early != null && early.value() < late.value()) {
                    return new Years.Year(early.start(), late.end(), late.value(), early.value());
                }
            }
            return null;
        }

        private boolean arrowBetween(int from, int to) {
            for (int at = from; at < to; at++) {
                if (text.isSign(at, ">→⇒➔➜")) {
                    return true;
                }
            }
            return false;
        }

        private Years.@Nullable Year behind(Measure b, int right) {
            for (int at = b.end(); at < right; at++) {
                var year = years.of(at);
                if (year != null) {
                    return year;
                }
                boolean further = text.isSign(at, ";.,)") || text.isNumber(at);
                if (further) {
                    return null;
                }
            }
            return null;
        }

        private int closed(int end) {
            return text.isSign(end, ')') ? end + 1 : end;
        }

        private int start(Measure a, int left) {
            return Names.start(text, a.start(), left, NAME);
        }
    }
}
