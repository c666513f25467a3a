package org.plumbline.reporting.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station on the way of a return.
 *
 * @param post which decides there; without one, whoever directs at the unit
 */
public record Stop(UUID unit, @Nullable UUID post) {}
