package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ordered a change of units.
 *
 * @param reference how people cite it, for example "Resolution 202/2025/QH15"
 * @param directive the registered directive, if it is one
 */
public record Decision(UUID id, String reference, @Nullable UUID directive) {}
