package org.plumbline.reporting;

import java.util.List;
import java.util.UUID;
import org.plumbline.indicator.Looks;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** What becomes of the figures that a regime asks for: how often anybody opens them, and what those cost that nobody opens. */
@Component
public class RegimeUse {

    private static final int MONTHS = 12;

    private final Installation installation;
    private final Looks looks;

    RegimeUse(Installation installation, Looks looks) {
        this.installation = installation;
        this.looks = looks;
    }

    /**
     * A figure that is asked for.
     *
     * @param opened how often it was opened in the last year by readers who do not report it
     * @param minutes how many minutes a year it is reckoned to take each unit
     */
    public record Line(UUID line, UUID indicator, Looks.Count opened, int minutes) {

        public boolean isNeverOpened() {
            return opened.times() == 0;
        }
    }

    /** The figures that a regime asks for now, in the order of its annex. */
    public List<Line> of(Scope scope, Regime regime) {
        var lines = regime.newest().text().lines();
        var counts = looks.since(
                scope,
                lines.stream().map(RegimeLine::indicator).toList(),
                installation.today().minusYears(1));
        return lines.stream()
                .map(each -> new Line(
                        each.id(),
                        each.indicator(),
                        counts.getOrDefault(each.indicator(), Looks.Count.NEVER),
                        each.minutes() * (MONTHS / each.frequency().months())))
                .toList();
    }
}
