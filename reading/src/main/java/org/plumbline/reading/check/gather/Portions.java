package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Portion;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.gather.Sheet.Placed;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** So many of so many, with the percentage beside it and the whole where it is stated once more. */
final class Portions implements Gatherer {

    private static final ConceptSet EQUALS = Sheet.set("check-equals");
    private static final ConceptSet OF = Sheet.set("of-whole", "of-whole-strong");
    private static final ConceptSet OF_WHICH = Sheet.set("check-of-which");
    private static final ConceptSet FILLER = Sheet.set("of-filler");
    private static final ConceptSet TARGET = Sheet.set("target-noun");
    private static final ConceptSet NEAR =
            Sheet.set("nearly", "over", "less-than", "check-equals", "check-glue", "list-and");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int BEHIND = 8;
    private static final int FAR_BEHIND = 14;
    private static final int BRACKET = 5;
    private static final int NOUN = 4;
    private static final int WHOLE_BEFORE = 16;
    private static final int SAME_MATTER = 150;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        new Pass(sheet, found).run();
    }

    private static final class Pass {

        private final Sheet sheet;
        private final Cover ratios;
        private final Text text;
        private final List<Measure> all;
        private final Consumer<Fact> found;
        /** The last number of each value, and the last number of targets. */
        private final Map<BigDecimal, Integer> lastOf = new HashMap<>();

        private int seen;
        private @Nullable Measure targets;

        Pass(Sheet sheet, Consumer<Fact> found) {
            this.sheet = sheet;
            this.ratios = new Cover(sheet, RecordType.RATIO);
            this.text = sheet.text;
            this.all = sheet.measures;
            this.found = found;
        }

        void run() {
            for (var one : sheet.records(RecordType.RATIO)) {
                int part = sheet.find(one.number("done"), one.start(), one.end());
                if (part < 0) {
                    continue;
                }
                see(part);
                int whole = whole(one, part);
                if (whole >= 0 && whole != part) {
                    portion(one, part, whole);
                }
            }
            impossible();
            bracketed();
        }

        private void see(int to) {
            for (; seen < to; seen++) {
                var one = all.get(seen);
                lastOf.put(one.value().stripTrailingZeros(), seen);
                if (one.kind() == Kind.BARE && isTarget(one)) {
                    targets = one;
                }
            }
        }

        private boolean isTarget(Measure one) {
            return sheet.has(one.end(), Math.min(sheet.sentenceEnd(one.start()), one.end() + NOUN), TARGET);
        }

        private int whole(Placed one, int part) {
            var total = one.number("total");
            int beside = sheet.find(total, all.get(part).end(), one.end());
            if (beside >= 0 || total == null) {
                return beside;
            }
            return lastOf.getOrDefault(total.stripTrailingZeros(), -1);
        }

        private void portion(Placed record, int part, int whole) {
            var one = all.get(part);
            var of = all.get(whole);
            boolean beside = whole > part && of.start() < record.end();
            int last = beside ? Math.max(whole, part) : part;
            found.accept(new Portion(
                    sheet.figure(one),
                    sheet.whole(of),
                    beside ? again(record, of) : null,
                    share(record, part, last),
                    sheet.span(record)));
        }

        /** The number of targets as stated shortly before. */
        private @Nullable Figure again(Placed record, Measure whole) {
            var before = targets;
            boolean counts = before != null
                    && before.start() >= sheet.sentenceStart(Math.max(0, sheet.sentenceStart(record.start()) - 1))
                    && record.start() - before.start() < SAME_MATTER
                    && before.end() < record.start()
                    && isTarget(whole)
                    && before.value().compareTo(BigDecimal.ONE) > 0
                    && !"other".equals(record.words("what"));
            if (!counts || before == null) {
                return null;
            }
            // a smaller number of targets before is a part, too; a larger one is the whole
            return before.value().compareTo(whole.value()) < 0 ? null : isPart(before) ? null : sheet.figure(before);
        }

        /** Whether a number is itself one of so many. */
        private boolean isPart(Measure one) {
            return text.at(one.end(), OF) != Text.NONE
                    || text.before(one.start(), OF, NOUN) != Text.NONE && text.isNumber(one.start() - 2);
        }

        private @Nullable Figure share(Placed record, int part, int last) {
            int next = last + 1;
            if (next < all.size() && isShareBehind(record, all.get(last), all.get(next))) {
                return sheet.figure(all.get(next));
            }
            if (part > 0) {
                var before = all.get(part - 1);
                int start = record.start();
                int open = text.isSign(start, '(') ? start : text.isSign(start - 1, '(') ? start - 1 : Text.NONE;
                int own = all.get(part).start();
                boolean opened = open == Text.NONE && text.isSign(own - 1, '(');
                int sign = opened ? own - 1 : open;
                if (before.kind() == Kind.PERCENT
                        && sign != Text.NONE
                        && sign - before.end() <= NOUN
                        && sign >= before.end()) {
                    return sheet.figure(before);
                }
                // "400 households, 60 (15 %)": the whole stands before
            }
            return null;
        }

        private boolean isShareBehind(Placed record, Measure last, Measure share) {
            if (share.kind() != Kind.PERCENT
                    || share.high() != null
                    || text.sentence(share.start()) != text.sentence(last.start())
                    || share.start() - last.end() > FAR_BEHIND) {
                return false;
            }
            boolean outcome = !"other".equals(record.words("what"));
            boolean threshold =
                    share.value().compareTo(HALF) == 0 || share.value().compareTo(ALL) == 0;
            if (outcome && threshold) {
                return false;
            }
            for (int at = share.start() - 1; at >= Math.max(last.end(), share.start() - BRACKET); at--) {
                if (text.isSign(at, '(')) {
                    return sheet.strangers(at + 1, share.start(), NEAR) == 0;
                }
            }
            int equals = sheet.last(last.end(), share.start(), EQUALS);
            return equals != Text.NONE && sheet.strangers(text.at(equals, EQUALS), share.start(), NEAR) == 0;
        }

        /** "22 of 21 targets" is no record, because it cannot be: that is to be told. */
        private void impossible() {
            for (int at = 0; at + 1 < all.size(); at++) {
                var part = all.get(at);
                var whole = all.get(at + 1);
                boolean plain = part.kind() == Kind.BARE
                        && whole.kind() == Kind.BARE
                        && part.number().isWhole()
                        && whole.number().isWhole();
                if (!plain
                        || part.value().compareTo(whole.value()) <= 0
                        || text.isSign(part.end(), '/')
                        || sheet.year(part.start()) != 0) {
                    continue;
                }
                int of = text.at(part.end(), OF);
                while (of != Text.NONE && of < whole.start() && text.at(of, FILLER) != Text.NONE) {
                    of = text.at(of, FILLER);
                }
                if (of == whole.start() && isTarget(whole)) {
                    found.accept(new Portion(
                            sheet.figure(part), sheet.whole(whole), null, null, sheet.span(part.start(), whole.end())));
                }
            }
        }

        /** "Of the 400 households there are 60 poor ones (15 %)": two numbers, and a share in brackets. */
        private void bracketed() {
            for (int at = 1; at + 1 < all.size(); at++) {
                var whole = all.get(at - 1);
                var part = all.get(at);
                var share = all.get(at + 1);
                boolean plain = isCount(whole)
                        && isCount(part)
                        && whole.value().compareTo(part.value()) >= 0
                        && !ratios.holds(part.start());
                boolean near = plain
                        && part.start() - whole.end() <= WHOLE_BEFORE
                        && text.sentence(whole.start()) == text.sentence(part.start());
                boolean of = near
                        && (text.before(whole.start(), OF, NOUN + 2) != Text.NONE
                                || sheet.has(whole.end(), part.start(), OF_WHICH));
                if (of && share.kind() == Kind.PERCENT && share.high() == null && isBracket(part, share)) {
                    found.accept(new Portion(
                            sheet.figure(part),
                            sheet.whole(whole),
                            null,
                            sheet.figure(share),
                            sheet.span(whole.start(), share.end())));
                }
            }
        }

        private static boolean isCount(Measure one) {
            return one.kind() == Kind.BARE
                    && one.high() == null
                    && one.number().isWhole()
                    && one.value().signum() > 0;
        }

        private boolean isBracket(Measure part, Measure share) {
            if (share.start() - part.end() > BEHIND || text.sentence(part.start()) != text.sentence(share.start())) {
                return false;
            }
            for (int at = share.start() - 1; at >= part.end(); at--) {
                if (text.isSign(at, '(')) {
                    return sheet.strangers(at + 1, share.start(), NEAR) == 0;
                }
            }
            return false;
        }
    }
}
