package org.plumbline.standing;

import java.time.LocalDate;

/**
 * Where an item stands from a day in the world on.
 *
 * @param from the first day of it; it ends when the next of the same item begins
 */
public record HeldSince(Held held, LocalDate from) {}
