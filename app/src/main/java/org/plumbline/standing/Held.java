package org.plumbline.standing;

import java.time.LocalDate;

/**
 * Where one item stands.
 *
 * @param item its inner number
 * @param node the unit that holds it
 * @param key the directive under which it stands, or 0 for none
 * @param field its field, or 0 for none
 * @param cls its class
 * @param turnsOn the day on which the class changes if nobody does anything; {@link LocalDate#MAX} for never
 */
public record Held(long item, int node, int key, int field, short cls, LocalDate turnsOn) {}
