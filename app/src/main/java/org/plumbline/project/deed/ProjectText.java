package org.plumbline.project.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * What a project says of itself.
 *
 * @param code by which its unit cites it
 * @param purpose what it builds or does
 * @param post the post that answers for it; may be missing or vacant, which is shown
 */
public record ProjectText(
        String code,
        Wording name,
        @Nullable Wording purpose,
        @Nullable UUID post,
        @Nullable UUID field) {}
