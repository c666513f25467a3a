package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Direction;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Difference;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.gather.Sheet.Placed;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Changes from level to level, with the verb that says which way and the differences that stand beside them. */
final class Movements implements Gatherer {

    static final ConceptSet RISE = Sheet.set("check-rise");
    private static final ConceptSet FALL = Sheet.set("check-fall");
    static final ConceptSet VERB = Sheet.set("check-rise", "check-fall");
    private static final ConceptSet AVERAGE = Sheet.set("check-average");
    private static final ConceptSet PER_YEAR = Sheet.set("check-per-year");
    private static final ConceptSet BY = Sheet.set("check-by");
    private static final ConceptSet POINTS = Sheet.set("check-points");
    private static final ConceptSet EQUALS = Sheet.set("check-equals");
    private static final ConceptSet FROM = Sheet.set("change-from", "check-compared");
    private static final ConceptSet LED =
            Sheet.set("change-from", "check-compared", "check-per-year", "check-year-noun", "check-glue", "nearly");
    static final ConceptSet KNOWN = Sheet.set(
            "check-rise",
            "check-fall",
            "check-average",
            "check-per-year",
            "check-by",
            "check-glue",
            "check-equals",
            "nearly",
            "over",
            "less-than",
            "year-word",
            "date-year",
            "date-year-after",
            "list-and");

