package org.plumbline.reading.check;

import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Pairing;
import org.plumbline.reading.check.fact.Facts;

/** Whether as many are paired as there are to pair with. */
final class PairingCheck implements Check {

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Pairing.class)) {
            var builder = new Builder(CheckKind.PAIRING, one.span())
                    .input("left", one.left())
                    .input("right", one.right());
            if (one.left().interval().meets(one.right().interval())) {
                found.accept(builder.is(Verdict.PASSES, "passes"));
            } else if (one.isOneToOne()) {
                builder.repair("left", one.right().value(), one.left().span())
                        .repair("right", one.left().value(), one.right().span());
                found.accept(builder.is(Verdict.FAILS, "fails"));
            } else {
                found.accept(builder.is(Verdict.CANNOT_TELL, "cannot-tell"));
            }
        }
    }
}
