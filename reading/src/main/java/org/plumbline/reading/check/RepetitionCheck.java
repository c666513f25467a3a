package org.plumbline.reading.check;

import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Repetition;
import org.plumbline.reading.check.fact.Facts;

/** Tells of sentences and items of lists that stand there twice, so that what they state is not counted twice. */
final class RepetitionCheck implements Check {

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Repetition.class)) {
            var kind = one.isItem() ? CheckKind.DUPLICATE_ITEM : CheckKind.DUPLICATE_STATEMENT;
            found.accept(new Builder(kind, one.span())
                    .input("first", one.first().surface(), one.first())
                    .is(Verdict.DOUBTFUL, "doubtful"));
        }
    }
}
