package org.plumbline.reading.check;

import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Facts;

/** One check: a pure function from facts to findings, in time linear in the number of facts. */
interface Check {

    void check(Facts facts, Consumer<Finding> found);
}
