package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Scope;

/** Who holds periods closed. Other modules are beans of it; a file of figures changes nothing in what one of them holds closed. */
public interface PeriodGate {

    /** One period of an indicator. */
    record Asked(UUID indicator, Period period) {}

    /** The units, by inner number, of which nothing is taken any more on a day; what is closed for none may be left out. */
    Map<Asked, BitSet> closed(Scope scope, Collection<Asked> asked, LocalDate on);
}
