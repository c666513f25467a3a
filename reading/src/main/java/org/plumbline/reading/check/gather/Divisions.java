package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Completeness;
import org.plumbline.reading.check.fact.Fact.Division;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.gather.Sheet.Placed;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Wholes and their parts: several ratios of one total, and amounts or numbers that a colon or "consists of" takes apart. */
final class Divisions implements Gatherer {

    private static final ConceptSet CONSISTS = Sheet.set("check-consists");
    private static final ConceptSet OF_WHICH = Sheet.set("check-of-which");
    private static final ConceptSet REST = Sheet.set("check-rest");
    private static final ConceptSet NOT_MET = Sheet.set("not-met");
    private static final ConceptSet AND = Sheet.set("list-and");
    private static final int APART = 45;
    private static final int LEAD = 10;
    private static final int MOST_PARTS = 30;
    private static final int ITEM = 12;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        ratios(sheet, found);
        new Wholes(sheet, found).run();
    }

    /** "4/34 exceeded, 3/34 met, 20/34 over half, 7/34 under half". */
    private static void ratios(Sheet sheet, Consumer<Fact> found) {
        var records = sheet.records(RecordType.RATIO);
        for (int from = 0; from < records.size(); ) {
            int to = from + 1;
            while (to < records.size()
                    && to - from < MOST_PARTS
                    && goesOn(sheet, records.get(from), records.get(to - 1), records.get(to))) {
                to++;
            }
            if (to - from > 1) {
                division(sheet, records.subList(from, to), found);
            }
            from = to;
        }
    }

    private static boolean goesOn(Sheet sheet, Placed first, Placed last, Placed next) {
        var total = first.number("total");
        var other = next.number("total");
        return total != null
                && other != null
                && total.compareTo(other) == 0
                && next.start() - last.end() <= APART
                && next.start() >= last.start()
                && !sheet.isParted(last.end(), next.start());
    }

    private static void division(Sheet sheet, List<Placed> records, Consumer<Fact> found) {
        var parts = new ArrayList<Figure>();
        var outcomes = new ArrayList<String>();
        Figure whole = null;
        boolean rest = false;
        for (int place = 0; place < records.size(); place++) {
            var one = records.get(place);
            int part = sheet.find(one.number("done"), one.start(), one.end());
            if (part < 0) {
                return;
            }
            if (place > 0 && one.record().rule().equals("ratio.of-them")) {
                return; // a part of the part before
            }
            var outcome = Objects.requireNonNullElse(one.words("what"), "other");
            boolean missed = outcome.equals("other") && sheet.has(one.start(), one.end(), NOT_MET);
            outcomes.add(missed ? "not-met" : outcome);
            var measure = sheet.measures.get(part);
            parts.add(sheet.figure(measure));
            rest |= sheet.has(
                    Math.max(sheet.sentenceStart(measure.start()), measure.start() - 4),
                    Math.min(measure.end() + 2, sheet.sentenceEnd(measure.start())),
                    REST);
            int of = sheet.find(one.number("total"), measure.end(), one.end());
            if (of >= 0 && whole == null) {
                whole = sheet.whole(sheet.measures.get(of));
            }
        }
        var first = records.getFirst();
        if (whole == null) {
            int of = before(sheet, first);
            if (of < 0) {
                return;
            }
            whole = sheet.whole(sheet.measures.get(of));
        }
        boolean stated = outcomes.stream().distinct().count() < outcomes.size()
                && outcomes.stream().noneMatch("other"::equals);
        if (stated) {
            return; // one class twice: the text says the same again
        }
        found.accept(new Division(
                whole,
                parts,
                outcomes,
                rest ? Completeness.SAID : Completeness.LISTED,
                sheet.span(first.start(), records.getLast().end())));
    }

    /** The place of the total before a record. */
    private static int before(Sheet sheet, Placed record) {
        var total = record.number("total");
        int from = Math.max(0, record.start() - 2 * APART);
        for (int at = sheet.firstFrom(record.start()) - 1;
                at >= 0 && sheet.measures.get(at).start() >= from;
                at--) {
            if (total != null && sheet.measures.get(at).value().compareTo(total) == 0) {
                return at;
            }
        }
        return -1;
    }

    /** "120 billion, consisting of 70, 30 and 20 billion". */
    private static final class Wholes {

        private final Sheet sheet;
        private final Text text;
        private final List<Measure> all;
        private final Consumer<Fact> found;

        Wholes(Sheet sheet, Consumer<Fact> found) {
            this.sheet = sheet;
            this.text = sheet.text;
            this.all = sheet.measures;
            this.found = found;
        }

        void run() {
            for (int at = 0; at + 2 < all.size(); at++) {
                var whole = all.get(at);
                if (!isAmount(whole) || sheet.year(whole.start()) != 0) {
                    continue;
                }
                int to = Math.min(
                        all.get(at + 1).start(), Math.min(whole.end() + LEAD, sheet.sentenceEnd(whole.start())));
                int consists = sheet.first(whole.end(), to, CONSISTS);
                int some = sheet.first(whole.end(), to, OF_WHICH);
                int colon = colon(whole.end(), to);
                if (consists != Text.NONE) {
                    parts(at, consists, Completeness.SAID);
                } else if (some != Text.NONE) {
                    parts(at, some, Completeness.SOME);
                } else if (colon != Text.NONE) {
                    parts(at, colon, Completeness.ENUMERATED);
                }
            }
        }

        private int colon(int from, int to) {
            for (int at = from; at < to; at++) {
                if (text.isSign(at, ':')) {
                    return at;
                }
            }
            return Text.NONE;
        }

        private static boolean isAmount(Measure one) {
            boolean kind = one.kind() == Kind.BARE && one.number().isWhole()
                    || one.kind() == Kind.MONEY
                    || one.kind() == Kind.PHYSICAL;
            return kind && one.high() == null && one.value().compareTo(BigDecimal.ONE) > 0;
        }

        private void parts(int place, int lead, Completeness completeness) {
            var whole = all.get(place);
            int end = sheet.sentenceEnd(whole.start());
            var parts = new ArrayList<Figure>();
            int last = lead;
            boolean rest = false;
            boolean nested = false;
            for (int at = place + 1; at < all.size() && all.get(at).start() < end && parts.size() < MOST_PARTS; at++) {
                var one = all.get(at);
                if (one.start() - last > 2 * ITEM) {
                    nested = true;
                    break;
                }
                if (one.kind() == Kind.PERCENT
                        || one.kind() == Kind.DURATION
                        || isInBrackets(one)
                        || sheet.year(one.start()) != 0) {
                    continue;
                }
                if (one.start() - last > ITEM
                        || !isSame(whole, one)
                        || !parts.isEmpty() && !isSeparated(last, one.start())) {
                    nested = true;
                    break;
                }
                int from =
                        parts.isEmpty() ? text.at(lead, completeness == Completeness.SAID ? CONSISTS : OF_WHICH) : last;
                if (sheet.has(from == Text.NONE ? lead + 1 : from, one.start(), OF_WHICH)) {
                    nested = true;
                    break;
                }
                rest |= sheet.has(last, Math.min(one.end() + 2, end), REST);
                parts.add(sheet.figure(one));
                last = one.end();
            }
            if (parts.size() > 1) {
                var sure = nested && completeness != Completeness.SOME
                        ? Completeness.LISTED
                        : rest && !nested ? Completeness.SAID : completeness;
                found.accept(new Division(
                        sheet.figure(whole).as(unit(whole)), parts, sure, sheet.span(whole.start(), last)));
            }
        }

        private static @Nullable String unit(Measure whole) {
            return whole.kind() == Kind.BARE ? null : whole.unit();
        }

        private boolean isInBrackets(Measure one) {
            return text.isSign(one.start() - 1, '(') || text.isSign(one.start() - 2, '(');
        }

        private boolean isSame(Measure whole, Measure one) {
            return isAmount(one) && whole.kind() == one.kind() && Objects.equals(whole.unit(), one.unit());
        }

        /** A comma, a semicolon or "and" between two parts. */
        private boolean isSeparated(int from, int to) {
            for (int at = from; at < to; at++) {
                if (text.isSign(at, ",;") || text.has(at, AND)) {
                    return true;
                }
            }
            return false;
        }
    }
}
