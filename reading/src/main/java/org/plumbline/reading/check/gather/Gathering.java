package org.plumbline.reading.check.gather;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.find.Reading;

/** Gathers what a text states and can be recomputed. */
public final class Gathering {

    private static final List<Gatherer> ALL = List.of(
            new Movements(),
            new Comparisons(),
            new Portions(),
            new Divisions(),
            new Aims(),
            new Mentions(),
            new Reviews(),
            new Days(),
            new YearsOfText(),
            new Lists(),
            new Levels(),
            new Pairs(),
            new Amounts(),
            new Terms(),
            new Repetitions());

    private Gathering() {}

    /** The facts of a text that was read. */
    public static Facts of(Reading reading) {
        var sheet = new Sheet(reading);
        var facts = new ArrayList<Fact>();
        ALL.forEach(one -> one.gather(sheet, facts::add));
        return new Facts(facts);
    }
}