    private static final int LEFT = 22;
    private static final int BEHIND = 6;
    private static final int CONTEXT = 14;
    private static final int MOST_DIFFERENCES = 3;
    private static final int AFTER_UNIT = 4;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var pass = new Pass(sheet, levels(sheet));
        for (var one : sheet.records(RecordType.CHANGE)) {
            var movement = pass.movement(one);
            if (movement != null) {
                found.accept(movement);
            }
        }
    }

    /** The tokens at which the levels of all changes begin. */
    static BitSet levels(Sheet sheet) {
        var levels = new BitSet();
        for (var one : sheet.records(RecordType.CHANGE)) {
            for (var level : new String[] {"from", "to"}) {
                int at = sheet.find(one.number(level), one.start(), one.end());
                if (at >= 0) {
                    levels.set(sheet.measures.get(at).start());
                }
            }
        }
        return levels;
    }

    private static final class Pass {

        private final Sheet sheet;
        private final Text text;
        private final List<Measure> all;
        private final BitSet taken;

        Pass(Sheet sheet, BitSet taken) {
            this.sheet = sheet;
            this.text = sheet.text;
            this.all = sheet.measures;
            this.taken = taken;
        }

        @Nullable
        Movement movement(Placed record) {
            int from = sheet.find(record.number("from"), record.start(), record.end());
            int to = sheet.find(record.number("to"), record.start(), record.end());
            if (from == to && from >= 0) {
                to = sheet.find(record.number("to"), all.get(from).end(), record.end());
            }
            if (from < 0 || to < 0) {
                return null;
            }
            int first = Math.min(from, to);
            int last = Math.max(from, to);
            var unit = unit(all.get(from), all.get(to));
            var start = sheet.figure(all.get(from)).as(unit).in(record.year("fromYear"));
            var end = sheet.figure(all.get(to)).as(unit).in(record.year("toYear"));
            var verb = verb(first, last);
            var differences = new ArrayList<Difference>();
            before(first, start, differences);
            between(first, last, start, differences);
            after(last, record.end(), start, verb, differences);
            return new Movement(start, end, verb, differences, sheet.span(record));
        }

        private static @Nullable String unit(Measure one, Measure other) {
            return one.unit() != null ? one.unit() : other.unit();
        }

        /** Which way the verb nearest to the levels says that it went; null without a verb, or with two that contradict. */
        private @Nullable Direction verb(int first, int last) {
            var a = all.get(first);
            var b = all.get(last);
            int from = Math.max(sheet.sentenceStart(a.start()), a.start() - LEFT);
            for (int before = first - 1; before >= 0 && all.get(before).end() > from; before--) {
                var other = all.get(before);
                boolean difference = other.kind() == Kind.POINTS
                        || other.kind() == Kind.PERCENT && a.start() - other.end() <= BEHIND;
                if (other.kind() != Kind.BARE && other.kind() != Kind.DURATION && !difference) {
                    from = Math.min(all.get(before).end(), a.start());
                }
            }
            int verb = sheet.last(from, a.start(), VERB);
            if (verb == Text.NONE) {
                verb = sheet.first(a.end(), b.start(), VERB);
            }
            if (verb == Text.NONE) {
                int to = Math.min(sheet.sentenceEnd(b.start()), b.end() + BEHIND);
                for (int at = b.end(); at < to; at++) {
                    if (text.isSign(at, ",;:") || text.has(at, Sheet.set("list-and"))) {
                        to = at;
                    }
                }
                verb = sheet.first(b.end(), to, VERB);
            }
            if (verb == Text.NONE) {
                return null;
            }
            boolean up = text.has(verb, RISE);
            return up && text.has(verb, FALL) ? null : up ? Direction.UP : Direction.DOWN;
        }

        /** "fell by 17.36 points from 65.5 to 48.14". */
        private void before(int first, Figure level, List<Difference> differences) {
            if (first == 0) {
                return;
            }
            var one = all.get(first - 1);
            int start = all.get(first).start();
            if (start - one.end() > BEHIND
                    || text.sentence(one.start()) != text.sentence(start)
                    || taken.get(one.start())) {
                return;
            }
            int from = Math.max(sheet.sentenceStart(one.start()), one.start() - BEHIND);
            boolean moved = sheet.has(from, one.start(), VERB);
            boolean near = sheet.has(one.end(), start, FROM) && sheet.strangers(one.end(), start, LED) <= 1;
            if (moved && near && isDifference(one, level)) {
                differences.add(new Difference(
                        by(one, level), sheet.has(from, one.start(), AVERAGE) || text.has(one.end(), PER_YEAR)));
            }
        }

        /** "112 billion, 12 % more than 100 billion", "from 100 (up 12 %) to 112". */
        private void between(int first, int last, Figure level, List<Difference> differences) {
            for (int at = first + 1; at < last; at++) {
                var one = all.get(at);
                var before = all.get(at - 1);
                boolean moved = sheet.has(before.end(), one.start(), VERB)
                        || sheet.has(
                                one.end(),
                                Math.min(one.end() + 2, all.get(at + 1).start()),
                                VERB);
                if (moved && isDifference(one, level)) {
                    differences.add(new Difference(by(one, level), sheet.has(before.end(), one.start(), AVERAGE)));
                }
            }
        }

        private void after(int last, int end, Figure level, @Nullable Direction verb, List<Difference> differences) {
            int from = Math.max(all.get(last).end(), end);
            int sentence = text.sentence(all.get(last).start());
            for (int at = last + 1; at < all.size() && differences.size() < MOST_DIFFERENCES; at++) {
                var one = all.get(at);
                int here = text.sentence(one.start());
                if (one.kind() == Kind.DURATION && here == sentence) {
                    from = one.end();
                    continue;
                }
                boolean near = here == sentence
                        || here == sentence + 1 && isOpening(one) && !sheet.isParted(from, one.start());
                int context = here == sentence ? from : text.sentenceStart(here);
                if (!near
                        || one.start() - context > CONTEXT
                        || one.start() < context
                        || taken.get(one.start())
                        || !isDifference(one, level)) {
                    return;
                }
                var difference = difference(one, last, context, verb, level);
                if (difference == null) {
                    return;
                }
                differences.add(difference);
                from = one.end();
            }
        }

        /** Whether a number stands near the beginning of its sentence, so that it may go on about the change before. */
        private boolean isOpening(Measure one) {
            return one.start() - sheet.sentenceStart(one.start()) <= CONTEXT;
        }

        private @Nullable Difference difference(
                Measure one, int last, int from, @Nullable Direction verb, Figure level) {
            int start = one.start();
            int to = Math.min(sheet.sentenceEnd(start), one.end() + AFTER_UNIT);
            boolean signed = text.isSign(start - 1, "+-−–") && text.glued(start) && !text.isNumber(start - 2);
            boolean same = text.sentence(from) == text.sentence(all.get(last).start())
                    && from >= all.get(last).end();
            boolean bracket = same && (text.isSign(start - 1, '(') || text.isSign(start - 2, '(') || signed);
            boolean rises = sheet.has(from, start, RISE) || sheet.has(one.end(), Math.min(to, one.end() + 3), RISE);
            boolean falls = sheet.has(from, start, FALL) || sheet.has(one.end(), Math.min(to, one.end() + 3), FALL);
            boolean moved = rises || falls;
            boolean average = sheet.has(from, start, AVERAGE) || text.has(one.end(), PER_YEAR);
            boolean said = moved || sheet.has(from, start, EQUALS) || text.before(start, BY, 3) != Text.NONE || bracket;
            if (!(said || average) || sheet.strangers(from, start, KNOWN) > 1) {
                return null;
            }
            boolean other = verb == Direction.UP && falls && !rises || verb == Direction.DOWN && rises && !falls;
            if (other) {
                return null;
            }
            return new Difference(by(one, level), average);
        }

        /** A difference as it is printed; a fall of a percentage by so many "points" counts percentage points. */
        private Figure by(Measure one, Figure level) {
            var figure = sheet.figure(one);
            return level.isPercent() && isBare(one)
                    ? Figure.rounded(
                            figure.value(),
                            BigDecimal.ONE.movePointLeft(Math.max(0, one.value().scale())),
                            Figure.POINTS,
                            figure.span())
                    : figure;
        }

        private static boolean isBare(Measure one) {
            return one.kind() == Kind.BARE || one.kind() == Kind.OTHER;
        }

        /** Whether a number can be the difference of two levels: per cent, points, or the unit of the levels. */
        private boolean isDifference(Measure one, Figure level) {
            if (one.high() != null) {
                return false;
            }
            if (level.isPercent() && isBare(one)) {
                return text.has(one.end(), POINTS);
            }
            if (one.kind() == Kind.PERCENT || one.kind() == Kind.POINTS) {
                return one.kind() == Kind.PERCENT || level.isPercent();
            }
            return !level.isPercent()
                    && (one.kind() == Kind.BARE || java.util.Objects.equals(one.unit(), level.unit()))
                    && one.kind() != Kind.DURATION
                    && one.kind() != Kind.OTHER;
        }
    }
}
