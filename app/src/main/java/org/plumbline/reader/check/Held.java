package org.plumbline.reader.check;

import java.util.List;
import org.plumbline.indicator.Observed;

/**
 * A figure of a text held against a series.
 *
 * @param figures what it was held against, the one that is meant first; of other periods, the latest first; none where none is on record
 */
record Held(Match match, List<Observed> figures) {

    Held {
        figures = List.copyOf(figures);
    }
}
