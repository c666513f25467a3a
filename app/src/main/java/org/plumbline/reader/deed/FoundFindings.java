package org.plumbline.reader.deed;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;

/**
 * What the checks of a text found, with how many findings there are of each verdict. So many are kept at most, the worst
 * first.
 */
public record FoundFindings(Map<Verdict, Integer> counts, List<FoundFinding> kept) {

    /** So many are kept of one text. */
    public static final int MOST = 20_000;

    public FoundFindings {
        var sorted = new EnumMap<Verdict, Integer>(Verdict.class);
        if (counts != null) {
            sorted.putAll(counts);
        }
        counts = sorted;
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    /** Findings of a text as they are to be kept: in the order in which they are numbered. */
    public static FoundFindings of(List<Finding> all) {
        return new FoundFindings(
                counts(all),
                inOrder(all).stream().limit(MOST).map(FoundFinding::of).toList());
    }

    /** How many of these findings have each verdict. */
    public static Map<Verdict, Integer> counts(List<Finding> all) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        all.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        return counts;
    }

    /** In the order in which they are numbered and shown: the worst first, those of one verdict in the order of the text. */
    public static List<Finding> inOrder(List<Finding> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(each -> switch (each.verdict()) {
                    case FAILS -> 0;
                    case DOUBTFUL -> 1;
                    case CANNOT_TELL -> 2;
                    case PASSES -> 3;
                }))
                .toList();
    }
}
