package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A point on the planned way; between points the way is a straight line.
 *
 * @param day on which it is to be reached
 * @param level what the figure is to be on that day
 */
public record Milestone(LocalDate day, BigDecimal level) {}
