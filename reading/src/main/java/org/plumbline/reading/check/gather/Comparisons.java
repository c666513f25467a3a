package org.plumbline.reading.check.gather;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Direction;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Difference;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** "112 billion, up 12 % on 2022 (100 billion)": a level, a rate, and the level that it is compared with. */
final class Comparisons implements Gatherer {

    private static final ConceptSet COMPARED = Sheet.set("check-compared");
    private static final int APART = 24;
    private static final int RATE_WITHIN = 6;
    private static final int STRANGERS = 6;
    private static final int VERB_BEHIND = 2;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var levels = Movements.levels(sheet);
        var all = sheet.measures;
        for (int at = 0; at + 2 < all.size(); at++) {
            var level = all.get(at);
            var rate = all.get(at + 1);
            var base = all.get(at + 2);
            boolean free = !levels.get(level.start()) && !levels.get(base.start());
            if (free && isComparable(sheet, level, rate, base)) {
                comparison(sheet, level, rate, base, found);
            }
        }
    }

    private static boolean isComparable(Sheet sheet, Measure level, Measure rate, Measure base) {
        boolean same = Objects.equals(level.unit(), base.unit()) && level.kind() == base.kind();
        boolean amount = level.kind() == Kind.MONEY || level.kind() == Kind.PHYSICAL || level.kind() == Kind.BARE;
        return same
                && amount
                && rate.kind() == Kind.PERCENT
                && rate.start() - level.end() <= RATE_WITHIN
                && base.start() - level.end() <= APART
                && sheet.text.sentence(level.start()) == sheet.text.sentence(base.start())
                && sheet.year(base.start()) == 0;
    }

    private static void comparison(Sheet sheet, Measure level, Measure rate, Measure base, Consumer<Fact> found) {
        int before = sheet.last(level.end(), rate.start(), Movements.VERB);
        int verb = before == Text.NONE
                ? sheet.first(rate.end(), Math.min(rate.end() + VERB_BEHIND, base.start()), Movements.VERB)
                : before;
        boolean compared = sheet.has(rate.end(), base.start(), COMPARED)
                && sheet.strangers(rate.end(), base.start(), Movements.KNOWN) <= STRANGERS;
        if (verb != Text.NONE && compared) {
            found.accept(new Movement(
                    sheet.figure(base),
                    sheet.figure(level),
                    sheet.text.has(verb, Movements.RISE) ? Direction.UP : Direction.DOWN,
                    List.of(new Difference(sheet.figure(rate), false)),
                    sheet.span(level.start(), base.end())));
        }
    }
}
