package org.plumbline.programme;

import java.util.List;

/**
 * The first assignments of a list.
 *
 * @param total how many there are, counted up to {@link #MOST}
 * @param beyond whether there are more than that
 */
public record Few(List<Assignment.Line> lines, int total, boolean beyond) {

    /** So far is counted. */
    public static final int MOST = 1000;

    public Few {
        lines = List.copyOf(lines);
    }

    /** How many of those that were counted are not shown. */
    public int more() {
        return total - lines.size();
    }
}
