package org.plumbline.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.VerdictClass;

/**
 * A standing that an act moved.
 *
 * @param from the class before; null for a target that stood nowhere
 * @param checkedFrom the same over checked figures
 */
public record Moved(
        UUID target,
        @Nullable VerdictClass from,
        VerdictClass to,
        @Nullable VerdictClass checkedFrom,
        VerdictClass checkedTo) {}
