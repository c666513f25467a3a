package org.plumbline.reading.check.gather;

import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact;

/** Finds one kind of facts in a text, in time linear in its length. */
interface Gatherer {

    void gather(Sheet sheet, Consumer<Fact> found);
}
