package org.plumbline.reading.check.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Amount;
import org.plumbline.reading.check.fact.Fact.Each;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Amounts of money, alone and shared out among so many receivers. */
final class Amounts implements Gatherer {

    private static final ConceptSet EACH = Sheet.set("check-each");
    private static final int BEFORE = 6;
    private static final int BEHIND = 2;
    private static final int MOST = 4;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        int sentence = -1;
        List<Measure> here = new ArrayList<>();
        for (var one : sheet.measures) {
            if (one.kind() == Kind.MONEY && one.high() == null) {
                found.accept(new Amount(sheet.figure(one), sheet.span(one.start(), one.end())));
            }
            int now = sheet.text.sentence(one.start());
            if (now != sentence) {
                each(sheet, here, found);
                here.clear();
                sentence = now;
            }
            here.add(one);
        }
        each(sheet, here, found);
    }

    /** One amount, one number, and one amount for each, alone in their sentence. */
    private static void each(Sheet sheet, List<Measure> all, Consumer<Fact> found) {
        var money =
                all.stream().filter(one -> isMoney(one) && one.high() == null).toList();
        var counts = all.stream()
                .filter(one -> one.kind() == Kind.BARE
                        && one.high() == null
                        && one.number().isWhole()
                        && one.value().intValue() > 1
                        && sheet.year(one.start()) == 0)
                .toList();
        if (all.size() > MOST
                || money.size() != 2
                || counts.size() != 1
                || !currency(money.getFirst()).equals(currency(money.getLast()))) {
            return;
        }
        var first = money.getFirst();
        var second = money.getLast();
        boolean secondIsEach = isEach(sheet, second, first.end());
        boolean firstIsEach = isEach(sheet, first, sheet.sentenceStart(first.start()));
        if (secondIsEach != firstIsEach) {
            found.accept(new Each(
                    sheet.figure(secondIsEach ? first : second),
                    sheet.figure(counts.getFirst()),
                    sheet.figure(secondIsEach ? second : first),
                    sheet.span(all.getFirst().start(), all.getLast().end())));
        }
    }

    private static boolean isMoney(Measure one) {
        return one.kind() == Kind.MONEY || one.kind() == Kind.MONEY_PER;
    }

    /** The currency without "per person". */
    private static String currency(Measure one) {
        var unit = Objects.requireNonNullElse(one.unit(), "");
        int per = unit.indexOf('/');
        return per < 0 ? unit : unit.substring(0, per);
    }

    private static boolean isEach(Sheet sheet, Measure one, int from) {
        int start = Math.max(from, one.start() - BEFORE);
        int end = Math.min(sheet.sentenceEnd(one.start()), one.end() + BEHIND);
        return sheet.last(start, one.start(), EACH) != Text.NONE || sheet.has(one.end(), end, EACH);
    }
}
