package org.plumbline.reading.check.gather;

import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Pairing;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** So many twinned with so many. */
final class Pairs implements Gatherer {

    private static final ConceptSet PAIR = Sheet.set("check-pair");
    private static final ConceptSet ONE_TO_ONE = Sheet.set("check-one-to-one");
    private static final int APART = 22;
    private static final int BEFORE = 4;

    @Override
    public void gather(Sheet sheet, Consumer<Fact> found) {
        var all = sheet.measures;
        for (int at = 0; at + 1 < all.size(); at++) {
            var left = all.get(at);
            var right = all.get(at + 1);
            boolean near = isCount(left)
                    && isCount(right)
                    && right.start() - left.end() <= APART
                    && sheet.text.sentence(left.start()) == sheet.text.sentence(right.start());
            int pair = near ? sheet.first(left.end(), right.start(), PAIR) : Text.NONE;
            if (pair != Text.NONE) {
                int from = Math.max(sheet.sentenceStart(left.start()), left.start() - BEFORE);
                found.accept(new Pairing(
                        sheet.figure(left),
                        sheet.figure(right),
                        sheet.has(from, right.start(), ONE_TO_ONE),
                        sheet.span(left.start(), right.end())));
            }
        }
    }

    private static boolean isCount(Measure one) {
        return one.kind() == Kind.BARE
                && one.high() == null
                && one.number().isWhole()
                && one.value().intValue() > 1;
    }
}
