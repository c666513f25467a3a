package org.plumbline.reader.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.KeptFindings.Numbered;
import org.plumbline.reader.Source;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;

/**
 * What the checks of a text found, as much of it as a page shows.
 *
 * @param counts how many there are of each verdict in the whole text
 * @param open those that do not hold, and {@code more} how many others of them there are here
 * @param holding those that hold, and {@code moreHolding} how many others of them
 * @param all where all are listed; null where nothing is kept
 */
public record FindingsView(
        Source.Checks counts,
        List<Numbered> open,
        int more,
        List<Numbered> holding,
        int moreHolding,
        @Nullable String all) {

    /** So many are shown. */
    private static final int MOST = 40;

    private static final int MOST_HOLDING = 20;

    /** The findings of a text that is not kept. */
    static FindingsView of(List<Finding> findings) {
        var numbered = Numbered.of(findings);
        var counts = Source.Checks.of(FoundFindings.counts(findings));
        return of(
                counts,
                numbered.stream()
                        .filter(each -> each.finding().verdict() != Verdict.PASSES)
                        .toList(),
                numbered.stream()
                        .filter(each -> each.finding().verdict() == Verdict.PASSES)
                        .toList(),
                null);
    }

    /** These findings, cut to what a page shows. */
    static FindingsView of(Source.Checks counts, List<Numbered> open, List<Numbered> holding, @Nullable String all) {
        var shown = open.stream().limit(MOST).toList();
        var shownHolding = holding.stream().limit(MOST_HOLDING).toList();
        return new FindingsView(
                counts, shown, open.size() - shown.size(), shownHolding, holding.size() - shownHolding.size(), all);
    }

    /** Whether all findings of the text were kept, so that nothing found is nothing there. */
    public boolean isWhole() {
        return counts.total() <= FoundFindings.MOST;
    }

    /** The verdicts in the order in which they are shown. */
    public static List<Verdict> verdicts() {
        return List.of(Verdict.FAILS, Verdict.DOUBTFUL, Verdict.CANNOT_TELL, Verdict.PASSES);
    }
}
