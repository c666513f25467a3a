package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A named set of units, such as the border communes.
 *
 * @param rule how members are found; null for a set by list
 * @param owner the unit that keeps it
 */
public record UnitSet(UUID id, String code, Wording name, UnitSets.@Nullable Rule rule, int owner, int rowVersion) {}
