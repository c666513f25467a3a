package org.plumbline.programme;

import java.util.List;

/**
 * The first assignments of a list.
 *
 * @param total how many there are, as far as was counted
 * @param beyond whether there are more than that
 */
public record Few(List<Assignment.Line> lines, int total, boolean beyond) {

    public Few {
        lines = List.copyOf(lines);
    }

    /** How many of those that were counted are not shown. */
    public int more() {
        return total - lines.size();
    }
}
