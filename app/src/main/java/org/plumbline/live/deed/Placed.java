package org.plumbline.live.deed;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Where a bound number stands in a version of its text, in code points, the end exclusive; and what it says there.
 *
 * @param binding of the number
 */
public record Placed(UUID binding, int start, int end, BigDecimal said) {}
