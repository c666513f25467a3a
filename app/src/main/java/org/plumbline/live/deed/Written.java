package org.plumbline.live.deed;

import java.math.BigDecimal;

/**
 * How a number is written in a text.
 *
 * @param said what it says, in the unit of measure of its record
 * @param decimals to how many decimals of what is printed it is rounded; below 0 for tens, hundreds and so on
 * @param factor how many units of the record one printed unit is: a thousand, where "1.2 trillion" stands for 1,200 billion
 * @param language by whose rules its digits are written
 */
public record Written(BigDecimal said, int decimals, BigDecimal factor, String language) {}
