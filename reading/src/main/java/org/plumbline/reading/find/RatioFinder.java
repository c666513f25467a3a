package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/**
 * So many of so many (reading-records.md, "ratio"). "17 of 21" and "17/21" say both numbers; "of 34 targets, 4 were exceeded, 3 met" says
 * the total once, and the parts that follow take it from there.
 */
final class RatioFinder implements Finder {

    private static final ConceptSet MORE = ConceptSet.named("over", "less-than");
    private static final ConceptSet COMPARED = ConceptSet.named("compared-with");
    private static final Concept OF_THEM = Concept.named("of-them");
    private static final Concept PART_MARK = Concept.named("part-mark");
    private static final Concept BELOW_THAT = Concept.named("below-that");
    private static final Concept VOTE = Concept.named("vote");
    private static final int LEAD = 5;
    private static final int NEAR = 2;
    private static final int FAR = 8;

    @Override
    public void find(Page page) {
        new Pass(page).run();
    }

    /** One pass over the numbers of a page, with the total that the parts that follow belong to. */
    private static final class Pass {

        private final Page page;
        private final Text text;
        private final Nouns nouns;
        private final Outcomes outcomes;
        private final List<Measure> all;
        private final Wholes wholes;
        private final Totals totals;
        private final RatioLevels levels;
        private final BitSet taken = new BitSet();
        private @Nullable Total total;
        private String last = "";

        Pass(Page page) {
            this.page = page;
            this.text = page.text();
            this.nouns = new Nouns(text);
            this.all = page.measures().all();
            this.outcomes = new Outcomes(text, page.measures());
            this.wholes = new Wholes(text, nouns, outcomes, all);
            this.totals = new Totals(text, nouns, outcomes, wholes);
            this.levels = new RatioLevels(text);
        }

        void run() {
            for (int at = 0; at < all.size(); at++) {
                var one = all.get(at);
                if (wholes.isPlain(one) && Wholes.isSingle(one)) {
                    single(one);
                }
                if (!wholes.isWhole(one)) {
                    continue;
                }
                int whole = wholes.wholeOf(at);
                if (whole > at && levels.areToFrom(one, all.get(whole))) {
                    at = whole;
                } else if (at + 1 < all.size() && levels.areFromTo(one, all.get(at + 1))) {
                    at++;
                } else if (whole > at) {
                    pair(one, all.get(whole));
                    earlier(at);
                    at = whole;
                } else if (!part(one, at)) {
                    total(one);
                }
            }
        }

        private void pair(Measure one, Measure whole) {
            int end = nouns.end(whole.end());
            int nounEnd = end == Text.NONE ? whole.end() : end;
            int between = nouns.end(one.end());
            boolean target = totals.isTarget(whole.end(), nounEnd)
                    || between != Text.NONE && totals.isTarget(one.end(), between)
                    || total != null
                            && total.isTarget()
                            && (total.n().compareTo(whole.value()) == 0
                                    || end == Text.NONE && total.sentence() == text.sentence(one.start()));
            var stems = nouns.stems(whole.end(), nounEnd);
            if (stems.isEmpty() && between != Text.NONE) {
                stems = nouns.stems(one.end(), Math.min(between, whole.start()));
            }
            total = new Total(whole.value(), stems, target, true, whole.start(), text.sentence(one.start()));
            add(one, whole.end(), nounEnd, "ratio.pair", 0.92);
        }

        /** "One was not met", where targets were counted just before. */
        private void single(Measure one) {
            var known = total;
            if (known == null || !known.isExplicit() || !known.isTarget() || !totals.isNear(known, one, NEAR)) {
                return;
            }
            int noun = nouns.end(one.end());
            boolean fits = noun == Text.NONE || known.isSame(nouns.stems(one.end(), noun));
            if (fits && outcomes.isAny(one, one.end())) {
                add(one, one.end(), noun == Text.NONE ? one.end() : noun, "ratio.single", 0.7);
            }
        }

        /** "Met 14 and exceeded 7 of 25 targets": the part before has the same total. */
        private void earlier(int at) {
            if (at == 0) {
                return;
            }
            var one = all.get(at - 1);
            var next = all.get(at);
            boolean beside = wholes.isWhole(one)
                    && next.start() - one.end() <= LEAD
                    && text.sentence(one.start()) == text.sentence(next.start())
                    && (nouns.end(one.end()) == Text.NONE || totals.isTarget(one.end(), nouns.end(one.end())))
                    && outcomes.isPredicateBefore(one.start())
                    && !taken.get(one.start());
            if (beside) {
                add(one, one.end(), one.end(), "ratio.part-before", 0.75);
            }
        }

        private void add(Measure one, int from, int least, String rule, double confidence) {
            var known = total;
            if (known == null) {
                return;
            }
            taken.set(one.start());
            page.claim(one.start());
            var outcome = outcomes.of(one, from, known.isTarget());
            boolean below = "over-half".equals(last) && text.has(from, BELOW_THAT);
            last = below ? "under-half" : outcome.what();
            page.add(Draft.of(RecordType.RATIO, one.start(), Math.max(least, from))
                    .reaching(outcome.start(), outcome.end())
                    .with("done", one.value())
                    .with("total", known.n())
                    .with("what", last)
                    .because(known.isTarget() ? "targets" : "things")
                    .by(rule, confidence));
        }

