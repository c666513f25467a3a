package org.plumbline.live;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.live.deed.TextKey;

/**
 * A text as its record holds it.
 *
 * @param node of which unit it is
 * @param day of which day it speaks
 * @param home the page on which it stands
 * @param knownFrom since when it is kept
 * @param ended whether its record was corrected or withdrawn since: then nobody has to look after it
 */
record KeptText(TextKey key, String words, int node, LocalDate day, String home, Instant knownFrom, boolean ended) {}
