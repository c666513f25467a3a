package org.plumbline.organisation;

import org.plumbline.kernel.Wording;

/**
 * A level of the main line, under the installation's own name.
 *
 * @param rank the order from the top
 */
public record Tier(short tier, String code, Wording name, short rank) {}