        /** A number that may be the total of others: "of the 48 projects", "34 targets:", or just the last things counted. */
        private void total(Measure one) {
            int end = nouns.end(one.end());
            int of = totals.ofBefore(one.start());
            boolean labelled = totals.isTotalLabel(one);
            boolean explicit = of != Text.NONE && totals.isHead(of) || totals.isSplit(one.end()) || labelled;
            boolean compared = text.before(one.start(), COMPARED, 3) != Text.NONE;
            if (end == Text.NONE && !explicit || compared || Manners.isBase(one, text)) {
                return;
            }
            int to = end == Text.NONE ? one.end() : end;
            var old = total;
            boolean keep = old != null
                    && old.isExplicit()
                    && !explicit
                    && totals.isNear(old, one, FAR)
                    && !totals.isTarget(one.end(), to);
            if (!keep && one.value().compareTo(BigDecimal.TWO) >= 0) {
                total = new Total(
                        one.value(),
                        nouns.stems(one.end(), to),
                        labelled || totals.isTarget(one.end(), to),
                        explicit,
                        one.start(),
                        text.sentence(one.start()));
            }
        }

        /** "Six more", but not "six over 50 %". */
        private boolean isDifference(Measure one) {
            int more = text.at(one.end(), MORE);
            return more != Text.NONE && !text.isNumber(more);
        }

        /** Reads a number as part of the total that was said before; false where it is none. */
        private boolean part(Measure one, int place) {
            var known = total;
            if (known == null
                    || one.value().compareTo(known.n()) > 0
                    || one.value().signum() == 0 && one.number().words()
                    || !known.isTarget() && (isDifference(one) || text.before(one.start(), COMPARED, 3) != Text.NONE)) {
                return false; // "six more than last year", "against 51 last year" are no part
            }
            int noun = nouns.end(one.end());
            int them = text.at(one.end(), OF_THEM);
            boolean same = noun != Text.NONE
                    && (known.isSame(nouns.stems(one.end(), noun))
                            || known.isTarget() && known.isExplicit() && totals.isTarget(one.end(), noun));
            boolean elliptic = noun == Text.NONE && nouns.isElliptic(one.end());
            boolean marked = isMarked(one.start());
            boolean head = noun != Text.NONE && isNewTotal(one, known, noun);
            if (head || marked && same && !known.isTarget()) {
                return false;
            }
            boolean inReach = totals.isNear(
                    known, one, known.isTarget() && (same || isRow(one)) ? FAR : known.isExplicit() ? NEAR : 1);
            if (!inReach || !(same || elliptic || them != Text.NONE)) {
                return false;
            }
            if (them != Text.NONE) {
                add(one, them, them, "ratio.of-them", 0.8);
                return true;
            }
            if (!known.isTarget() && isVote(one)) {
                return false;
            }
            boolean outcome = outcomes.isAny(one, one.end());
            boolean sure = known.isExplicit()
                    ? elliptic ? outcome || isVerbal(one) : same && (outcome || known.isTarget() || isVerbal(one, noun))
                    : known.isTarget() && outcome && one.value().compareTo(known.n()) < 0
                            || elliptic
                                    && (marked || isVerbalNear(one, known))
                                    && one.value().compareTo(known.n()) < 0;
            if (!sure) {
                return false;
            }
            add(one, one.end(), same ? noun : one.end(), "ratio.part", marked ? 0.85 : 0.8);
            return true;
        }

        /** "Of the thirteen milestones" behind "52 measures" begins anew. */
        private boolean isNewTotal(Measure one, Total known, int noun) {
            int of = totals.ofBefore(one.start());
            return of != Text.NONE && totals.isHead(of) && !known.isSame(nouns.stems(one.end(), noun));
        }

        /** "met: 8" in a list of its own lines. */
        private boolean isRow(Measure one) {
            return text.isSign(one.start() - 1, ":=–-|") && nouns.isElliptic(one.end());
        }

        /** A verb behind the number, or one before it in the sentence of the total or where targets are counted. */
        private boolean isVerbalNear(Measure one, Total known) {
            return outcomes.isPredicate(one.end())
                    || (known.isTarget() || known.sentence() == text.sentence(one.start())) && isVerbal(one);
        }

        private boolean isVerbal(Measure one) {
            boolean capitals = text.language(one.start()).usage().capitalNouns();
            boolean verb = capitals && text.isWord(one.end()) && text.sentence(one.end()) == text.sentence(one.start());
            return verb
                    || text.has(one.end(), PART_MARK)
                    || outcomes.isPredicate(one.end())
                    || outcomes.isPredicateBefore(one.start());
        }

        private boolean isVerbal(Measure one, int noun) {
            return outcomes.isPredicate(noun)
                    || outcomes.isPredicate(one.end())
                    || outcomes.isPredicateBefore(one.start());
        }

        private boolean isVote(Measure one) {
            for (int at = one.end(); at < text.size() && at < one.end() + 2; at++) {
                if (text.has(at, VOTE)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isMarked(int start) {
            for (int at = Math.max(0, start - LEAD); at < start; at++) {
                if (text.has(at, PART_MARK) && text.sentence(at) == text.sentence(start)) {
                    return true;
                }
            }
            return false;
        }
    }
}
