package org.plumbline.reading.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.gather.Gathering;
import org.plumbline.reading.find.Reading;

/**
 * Recomputes what a text states: the front door of this package. The same facts give the same findings, in time linear in their number.
 */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new PortionChecks(),
            new DivisionCheck(),
            new DifferenceChecks(),
            new AverageCheck(),
            new ScheduleCheck(),
            new AimCheck(),
            new CitationChecks(),
            new ReviewCheck(),
            new DateChecks(),
            new ListedCheck(),
            new UnitsCheck(),
            new PairingCheck(),
            new MoneyChecks(),
            new PeriodChecks(),
            new RepetitionCheck(),
            new MissingYearCheck());

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    one -> one.span().start())
            .thenComparingInt(one -> one.span().end())
            .thenComparing(Finding::kind);

    private Checks() {}

    /** What is to be said of the figures of a text that was read, in the order of the text. */
    public static List<Finding> of(Reading reading) {
        return of(Gathering.of(reading));
    }

    /** What is to be said of facts, wherever they come from. */
    public static List<Finding> of(Facts facts) {
        var found = new ArrayList<Finding>();
        ALL.forEach(one -> one.check(facts, found::add));
        found.sort(ORDER);
        return List.copyOf(found);
    }
}
