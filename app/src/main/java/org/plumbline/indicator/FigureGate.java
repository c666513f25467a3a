package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;

/**
 * Where what a unit reports is taken no longer. Other modules are beans of it; they are asked in the transaction that enters or
 * withdraws figures of the whole, before anything is written.
 */
public interface FigureGate {

    /** What is to be entered, corrected or withdrawn: a figure of a unit, given by its inner number, for a period. */
    record Asked(UUID indicator, int node, Period period) {}

    /** Why some of them are taken no longer, by their place in the list; the field of each problem is to be filled in by the asker. */
    Map<Integer, Problem> closed(Scope scope, List<Asked> figures);

    /** One period of an indicator. */
    record Spot(UUID indicator, Period period) {}

    /** The units, by inner number, of which nothing is taken any more on a day; what is closed for none may be left out. */
    Map<Spot, BitSet> closed(Scope scope, Collection<Spot> asked, LocalDate on);
}
